import fc from 'fast-check';
import { addDays, type Day, dayBefore, formatDay, parseDay } from '../../calendar/index.js';
import type { Facts } from '../../facts/index.js';
import { RulesError } from '../../issues/index.js';
import { type Policy, type Procedure, spellOn } from '../../policy/index.js';
import { type ApplicantOptions, applicants } from './applicants.js';
import { oddDays } from './days.js';

/** A person, a day and a procedure: one question to a policy. */
export interface Question {
  readonly asOf: string;
  readonly procedure: Procedure;
  readonly facts: Facts;
}

/** Whom to make up, on which days, for what. */
export interface QuestionOptions extends Omit<ApplicantOptions, 'asOf' | 'procedure'> {
  /** Days to ask about; if left out, {@link daysOfInterest}. */
  readonly asOf?: readonly string[];
  /** Procedures to ask about; if left out, all that the version of the day has. */
  readonly procedures?: readonly Procedure[];
}

/**
 * Days on which a policy is worth asking about: the eve, the first day and a year of each of its
 * versions, and month ends and leap days on which one is in force.
 * @since 0.3.0
 */
export function daysOfInterest({ spells }: Policy): string[] {
  const isInForce = (day: Day): boolean => spellOn(spells, day) !== undefined;
  const edges = spells.flatMap(({ from, through }) => [
    addDays(from, 400),
    from,
    dayBefore(from),
    lastOf(through),
  ]);
  // An ordinary day first: counterexamples shrink towards it.
  const ordinary = [20240501, 20260930, ...oddDays.map(parseDay)].filter(isInForce);
  const days = [...ordinary, ...edges].filter((day) => day > FIRST && day < LAST);
  return [...new Set(days)].map(formatDay);
}

/** Days at the ends of what facts can say are asked about by nobody. */
const [FIRST, LAST] = [20000101, 20991231];

/** A spell that another follows ends with the number before that one's first day, which may name no day. */
const lastOf = (through: Day): Day => (through % 100 === 0 ? dayBefore(through + 1) : through);

/** The procedures of the version in force on a day; none while no version is. */
export function proceduresOn({ spells }: Policy, asOf: string): Procedure[] {
  const version = spellOn(spells, parseDay(asOf))?.resolved.version;
  return version ? (Object.keys(version.procedures) as Procedure[]) : [];
}

/**
 * Pairs of a day and a procedure of that day; `apply` on a day without a version.
 * @throws RulesError `UNKNOWN_PROCEDURE` if no version of the days has any of those asked for
 */
export function occasionsOf(
  policies: readonly Policy[],
  { asOf, procedures }: Pick<QuestionOptions, 'asOf' | 'procedures'>,
): { readonly asOf: string; readonly procedure: Procedure }[] {
  const days = asOf ?? [...new Set(policies.flatMap(daysOfInterest))];
  const knownOn = (day: string): Procedure[] => [
    ...new Set(policies.flatMap((policy) => proceduresOn(policy, day))),
  ];
  const known = [...new Set(days.flatMap(knownOn))];
  // To ask only on days without a version would be to find nothing wrong with anything.
  if (procedures && known.length > 0 && !known.some((name) => procedures.includes(name)))
    throw new RulesError(
      'UNKNOWN_PROCEDURE',
      `${policies.map(({ id }) => id).join(' and ')}: none of ${procedures.join(', ')}, only ${known.join(', ')}`,
    );
  return days.flatMap((day) => {
    const onDay = knownOn(day);
    const wanted =
      onDay.length === 0 ? (['apply'] as const) : onDay.filter((name) => procedures?.includes(name) ?? true);
    return wanted.map((procedure) => ({ asOf: day, procedure }));
  });
}

/**
 * Questions to a policy: people as {@link applicants} makes them, for each procedure on each day of
 * interest.
 * @throws RulesError `INVALID_AS_OF`, `UNKNOWN_PROCEDURE`
 * @example fc.assert(fc.property(questions(residencePermit), ({ facts, ...options }) => …))
 * @since 0.3.0
 */
export function questions(policy: Policy, options: QuestionOptions = {}): fc.Arbitrary<Question> {
  return questionsOf(occasionsOf([policy], options), (occasion) =>
    applicants(policy, { ...options, ...occasion }),
  );
}

type Occasion = ReturnType<typeof occasionsOf>[number];

/**
 * Questions on given occasions; the people of one are prepared at its first use.
 * @throws RulesError `INVALID_AS_OF` if there are none
 */
export function questionsOf(
  occasions: readonly Occasion[],
  peopleOf: (occasion: Occasion) => fc.Arbitrary<Facts>,
): fc.Arbitrary<Question> {
  if (occasions.length === 0)
    throw new RulesError('INVALID_AS_OF', 'on none of the days asked about is there anything to ask');
  const prepared = new Map<Occasion, fc.Arbitrary<Facts>>();
  const people = (occasion: Occasion): fc.Arbitrary<Facts> => {
    const made = prepared.get(occasion) ?? peopleOf(occasion);
    prepared.set(occasion, made);
    return made;
  };
  return fc
    .constantFrom(...occasions)
    .chain((occasion) => people(occasion).map((facts) => ({ ...occasion, facts })));
}
