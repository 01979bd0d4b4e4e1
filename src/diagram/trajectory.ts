import {
  addPeriod,
  type Day,
  dayAfter,
  formatDay,
  latestStart,
  type Period,
  parseDay,
  type WindowRule,
} from '../calendar/index.js';
import { type Comparison, isFactReference, TRUE, type Trit } from '../conditions/index.js';
import type { Terrain } from '../verdict/index.js';
import { GaveUp } from './diagram.js';
import type { Piece } from './pieces.js';
import { ALWAYS_ON, NEVER_ON, type Schedule, type ScheduleBook, type Term } from './schedule.js';
import { daysOf } from './ties/index.js';

/**
 * How a comparison fares from asOf on, for people in one cell: what it is now, and the days on which that changes.
 * Lists are not for here: {@link untoldCourse}.
 * @throws GaveUp for an operator whose course no term tells
 */
export function trajectoryOf(
  terrain: Terrain,
  comparison: Comparison,
  now: Trit,
  piece: Piece | undefined,
  book: ScheduleBook,
): Schedule {
  const { operator, value, fact } = comparison;
  const { asOf } = terrain;
  const still = now === TRUE ? ALWAYS_ON : NEVER_ON;
  if (operator === 'inSameUnit') return changesLater(terrain, value, asOf) ? untold(fact) : still;
  const term = (name: string, ahead: Term['ahead'], of: Term['of']): string =>
    book.term({ key: `${fact}${name}`, fact, of, ahead });
  const end = (period: Period): string =>
    term(` + ${periodKey(period)}`, daysOf(period), (day) => addPeriod(day, period));
  const onset = (key: string): Schedule => (now === TRUE ? still : [{ from: [key], until: [] }]);
  const expiry = (key: string): Schedule => (now === TRUE ? [{ from: [], until: [key] }] : still);
  if (fact === 'asOf' || (isFactReference(value) && value.fact === 'asOf'))
    return againstToday(comparison, piece, { book, onset, expiry, still });
  if (!piece?.span) return still;
  switch (operator) {
    case 'periodElapsed':
      return onset(end(value as Period));
    case 'lastsFor': {
      const [least, most] = daysOf(value as Period);
      return expiry(
        term(` - ${periodKey(value as Period)} + 2D`, [2 - most, 2 - least], (day) =>
          dayAfter(latestStart(dayAfter(day), value as Period)),
        ),
      );
    }
    case 'inWindow': {
      const { opens, closes } = value as WindowRule;
      const [least, most] = daysOf(closes);
      const closed = term(` + ${periodKey(closes)} + 1D`, [least + 1, most + 1], (day) =>
        dayAfter(addPeriod(day, closes)),
      );
      if (now === TRUE) return [{ from: [], until: [closed] }];
      if (addPeriod(piece.span.from, opens) <= asOf) return NEVER_ON;
      return [{ from: [end(opens)], until: [closed] }];
    }
    default:
      return still;
  }
}

interface Around {
  readonly book: ScheduleBook;
  readonly onset: (key: string) => Schedule;
  readonly expiry: (key: string) => Schedule;
  readonly still: Schedule;
}

/** The other way round, with today on the right. */
const mirrored: { readonly [operator: string]: string } = {
  before: 'after',
  onOrBefore: 'onOrAfter',
  after: 'before',
  onOrAfter: 'onOrBefore',
};

/** A day compared with today: it begins, or ceases, on the day itself or on the one after. */
function againstToday(
  { fact, operator, value }: Comparison,
  piece: Piece | undefined,
  { book, onset, expiry, still }: Around,
): Schedule {
  const other = fact === 'asOf' ? (isFactReference(value) ? value.fact : value) : fact;
  const isFixed = fact === 'asOf' && !isFactReference(value);
  if (!isFixed && !piece?.span) return still;
  const fixed = isFixed ? parseDay(other) : 0;
  const day = (isNext: boolean): string => {
    const of = (on: Day): Day => (isNext ? dayAfter(isFixed ? fixed : on) : isFixed ? fixed : on);
    const name = isFixed ? formatDay(of(0)) : `${other}${isNext ? ' + 1D' : ''}`;
    const ahead = isNext && !isFixed ? 1 : 0;
    return book.term({ key: name, fact: isFixed ? null : (other as string), of, ahead: [ahead, ahead] });
  };
  switch (fact === 'asOf' ? mirrored[operator] : operator) {
    case 'before':
      return onset(day(true));
    case 'onOrBefore':
      return onset(day(false));
    case 'after':
      return expiry(day(false));
    case 'onOrAfter':
      return expiry(day(true));
    default:
      throw new GaveUp(`no day tells when ${operator} of today changes`, 0);
  }
}

const periodKey = (period: Period): string =>
  'days' in period ? `${period.days}D` : 'months' in period ? `${period.months}M` : `${period.years}Y`;

/** Whether division codes will read differently later. */
function changesLater({ version }: Terrain, value: unknown, asOf: Day): boolean {
  const { partition = '' } = value as { readonly partition?: string };
  const clause = version.partitions?.[partition];
  return (
    clause !== undefined &&
    'kind' in clause &&
    (clause.successions ?? []).some(({ on }) => parseDay(on) > asOf)
  );
}

function untold(fact: string): never {
  throw new GaveUp(`the codes of ${fact} will read differently later`, 0);
}
