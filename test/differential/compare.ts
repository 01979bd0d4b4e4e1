import type { CompiledPolicy, Verdict } from '../../src/verdict/index.js';
import { civilDate, dayNumber } from '../oracle/civil-days.js';
import { isEligibleOn, type NaiveVerdict, naiveVerdict, type Question } from '../oracle/naive-verdict.js';

/** Where two answers to one question part. */
export interface Difference {
  /** The part of the verdict, `window` or `screen.tier`. */
  readonly part: string;
  readonly ours: unknown;
  readonly naive: unknown;
}

/** Whether two JSON values are the same, whatever the order of their keys. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  const right = other as { readonly [key: string]: unknown };
  return keys.every((key) => key in right && isSame((one as typeof right)[key], right[key]));
}

const ownParts = ['earliestEligibleOn', 'eligibleThrough'];

/** Every part of the verdict that the naive reading does not share. */
export function differencesOf(ours: Verdict, naive: NaiveVerdict): Difference[] {
  const [left, right] = [ours, naive] as unknown as { readonly [part: string]: unknown }[] as [
    { readonly [part: string]: unknown },
    { readonly [part: string]: unknown },
  ];
  const parts = [...new Set([...Object.keys(left), ...Object.keys(right)])];
  return parts
    .filter((part) => !ownParts.includes(part) && !isSame(left[part], right[part]))
    .map((part) => ({ part, ours: left[part], naive: right[part] }));
}

/** The short answer against the naive one. */
export function screeningDifferences(
  handle: CompiledPolicy,
  question: Question,
  naive: NaiveVerdict,
): Difference[] {
  const { facts, asOf, procedure } = question;
  const screening = handle.screen(facts, { asOf, procedure });
  return (['outcome', 'tier', 'grounds', 'missingMaterials'] as const)
    .filter((part) => !isSame(screening[part], naive[part]))
    .map((part) => ({ part: `screen.${part}`, ours: screening[part], naive: naive[part] }));
}

/** The last day that facts and questions may name. */
const LAST_DAY = dayNumber('2999-12-31');

/**
 * The spell of eligibility at its ends: eligible on its first and last day and on one between, and on no day that is
 * looked at before, nor on the day after. `picks` choose the days between, as fractions of the way.
 */
export function spellDifferences(
  question: Question,
  { earliestEligibleOn, eligibleThrough }: Pick<Verdict, 'earliestEligibleOn' | 'eligibleThrough'>,
  picks: readonly number[],
): Difference[] {
  const asOf = dayNumber(question.asOf);
  const horizon = Math.min(LAST_DAY, asOf + 800);
  const from = earliestEligibleOn === null ? horizon + 1 : dayNumber(earliestEligibleOn);
  const end = eligibleThrough === null ? Math.max(from, horizon) : dayNumber(eligibleThrough);
  const between = (first: number, last: number): number[] =>
    first > last ? [] : [...picks.map((pick) => Math.floor(first + pick * (last - first + 1))), last];
  const wanted: [day: number, isEligible: boolean][] = [
    ...between(asOf, from - 1).map((day): [number, boolean] => [day, false]),
    ...(earliestEligibleOn === null
      ? []
      : [from, ...between(from, end)].map((day): [number, boolean] => [day, true])),
    ...(eligibleThrough === null ? [] : [[end + 1, false] as [number, boolean]]),
  ];
  const wrong = wanted.find(([day, isEligible]) => isEligibleOn(question, civilDate(day)) !== isEligible);
  if (!wrong) return [];
  const [day, isEligible] = wrong;
  const spell = `${earliestEligibleOn} to ${eligibleThrough}`;
  return [
    {
      part: 'eligible spell',
      ours: spell,
      naive: `${isEligible ? 'not ' : ''}eligible on ${civilDate(day)}`,
    },
  ];
}

/** The spell walked to day by day, as far as the walk goes; a day beyond it is no disagreement. */
export function walkedDifferences(question: Question, ours: Verdict, length: number): Difference[] {
  const asOf = dayNumber(question.asOf);
  const last = Math.min(LAST_DAY, asOf + length);
  let from: number | undefined;
  let through: number | undefined;
  for (let day = asOf; day <= last && through === undefined; day++) {
    const isEligible = isEligibleOn(question, civilDate(day));
    if (isEligible) from ??= day;
    else if (from !== undefined) through = day - 1;
  }
  const isBeyond = (day: string | null): boolean => day === null || dayNumber(day) > last;
  const agrees = (stated: string | null, walked: number | undefined): boolean =>
    walked === undefined ? isBeyond(stated) : stated === civilDate(walked);
  const { earliestEligibleOn, eligibleThrough } = ours;
  // The last day of all has none after it to be seen ineligible.
  const isEndSeen = agrees(eligibleThrough, through) || eligibleThrough === civilDate(last);
  if (agrees(earliestEligibleOn, from) && isEndSeen) return [];
  const walked = [from, through].map((day) => (day === undefined ? 'none' : civilDate(day))).join(' to ');
  return [{ part: 'walked spell', ours: `${earliestEligibleOn} to ${eligibleThrough}`, naive: walked }];
}

/** What ours says to a question, and everything in which the naive reading says something else. */
export function judged(
  handle: CompiledPolicy,
  question: Question,
  picks: readonly number[] = [0, 0.5],
): { readonly verdict: Verdict; readonly differences: readonly Difference[] } {
  const { facts, asOf, procedure } = question;
  const verdict = handle.evaluate(facts, { asOf, procedure });
  const naive = naiveVerdict(question);
  const differences = [
    ...differencesOf(verdict, naive),
    ...screeningDifferences(handle, question, naive),
    ...spellDifferences(question, verdict, picks),
  ];
  return { verdict, differences };
}
