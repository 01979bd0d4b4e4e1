import type { Condition } from '../../src/conditions/index.js';
import type { Random } from './random-source.js';

const enums: { readonly [fact: string]: readonly string[] } = {
  'identity.region': ['mainland', 'hong-kong', 'macao', 'taiwan', 'foreign'],
  'residence.housing': ['owned', 'rented', 'borrowed', 'hotel', 'none'],
  'employment.kind': ['employee', 'business-owner', 'flexible', 'none'],
  'permit.state': ['intact', 'damaged', 'lost'],
  'local.district': ['north', 'south', 'river'],
};
const booleans = 'residence.isContinuous study.isEnrolled standing.hasBadCredit local.isVeteran'.split(' ');
const integers =
  'employment.socialInsuranceMonths employment.taxMonths residence.plannedDays local.points'.split(' ');
const ids = ['application.tier', 'family.sponsorGround', 'local.schoolKind'];

/** A comparison. */
export const compare = (fact: string, operator: string, value: unknown): Condition => ({
  fact,
  operator,
  value,
});
/** A literal or, now and then, another fact of the vocabulary: a fact of the file's own has a type of its own. */
export const orOther = (random: Random, fact: string, facts: readonly string[], literal: unknown): unknown =>
  random.chance(0.2) && !isLocal(fact)
    ? { fact: random.pick(facts.filter((other) => !isLocal(other))) }
    : literal;

/** True for a fact that a rule file declares for itself. */
export const isLocal = (fact: string): boolean => fact.startsWith('local.');

/** A comparison of a boolean. */
export function ofBoolean(random: Random): Condition {
  const fact = random.pick(booleans);
  return compare(
    fact,
    random.pick(['equal', 'notEqual']),
    orOther(random, fact, booleans, random.chance(0.7)),
  );
}

/** A comparison of an id. */
export function ofId(random: Random): Condition {
  const fact = random.pick(ids);
  if (random.chance(0.3)) return compare(fact, random.pick(['in', 'notIn']), ['g0', 't1', null]);
  const literal = random.pick(['t0', 'g1', null]);
  return compare(fact, random.pick(['equal', 'notEqual']), orOther(random, fact, ids, literal));
}

/** A comparison of one of a closed list of values. */
export function ofEnum(random: Random): Condition {
  const [fact, values] = random.pick(Object.entries(enums));
  const value = random.chance(0.1) ? null : random.pick(values);
  if (random.chance(0.5)) return compare(fact, random.pick(['equal', 'notEqual']), value);
  const some = random.some(values, 0.5);
  return compare(fact, random.pick(['in', 'notIn']), some.length > 0 ? [...some] : [value]);
}

/** A comparison of a number. */
export function ofInteger(random: Random): Condition {
  const fact = random.pick(integers);
  const literal = random.chance(0.95) ? random.between(0, 13) : random.pick([-1, 5_000_000_000]);
  const operator = random.pick(['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive']);
  if (random.chance(0.2)) return compare(fact, random.pick(['equal', 'notEqual']), Math.max(0, literal) % 14);
  return compare(fact, operator, orOther(random, fact, integers, literal));
}
