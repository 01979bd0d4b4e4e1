import type { Verdict } from '../verdict/index.js';

/** The parts of a verdict that {@link differencesOf} tells apart. */
const verdictParts = [
  'outcome',
  'tier',
  'ground',
  'material',
  'window',
  'validity',
  'deadline',
  'reason',
  'dispute',
  'earliestEligibleOn',
  'eligibleThrough',
] as const;

/** A part of a verdict. */
export type VerdictPart = (typeof verdictParts)[number];

/** One point on which two verdicts differ; `null` where one of them says nothing. */
export interface VerdictDifference {
  readonly part: VerdictPart;
  /** Which ground, requirement, deadline, clause or disputed clause; `null` for parts that a verdict has once. */
  readonly id: string | null;
  readonly before: unknown;
  readonly after: unknown;
}

type Entry = readonly [part: VerdictPart, id: string | null, value: unknown];

/**
 * The points on which two verdicts of one person differ: what is said, not on whose authority, so
 * citations and versions are passed over. In the order of {@link verdictParts}.
 * @since 0.3.0
 */
export function differencesOf(before: Verdict, after: Verdict): VerdictDifference[] {
  const [old, now] = [before, after].map((verdict) => entriesOf(verdict)) as [Entry[], Entry[]];
  const keyOf = ([part, id]: Entry): string => `${part}:${id ?? ''}`;
  const [oldValues, newValues] = [old, now].map(
    (entries) => new Map(entries.map((entry) => [keyOf(entry), entry[2]])),
  ) as [Map<string, unknown>, Map<string, unknown>];
  const all = new Map([...old, ...now].map((entry) => [keyOf(entry), entry]));
  return [...all]
    .map(([key, [part, id]]) => ({
      part,
      id,
      before: oldValues.get(key) ?? null,
      after: newValues.get(key) ?? null,
    }))
    .filter((one) => JSON.stringify(one.before) !== JSON.stringify(one.after))
    .sort((a, b) => verdictParts.indexOf(a.part) - verdictParts.indexOf(b.part));
}

function entriesOf(verdict: Verdict): Entry[] {
  const { outcome, tier, grounds, missingMaterials, window, validity, deadlines, reasons, disputes } =
    verdict;
  return [
    ['outcome', null, outcome],
    ['tier', null, tier],
    ...grounds.map(({ id, status }): Entry => ['ground', id, status]),
    ...missingMaterials.map(
      ({ requirement, citation: _, ...missing }): Entry => ['material', requirement, missing],
    ),
    ['window', null, window && { opensOn: window.opensOn, closesOn: window.closesOn, state: window.state }],
    ['validity', null, validity && { from: validity.from, through: validity.through }],
    ...deadlines.map(({ id, onWhom, by, range }): Entry => ['deadline', id, { onWhom, by, range }]),
    ...reasons.map(({ clause, code, params }): Entry => ['reason', clause ?? code, { code, params }]),
    ...disputes.map(
      ({ clause, claim, outcome: disputed, tier: other }): Entry => [
        'dispute',
        `${clause}.${claim}`,
        { outcome: disputed, tier: other },
      ],
    ),
    ['earliestEligibleOn', null, verdict.earliestEligibleOn],
    ['eligibleThrough', null, verdict.eligibleThrough],
  ];
}

/** `outcome: "eligible" -> "ineligible"`, `ground stable-employment: "met" -> "unmet"`. */
export const differenceText = ({ part, id, before, after }: VerdictDifference): string =>
  `${id === null ? part : `${part} ${id}`}: ${JSON.stringify(before)} -> ${JSON.stringify(after)}`;
