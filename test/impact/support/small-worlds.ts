import { addDays, formatDay, parseDay } from '../../../src/calendar/index.js';
import type { Comparison, Condition } from '../../../src/conditions/index.js';
import { dateOrders, type Facts } from '../../../src/facts/index.js';
import { definePolicy, type Policy, type PolicyVersion } from '../../../src/policy/index.js';
import { compile } from '../../../src/verdict/index.js';
import type { Random } from '../../oracle/random-source.js';

/** The day of every question; a leap day lies near. */
export const asOf = '2024-03-01';
/** How many days before and after asOf dates are tried; limits and periods are so short that more could not differ. */
const [BEFORE, AFTER] = [11, 21];

export const dayAt = (n: number): string => formatDay(addDays(parseDay(asOf), n));

const dates = [...Array(BEFORE + AFTER + 1).keys()].map((n) => dayAt(n - BEFORE));
const truths = [true, false];

/** Every value of each fact that need be tried, as far as rules of small worlds can tell values apart. */
const domains: { readonly [fact: string]: readonly unknown[] } = {
  'identity.hasDisability': truths,
  'study.isEnrolled': truths,
  'study.isFullTime': truths,
  'residence.isLeaseFiled': truths,
  'standing.isRecognisedTalent': truths,
  'residence.housing': ['owned', 'rented', 'hotel', null],
  'residence.arrivedOn': [...dates, null],
  'residence.registeredOn': [...dates, null],
  'residence.leaseFrom': [...dates, null],
  'residence.leaseThrough': [...dates, null],
  'local.movedOn': [...dates, null],
};

const isDate = (fact: string): boolean => /(On|From|Through)$/.test(fact);
const truthsOf = Object.keys(domains).filter((fact) => domains[fact] === truths);
const datesOf = Object.keys(domains).filter(isDate);

/** Values of some facts by path. */
export type Values = { readonly [fact: string]: unknown };

/** A policy over a few facts, all of whose people can be listed. */
export interface SmallWorld {
  readonly policy: Policy;
  readonly facts: readonly string[];
  /** Every combination of values that keeps the plain truths about dates, and those given. */
  people(given: Values): readonly Values[];
  isEligible(values: Values, day?: string): boolean;
}

/** Facts by path, nested. */
export function nested(values: Values): Facts {
  const facts: { [subject: string]: { [name: string]: unknown } } = {};
  for (const [path, value] of Object.entries(values)) {
    const [subject = '', name = ''] = path.split('.');
    facts[subject] = { ...facts[subject], [name]: value };
  }
  return facts as Facts;
}

const inOrder = (values: Values): boolean =>
  dateOrders.every(([earlier, later]) => {
    const [first, second] = [values[earlier], values[later]];
    return typeof first !== 'string' || typeof second !== 'string' || first <= second;
  });

function comparisonBy(random: Random, facts: readonly string[]): Comparison {
  const fact = random.pick(facts);
  if (fact === 'residence.housing')
    return {
      fact,
      operator: random.pick(['equal', 'notEqual']),
      value: random.pick(['owned', 'rented', null]),
    };
  if (!isDate(fact)) return { fact, operator: 'equal', value: random.chance(0.6) };
  const others = facts.filter((one) => isDate(one) && one !== fact);
  const period = { days: random.between(1, 3) };
  const day = dayAt(random.between(-4, 4));
  const plain = random.pick(['before', 'onOrBefore', 'after', 'onOrAfter']);
  return random.weighted<() => Comparison>([
    [3, () => ({ fact, operator: 'periodElapsed', value: period })],
    [1, () => ({ fact, operator: 'lastsFor', value: period })],
    [1, () => ({ fact, operator: 'inWindow', value: { opens: { days: -2 }, closes: { days: 1 } } })],
    [2, () => ({ fact, operator: plain, value: random.chance(0.5) ? day : { fact: 'asOf' } })],
    [
      1,
      () => ({ fact, operator: random.pick(['equal', 'notEqual']), value: random.chance(0.5) ? null : day }),
    ],
    [others.length && 3, () => ({ fact, operator: plain, value: { fact: random.pick(others) } })],
    [
      others.length && 2,
      () => ({ fact, operator: 'spans', value: { period, through: { fact: random.pick(others) } } }),
    ],
    [0.5, () => ({ fact: 'asOf', operator: plain, value: day })],
  ])();
}

function conditionBy(random: Random, facts: readonly string[], depth: number): Condition {
  if (depth === 0 || random.chance(0.3)) return comparisonBy(random, facts);
  const parts = Array.from({ length: random.between(1, 3) }, () => conditionBy(random, facts, depth - 1));
  return random.weighted<() => Condition>([
    [3, () => ({ all: parts })],
    [3, () => ({ any: parts })],
    [1, () => ({ not: conditionBy(random, facts, depth - 1) })],
  ])();
}

const text = { zh: '-', en: '-' };
const citation = { instrument: 'law', article: '1' };
const reason = { met: 'CONDITION_MET', unmet: 'CONDITION_NOT_MET' };

function versionBy(random: Random, facts: readonly string[]): PolicyVersion {
  const clauses = (prefix: string, count: number, more: () => object) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, i) => [
        `${prefix}${i}`,
        { condition: conditionBy(random, facts, random.between(1, 2)), citation, ...more() },
      ]),
    );
  const eligibility = clauses('e', random.between(1, 3), () => ({ reason }));
  return {
    id: 'made-up/small',
    title: text,
    division: '330100',
    effectiveFrom: '2000-01-01',
    authority: 'statute',
    instruments: { law: 'statute' },
    verifiedOn: '2024-01-01',
    facts: { movedOn: { type: 'date', label: text, question: text } },
    procedures: {
      apply: {
        title: text,
        eligibility,
        exemptions: clauses('x', random.below(2), () => ({
          from: random.some(Object.keys(eligibility), 0.6),
        })),
      },
    },
  } as unknown as PolicyVersion;
}

/** A small world: one or two dates, or none, and a few facts of other kinds. */
export function smallWorld(random: Random): SmallWorld {
  const count = random.weighted([
    [1, 0],
    [2, 1],
    [4, 2],
  ]);
  const first = random.pick(datesOf);
  const facts = [
    ...(count > 0 ? [first] : []),
    ...(count > 1 ? [random.pick(datesOf.filter((one) => one !== first))] : []),
    ...random.some(truthsOf, count === 2 ? 0.4 : 0.8),
    ...(random.chance(count === 2 ? 0.2 : 0.5) ? ['residence.housing'] : []),
  ];
  if (facts.length === 0) facts.push('study.isEnrolled');
  return worldOf(definePolicy([versionBy(random, facts)]), facts);
}

/** A small world of truths alone, whose orders of questions can all be tried. */
export function worldWithTruths(random: Random): SmallWorld {
  return worldOf(definePolicy([versionBy(random, truthsOf)]), truthsOf);
}

/** Every person of a policy that reads some facts. */
export function worldOf(policy: Policy, facts: readonly string[]): SmallWorld {
  const compiled = compile(policy);
  let everybody: readonly Values[] | undefined;
  const outcomes = new Map<Values, boolean>();
  const judge = (values: Values, day: string): boolean =>
    compiled.screen(nested(values), { asOf: day }).outcome === 'eligible';
  return {
    policy,
    facts,
    people(given) {
      const open = facts.filter((fact) => !(fact in given));
      const stated = facts.filter((fact) => fact in given);
      const beside = Object.keys(given).filter((fact) => !facts.includes(fact));
      // What is mostly known leaves few to make; else everybody is kept, with the outcome.
      if (stated.length > 1) return combinations(open, given).filter(inOrder);
      everybody ??= combinations(facts, {}).filter(inOrder);
      return everybody.filter(
        (values) =>
          stated.every((fact) => values[fact] === given[fact]) &&
          (beside.length === 0 || inOrder({ ...given, ...values })),
      );
    },
    isEligible(values, day = asOf) {
      if (day !== asOf) return judge(values, day);
      const known = outcomes.get(values) ?? judge(values, day);
      outcomes.set(values, known);
      return known;
    },
  };
}

const combinations = (facts: readonly string[], given: Values): Values[] =>
  facts.reduce<Values[]>(
    (all, fact) =>
      all.flatMap((values) => (domains[fact] ?? []).map((value) => ({ ...values, [fact]: value }))),
    [given],
  );

const valueBy = (random: Random, fact: string): unknown => {
  if (!isDate(fact)) return random.pick(domains[fact] ?? []);
  return random.chance(0.85) ? dayAt(random.between(-5, 5)) : null;
};

/** Somebody of whom some facts are known; dates that the rules do not read may be among them. */
export function somebody(random: Random, { facts }: SmallWorld, share: number): Values {
  for (;;) {
    const stated = random.some(facts, share);
    const beside = random.chance(0.2) ? [random.pick(datesOf)] : [];
    const values = Object.fromEntries(
      [...new Set([...stated, ...beside])].map((fact) => [fact, valueBy(random, fact)]),
    );
    if (inOrder(values)) return values;
  }
}

/** The values that a fact can be given by somebody who acts from asOf on, beside the one that it has. */
export function newValues(fact: string, value: unknown): readonly unknown[] {
  const all = domains[fact] ?? [];
  if (fact === 'identity.hasDisability' || fact === 'standing.isRecognisedTalent') return [];
  if (!isDate(fact)) return all;
  const fromNow = all.filter((one) => typeof one === 'string' && one >= asOf);
  if (fact === 'residence.leaseThrough') return [...fromNow, null];
  return typeof value === 'string' && value <= asOf ? [] : fromNow;
}
