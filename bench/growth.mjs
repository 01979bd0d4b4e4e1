import { assertPolicy, compile, definePolicy } from './library.mjs';

const SIZES = [1, 10, 100];
const PEOPLE = 200;
const ENOUGH = 3;
const AS_OF = '2024-07-01';

const citation = { instrument: 'generated', article: '1' };
const text = (words) => ({ zh: words, en: words });
const scoreOf = (i) => `score${i}`;

/** A clause about a fact of its own and a period of its own: `score >= 3`, or `i` months since registration. */
const clause = (i) => ({
  condition: {
    any: [
      { fact: `local.${scoreOf(i)}`, operator: 'greaterThanInclusive', value: ENOUGH },
      { fact: 'residence.registeredOn', operator: 'periodElapsed', value: { months: i } },
    ],
  },
  reason: { met: 'CONDITION_MET', unmet: 'CONDITION_NOT_MET' },
  citation,
});

const byNumber = (size, toEntry) =>
  Object.fromEntries(Array.from({ length: size }, (_, i) => toEntry(i + 1)));

/** A rule file with so many eligibility clauses. */
export const ruleFile = (size) => ({
  id: `generated/clauses-${size}`,
  title: text(`${size} clauses`),
  division: '000000',
  effectiveFrom: '2016-01-01',
  authority: 'secondary',
  instruments: { generated: 'secondary' },
  verifiedOn: '2024-01-01',
  facts: byNumber(size, (i) => [
    scoreOf(i),
    { type: 'integer', label: text(scoreOf(i)), question: text(`${scoreOf(i)}?`) },
  ]),
  procedures: {
    apply: {
      title: text('Apply'),
      eligibility: byNumber(size, (i) => [`clause-${i}`, clause(i)]),
    },
  },
});

// A quarter of the people lack one score, and most of those have not been there for long enough either.
function person(n, size) {
  const lacking = n % 4 === 0 ? (n % size) + 1 : 0;
  return {
    residence: { registeredOn: `${2015 + (n % 9)}-0${1 + (n % 9)}-15` },
    local: byNumber(size, (i) => [scoreOf(i), i === lacking ? ENOUGH - 1 : ENOUGH + (i % 5)]),
  };
}

/** The same clauses by plain arithmetic; the day of registration is always the 15th, asOf the 1st. */
function isEligible({ residence, local }) {
  const [year, month] = residence.registeredOn.split('-').map(Number);
  const wholeMonths = (2024 - year) * 12 + (7 - month) - 1;
  return Object.values(local).every((score, i) => score >= ENOUGH || wholeMonths >= i + 1);
}

/** Screening under policies of 1, 10 and 100 clauses, for {@link measure}. */
export const growthRunners = SIZES.map((size) => {
  const version = ruleFile(size);
  assertPolicy(version);
  const policy = compile(definePolicy([version]));
  const options = { asOf: AS_OF };
  return {
    name: `${size} clauses`,
    size,
    inputs: Array.from({ length: PEOPLE }, (_, n) => person(n, size)),
    answer: (facts) => policy.screen(facts, options),
  };
});

/** The first wrong outcome of a runner, or undefined. */
export function firstGrowthMistake({ inputs, answer }) {
  for (const [n, facts] of inputs.entries()) {
    const wanted = isEligible(facts) ? 'eligible' : 'ineligible';
    const { outcome } = answer(facts);
    if (outcome !== wanted) return `person ${n}: expected ${wanted}, got ${outcome}`;
  }
  return undefined;
}
