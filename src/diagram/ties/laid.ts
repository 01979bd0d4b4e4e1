import { addDays, type Day, dayAfter, dayBefore, formatDay } from '../../calendar/index.js';
import { GaveUp } from '../diagram.js';
import type { Span } from '../spans.js';
import type { Values, WindowVariable } from '../variables.js';
import { turningDays, windowDaysNear } from '../window-variables.js';

/** Lets the search ask what is still possible of a fact, and choose. */
export interface DaySearch<Way> {
  /** The ways in which a fact may still be stated, or none; several where they lie apart. */
  readonly options: (way: Way, fact: string) => { readonly way: Way; readonly span: Span | null }[];
  /** The way with a fact fixed to a day; undefined if that cannot be. */
  readonly fix: (way: Way, fact: string, day: Day) => Way | undefined;
}

/** The most choices of days that are tried in one search. */
const MOST_CHOICES = 2_000_000;

/**
 * Searches the calendar for days at which windows lie as they are to lie. Tried are the ends of what each fact may still
 * be, and the first days from which a window turns from one state to another, with
 * their neighbours.
 *
 * @param isWanted asked for the cells of the windows, in their order, of each choice of days
 * @returns the first way that is wanted, with all their facts fixed; undefined if there is none
 * @throws GaveUp for too many choices
 */
export function searchDays<Way>(
  start: Way,
  windows: readonly WindowVariable[],
  asOf: Day,
  search: DaySearch<Way>,
  isWanted: (cells: readonly number[]) => boolean,
): Way | undefined {
  const facts = [...new Set(windows.flatMap((variable) => variable.facts))];
  let tried = 0;
  const values: { [path: string]: string | null } = {};
  /** Days at which a window that is laid at this fact would turn today. */
  const turning = (fact: string, span: Span): Day[] =>
    windows.flatMap((variable) => (isLaidAt(variable, fact) ? turningDays(variable, asOf, span) : []));
  /** Days on which windows that are laid at facts chosen before turn. */
  const near = (): Day[] =>
    windows.flatMap((variable) =>
      variable.facts.flatMap((fact) => {
        const day = isLaidAt(variable, fact) ? dayIn(values, fact) : undefined;
        return day === undefined ? [] : windowDaysNear(variable, day, asOf);
      }),
    );
  const choose = (at: number, way: Way): Way | undefined => {
    const fact = facts[at];
    if (fact === undefined) {
      if (++tried > MOST_CHOICES) throw new GaveUp(`more than ${MOST_CHOICES} choices of days`, tried);
      return isWanted(windows.map((variable) => variable.cellOf(values))) ? way : undefined;
    }
    for (const option of search.options(way, fact)) {
      const { span } = option;
      const days = span
        ? daysIn(span, [asOf, ...[...turning(fact, span), ...near()].flatMap(around)])
        : [null];
      for (const day of days) {
        const fixed = day === null ? option.way : search.fix(option.way, fact, day);
        if (!fixed) continue;
        values[fact] = day === null ? null : formatDay(day);
        const found = choose(at + 1, fixed);
        delete values[fact];
        if (found) return found;
      }
    }
    return undefined;
  };
  return choose(0, start);
}

/** The anchor, and with cures that move it the endorsement too. */
const isLaidAt = ({ facts: [anchor], cures }: WindowVariable, fact: string): boolean =>
  fact === anchor || cures.some(({ movesAnchor }) => movesAnchor);

const around = (day: Day): Day[] => [dayBefore(day), day, dayAfter(day)];

const dayIn = (values: Values, fact: string): Day | undefined => {
  const value = values[fact];
  return typeof value === 'string' ? Number(value.split('-').join('')) : undefined;
};

/** Days of a span worth trying, those near today first. */
function daysIn({ from, through }: Span, days: readonly Day[]): Day[] {
  const inside = days.filter((day) => from <= day && day <= through);
  return [...new Set([...inside, from, through, ...(from < through ? [addDays(from, 1)] : [])])];
}
