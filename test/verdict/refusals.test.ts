import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/facts/index.js';
import { RulesError } from '../../src/issues/index.js';
import type { Procedure } from '../../src/policy/index.js';
import { compile } from '../../src/verdict/index.js';
import { citation, endorsing, policyWith, text, yearly } from '../support/lifecycle.js';

const handle = compile(
  policyWith({
    apply: {
      title: text,
      eligibility: {
        settled: {
          condition: { fact: 'residence.registeredOn', operator: 'periodElapsed', value: { months: 6 } },
          reason: { met: 'CONDITION_MET', unmet: 'CONDITION_NOT_MET' },
          citation,
        },
        housed: {
          condition: { fact: 'residence.housing', operator: 'notEqual', value: 'none' },
          reason: { met: 'CONDITION_MET', unmet: 'CONDITION_NOT_MET' },
          citation,
        },
        enrolled: {
          condition: { fact: 'study.isEnrolled', operator: 'equal', value: true },
          reason: { met: 'CONDITION_MET', unmet: 'CONDITION_NOT_MET' },
          citation,
        },
      },
      materials: { photo: { alternatives: [{ items: ['photo'] }], citation } },
    },
    endorse: endorsing({}, { yearly }),
  }),
);
const asOf = '2024-05-01';

/** The error of a call: its code, its message, and the issues of bad facts. */
function refusalOf(call: () => unknown) {
  try {
    call();
  } catch (error) {
    if (!(error instanceof RulesError)) throw error;
    const { code, message, issues } = error;
    return { code, message, issues: issues.map((one) => [one.code, one.path]) };
  }
  return undefined;
}

const calls = ['evaluate', 'screen', 'nextChangeOn'] as const;

describe.each(calls)('%s', (call) => {
  const asked = (facts: unknown, options: unknown) =>
    refusalOf(() => handle[call](facts as Facts, options as { asOf: string }));
  const refused = (facts: unknown) => asked(facts, { asOf });

  it.each([undefined, null, {}, { asOf: '2024-02-30' }, { asOf: '1899-12-31' }, { asOf: 20240501 }])(
    'refuses the options %o for want of a day',
    (options) => {
      const { code, message } = asked({}, options) ?? {};
      expect(code).toBe('INVALID_AS_OF');
      expect(message).toMatch(/asOf must be a date written YYYY-MM-DD/);
    },
  );

  it.each<[unknown, string]>([
    ['renew', 'no renew, only apply, endorse'],
    ['toString', 'no toString, only apply, endorse'],
    [{}, 'no such procedure, only apply, endorse'],
    [Symbol('apply'), 'no such procedure, only apply, endorse'],
  ])('refuses the procedure %s and names those that there are', (procedure, said) => {
    const { code, message } = asked({}, { asOf, procedure: procedure as Procedure }) ?? {};
    expect(code).toBe('UNKNOWN_PROCEDURE');
    expect(message).toContain(said);
  });

  it.each([[null], [undefined], [[]], ['facts'], [1]])('refuses %o for facts', (facts) => {
    const { code, issues } = refused(facts) ?? {};
    expect(code).toBe('INVALID_FACTS');
    expect(issues).toEqual([['NOT_AN_OBJECT', '']]);
  });

  it('names every fact that it reads and cannot, and no other', () => {
    const facts = {
      residence: { registeredOn: '2023-02-30', housing: 'castle', division: 'nowhere' },
      study: [],
      family: 'none',
    };
    const { code, issues } = refused(facts) ?? {};
    expect(code).toBe('INVALID_FACTS');
    expect(issues).toEqual([
      ['MALFORMED_FACT', 'residence.registeredOn'],
      ['MALFORMED_FACT', 'residence.housing'],
      ['MALFORMED_FACT', 'study'],
    ]);
  });

  it.each<[object, string]>([
    [{ residence: { registeredOn: 'soon' } }, 'residence.registeredOn'],
    [{ residence: { housing: 'castle', registeredOn: '2024-01-10' } }, 'residence.housing'],
    [{ study: [], residence: { housing: 'owned' } }, 'study'],
    [{ study: { isEnrolled: 'yes' } }, 'study.isEnrolled'],
  ])('finds fault with one fact of %o', (facts, path) => {
    expect(refused(facts)?.issues).toEqual([['MALFORMED_FACT', path]]);
  });

  it('answers the next person after a refusal', () => {
    const facts: Facts = { residence: { registeredOn: '2023-12-01' } };
    const before = JSON.stringify(handle[call](facts, { asOf }));
    expect(refused({ residence: { registeredOn: 'soon' } })?.code).toBe('INVALID_FACTS');
    expect(JSON.stringify(handle[call](facts, { asOf }))).toBe(before);
  });
});

describe.each(['evaluate', 'screen'] as const)('%s', (call) => {
  it.each([[{ photo: true }], ['photo'], [null], [[1]], [[{ kind: 'photo', copies: -1 }]]])(
    'refuses %o for a list of papers',
    (materials) => {
      const refusal = refusalOf(() => handle[call]({ materials } as unknown as Facts, { asOf }));
      expect(refusal?.code).toBe('INVALID_FACTS');
      expect(refusal?.issues).toEqual([['MALFORMED_FACT', 'materials']]);
    },
  );
});
