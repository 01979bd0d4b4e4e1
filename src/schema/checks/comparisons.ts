import { type Comparison, type FactReference, isFactReference } from '../../conditions/index.js';
import { type Descriptor, encodeCell, MALFORMED_CELL, own } from '../../facts/index.js';
import { type Issue, issue } from '../../issues/index.js';
import { conditionsOf, partsOf } from '../../policy/index.js';
import { operatorTypes } from '../operator-types.js';
import { type Check, factFinder } from './context.js';

type Describe = (path: string) => Descriptor | undefined;

/** Each comparison tests a fact that exists, by an operator for its type, against a value of its type. */
export const checkComparisons: Check = (version, context) => {
  const describe = factFinder(version, context);
  return conditionsOf(version).flatMap(({ path, condition }) =>
    partsOf(path, condition).flatMap(({ path: place, part }) =>
      'fact' in part ? checkOne(place, part, describe) : [],
    ),
  );
};

/** The field that the records of a list must have for an operator to count them. */
const COUNTED: { readonly [operator: string]: string } = {
  insuredFor: 'month',
  residedFor: 'from',
  happened: 'on',
};

const holdsField = (is: Descriptor, operator: string): boolean =>
  is.type !== 'list' || own(is.of, COUNTED[operator] ?? '') !== undefined;

const DAY_COMPARISONS = ['before', 'onOrBefore', 'after', 'onOrAfter'];

const mentionsAsOf = (fact: string, value: unknown): boolean =>
  fact === 'asOf' || referencesIn(value, '').some(({ reference }) => reference.fact === 'asOf');

function checkOne(path: string, { fact, operator, value }: Comparison, describe: Describe): Issue[] {
  const is = describe(fact);
  if (!is) return [issue('UNKNOWN_FACT', `${path}.fact`, { fact })];
  const takes = own(operatorTypes, operator);
  if (!takes) return [issue('UNKNOWN_OPERATOR', `${path}.operator`, { operator })];
  if (!takes.includes(is.type) || !holdsField(is, operator))
    return [issue('OPERATOR_FACT_MISMATCH', path, { operator, fact, type: is.type })];
  // Only a plain comparison of days reports when time changes it.
  if (mentionsAsOf(fact, value) && !DAY_COMPARISONS.includes(operator))
    return [issue('AS_OF_NOT_COMPARABLE', path, { operator })];
  return [...checkReferences(path, value, is, describe), ...checkLiterals(path, operator, value, is)];
}

/** A fact on the right is of the same type as the one on the left. */
function checkReferences(path: string, value: unknown, is: Descriptor, describe: Describe): Issue[] {
  return referencesIn(value, `${path}.value`).flatMap(({ place, reference }) => {
    const other = describe(reference.fact);
    if (!other) return [issue('UNKNOWN_FACT', `${place}.fact`, { fact: reference.fact })];
    return typeOf(other) === typeOf(is)
      ? []
      : [issue('INVALID_OPERATOR_VALUE', place, { expected: is.type, given: other.type })];
  });
}

/** What a fact can hold; what a file calls it and asks is beside the point. */
const typeOf = (is: Descriptor): string =>
  JSON.stringify([is.type, 'values' in is && is.values, 'of' in is && is.of]);

function referencesIn(value: unknown, place: string): { place: string; reference: FactReference }[] {
  if (isFactReference(value)) return [{ place, reference: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => referencesIn(part, `${place}.${key}`));
}

/** Literals of the comparing operators must be values that the fact can have. */
function checkLiterals(path: string, operator: string, value: unknown, is: Descriptor): Issue[] {
  const fits = (literal: unknown): boolean => encodeCell(is, literal, () => 0) !== MALFORMED_CELL;
  const wrong = (literal: unknown, place: string): Issue[] =>
    fits(literal)
      ? []
      : [issue('INVALID_OPERATOR_VALUE', place, { expected: is.type, given: String(literal) })];
  if (operator === 'in' || operator === 'notIn')
    return (value as unknown[]).flatMap((literal, i) => wrong(literal, `${path}.value.${i}`));
  if (operator === 'contains' || operator === 'doesNotContain') return wrong([value], `${path}.value`);
  const isPlain = ['equal', 'notEqual'].includes(operator) && !isFactReference(value);
  return isPlain ? wrong(value, `${path}.value`) : [];
}
