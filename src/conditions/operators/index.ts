import type { Operators } from '../row.js';
import { contains, doesNotContain, equal, isIn, notEqual, notIn } from './equality.js';
import { happened } from './happened.js';
import { insuredFor } from './insured-for.js';
import { greaterThan, greaterThanInclusive, lessThan, lessThanInclusive } from './order.js';
import { inWindow, lastsFor, periodElapsed, spans } from './periods.js';
import { residedFor } from './resided-for.js';
import { inDivision, inSameUnit } from './territory.js';

export type { HappenedValue } from './happened.js';
export type { InsuredForValue } from './insured-for.js';
export type { ResidedForValue } from './resided-for.js';
export {
  contains,
  doesNotContain,
  equal,
  greaterThan,
  greaterThanInclusive,
  happened,
  inDivision,
  inSameUnit,
  insuredFor,
  inWindow,
  isIn,
  lastsFor,
  lessThan,
  lessThanInclusive,
  notEqual,
  notIn,
  periodElapsed,
  residedFor,
  spans,
};

/**
 * Every operator by the name that rule files use. Those of json-rules-engine keep its names;
 * `before` to `onOrAfter` are its comparisons for days, which it would coerce to numbers.
 * @since 0.1.0
 */
export const operators = {
  equal,
  notEqual,
  in: isIn,
  notIn,
  contains,
  doesNotContain,
  lessThan,
  lessThanInclusive,
  greaterThan,
  greaterThanInclusive,
  before: lessThan,
  onOrBefore: lessThanInclusive,
  after: greaterThan,
  onOrAfter: greaterThanInclusive,
  periodElapsed,
  lastsFor,
  spans,
  inWindow,
  inSameUnit,
  inDivision,
  insuredFor,
  residedFor,
  happened,
  // Each takes the value that the schema has checked for it; `never` is what they share.
} as unknown as Operators;
