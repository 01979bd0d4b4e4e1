import type { Descriptor } from '../facts/index.js';

type FactType = Descriptor['type'];

const single: readonly FactType[] = ['boolean', 'date', 'division', 'integer', 'id', 'enum'];
const set: readonly FactType[] = ['enum-list'];
const number: readonly FactType[] = ['integer'];
const date: readonly FactType[] = ['date'];
const division: readonly FactType[] = ['division'];
const list: readonly FactType[] = ['list'];

/** The types of fact that each operator takes; the tests hold the names equal to those that compile. */
export const operatorTypes: { readonly [operator: string]: readonly FactType[] } = {
  equal: single,
  notEqual: single,
  in: single,
  notIn: single,
  contains: set,
  doesNotContain: set,
  lessThan: number,
  lessThanInclusive: number,
  greaterThan: number,
  greaterThanInclusive: number,
  before: date,
  onOrBefore: date,
  after: date,
  onOrAfter: date,
  periodElapsed: date,
  lastsFor: date,
  spans: date,
  inWindow: date,
  inSameUnit: division,
  inDivision: division,
  insuredFor: list,
  residedFor: list,
  happened: list,
};
