import { fc, it } from '@fast-check/vitest';
import { describe, expect, vi } from 'vitest';
import type { Comparison } from '../../src/conditions/index.js';
import { type Facts, parseFacts } from '../../src/facts/index.js';
import { definePolicy } from '../../src/policy/index.js';
import { parsePolicy } from '../../src/schema/index.js';
import { factAt, withFact } from '../../src/testing/applicants/index.js';
import { compile } from '../../src/verdict/index.js';
import { outcomesByClaim } from './claims.js';
import { conditionOver } from './made-up-conditions.js';
import { ASKED_ON, madeUpPeople, readableFacts, valueOfFact } from './made-up-people.js';
import { citation, disputed, madeUpVersions, reason, versionOf } from './made-up-policies.js';
import { daysFrom, later } from './questions.js';

vi.setConfig({ testTimeout: 120_000 });

const asOf = ASKED_ON;
/** Periods of up to 13 months from days of up to 420 days ahead: nothing changes after that. */
const days = daysFrom(asOf, later(asOf, 1000));

describe('under any policy', () => {
  it.prop([madeUpVersions, madeUpPeople], { numRuns: 100 })(
    'made up here, files and facts are lawful',
    (version, facts) => {
      expect(parsePolicy(version)).toEqual({ version });
      expect(parseFacts(facts)).toEqual({ facts });
    },
  );

  /** One operator alone decides most of these, so that each is seen to change on its days. */
  const versions = fc.oneof(
    { weight: 1, arbitrary: madeUpVersions },
    { weight: 3, arbitrary: conditionOver([], 0).map((condition) => versionOf(condition)) },
    { weight: 1, arbitrary: conditionOver([], 0).map((not) => versionOf({ not })) },
  );

  it.prop([versions, madeUpPeople], { numRuns: 600 })(
    'earliestEligibleOn and eligibleThrough are always the first eligible spell',
    (version, facts) => {
      const handle = compile(definePolicy([version]));
      const eligible = days.map((day) => handle.screen(facts, { asOf: day }).outcome === 'eligible');
      const first = eligible.indexOf(true);
      const last = eligible.indexOf(false, first);
      const { earliestEligibleOn, eligibleThrough } = handle.evaluate(facts, { asOf });
      expect({ earliestEligibleOn, eligibleThrough }).toEqual({
        earliestEligibleOn: first < 0 ? null : days[first],
        eligibleThrough: first < 0 || last < 0 ? null : days[last - 1],
      });
    },
  );

  it.prop(
    [
      madeUpVersions,
      madeUpPeople,
      fc.constantFrom(...readableFacts).chain((path) => valueOfFact(path).map((value) => ({ path, value }))),
    ],
    {
      numRuns: 400,
    },
  )('learning a fact never changes a settled outcome', (version, facts, { path, value }) => {
    fc.pre(factAt(facts, path) === undefined);
    const handle = compile(definePolicy([version]));
    const before = handle.evaluate(facts, { asOf });
    const after = handle.evaluate(withFact(facts, path, value), { asOf });
    if (before.outcome !== 'indeterminate' || !before.missingFacts.includes(path))
      expect(after.outcome).toBe(before.outcome);
    before.grounds.forEach(({ status }, i) => {
      if (status !== 'unknown') expect(after.grounds[i]?.status).toBe(status);
    });
  });

  it.prop([madeUpVersions, madeUpPeople], { numRuns: 400 })(
    'facts are missing exactly while the outcome is open',
    (version, facts) => {
      const { outcome, missingFacts } = compile(definePolicy([version])).evaluate(facts, { asOf });
      expect(missingFacts.length > 0).toBe(outcome === 'indeterminate');
      for (const path of missingFacts) {
        // A list may be stated and still leave open what its records leave out.
        const isList = path === 'residence.spells' || path === 'employment.insuredMonths';
        expect(isList || factAt(facts, path) === undefined).toBe(true);
      }
    },
  );

  it.prop([madeUpVersions, madeUpPeople], { numRuns: 400 })(
    'disputes are always the outcomes of the policy with the claim in its place',
    (version, facts) => {
      const { outcome, disputes } = compile(definePolicy([version])).evaluate(facts, { asOf });
      const expected = outcomesByClaim(version, facts, { asOf }).filter((one) => one.outcome !== outcome);
      expect(disputes.map(({ citation: _, ...dispute }) => JSON.stringify(dispute)).sort()).toEqual(
        expected.map((claim) => JSON.stringify(claim)).sort(),
      );
    },
  );
});

describe('a claim against a clause that only names a condition', () => {
  const shared: Comparison = { fact: 'residence.isContinuous', operator: 'equal', value: true };
  const claimed: Comparison = { fact: 'residence.housing', operator: 'equal', value: 'owned' };
  const clause = { condition: { condition: 'shared' }, reason, citation };
  const version = versionOf(
    { any: [{ condition: 'shared' }] },
    { conditions: { shared: { condition: shared, citation } } },
    { eligibility: { second: { ...clause, ...disputed(claimed) } } },
  );

  it('never touches the other clauses that name it', () => {
    const facts: Facts = { residence: { isContinuous: false, housing: 'owned' } };
    // The first clause fails, whatever the second may say.
    const { outcome, disputes } = compile(definePolicy([version])).evaluate(facts, { asOf });
    expect({ outcome, disputes }).toEqual({ outcome: 'ineligible', disputes: [] });
  });
});

describe('a policy that asks whether asOf is a certain day', () => {
  const soon = later(asOf, 10);
  const facts: Facts = { residence: { registeredOn: soon } };

  it.each<[string, Comparison, string | null, string | null]>([
    ['equal', { fact: 'asOf', operator: 'equal', value: soon }, soon, soon],
    [
      'equal to a fact',
      { fact: 'asOf', operator: 'equal', value: { fact: 'residence.registeredOn' } },
      soon,
      soon,
    ],
    [
      'equal, turned round',
      { fact: 'residence.registeredOn', operator: 'equal', value: { fact: 'asOf' } },
      soon,
      soon,
    ],
    ['in', { fact: 'asOf', operator: 'in', value: [soon] }, soon, soon],
    ['notEqual', { fact: 'asOf', operator: 'notEqual', value: soon }, asOf, later(soon, -1)],
    ['notIn', { fact: 'asOf', operator: 'notIn', value: [soon] }, asOf, later(soon, -1)],
  ])('is refused, or knows the day on which it changes (%s)', (_, condition, from, through) => {
    const version = versionOf(condition);
    if ('issues' in parsePolicy(version)) return;
    const { earliestEligibleOn, eligibleThrough } = compile(definePolicy([version])).evaluate(facts, {
      asOf,
    });
    expect({ earliestEligibleOn, eligibleThrough }).toEqual({
      earliestEligibleOn: from,
      eligibleThrough: through,
    });
  });
});
