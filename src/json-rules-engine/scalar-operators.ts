import { isCivilDate, parseDay } from '../calendar/index.js';
import { FALSE, TRUE, type Trit, UNKNOWN } from '../conditions/index.js';
import { RulesError } from '../issues/index.js';

/** An operator's answer in three values. */
export type ThreeValued = (factValue: unknown, value: unknown) => Trit;

/** A value that an operator cannot read. */
export const refuse = (operator: string, wanted: string): RulesError =>
  new RulesError('INVALID_FACTS', `${operator}: the fact is not ${wanted}`);

const trit = (value: boolean): Trit => (value ? TRUE : FALSE);
const not =
  (answer: ThreeValued): ThreeValued =>
  (fact, value) =>
    (2 - answer(fact, value)) as Trit;

const isScalar = (value: unknown): boolean =>
  value === null || /^(boolean|number|string)$/.test(typeof value);

const equal: ThreeValued = (fact, value) => {
  if (fact === undefined || value === undefined) return UNKNOWN;
  if (!isScalar(fact)) throw refuse('equal', 'a single value');
  return trit(fact === value);
};

// A text would pass for a list of its letters.
const isIn: ThreeValued = (fact, values) => {
  if (fact === undefined || values === undefined) return UNKNOWN;
  if (!isScalar(fact)) throw refuse('in', 'a single value');
  if (!Array.isArray(values)) throw new RulesError('INVALID_POLICY', 'in: the value is not a list');
  return trit(values.includes(fact));
};

const contains: ThreeValued = (fact, value) => {
  if (fact === undefined || value === undefined) return UNKNOWN;
  if (!Array.isArray(fact)) throw refuse('contains', 'a list');
  return trit(fact.includes(value));
};

/** Numbers and days alone have an order, and only among themselves; a string is never a number. */
function rankOf(operator: string, value: unknown): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (isCivilDate(value)) return parseDay(value);
  throw refuse(operator, 'a number or a date');
}

const ordered =
  (operator: string, compare: (left: number, right: number) => boolean): ThreeValued =>
  (fact, value) => {
    if (fact === null || value === null) return FALSE;
    if (fact === undefined || value === undefined) return UNKNOWN;
    if (typeof fact !== typeof value) throw refuse(operator, `a ${typeof value}`);
    return trit(compare(rankOf(operator, fact), rankOf(operator, value)));
  };

const orders: { readonly [name: string]: (left: number, right: number) => boolean } = {
  lessThan: (left, right) => left < right,
  lessThanInclusive: (left, right) => left <= right,
  greaterThan: (left, right) => left > right,
  greaterThanInclusive: (left, right) => left >= right,
  before: (left, right) => left < right,
  onOrBefore: (left, right) => left <= right,
  after: (left, right) => left > right,
  onOrAfter: (left, right) => left >= right,
};

/** The operators that compare single values, which need nothing of a policy, by name. */
export const scalarOperators: { readonly [name: string]: ThreeValued } = {
  equal,
  notEqual: /* @__PURE__ */ not(equal),
  in: isIn,
  notIn: /* @__PURE__ */ not(isIn),
  contains,
  doesNotContain: /* @__PURE__ */ not(contains),
  .../* @__PURE__ */ Object.fromEntries(
    Object.entries(orders).map(([name, compare]) => [name, ordered(name, compare)]),
  ),
};
