import fc from 'fast-check';
import { addDays, formatDay, parseDay } from '../../src/calendar/index.js';
import type { Facts } from '../../src/facts/index.js';
import { definePolicy, type Policy } from '../../src/policy/index.js';
import {
  type Question as Asked,
  anyDay,
  anyPapers,
  questions as askedOf,
  oddDays,
  papersOf,
} from '../../src/testing/applicants/index.js';
import { terrainOf } from '../../src/verdict/index.js';
import { policies } from '../support/policies.js';

/** One question to the library: whose facts, under which policy, for what, on which day. */
export interface Question extends Asked {
  readonly policy: Policy;
}

/** Days of evaluation: around the starts of a policy's versions, on odd days, and any day in force. */
export const daysOf = (policy: Policy): fc.Arbitrary<string> => {
  const starts = policy.spells.map(({ from }) => from);
  const around = fc
    .tuple(fc.constantFrom(...starts), fc.integer({ min: -1, max: 1 }))
    .map(([from, off]) => formatDay(addDays(from, off)));
  const inForce = anyDay.map((day) => (parseDay(day) < (starts[0] as number) ? '2024-05-01' : day));
  return fc.oneof(
    { weight: 2, arbitrary: around },
    { weight: 1, arbitrary: fc.constantFrom(...oddDays) },
    { weight: 5, arbitrary: inForce },
  );
};

/** A day on which the last version of a policy is in force. */
export function lastDayOf({ spells }: Policy): string {
  const last = spells[spells.length - 1];
  const isOpen = last !== undefined && last.from <= 20240501 && last.through >= 20240501;
  return isOpen ? '2024-05-01' : formatDay(last?.from ?? 20240501);
}

/** Questions under some policies. */
export const questionsOf = (some: readonly Policy[]): fc.Arbitrary<Question> =>
  fc
    .constantFrom(...some)
    .chain((policy) =>
      daysOf(policy)
        .chain((asOf) => askedOf(policy, { asOf: [asOf], hasNoise: true }))
        .map((question) => ({ policy, ...question })),
    )
    .map((question) => ({ ...question, [fc.toStringMethod]: () => shown(question) }));

/** A counterexample names its policy and does not print it. */
const shown = ({ policy, ...rest }: Question): string =>
  JSON.stringify({ policy: `${policy.id} from ${policy.spells.map(({ from }) => from)}`, ...rest });

/** Questions under every policy, for each procedure of the day. */
export const questions = questionsOf(Object.values(policies));

/** Lists of papers: those that the procedure of a question asks for, or any where there is none. */
export function papersFor({
  policy,
  procedure,
  asOf,
}: Question): fc.Arbitrary<NonNullable<Facts['materials']>> {
  const terrain = terrainOf(policy, asOf, procedure);
  return terrain ? papersOf(terrain, true) : anyPapers(parseDay(asOf));
}

/**
 * Each version of each policy, with what it inherits, as a policy of its own that never ends: what
 * `earliestEligibleOn` supposes.
 */
export const steadyPolicies: readonly Policy[] = Object.values(policies).flatMap((policy) =>
  policy.spells.map(({ resolved }) => {
    const { parent: _, repealedOn: __, ...version } = resolved.version;
    return definePolicy([version]);
  }),
);

/** Questions under {@link steadyPolicies}. */
export const steadyQuestions = questionsOf(steadyPolicies);

/** Days from one to another, both included. */
export function daysFrom(from: string, through: string): string[] {
  const days: string[] = [];
  for (let day = parseDay(from); day <= parseDay(through); day = addDays(day, 1)) days.push(formatDay(day));
  return days;
}

/** A day so many days later. */
export const later = (day: string, days: number): string => formatDay(addDays(parseDay(day), days));
