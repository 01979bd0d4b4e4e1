import type { Condition } from '../../conditions/index.js';
import type { Procedure } from '../../policy/index.js';
import type { Outcome } from '../../verdict/index.js';
import type { Question } from '../applicants/index.js';
import type { VerdictDifference, VerdictPart } from '../difference.js';

/** A part of a verdict, or one of its grounds, requirements or deadlines: `ground:stable-employment`. */
export type Touched = VerdictPart | `${VerdictPart}:${string}`;

/** A change that was meant: for whom, from when, and what of their verdicts becomes another. */
export interface MeantChange {
  /** One sentence, for reports. */
  readonly title: string;
  /** First and last day asked about on which it may show; without end if left out. */
  readonly from?: string;
  readonly through?: string;
  /** The procedures in which it may show; all if left out. */
  readonly procedures?: readonly Procedure[];
  /** Whom it may concern, in the syntax of rule files; everybody if left out. */
  readonly who?: Condition;
  /** What their outcome becomes; left out where outcomes stay. */
  readonly becomes?: Outcome;
  /** What else of the verdict becomes another. */
  readonly touches?: readonly Touched[];
}

/** Whether a change may show in a question at all, but for whom it concerns. */
export const isWithin = (
  { from, through, procedures }: MeantChange,
  { asOf, procedure }: Question,
): boolean =>
  (from === undefined || asOf >= from) &&
  (through === undefined || asOf <= through) &&
  (procedures === undefined || procedures.includes(procedure));

/** What a change says becomes another, each in one word: `outcome`, `ground:stable-employment`. */
export const claimsOf = ({ becomes, touches = [] }: MeantChange): string[] => [
  ...(becomes === undefined ? [] : ['outcome']),
  ...touches,
];

/** The claim of a change that a difference is covered by; undefined if it is none of its. */
export function claimFor(
  change: MeantChange,
  { part, id, before, after }: VerdictDifference,
): string | undefined {
  if (part === 'outcome') {
    // Of a partial person it may not be known yet that the outcome is another one.
    const isOnTheWay = after === 'indeterminate' && before !== change.becomes;
    return change.becomes !== undefined && (after === change.becomes || isOnTheWay) ? 'outcome' : undefined;
  }
  return change.touches?.find((touched) => touched === part || touched === `${part}:${id}`);
}
