import { countiesFor } from '../places.js';

/** What an entry of a list may say besides its time, and the comparisons, as bits, that it then counts for. */
export interface EntryKind {
  readonly details: { readonly division?: string | null; readonly isBackPaid?: boolean };
  readonly counts: number;
}

/** What the comparisons ask of an entry besides its time. */
export interface EntryTest {
  readonly division?: string;
  readonly countsBackPaid?: boolean;
}

/** One kind of entry for every set of comparisons that an entry can count for; first the one that counts for most. */
export function entryKindsFor(tests: readonly EntryTest[]): EntryKind[] {
  const named = tests.flatMap(({ division }) => division ?? []);
  const places =
    named.length === 0 ? [{}] : [...countiesFor(named, 1, new Set()), null].map((division) => ({ division }));
  const asksOfPay = tests.some(({ countsBackPaid }) => countsBackPaid === false);
  const pays = asksOfPay ? [{ isBackPaid: false }, { isBackPaid: true }] : [{}];
  const kinds = new Map<number, EntryKind>();
  for (const place of places)
    for (const pay of pays) {
      const details: EntryKind['details'] = { ...place, ...pay };
      const counts = tests.reduce((bits, test, i) => (isFor(details, test) ? bits | (1 << i) : bits), 0);
      if (counts > 0 && !kinds.has(counts)) kinds.set(counts, { details, counts });
    }
  return [...kinds.values()].sort((a, b) => bitsIn(b.counts) - bitsIn(a.counts));
}

const isFor = ({ division, isBackPaid }: EntryKind['details'], test: EntryTest): boolean =>
  (test.division === undefined || (division ?? '').startsWith(test.division)) &&
  (test.countsBackPaid !== false || isBackPaid === false);

const bitsIn = (bits: number): number => [...bits.toString(2)].filter((bit) => bit === '1').length;

/** Few kinds that together count for exactly these comparisons. */
export function kindsHeld(kinds: readonly EntryKind[], held: number): EntryKind[] {
  let covered = 0;
  return kinds.filter(({ counts }) => {
    if ((counts & held) !== counts || (counts | covered) === covered) return false;
    covered |= counts;
    return true;
  });
}
