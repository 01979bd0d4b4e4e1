import { dateOrders } from '../../facts/index.js';
import type { CureClause } from '../../policy/index.js';
import type { Laying } from '../laying.js';
import { notEarlier } from '../ties/index.js';
import { type AnchorCase, countedOf, ENDORSED_ON } from './anchors.js';
import { days } from './days.js';
import { actedOf } from './lateness.js';
import { bound, gapBetween, placed, together } from './laying.js';
import type { Opening, Round } from './rounds.js';
import type { Windows } from './states.js';

/** A word for where asOf lies to the window that counts, and a way in which it comes to. */
export type Told = readonly [word: string, laying: Laying | null];

/** Windows that come again, and the fact that they are counted from. */
export interface Recurring {
  readonly windows: Windows;
  /** All bands of lateness, those for acts of earlier days too. */
  readonly cures: readonly CureClause[];
  /** The anchors, and their windows, on which asOf lies to one as a word says. */
  readonly rounds: readonly (Round & { readonly word: string })[];
  readonly opening: (number: number) => Opening;
  readonly anchor: string;
}

/** The window that counts is the first that opens later than all acts that it is not there for. */
export function* recurring(one: Recurring, said: Laying): Generator<Told> {
  const { clause, asOf } = one.windows;
  const cases = [...(clause.after ?? []), { event: 'endorsed' } as const].map((act) => countedOf(act, asOf));
  const all = cases.reduce<readonly (readonly AnchorCase[])[]>(
    (some, next) => some.flatMap((chosen) => next.map((act) => [...chosen, act])),
    [[]],
  );
  const moves = one.cures.some(({ movesAnchor }) => movesAnchor);
  for (const chosen of all) {
    const so = together(said, ...chosen.map(({ laying }) => laying));
    const facts = chosen.map(({ fact }) => fact);
    const isEndorsed = facts.pop() === ENDORSED_ON;
    const acts = [...new Set(facts.flatMap((fact) => fact ?? []))];
    if (!isEndorsed || acts.includes(ENDORSED_ON)) yield* afterActs(one, latestOf(acts), so);
    else if (moves) yield* afterEndorsement(one, latestOf(acts), so);
    else yield* afterActs(one, latestOf([...acts, ENDORSED_ON]), so);
  }
}

/** Of acts that everybody does in a certain order, the last. */
const latestOf = (acts: readonly string[]): string[] =>
  acts.filter(
    (act) => !dateOrders.some(([earlier, later]) => earlier === act && (acts as string[]).includes(later)),
  );

/** The windows that count after some acts, each of which has a day. */
function* afterActs(one: Recurring, acts: readonly string[], so: Laying | null): Generator<Told> {
  if (!so) return;
  const gaps = acts.map((act) => gapBetween(so, one.anchor, act));
  for (const { word, anchor, first, last } of one.rounds) {
    const latest = last === null ? Number.POSITIVE_INFINITY : one.opening(last).ahead[1];
    if (gaps.some(([least]) => least >= latest)) continue;
    const here = together(so, placed(one.anchor, anchor), last === null ? so : opensAfter(one, last, acts));
    if (!here) continue;
    if (first === 1) yield [word, here];
    else
      for (const [i, act] of acts.entries()) {
        const [, most] = gaps[i] as (typeof gaps)[number];
        if (one.opening(first - 1).ahead[0] <= most)
          yield [word, together(here, hasOpened(one, first - 1, act))];
      }
  }
}

/** The window of a number opens later than all acts. */
const opensAfter = ({ opening, anchor }: Recurring, number: number, acts: readonly string[]): Laying | null =>
  together(...acts.map((act) => bound({ earlier: anchor, later: act, ...opening(number), isBelow: true })));

/** The window of a number opens no later than an act. */
const hasOpened = ({ opening, anchor }: Recurring, number: number, act: string): Laying | null =>
  bound({ earlier: anchor, later: act, ...opening(number), isBelow: false });

/** The windows that count after an endorsement that may have been so late that they are counted from its day. */
function* afterEndorsement(one: Recurring, acts: readonly string[], so: Laying | null): Generator<Told> {
  const { windows, cures, anchor } = one;
  // One that does not follow every other act was for no window.
  for (const later of acts)
    yield* afterActs(
      one,
      acts,
      together(so, bound({ earlier: ENDORSED_ON, later, ...notEarlier, isBelow: false })),
    );
  const follows = acts.map((earlier) =>
    bound({ earlier, later: ENDORSED_ON, least: days.next, ahead: [1, 1], isBelow: false }),
  );
  for (const [number, due] of dueAfter(one, acts))
    for (const { moves, laying } of actedOf(windows, cures, { on: ENDORSED_ON, anchor, number })) {
      const here = together(so, due, laying, ...follows);
      if (!here) continue;
      if (moves) yield* afterActs({ ...one, anchor: ENDORSED_ON }, [ENDORSED_ON], here);
      else yield* afterActs(one, [ENDORSED_ON], here);
    }
}

/** The number of the window that was due after some acts, and when it was that one. */
function* dueAfter(one: Recurring, acts: readonly string[]): Generator<readonly [number, Laying | null]> {
  const most = Math.max(...one.rounds.map(({ first, last }) => last ?? first));
  for (let number = 1; number <= most; number++) {
    const next = opensAfter(one, number, acts);
    if (number === 1) yield [number, next];
    else
      for (const act of acts) {
        const due = together(next, hasOpened(one, number - 1, act));
        if (due) yield [number, due];
      }
  }
}
