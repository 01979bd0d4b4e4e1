import type { Descriptor } from '../../facts/index.js';
import type { Operator } from '../row.js';
import { contains, doesNotContain, equal, isIn, notEqual, notIn } from './equality.js';
import { insuredFor } from './insured-for.js';
import { greaterThan, greaterThanInclusive, lessThan, lessThanInclusive } from './order.js';
import { inWindow, lastsFor, periodElapsed, spans } from './periods.js';
import { residedFor } from './resided-for.js';
import { inDivision, inSameUnit } from './territory.js';

export type { InsuredForValue } from './insured-for.js';
export type { ResidedForValue } from './resided-for.js';

type FactType = Descriptor['type'];
const scalar: readonly FactType[] = ['boolean', 'date', 'division', 'integer', 'id', 'enum'];
const dates: readonly FactType[] = ['date'];

/** An operator and the types of fact that it takes. */
export interface OperatorEntry {
  readonly takes: readonly FactType[];
  readonly toAtom: Operator;
}

// Each operator takes the value that the schema has checked for it; `never` is what they share.
const entry = (takes: readonly FactType[], toAtom: unknown): OperatorEntry => ({
  takes,
  toAtom: toAtom as Operator,
});

/**
 * Every operator by name. Those of json-rules-engine keep its names; `before` to `onOrAfter` are
 * its comparisons for days, which it would coerce to numbers.
 * @since 0.1.0
 */
export const operators: { readonly [name: string]: OperatorEntry } = {
  equal: entry(scalar, equal),
  notEqual: entry(scalar, notEqual),
  in: entry(scalar, isIn),
  notIn: entry(scalar, notIn),
  contains: entry(['enum-list'], contains),
  doesNotContain: entry(['enum-list'], doesNotContain),
  lessThan: entry(['integer'], lessThan),
  lessThanInclusive: entry(['integer'], lessThanInclusive),
  greaterThan: entry(['integer'], greaterThan),
  greaterThanInclusive: entry(['integer'], greaterThanInclusive),
  before: entry(dates, lessThan),
  onOrBefore: entry(dates, lessThanInclusive),
  after: entry(dates, greaterThan),
  onOrAfter: entry(dates, greaterThanInclusive),
  periodElapsed: entry(dates, periodElapsed),
  lastsFor: entry(dates, lastsFor),
  spans: entry(dates, spans),
  inWindow: entry(dates, inWindow),
  inSameUnit: entry(['division'], inSameUnit),
  inDivision: entry(['division'], inDivision),
  insuredFor: entry(['list'], insuredFor),
  residedFor: entry(['list'], residedFor),
};
