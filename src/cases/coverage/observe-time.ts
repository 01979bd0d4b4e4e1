import { FALSE, TRUE } from '../../conditions/index.js';
import { type Cell, UNKNOWN_CELL } from '../../facts/index.js';
import type { DeadlineClause } from '../../policy/index.js';
import { lastDayOf } from '../../verdict/index.js';
import { earlierThan, firstOf } from './outcomes.js';
import { anyValue, type Observe, type Sight, worthOf } from './sight.js';

/** A clause of a section whose first that holds stands; `isKnown` says whether the days are that follow from it. */
const observeFirst =
  (isKnown: (sight: Sight) => boolean): Observe =>
  (placed, sight) => {
    const first = firstOf(worthOf(placed, sight), anyValue(earlierThan(placed, sight.probe.clauses), sight));
    if (first === FALSE) return ['not-applied'];
    return first === TRUE && isKnown(sight) ? ['applies'] : [];
  };

/** How long the procedure's permit runs. */
export const observeValidity: Observe = observeFirst(({ verdict }) => verdict?.validity != null);

/** From when years of residence count. */
export const observeYears: Observe = observeFirst(({ status }) => status?.countedResidence != null);

const EXPIRY = 'permit.expiresOn';

/** How long a permit held runs. What the permit itself states stands before the rules. */
export const observeTerm: Observe = (placed, sight) => {
  const { terms, row, cells } = sight.probe;
  const isStated = row.cells[cells.expiresOn] !== UNKNOWN_CELL && placed.clause.through !== EXPIRY;
  return observeFirst(() => !isStated && lastDayOf(terms, row) !== UNKNOWN_CELL)(placed, sight);
};

/** By when somebody must act. */
export const observeDeadline: Observe = ({ id, clause }, { verdict }) => {
  if ((clause as unknown as DeadlineClause).within.unit === 'minute') return [];
  return [verdict?.deadlines.some((deadline) => deadline.id === id) ? 'running' : 'not-running'];
};

/** What suspends or ends a permit, from its issue to the day of the question. */
export const observeEvent: Observe = (placed, sight) => {
  const { row, cells, events } = sight.probe;
  const value = worthOf(placed, sight);
  const days = events.get(placed.path)?.(row) ?? null;
  const issuedOn = row.cells[cells.issuedOn] as Cell;
  const isPast = days?.some((day) => day >= issuedOn);
  if (value === FALSE || isPast === false) return ['not-happened'];
  return value === TRUE && isPast ? ['happened'] : [];
};
