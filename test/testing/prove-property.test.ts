import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Proof } from '../../src/impact/index.js';
import type { Policy, ProcedureRules } from '../../src/policy/index.js';
import {
  indifferentTo,
  monotone,
  neverStricterThan,
  neverWorseWithMorePapers,
  PolicyAssertionError,
  type PolicyProperty,
  proveProperty,
  questions,
  textsInBothLanguages,
  windowsNeverEmpty,
} from '../../src/testing/index.js';
import { sayable } from '../../src/testing/properties/sayable.js';
import { textsOf } from '../../src/testing/properties/texts.js';
import { evaluate, terrainOf } from '../../src/verdict/index.js';
import { citation, policyWith, text } from '../support/lifecycle.js';
import { policies } from '../support/policies.js';

const hangzhou = policies['hangzhou/residence-permit'] as (typeof policies)[string];
const national = policies['national/residence-permit'] as (typeof policies)[string];
const asOf = '2024-05-01';

describe('proveProperty', () => {
  it.each([
    monotone('residence.registeredOn', 'earlier'),
    indifferentTo('standing.hasBadCredit'),
    neverWorseWithMorePapers(),
    windowsNeverEmpty(),
  ])('decides for everybody: $title', (property) => {
    expect(proveProperty(hangzhou, property, { asOf })).toMatchObject({ kind: 'exact', holds: true });
  });

  it('throws with who shows that a property does not hold', () => {
    const asked = () => proveProperty(hangzhou, monotone('residence.registeredOn', 'later'), { asOf });
    expect(asked).toThrow(/does not hold to: residence\.registeredOn: later is never worse/);
    expect(() => proveProperty(hangzhou, neverStricterThan(national), { asOf })).toThrow(
      expect.objectContaining({ code: 'PROPERTY_VIOLATED' }),
    );
  });

  it('shows both policies to whoever one of them refuses', () => {
    const asked = () => proveProperty(hangzhou, neverStricterThan(national), { asOf });
    const { counterexample } = errorOf(asked);
    expect(counterexample?.people).toHaveLength(1);
    expect(counterexample?.policies).toEqual([national.id, hangzhou.id]);
    expect(counterexample?.verdicts.map(({ outcome }) => outcome)).toEqual(['eligible', 'ineligible']);
  });

  it('tries people made up past the budget, and says why', () => {
    const property = monotone('residence.registeredOn', 'earlier');
    const run = { asOf, runs: 20, seed: 1 };
    expect(proveProperty(hangzhou, property, { ...run, budget: { nodes: 10 } })).toEqual({
      kind: 'sampled',
      why: 'more than 10 nodes, or 60 cells of nodes',
    });
    const own: PolicyProperty = { ...property, kind: 'of-my-own' };
    expect(proveProperty(hangzhou, own, run)).toEqual({
      kind: 'sampled',
      why: 'of-my-own is not decided exactly',
    });
  });
});

describe('proveProperty of texts', () => {
  const registered = { fact: 'residence.registeredOn', operator: 'periodElapsed', value: { months: 6 } };
  const asking = (reason: object, more: object = {}) =>
    policyWith({
      apply: {
        title: text,
        eligibility: { asked: { condition: registered, reason, citation } },
        ...more,
      } as unknown as ProcedureRules,
    });
  const shown = (policy: Policy) =>
    proveProperty(policy, textsInBothLanguages(), { asOf: '2024-05-01', runs: 50, seed: 1 });

  it('decides them for everybody, on every day of the version', () => {
    const proof = proveProperty(hangzhou, textsInBothLanguages(), { asOf });
    expect(proof).toMatchObject({
      kind: 'exact',
      holds: true,
      covers: { people: 'everybody', through: null },
    });
    expect((proof as Proof).covers.from).toBe(hangzhou.versions.at(-1)?.effectiveFrom);
  });

  it('finds somebody who is told what has no text', () => {
    const { counterexample } = errorOf(() => shown(asking({ met: 'CONDITION_MET', unmet: 'SAYS_NOTHING' })));
    expect(counterexample?.faults[0]).toBe('SAYS_NOTHING has no text in zh: "SAYS_NOTHING"');
    expect(counterexample?.verdicts[0]?.reasons.map(({ code }) => code)).toContain('SAYS_NOTHING');
  });

  it('claims nothing of a text that nobody was found to be told', () => {
    const never = { all: [registered, { not: registered }] };
    const reason = { met: 'SAYS_NOTHING', unmet: 'CONDITION_NOT_MET' };
    const policy = asking(
      { met: 'CONDITION_MET', unmet: 'CONDITION_NOT_MET' },
      { eligibility: { never: { condition: never, reason, citation } } },
    );
    expect(shown(policy)).toEqual({
      kind: 'sampled',
      why: 'SAYS_NOTHING has no text in zh: "SAYS_NOTHING"; nobody was found to whom it is said',
    });
  });

  it.each([
    [
      'a parameter of a reason',
      { met: 'NON_LOCAL', unmet: 'NOT_NON_LOCAL', params: { hukouDivision: '杭州' } },
      {},
    ],
    [
      'a paper',
      { met: 'CONDITION_MET', unmet: 'CONDITION_NOT_MET' },
      {
        materials: {
          photo: {
            alternatives: [{ items: [{ kind: 'photo', attributes: { background: '白底' } }] }],
            citation,
          },
        },
      },
    ],
    [
      'a warning',
      { met: 'CONDITION_MET', unmet: 'CONDITION_NOT_MET' },
      { caveats: { unsure: { code: 'SAYS_NOTHING', citation } } },
    ],
  ])('sees what is said in one language only: %s', (_, reason, more) => {
    expect(() => shown(asking(reason, more))).toThrow(expect.objectContaining({ code: 'PROPERTY_VIOLATED' }));
  });

  it('has looked at every kind of thing that people made up are told', () => {
    const told = { codes: 0, people: 0 };
    for (const policy of Object.values(policies))
      for (const { facts, ...question } of fc.sample(questions(policy), { numRuns: 60, seed: 7 })) {
        const terrain = terrainOf(policy, question.asOf, question.procedure);
        if (!terrain) continue;
        const known = new Set(
          sayable(terrain, question.procedure).flatMap((said) => textsOf(said, 'en').map(([of]) => of)),
        );
        const codes = textsOf(evaluate(policy, facts, question), 'en').map(([of]) => of);
        expect(
          codes.filter((code) => !known.has(code)),
          JSON.stringify(question),
        ).toEqual([]);
        told.codes += codes.length;
        told.people++;
      }
    expect(told.people).toBeGreaterThan(500);
    expect(told.codes).toBeGreaterThan(3 * told.people);
  });
});

/** What a call throws. */
function errorOf(call: () => unknown): PolicyAssertionError {
  try {
    call();
  } catch (error) {
    if (error instanceof PolicyAssertionError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}
