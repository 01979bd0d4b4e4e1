import { addDays, type Day, NEVER, parseDay } from '../../calendar/index.js';

/** A stay somewhere, as stated; without an end it goes on. */
export interface Spell {
  readonly division?: string | null;
  readonly from: string;
  readonly through?: string | null;
}

/** The first and last day of a stay; NEVER for one that goes on. */
export interface Stay {
  readonly from: Day;
  readonly through: Day;
}

/** A stay, and the day on which the unbroken residence began that it belongs to. */
export interface LinkedStay extends Stay {
  readonly since: Day;
}

/** The stays that count for sure, and with them those that may, in the order in which they begin. */
export interface Stays<S> {
  readonly sure: readonly S[];
  readonly possible: readonly S[];
}

/** Reads stays at divisions whose digits begin with a prefix; everywhere if it is left out. */
export function staysIn<S>(
  spells: readonly Spell[],
  prefix: string | undefined,
  arrange: (stays: readonly Stay[]) => readonly S[],
): Stays<S> {
  const among = (places: readonly (boolean | undefined)[]): readonly S[] =>
    arrange(toStays(spells.filter(({ division }) => places.includes(isAt(division, prefix)))));
  return { sure: among([true]), possible: among([true, undefined]) };
}

/** Whether a place is the one that is asked for; undefined for a place that is not known. */
const isAt = (division: string | null | undefined, prefix: string | undefined): boolean | undefined => {
  if (prefix === undefined) return true;
  return division === undefined ? undefined : division?.startsWith(prefix) === true;
};

const toStays = (spells: readonly Spell[]): Stay[] =>
  spells
    .map(({ from, through }) => ({ from: parseDay(from), through: through ? parseDay(through) : NEVER }))
    .filter(({ from, through }) => from <= through)
    .sort((a, b) => a.from - b.from);

/** Makes one of stays that meet or overlap, and says of each since when gaps so long leave it unbroken. */
export function linked(stays: readonly Stay[], maxGapDays: number): LinkedStay[] {
  const found: LinkedStay[] = [];
  for (const stay of stays) {
    const last = found[found.length - 1];
    if (!last || stay.from > reach(last, maxGapDays)) found.push({ ...stay, since: stay.from });
    // A stay that begins the day after the last one ended leaves no gap.
    else if (stay.from > reach(last, 0)) found.push({ ...stay, since: last.since });
    else found[found.length - 1] = { ...last, through: Math.max(last.through, stay.through) };
  }
  return found;
}

/** The last day on which another stay may begin to follow after so long a gap. */
const reach = ({ through }: Stay, gapDays: number): Day =>
  through === NEVER ? NEVER : addDays(through, gapDays + 1);
