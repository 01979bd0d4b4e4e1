import { type Day, dayAfter } from '../../calendar/index.js';
import type { Anchor } from '../../policy/index.js';
import { GaveUp } from '../diagram.js';
import type { Laying } from '../laying.js';
import { notEarlier } from '../ties/index.js';
import { ALL_DAYS } from './days.js';
import { absent, bound, placed, together } from './laying.js';

/** The fact whose day an anchor is, or `null` where it is none, and when that is so. */
export interface AnchorCase {
  readonly fact: string | null;
  readonly laying: Laying;
}

/** The last endorsement, by which complete people's endorsements are told. */
export const ENDORSED_ON = 'permit.endorsedOn';

/**
 * What an anchor can be.
 * @throws GaveUp for events other than endorsements
 */
export function casesOf(anchor: Anchor, asOf: Day): AnchorCase[] {
  if (typeof anchor === 'string')
    return [...one(anchor, placed(anchor, ALL_DAYS)), ...one(null, absent(anchor))];
  if ('event' in anchor) {
    if (anchor.event !== 'endorsed') throw new GaveUp('a window goes by events other than endorsements', 0);
    return countedOf(ENDORSED_ON, asOf);
  }
  const all = anchor.latest.reduce<readonly (readonly AnchorCase[])[]>(
    (some, part) => some.flatMap((chosen) => casesOf(part, asOf).map((next) => [...chosen, next])),
    [[]],
  );
  return all.flatMap((parts) => {
    const facts = [...new Set(parts.flatMap(({ fact }) => fact ?? []))];
    const said = parts.map(({ laying }) => laying);
    if (facts.length === 0) return one(null, together(...said));
    return facts.flatMap((later) => {
      const others = facts.filter((fact) => fact !== later);
      const last = others.map((earlier) => bound({ earlier, later, ...notEarlier, isBelow: false }));
      return one(later, together(...said, ...last));
    });
  });
}

/** What an anchor can be that only counts up to asOf: a later day is as good as none. */
export function countedOf(anchor: Anchor, asOf: Day): AnchorCase[] {
  const past = { from: ALL_DAYS.from, through: asOf };
  const future = { from: dayAfter(asOf), through: ALL_DAYS.through };
  if (typeof anchor === 'string')
    return [...one(anchor, placed(anchor, past)), ...one(null, placed(anchor, future, true))];
  return casesOf(anchor, asOf).flatMap(({ fact, laying }) =>
    fact === null
      ? one(null, laying)
      : [
          ...one(fact, together(laying, placed(fact, past))),
          ...one(null, together(laying, placed(fact, future))),
        ],
  );
}

const one = (fact: string | null, laying: Laying | null): AnchorCase[] => (laying ? [{ fact, laying }] : []);
