import { fc, it } from '@fast-check/vitest';
import { describe, expect, vi } from 'vitest';
import { parseDay } from '../../src/calendar/index.js';
import { parseFacts } from '../../src/facts/index.js';
import { spellOn } from '../../src/policy/index.js';
import { applicants, factAt, occasionsOf, oddDays } from '../../src/testing/applicants/index.js';
import { compile, evaluate, scopeOf, type Verdict } from '../../src/verdict/index.js';
import { policies } from '../support/policies.js';
import { outcomesByClaim } from './claims.js';
import { lastDayOf, type Question, questions, steadyQuestions } from './questions.js';
import { factsIgnoredBy } from './reads.js';
import { faultsBy } from './schema.js';

vi.setConfig({ testTimeout: 120_000 });

const judge = (question: Question): Verdict => evaluate(question.policy, question.facts, question);
const clausesOf = ({ policy, procedure, asOf }: Question): string[] =>
  Object.keys(
    spellOn(policy.spells, parseDay(asOf))?.resolved.version.procedures[procedure]?.eligibility ?? {},
  );

describe('the applicants of these properties', () => {
  const sample = fc.sample(questions, { numRuns: 1500, seed: 20240501 });

  it('meet every outcome under every policy and procedure', () => {
    const asked = Object.values(policies).flatMap((policy) =>
      occasionsOf([policy], { asOf: [lastDayOf(policy)] }).map((occasion) => ({ policy, ...occasion })),
    );
    const unmet = asked.flatMap((occasion) => {
      const { policy, procedure } = occasion;
      const people = fc.sample(applicants(policy, { ...occasion, hasNoise: true }), {
        numRuns: 250,
        seed: 20240501,
      });
      const met = new Set(people.map((facts) => judge({ ...occasion, facts }).outcome));
      return ['eligible', 'ineligible', 'indeterminate']
        .filter((outcome) => !met.has(outcome as Verdict['outcome']))
        .map((outcome) => `${policy.id} ${procedure} ${outcome}`);
    });
    expect(unmet).toEqual([]);
  });

  it('are asked about on odd days and without a version, and state facts that nothing reads', () => {
    expect(oddDays.filter((day) => !sample.some(({ asOf }) => asOf === day))).toEqual([]);
    const isNoisy = ({ policy, asOf, facts }: Question): boolean =>
      factsIgnoredBy(policy, asOf).some((path) => factAt(facts, path) !== undefined);
    const early = sample.filter((question) => judge(question).outcome === 'out-of-force');
    expect(early.filter(isNoisy).length).toBeGreaterThan(20);
    expect(sample.filter(isNoisy).length).toBeGreaterThan(1000);
  });

  it('hold spells of eligibility that begin later, and such that end', () => {
    const verdicts = sample.map(judge);
    const laterOn = verdicts.filter((one) => (one.earliestEligibleOn ?? one.asOf) > one.asOf);
    expect(laterOn.length).toBeGreaterThan(20);
    expect(verdicts.filter((one) => one.eligibleThrough !== null).length).toBeGreaterThan(10);
    expect(verdicts.filter((one) => one.disputes.length > 0).length).toBeGreaterThan(20);
    expect(
      verdicts.filter((one) => one.missingMaterials.some(({ unfit }) => unfit.length > 0)).length,
    ).toBeGreaterThan(20);
  });

  it.prop([questions], { numRuns: 300 })(
    'always state facts that the published schema takes',
    ({ facts, policy }) => {
      expect(parseFacts(facts, scopeOf(policy))).toEqual({ facts });
      expect(faultsBy('facts', facts)).toEqual([]);
    },
  );
});

describe('a verdict', () => {
  it.prop([questions], { numRuns: 300 })('always fits the published schema', (question) => {
    expect(faultsBy('verdict', judge(question))).toEqual([]);
  });

  it.prop([questions], { numRuns: 300 })('always comes back from JSON as it went', (question) => {
    const verdict = judge(question);
    expect(JSON.parse(JSON.stringify(verdict))).toEqual(verdict);
  });

  it.prop([questions], { numRuns: 300 })('always agrees with the screening', (question) => {
    const { outcome, tier, grounds, missingMaterials } = judge(question);
    const screening = compile(question.policy).screen(question.facts, question);
    expect(screening).toEqual({ outcome, tier, grounds, missingMaterials });
  });

  it.prop([questions], { numRuns: 300 })('always gives a clause as a reason for its outcome', (question) => {
    const { outcome, reasons } = judge(question);
    const clauses = clausesOf(question);
    const deciding = reasons.filter(({ clause }) => clause !== null && clauses.includes(clause));
    if (outcome === 'out-of-force') {
      expect(reasons.map(({ code }) => code)).toEqual(['NO_VERSION_IN_FORCE']);
      return;
    }
    expect(deciding).not.toEqual([]);
    // Whoever is eligible passes them all; the other outcomes name those that stand in the way.
    if (outcome === 'eligible') expect(deciding.map(({ clause }) => clause)).toEqual(clauses);
    expect(deciding.every(({ code }) => (code === 'FACTS_MISSING') === (outcome === 'indeterminate'))).toBe(
      true,
    );
    expect(deciding.every(({ citation }) => citation !== null)).toBe(true);
  });

  it.prop([steadyQuestions], { numRuns: 300 })(
    'always lists as disputes the claims by which the outcome or the tier is another',
    (question) => {
      const { outcome, tier, disputes } = judge(question);
      const version = spellOn(question.policy.spells, parseDay(question.asOf))?.resolved.version;
      const claims = version ? outcomesByClaim(version, question.facts, question) : [];
      expect(disputes.map(({ citation: _, ...dispute }) => JSON.stringify(dispute)).sort()).toEqual(
        claims
          .filter((claim) => claim.outcome !== outcome || claim.tier !== tier)
          .map((claim) => JSON.stringify(claim))
          .sort(),
      );
    },
  );

  it.prop([questions], { numRuns: 300 })('always repeats the question', (question) => {
    const { policy, procedure, asOf } = judge(question);
    expect({ id: policy.id, procedure, asOf }).toEqual({
      id: question.policy.id,
      procedure: question.procedure,
      asOf: question.asOf,
    });
  });
});
