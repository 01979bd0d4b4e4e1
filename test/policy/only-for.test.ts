import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile, evaluate, type RulesError, status } from '../../src/index.js';
import {
  latestOf,
  onlyFor,
  type Policy,
  type PolicyVersion,
  type Procedure,
  type Spell,
} from '../../src/policy/index.js';
import { lastDayOf, questionsOf } from '../properties/questions.js';
import { policies } from '../support/policies.js';

const hangzhou = policies['hangzhou/residence-permit'] as Policy;

const lastOf = ({ spells }: Policy): PolicyVersion => (spells.at(-1) as Spell).resolved.version;

/** Every policy with each procedure of its last version. */
const narrowed = () =>
  Object.values(policies).flatMap((policy) => {
    return (Object.keys(lastOf(policy).procedures) as Procedure[]).map((procedure) => ({
      policy,
      procedure,
      narrow: onlyFor(policy, procedure),
    }));
  });

describe('onlyFor', () => {
  it('always gives the verdicts of the last version for its procedure', () => {
    const cases = fc.constantFrom(...narrowed()).chain((one) =>
      questionsOf([one.policy]).map(({ facts }) => ({
        ...one,
        facts,
        [fc.toStringMethod]: () => `${one.policy.id} ${one.procedure} ${JSON.stringify(facts)}`,
      })),
    );
    fc.assert(
      fc.property(cases, ({ policy, procedure, narrow, facts }) => {
        const options = { asOf: lastDayOf(policy), procedure };
        const answers = [latestOf(policy), narrow].map((one) => {
          try {
            return [evaluate(one, facts, options), compile(one).nextChangeOn(facts, options)];
          } catch (error) {
            // Facts of an older version's own are unknown to the last one.
            return (error as RulesError).issues;
          }
        });
        expect(answers[1]).toEqual(answers[0]);
      }),
      { numRuns: 400 },
    );
  });

  it('is out of force before the last version', () => {
    const narrow = onlyFor(hangzhou, 'apply');
    expect(evaluate(narrow, {}, { asOf: '2018-06-30' }).outcome).toBe('out-of-force');
    expect(evaluate(narrow, {}, { asOf: '2018-07-01' }).outcome).toBe('indeterminate');
  });

  it('has no other procedure, and says which it is for', () => {
    const refused = { code: 'UNKNOWN_PROCEDURE', message: expect.stringMatching(/no endorse, only apply/) };
    const options = { asOf: '2024-05-01', procedure: 'endorse' } as const;
    expect(() => evaluate(onlyFor(hangzhou, 'apply'), {}, options)).toThrow(expect.objectContaining(refused));
    expect(() => onlyFor(hangzhou, 'book')).toThrow(expect.objectContaining({ code: 'UNKNOWN_PROCEDURE' }));
  });

  it.each(['constructor', '__proto__'])('refuses a procedure named %s', (name) => {
    expect(() => onlyFor(hangzhou, name as Procedure)).toThrow(
      expect.objectContaining({ code: 'UNKNOWN_PROCEDURE' }),
    );
  });

  it('keeps the terms of a permit where a window is laid at the end of one, and nowhere else', () => {
    for (const { narrow, policy, procedure } of narrowed()) {
      const { terms, procedures } = lastOf(narrow);
      const windows = JSON.stringify(procedures[procedure]?.window ?? {});
      const isLaidAtExpiry = windows.includes('"from":"permit.expiresOn"');
      expect(terms, `${policy.id} ${procedure}`).toEqual(isLaidAtExpiry ? lastOf(policy).terms : undefined);
    }
    expect(narrowed().filter(({ narrow }) => lastOf(narrow).terms).length).toBeGreaterThan(0);
  });

  it('gives no status: what ends a permit is left out', () => {
    const ask = () => status(onlyFor(hangzhou, 'endorse'), {}, { asOf: '2024-05-01' });
    expect(ask).toThrow(
      expect.objectContaining({ code: 'UNKNOWN_PROCEDURE', message: expect.stringMatching(/endorse alone/) }),
    );
  });
});
