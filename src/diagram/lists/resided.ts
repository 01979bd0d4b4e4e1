import { addDays, type Day, dayAfter, dayBefore, formatDay, latestStart } from '../../calendar/index.js';
import type { ResidedForValue } from '../../conditions/index.js';
import { MAX_LIST } from '../../facts/index.js';
import { type EntryKind, entryKindsFor, kindsHeld } from './entries.js';
import type { Lists } from './lists.js';
import { DEAD, DONE, unionsOf, type Watch, walked } from './walk.js';

const FIRST_DAY: Day = 19000101;

/** Days that are walked over in one step, the latest first. */
interface Stretch {
  readonly from: Day;
  readonly through: Day;
}

/**
 * The days up to today, one by one where something turns on them, in one stretch between. A break that makes a comparison
 * fail can be moved towards the day on which its period would have had to begin, unless another break is in the way: so
 * near that day, and near today, is all that matters.
 */
function stretchesOf(values: readonly ResidedForValue[], asOf: Day): Stretch[] {
  const gaps = values.map(({ maxGapDays = 0 }) => maxGapDays);
  const longest = Math.max(...gaps) + 2;
  const width = gaps.reduce((sum, gap) => sum + gap + 2, 0);
  const starts = values.map(({ period }) => Math.max(FIRST_DAY, latestStart(asOf, period)));
  const first = Math.max(FIRST_DAY, addDays(Math.min(...starts), -longest));
  const isNear = (day: Day): boolean =>
    day >= addDays(asOf, -longest) ||
    starts.some((start) => addDays(start, -longest) <= day && day <= addDays(start, width));
  const stretches: { from: Day; through: Day }[] = [];
  for (let day = asOf; day >= first; day = dayBefore(day)) {
    const last = stretches[stretches.length - 1];
    if (last && !isNear(day) && !isNear(last.from)) last.from = day;
    else stretches.push({ from: day, through: day });
  }
  return stretches;
}

function watchOf(
  { period, maxGapDays = 0 }: ResidedForValue,
  asOf: Day,
  stretches: readonly Stretch[],
): Watch {
  const start = latestStart(asOf, period);
  return {
    start: 0,
    step(gap, layer, counts) {
      const { from } = stretches[layer] as Stretch;
      if (counts) return from <= start ? DONE : 0;
      // A stay that does not reach today is over.
      return layer === 0 || gap === maxGapDays ? DEAD : gap + 1;
    },
  };
}

/** Lists of stays for every way in which comparisons of unbroken stays can be true together. */
export function residedLists(values: readonly ResidedForValue[], asOf: Day, most: number): Lists {
  const kinds = entryKindsFor(values);
  const sets = unionsOf(kinds.map(({ counts }) => counts));
  const all = Math.max(...sets);
  const stretches = stretchesOf(values, asOf);
  const layers = stretches.map(({ from, through }) => (from < through ? [all] : sets));
  const watches = values.map((value) => watchOf(value, asOf, stretches));
  const { ways, isWhole } = walked(watches, layers, most);
  const lists = ways.map((way) => kinds.flatMap((kind) => staysOf(kinds, kind, way, stretches, asOf)));
  const short = lists.filter(({ length }) => length <= MAX_LIST);
  return { lists: short, isWhole: isWhole && short.length === lists.length };
}

/** The stays of one kind: layers one after another that hold it. */
function staysOf(
  kinds: readonly EntryKind[],
  kind: EntryKind,
  way: readonly number[],
  stretches: readonly Stretch[],
  asOf: Day,
): object[] {
  const stays: { from: Day; through: Day }[] = [];
  for (const [layer, held] of way.entries()) {
    if (!kindsHeld(kinds, held).includes(kind)) continue;
    const { from, through } = stretches[layer] as Stretch;
    const last = stays[stays.length - 1];
    if (last && dayAfter(through) === last.from) last.from = from;
    else stays.push({ from, through });
  }
  return stays.map(({ from, through }) => ({
    ...kind.details,
    from: formatDay(from),
    through: through === asOf ? null : formatDay(through),
  }));
}
