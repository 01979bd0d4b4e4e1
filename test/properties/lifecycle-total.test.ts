import { fc, it } from '@fast-check/vitest';
import { describe, expect, vi } from 'vitest';
import { isCivilDate } from '../../src/calendar/index.js';
import type { Facts } from '../../src/facts/index.js';
import { issueCodes, RulesError } from '../../src/issues/index.js';
import { compare, status, timeline } from '../../src/lifecycle/index.js';
import type { Policy, procedures } from '../../src/policy/index.js';
import { assemble, policies, ruleFiles } from '../support/policies.js';
import { type Held, holders, realLives } from './lifecycle-histories.js';
import { lifePolicies, shown } from './lifecycle-policies.js';
import { later, questions } from './questions.js';

vi.setConfig({ testTimeout: 120_000 });

const others = [policies['hangzhou/residence-permit'], policies['shanghai/residence-permit']] as Policy[];

/** Everything that the library says of a permit, as bytes. */
function said({ policy, facts, procedure, from }: Held): string {
  // Other policies do not know the facts that one declares for itself.
  const { local: _, ...common } = facts;
  return JSON.stringify([
    status(policy, facts, { asOf: from }),
    timeline(policy, facts, { from, to: later(from, 900), procedure }),
    compare([policy, ...others], common, { asOf: from, procedure }),
  ]);
}

/** JSON as a parser gives it: `__proto__` is a key like any other. */
const parsedJson = fc.jsonValue({ maxDepth: 4 }).map((value) => JSON.parse(JSON.stringify(value)) as unknown);

type Place = readonly string[];
const placesIn = (value: unknown): Place[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, part]) => [
        [key],
        ...placesIn(part).map((rest) => [key, ...rest]),
      ]);

const replaced = (value: unknown, [key, ...rest]: Place, by: unknown): unknown => {
  if (key === undefined) return by;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as { [key: string]: unknown };
  copy[key] = replaced(copy[key], rest, by);
  return copy;
};

const odd = fc.constantFrom(
  '2023-02-30',
  '',
  '1900-01-01',
  '2999-12-31',
  '3000-01-01',
  -1,
  1e300,
  [],
  {},
  null,
);

/** Real people with anything in place of one value. */
const damaged = realLives.chain((held) =>
  fc
    .record({ place: fc.constantFrom<Place>([], ...placesIn(held.facts)), by: fc.oneof(parsedJson, odd) })
    .map(({ place, by }) => ({ ...held, facts: replaced(held.facts, place, by) as Facts }))
    .map(shown),
);

/** An answer, or the code of the error if it is one of ours. */
function attempt(call: () => unknown): string {
  try {
    return typeof JSON.stringify(call());
  } catch (error) {
    if (!(error instanceof RulesError)) throw error;
    for (const { code } of error.issues) expect(issueCodes).toContain(code);
    return error.code;
  }
}

function expectAnswersOrIssues(held: Held, facts: unknown): void {
  const { policy, from, procedure } = held;
  const stated = facts as Facts;
  const answers = [
    attempt(() => status(policy, stated, { asOf: from })),
    attempt(() => compare([policy, ...others], stated, { asOf: from, procedure })),
    attempt(() => timeline(policy, stated, { from, to: later(from, 300), procedure })),
  ];
  for (const answer of answers) expect(['string', 'INVALID_FACTS']).toContain(answer);
  // A policy that knows other facts may refuse what this one takes.
  expect(answers[2]).toBe(answers[0]);
}

describe('status, timeline and compare', () => {
  it.prop([realLives, parsedJson], { numRuns: 60 })(
    'always answer or list the issues, whatever JSON the facts are',
    (held, facts) => expectAnswersOrIssues(held, facts),
  );

  it.prop([damaged], { numRuns: 100 })(
    'always answer or list the issues, whatever JSON stands in place of one value',
    (held) => expectAnswersOrIssues(held, held.facts),
  );

  it.prop(
    [questions, fc.oneof(fc.string(), fc.constantFrom('2023-02-29', '20240101', '2024-1-1')), parsedJson],
    {
      numRuns: 60,
    },
  )('always refuse what is no day', ({ policy, facts }, noDay, noText) => {
    for (const asOf of [noDay, noText as string].filter((one) => !isCivilDate(one))) {
      expect(attempt(() => status(policy, facts, { asOf }))).toBe('INVALID_AS_OF');
      expect(attempt(() => compare([policy], facts, { asOf }))).toBe('INVALID_AS_OF');
      expect(attempt(() => timeline(policy, facts, { from: asOf, to: '2024-01-01' }))).toBe('INVALID_AS_OF');
      expect(attempt(() => timeline(policy, facts, { from: '2024-01-01', to: asOf }))).toBe('INVALID_AS_OF');
    }
  });

  it.each(['__proto__', 'constructor', 'toString', '', 'issue'])('refuse the procedure %j', (name) => {
    const procedure = name as (typeof procedures)[number];
    const days = { from: '2024-01-01', to: '2025-01-01', procedure };
    expect(attempt(() => timeline(others[0] as Policy, {}, days))).toBe('UNKNOWN_PROCEDURE');
    expect(
      compare(others, {}, { asOf: '2024-01-01', procedure }).policies.map(({ verdict }) => verdict),
    ).toEqual([null, null]);
  });
});

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

/** Every policy once more, so that a write to any part of it throws. */
const frozen = deepFreeze(assemble(ruleFiles().map(({ version }) => version)));

describe('what is said of a permit', () => {
  it.prop([realLives, realLives], { numRuns: 30 })(
    'is always the same, whoever was asked about in between, and whatever policy',
    (one, other) => {
      const before = said(one);
      said(other);
      expect(
        attempt(() => status(one.policy, { permit: { events: [1] } } as never, { asOf: one.from })),
      ).toBe('INVALID_FACTS');
      expect(said({ ...one, facts: structuredClone(one.facts) })).toBe(before);
    },
  );

  it.prop([realLives], { numRuns: 30 })('never changes the facts or the policy', (held) => {
    const facts = deepFreeze(structuredClone(held.facts));
    const policy = frozen[held.policy.id] as Policy;
    expect(said({ ...held, policy, facts })).toBe(said(held));
    expect(facts).toEqual(held.facts);
  });

  const madeUp = fc
    .record({ policy: lifePolicies(), facts: holders, days: fc.nat({ max: 3000 }) })
    .map(shown);

  it.prop([madeUp], { numRuns: 30 })(
    'never depends on the order of events or of what is known',
    ({ policy, facts, days }) => {
      const { permit = {}, ...rest } = facts;
      const { events, ...more } = permit;
      const turned = { ...more, ...(events && { events: [...events].reverse() }) };
      const held = { policy, facts, procedure: 'endorse', from: later('2016-01-01', days) } as const;
      expect(said({ ...held, facts: { permit: turned, ...rest } })).toBe(said(held));
    },
  );
});
