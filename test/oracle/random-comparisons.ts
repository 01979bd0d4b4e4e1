import type { Period } from '../../src/calendar/index.js';
import type { Condition } from '../../src/conditions/index.js';
import { civilDate, dayNumber } from './civil-days.js';
import { compare, isLocal, orOther } from './random-scalars.js';
import type { Random } from './random-source.js';
import { divisions } from './random-values.js';

/** Days about which files made up turn. */
export const MIDDLE = '2023-06-30';

/** Dated facts that files made up read; `local.movedOn` each of them declares. */
export const datedFacts =
  'residence.arrivedOn residence.registeredOn residence.leaseThrough employment.startedOn employment.contractThrough permit.issuedOn permit.expiresOn identity.birthDate local.movedOn'.split(
    ' ',
  );

const vocabularyDates = datedFacts.filter((fact) => !fact.startsWith('local.'));

/** A period as laws set them: days, months or years. */
export const anyPeriod = (random: Random): Period =>
  random.weighted<() => Period>([
    [3, () => ({ days: random.pick([1, 2, 3, 7, 15, 30, 60, 90, 183, 365]) })],
    [4, () => ({ months: random.pick([1, 2, 3, 6, 6, 11, 12, 13]) })],
    [2, () => ({ years: random.pick([1, 1, 2, 16]) })],
  ])();

const anyDay = (random: Random): string => civilDate(dayNumber(MIDDLE) + random.between(-900, 900));
const prefix = (random: Random): string => random.pick(['33', '3301', '330106', '3301', '34']);

type Make = (random: Random) => unknown;

const places = 'identity.hukouDivision residence.division employment.division local.homeTown'.split(' ');

/** A comparison of a day. */
export function ofDate(random: Random): Condition {
  const fact = random.pick(datedFacts);
  const plain = ['before', 'onOrBefore', 'after', 'onOrAfter'];
  return random.weighted<() => Condition>([
    [4, () => compare(fact, 'periodElapsed', anyPeriod(random))],
    [2, () => compare(fact, 'lastsFor', anyPeriod(random))],
    [
      1,
      () =>
        compare(fact, 'spans', {
          period: anyPeriod(random),
          through: { fact: isLocal(fact) ? fact : random.pick(vocabularyDates) },
        }),
    ],
    [2, () => compare(fact, 'inWindow', anyWindow(random))],
    [1, () => compare('asOf', random.pick(plain), orOther(random, 'asOf', datedFacts, anyDay(random)))],
    [
      2,
      () => compare(fact, random.pick(plain), orOther(random, fact, ['asOf', ...datedFacts], anyDay(random))),
    ],
    [
      1,
      () =>
        compare(
          fact,
          random.pick(['equal', 'notEqual']),
          orOther(random, fact, datedFacts, random.chance(0.5) ? null : anyDay(random)),
        ),
    ],
    [0.5, () => compare(fact, random.pick(['in', 'notIn']), [anyDay(random), null, anyDay(random)])],
  ])();
}

/** Never empty: the days that the months of its ends can lack are fewer than it spans. */
function anyWindow(random: Random): { opens: Period; closes: Period } {
  const [opens, closes] = random.pick<[Period, Period]>([
    [{ months: -1 }, { days: 0 }],
    [{ days: -30 }, { days: random.between(-30, 60) }],
    [{ days: random.between(0, 5) }, { months: random.between(1, 6) }],
    [{ months: random.between(-6, 0) }, { months: random.between(0, 12) }],
    [{ years: 1 }, { months: random.between(12, 30) }],
  ]);
  return { opens, closes };
}

/** A comparison of a place. */
export function ofPlace(random: Random): Condition {
  const fact = random.pick(places);
  if (random.chance(0.3)) return compare(fact, 'inDivision', prefix(random));
  if (random.chance(0.2))
    return compare(
      fact,
      random.pick(['equal', 'notEqual']),
      orOther(random, fact, places, random.pick([...divisions, null])),
    );
  const as = orOther(random, fact, places, random.pick(divisions));
  return compare(fact, 'inSameUnit', { as, partition: random.pick(['p0', 'p1']) });
}

const optional = (random: Random, fields: { readonly [name: string]: Make }): object =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(() => random.chance(0.35))
      .map(([name, make]) => [name, make(random)]),
  );

/** A comparison of a list. */
export function ofList(random: Random): Condition {
  const kinds = ['endorsed', 'endorsement-refused', 'suspended', 'cancelled', 'replaced', 'reported-lost'];
  // Sums over a span are dear to answer: the days of eligibility are looked for day by day.
  const sum = random.pick([
    { period: { months: random.between(1, 3) }, withinLast: { months: random.between(2, 5) } },
    { period: { days: random.between(1, 60) }, withinLast: { days: random.between(40, 100) } },
  ]);
  const unbroken = { period: anyPeriod(random), ...optional(random, { maxGapDays: () => random.below(31) }) };
  const stays = random.chance(0.12) ? sum : unbroken;
  return random.weighted<() => Condition>([
    [
      2,
      () =>
        compare('employment.insuredMonths', 'insuredFor', {
          months: random.between(1, 7),
          ...optional(random, insured),
        }),
    ],
    [
      2,
      () =>
        compare('residence.spells', 'residedFor', { ...stays, ...optional(random, { division: prefix }) }),
    ],
    [
      1,
      () =>
        compare('permit.events', 'happened', {
          kind: random.pick(kinds),
          ...optional(random, { withinLast: anyPeriod }),
        }),
    ],
    [
      2,
      () =>
        compare(
          'residence.purposes',
          random.pick(['contains', 'doesNotContain']),
          random.pick(['work', 'study', 'medical']),
        ),
    ],
  ])();
}

const insured: { readonly [name: string]: Make } = {
  withinLast: (random) => random.between(1, 12),
  upTo: (random) => random.pick(['this-month', 'last-month', 'month-before-last']),
  maxGap: (random) => random.below(3),
  division: prefix,
  countsBackPaid: (random) => random.chance(0.3),
};
