import { addPeriod, dayBefore, type Period } from '../../calendar/index.js';
import type { Bound } from '../bound.js';
import { GaveUp } from '../diagram.js';
import type { Scale } from '../spans.js';
import type { JointVariable } from '../variables.js';
import { daysOf } from './lengths.js';

/** No later than the value itself. */
export const notEarlier = { least: (value: number): number => value, ahead: [0, 0] } as const;

type Ahead = Pick<Bound, 'least' | 'ahead' | 'end'>;

/**
 * What a joint comparison, true or false, says of two stated values: any of several lists of bounds.
 * @throws GaveUp for an operator that is no bound
 */
export function boundsOf({ comparison, facts }: JointVariable, isTrue: boolean, { next }: Scale): Bound[][] {
  const [fact, other] = facts;
  const { operator, value } = comparison;
  const notSame = { least: next, ahead: [1, 1] } as const;
  const upward = (by: Ahead): Bound => ({ earlier: fact, later: other, ...by, isBelow: !isTrue });
  const downward = (by: Ahead): Bound => ({ earlier: other, later: fact, ...by, isBelow: !isTrue });
  switch (operator) {
    case 'before':
    case 'lessThan':
      return [[upward(notSame)]];
    case 'onOrBefore':
    case 'lessThanInclusive':
      return [[upward(notEarlier)]];
    case 'after':
    case 'greaterThan':
      return [[downward(notSame)]];
    case 'onOrAfter':
    case 'greaterThanInclusive':
      return [[downward(notEarlier)]];
    case 'equal':
    case 'notEqual': {
      const isSame = isTrue === (operator === 'equal');
      const bound = { isBelow: false, ...(isSame ? notEarlier : notSame) };
      const either = [
        { ...bound, earlier: fact, later: other },
        { ...bound, earlier: other, later: fact },
      ];
      return isSame ? [either] : either.map((one) => [one]);
    }
    case 'spans': {
      const { period } = value as { readonly period: Period };
      const [least, most] = daysOf(period);
      const lastDay = (day: number): number => dayBefore(addPeriod(day, period));
      return [[upward({ least: lastDay, ahead: [least - 1, most - 1], end: `${least}..${most}` })]];
    }
    default:
      throw new GaveUp(`${operator} of two facts is not decided exactly`, 0);
  }
}
