import { fc, it } from '@fast-check/vitest';
import { describe, expect, vi } from 'vitest';
import { parseDay } from '../../src/calendar/index.js';
import { RulesError } from '../../src/issues/index.js';
import { status, timeline } from '../../src/lifecycle/index.js';
import type { Procedure } from '../../src/policy/index.js';
import { evaluate, type Verdict } from '../../src/verdict/index.js';
import { type Held, holders, realLives } from './lifecycle-histories.js';
import { changingPolicies, lifePolicies, shown } from './lifecycle-policies.js';
import { daysFrom, later, steadyQuestions } from './questions.js';

vi.setConfig({ testTimeout: 120_000 });

const procedures = fc.constantFrom<Procedure>('endorse', 'apply', 'renew');
const madeUpLives: fc.Arbitrary<Held> = fc.record({
  policy: fc.oneof(lifePolicies(), changingPolicies),
  facts: holders,
  procedure: procedures,
  from: fc.integer({ min: 0, max: 1800 }).map((days) => later('2016-01-15', days)),
});
const lives = madeUpLives.map(shown);

/** The verdict, or null while the version in force does not have the procedure. */
function verdictOn({ policy, facts, procedure }: Held, asOf: string): Verdict | null {
  try {
    return evaluate(policy, facts, { asOf, procedure });
  } catch (error) {
    if (error instanceof RulesError && error.code === 'UNKNOWN_PROCEDURE') return null;
    throw error;
  }
}

/** A list says the same in another order, as a new version may give it. */
const textOf = (value: unknown): string =>
  Array.isArray(value) ? `${value.map((one) => JSON.stringify(one)).sort()}` : JSON.stringify(value);

/** A statement without the article that it is from: another version may say the same from another. */
const uncited = <T extends { readonly citation: unknown }>({ citation: _, ...statement }: T) => statement;

/** What a person is told on one day, kind by kind, each as one text. */
function toldOn(held: Held, asOf: string): { readonly [kind: string]: string } {
  const verdict = verdictOn(held, asOf);
  const {
    state,
    next,
    countedResidence: years,
    validThrough,
    cure,
    policy: header,
  } = status(held.policy, held.facts, { asOf });
  const { procedure } = held;
  const told = {
    version: [header.version, header.lineage],
    outcome: verdict?.outcome ?? null,
    tier: verdict?.tier ?? null,
    ground: verdict?.grounds.map(uncited) ?? [],
    reason: verdict?.reasons.map(uncited) ?? [],
    material: verdict?.missingMaterials ?? [],
    window: [
      ...(verdict?.window ? [{ procedure, ...verdict.window }] : []),
      ...(next && next.procedure !== procedure ? [next] : []),
    ],
    validity: verdict?.validity ?? null,
    deadline: verdict?.deadlines ?? [],
    dispute: verdict?.disputes.map(uncited) ?? [],
    status: state,
    years: years && [years.from, years.completedYears],
    term: validThrough,
    cure: cure.slice(0, 1).map(({ clause, effect, through }) => [clause, effect, through]),
  };
  return Object.fromEntries(Object.entries(told).map(([kind, value]) => [kind, textOf(value)]));
}

/** Sets the changes of a timeline beside those found day by day. */
function expectChangesDayByDay(held: Held, days: number): void {
  const { policy, facts, procedure, from } = held;
  const to = later(from, days);
  const expected: string[] = [];
  let before = toldOn(held, from);
  for (const day of daysFrom(later(from, 1), to)) {
    const now = toldOn(held, day);
    for (const kind of Object.keys(now)) if (now[kind] !== before[kind]) expected.push(`${day} ${kind}`);
    before = now;
  }
  const { changes } = timeline(policy, facts, { from, to, procedure });
  const found = new Set(changes.map(({ on, kind }) => `${on} ${kind}`));
  expect([...found].sort()).toEqual(expected.sort());
}

describe('timeline', () => {
  it.prop([lives], { numRuns: 16 })(
    'always changes on the days, and in the ways, that day by day the answers do',
    (held) => expectChangesDayByDay(held, 500),
  );

  it.prop([realLives], { numRuns: 12 })('always does so under the policies of the repository', (held) =>
    expectChangesDayByDay(held, 400),
  );

  it.prop([fc.oneof(lives, realLives), fc.nat()], { numRuns: 24 })(
    'always divides forty years into states without gap or overlap, each as on its days and since its first',
    (held, seed) => {
      const { policy, facts, procedure, from } = held;
      const to = later(from, 14_610);
      const { states } = timeline(policy, facts, { from, to, procedure });
      expect(states[0]?.from).toBe(from);
      expect(states[states.length - 1]?.through).toBe(to);
      states.forEach((run, i) => {
        const next = states[i + 1];
        if (next) {
          expect(next.from).toBe(later(run.through, 1));
          expect(next.state).not.toBe(run.state);
        }
        const middle = daysFrom(run.from, run.through);
        const sample = [run.from, run.through, middle[seed % middle.length] as string];
        for (const asOf of new Set(sample)) {
          const { state, since } = status(policy, facts, { asOf });
          expect(`${asOf} ${state}`).toBe(`${asOf} ${run.state}`);
          if (since !== null && i > 0 && states[i - 1]?.state !== 'out-of-force')
            expect(since).toBe(run.from);
          if (since !== null) expect(since <= run.from).toBe(true);
        }
      });
    },
  );

  it.prop([fc.oneof(lives, realLives)], { numRuns: 40 })(
    'never differs in its parts: changes are in order, and lie where states and eligibility turn',
    ({ policy, facts, procedure, from }) => {
      const to = later(from, 3000);
      const { changes, states, eligible } = timeline(policy, facts, { from, to, procedure });
      const days = changes.map(({ on }) => on);
      expect(days).toEqual([...days].sort());
      const turnsOf = (kind: string) => changes.filter((change) => change.kind === kind).map(({ on }) => on);
      expect(turnsOf('status')).toEqual(states.slice(1).map((run) => run.from));
      const edges = eligible.flatMap((span) => [span.from, later(span.through, 1)]);
      const moved = changes.filter(
        ({ kind, before, after }) => kind === 'outcome' && [before, after].includes('eligible'),
      );
      expect(moved.map(({ on }) => on)).toEqual(edges.filter((day) => day > from && day <= to));
    },
  );
});

/** What a verdict says of later days supposes that its version stays. */
const inForce = steadyQuestions.filter(({ policy, asOf }) => parseDay(asOf) >= (policy.spells[0]?.from ?? 0));

describe('the eligible days of a timeline', () => {
  it.prop([inForce], { numRuns: 100 })(
    'always begin and end as the verdict of the first day says',
    ({ policy, facts, procedure, asOf }) => {
      const { earliestEligibleOn, eligibleThrough } = evaluate(policy, facts, { asOf, procedure });
      const to = asOf < '2900' ? later(asOf, 9000) : asOf;
      const [first] = timeline(policy, facts, { from: asOf, to, procedure }).eligible;
      if (earliestEligibleOn === null || earliestEligibleOn > to) expect(first).toBe(undefined);
      else {
        const ends = eligibleThrough === null || eligibleThrough > to ? to : eligibleThrough;
        expect(first).toEqual({ from: earliestEligibleOn, through: ends });
      }
    },
  );
});
