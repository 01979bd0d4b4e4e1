import type { Period } from '../../src/calendar/index.js';
import type { Comparison, Condition } from '../../src/conditions/index.js';
import type { Descriptor } from '../../src/facts/index.js';
import { dayNumber, plus, repeated } from './civil-days.js';
import { append, type Draft, drafted, suggest } from './random-drafts.js';
import { wishForList } from './random-lists.js';
import type { Random } from './random-source.js';
import { anyValue, divisions, factDate } from './random-values.js';

/** A person being made for a procedure on a day. */
export interface Wish {
  readonly random: Random;
  readonly draft: Draft;
  readonly asOf: string;
  conditionOf(name: string): Condition;
  describe(path: string): Descriptor;
}

/** Chooses facts that make a condition hold, or fail; facts that are chosen already stay. */
export function wish(one: Wish, condition: Condition, goal: boolean): void {
  const { random } = one;
  if ('condition' in condition) wish(one, one.conditionOf(condition.condition), goal);
  else if ('not' in condition) wish(one, condition.not, !goal);
  else if ('fact' in condition) compareFor(one, condition, goal);
  else {
    const parts = 'all' in condition ? condition.all : condition.any;
    if ('all' in condition === goal) for (const part of parts) wish(one, part, goal);
    else wish(one, random.pick(parts), goal);
  }
}

type Reference = { readonly fact: string };
const isReference = (value: unknown): value is Reference =>
  typeof value === 'object' && value !== null && 'fact' in value;

const OPPOSITE: { readonly [operator: string]: string } = {
  notEqual: 'equal',
  notIn: 'in',
  doesNotContain: 'contains',
};
const LISTS = ['insuredFor', 'residedFor', 'happened'];
const ORDERS = /^(lessThan|greaterThan|before|after|onOr)/;

function compareFor(one: Wish, comparison: Comparison, goal: boolean): void {
  const { random, draft, asOf } = one;
  const { fact, operator, value } = comparison;
  const opposite = OPPOSITE[operator];
  if (opposite) compareFor(one, { ...comparison, operator: opposite }, !goal);
  else if (ORDERS.test(operator)) orderFor(one, comparison, goal);
  else if (operator === 'equal') equalFor(one, fact, isReference(value) ? value : [value], goal);
  else if (operator === 'in') equalFor(one, fact, value as unknown[], goal);
  else if (operator === 'contains')
    suggest(draft, fact, [...(goal ? [value] : []), ...others(one, fact, [value])]);
  else if (operator === 'inDivision' || operator === 'inSameUnit') placeFor(one, comparison, goal);
  else if (LISTS.includes(operator)) append(draft, fact, wishForList(random, asOf, operator, value, goal));
  else dayFor(one, comparison, goal);
}

const others = ({ random, describe }: Wish, fact: string, not: readonly unknown[]): unknown[] => {
  const is = describe(fact);
  return is.type === 'enum-list' ? random.some(is.values, 0.3).filter((value) => !not.includes(value)) : [];
};

function equalFor(one: Wish, fact: string, wanted: readonly unknown[] | Reference, goal: boolean): void {
  const { random, draft, asOf, describe } = one;
  const is = describe(fact);
  if (isReference(wanted)) {
    const value = anyValue(random, is, asOf);
    suggest(draft, fact, value);
    suggest(draft, wanted.fact, goal ? value : anyValue(random, is, asOf));
    return;
  }
  if (goal) {
    suggest(draft, fact, random.pick(wanted));
    return;
  }
  let value = anyValue(random, is, asOf);
  for (let tries = 0; wanted.includes(value) && tries < 5; tries++) value = anyValue(random, is, asOf);
  suggest(draft, fact, value);
}

/** The number or the day itself and its neighbours, sometimes one further off. */
function orderFor(one: Wish, { fact, operator, value }: Comparison, goal: boolean): void {
  const { random, draft, asOf, describe } = one;
  const isLess = /^(less|before|onOrBefore)/.test(operator);
  const isSame = /(Inclusive|onOr)/.test(operator);
  const far = random.chance(0.25) ? random.between(1, 300) : random.below(2);
  const towards = isSame === goal ? far : far + 1;
  const shift = isLess === goal ? -towards : towards;
  if (describe(fact).type === 'integer') numberFor(one, fact, value as number | Reference, shift);
  // asOf is what it is, so the other day moves.
  else if (fact !== 'asOf') suggest(draft, fact, factDate(dayNumber(boundOf(one, value)) + shift));
  else if (isReference(value)) suggest(draft, value.fact, factDate(dayNumber(asOf) - shift));
}

function numberFor({ random, draft }: Wish, fact: string, value: number | Reference, shift: number): void {
  const bound = isReference(value) ? random.between(0, 12) : value;
  if (isReference(value)) suggest(draft, value.fact, bound);
  const moved = bound + (Math.abs(shift) > 2 ? Math.sign(shift) * 3 : shift);
  suggest(draft, fact, Math.min(1_000_000_000, Math.max(0, moved)));
}

function boundOf({ random, draft, asOf }: Wish, value: unknown): string {
  if (!isReference(value)) return value as string;
  if (value.fact === 'asOf') return asOf;
  suggest(draft, value.fact, factDate(dayNumber(asOf) + random.between(-200, 200)));
  return (drafted(draft, value.fact) as string | null) ?? asOf;
}

function placeFor({ random, draft }: Wish, { fact, operator, value }: Comparison, goal: boolean): void {
  const target = operator === 'inDivision' ? (value as string) : (value as { as: unknown }).as;
  if (isReference(target)) {
    const here = random.pick(divisions);
    suggest(draft, target.fact, here);
    suggest(draft, fact, goal ? here : random.pick(divisions));
    return;
  }
  const prefix = (target as string).slice(0, operator === 'inDivision' ? 6 : 4);
  const inside = divisions.filter((code) => code.startsWith(prefix));
  const outside = divisions.filter((code) => !code.startsWith(prefix));
  const pool = goal ? [...inside, (target as string).padEnd(6, '0')] : outside;
  suggest(draft, fact, random.pick(pool));
}

/** Days that lie on the limit that asOf makes, or on either side of it. */
function dayFor({ random, draft, asOf }: Wish, { fact, operator, value }: Comparison, goal: boolean): void {
  const today = dayNumber(asOf);
  const far = random.chance(0.25) ? random.between(2, 200) : random.below(2);
  const put = (path: string, day: number) => suggest(draft, path, factDate(day));
  if (operator === 'periodElapsed') {
    const limit = plus(today, repeated(value as Period, -1));
    put(fact, goal ? limit - far : limit + 1 + far);
  } else if (operator === 'lastsFor') {
    const limit = plus(today, value as Period) - 1;
    if (goal && random.chance(0.1)) suggest(draft, fact, null);
    else put(fact, goal ? limit + far : limit - 1 - far);
  } else if (operator === 'spans') {
    const { period, through } = value as { period: Period; through: Reference };
    const from = today + random.between(-300, 10);
    put(fact, from);
    put(through.fact, plus(from, period) - 1 + (goal ? far : -1 - far));
  } else if (operator === 'inWindow') {
    const { opens, closes } = value as { opens: Period; closes: Period };
    // Counted back from today, an end of the window is the day to be on.
    const [first, last] = [plus(today, repeated(opens, -1)), plus(today, repeated(closes, -1))];
    const atOpening = random.chance(0.5);
    put(fact, atOpening ? first + (goal ? -far : 1 + far) : last + (goal ? far : -1 - far));
  } else throw new Error(`no wish for ${operator}`);
}
