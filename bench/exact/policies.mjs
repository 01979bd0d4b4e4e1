import { definePolicy } from '../../src/policy/index.ts';
import { terrainOf } from '../../src/verdict/index.ts';

/** The day on which made-up policies are looked at. */
export const AS_OF = '2024-05-01';

const text = { zh: '-', en: '-' };
const label = { label: text, question: text };
const citation = { instrument: 'law', article: '1' };
const reason = { met: 'CONDITION_MET', unmet: 'CONDITION_NOT_MET' };
const numbered = (count, make) => Array.from({ length: count }, (_, i) => make(i));
const byNumber = (prefix, list) => Object.fromEntries(list.map((one, i) => [`${prefix}${i}`, one]));
const fact = (i) => `local.f${i}`;
const compare = (path, operator, value) => ({ fact: path, operator, value });

/** One procedure with these clauses. */
function terrain({ facts = {}, clauses, materials, materialKinds }) {
  const version = {
    id: 'made-up/large',
    title: text,
    division: '330100',
    effectiveFrom: '2000-01-01',
    authority: 'statute',
    instruments: { law: 'statute' },
    verifiedOn: '2024-01-01',
    facts,
    ...(materialKinds && { materialKinds }),
    partitions: { p0: { kind: 'whole-city', citation } },
    procedures: {
      apply: {
        title: text,
        eligibility: byNumber(
          'e',
          clauses.map((condition) => ({ condition, reason, citation })),
        ),
        ...(materials && { materials: { m0: { alternatives: materials, citation } } }),
      },
    },
  };
  return terrainOf(definePolicy([version]), AS_OF, 'apply');
}

const ofType = (count, type) =>
  byNumber(
    'f',
    numbered(count, () => ({ type, ...label })),
  );
const TYPES = ['integer', 'boolean', 'date', 'division', 'id'];

/** A clause about facts of every type, each fact compared with limits of its own. */
function plainClause(i, enough) {
  const own = [
    compare(fact(i), 'greaterThanInclusive', enough + (i % 4)),
    compare(fact(i), 'equal', true),
    compare(fact(i), 'periodElapsed', { months: 1 + (i % 12) }),
    compare(fact(i), 'inDivision', i % 2 === 0 ? '33' : '3301'),
    compare(fact(i), 'in', [`a${i}`, `b${i}`]),
  ][i % TYPES.length];
  // Now and then one fact makes up for another.
  return i % 7 === 3
    ? { any: [own, compare('residence.registeredOn', 'periodElapsed', { months: 6 })] }
    : own;
}

/** Two versions of a policy of so many facts, which differ in one limit. */
export function grown(count) {
  const facts = byNumber(
    'f',
    numbered(count, (i) => ({ type: TYPES[i % TYPES.length], ...label })),
  );
  const clauses = (enough) => numbered(count, (i) => plainClause(i, i === 0 ? enough : 3));
  return [terrain({ facts, clauses: clauses(3) }), terrain({ facts, clauses: clauses(5) })];
}

const pairs = (count, make) => numbered(count, (i) => numbered(i, (k) => make(i, k))).flat();
const both = (i, k, is) => ({ all: [compare(fact(i), 'equal', is), compare(fact(k), 'equal', is)] });

/** Policies that are built to have no small diagram, or that ask what cannot be decided soon. */
export const hostile = {
  'bits that must be equal far apart': () =>
    terrain({
      facts: ofType(48, 'boolean'),
      clauses: [
        { any: numbered(24, (i) => compare(fact(i), 'equal', true)) },
        ...numbered(24, (i) => ({ any: [both(i, i + 24, true), both(i, i + 24, false)] })),
      ],
    }),
  'facts of many cells, each against each': () =>
    terrain({
      facts: ofType(14, 'integer'),
      clauses: [
        {
          any: pairs(14, (i, k) => ({
            all: numbered(9, (v) => ({
              any: [compare(fact(i), 'greaterThan', v * 7 + k), compare(fact(k), 'lessThan', v * 5 + i)],
            })),
          })),
        },
      ],
    }),
  'twelve dates, each before each': () =>
    terrain({
      facts: ofType(12, 'date'),
      clauses: pairs(12, (i, k) => compare(fact(i), 'before', { fact: fact(k) })),
    }),
  'twelve dates, each so many months from each': () =>
    terrain({
      facts: ofType(12, 'date'),
      clauses: pairs(12, (i, k) =>
        compare(fact(i), 'spans', { period: { months: i + k + 1 }, through: { fact: fact(k) } }),
      ),
    }),
  'twenty numbers, each less than each': () =>
    terrain({
      facts: ofType(20, 'integer'),
      clauses: pairs(20, (i, k) => compare(fact(i), 'lessThan', { fact: fact(k) })),
    }),
  'eight places, each in one city with each': () =>
    terrain({
      facts: ofType(8, 'division'),
      clauses: pairs(8, (i, k) => compare(fact(i), 'inSameUnit', { as: { fact: fact(k) }, partition: 'p0' })),
    }),
  'twelve names, each the same as each': () =>
    terrain({
      facts: ofType(12, 'id'),
      clauses: pairs(12, (i, k) => compare(fact(i), 'equal', { fact: fact(k) })),
    }),
  'thirty ways in which one paper must be': () =>
    terrain({
      clauses: [compare('study.isEnrolled', 'equal', true)],
      materials: [
        { items: numbered(30, (i) => ({ kind: 'photo', copies: i + 1, attributes: { [`a${i}`]: 1 } })) },
      ],
    }),
  'twenty-four papers, any of which may be lacking': () =>
    terrain({
      clauses: [compare('study.isEnrolled', 'equal', true)],
      materialKinds: byNumber(
        'k',
        numbered(24, () => text),
      ),
      materials: [{ items: numbered(24, (i) => `k${i}`) }],
    }),
  'twelve counts of months over decades': () =>
    terrain({
      clauses: numbered(12, (i) =>
        compare('employment.insuredMonths', 'insuredFor', {
          months: 100 + i,
          withinLast: 300 + i,
          division: String(33 + i),
        }),
      ),
    }),
  'twelve stays with gaps of a year': () =>
    terrain({
      clauses: numbered(12, (i) =>
        compare('residence.spells', 'residedFor', {
          period: { years: 1 + i },
          maxGapDays: 300 + i,
          division: String(33 + i),
        }),
      ),
    }),
};
