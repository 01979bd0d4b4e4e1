import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day, dayAfter, formatDay, NEVER } from '../../src/calendar/index.js';
import { operators, type Row, type Scope, toPartition } from '../../src/conditions/index.js';
import { type Descriptor, describeFact, encodeCell, UNKNOWN_CELL } from '../../src/facts/index.js';
import { parsePolicy } from '../../src/schema/index.js';

type Values = { readonly [path: string]: unknown };
type Question = { readonly fact: string; readonly operator: string; readonly value: unknown };

const successions = [
  { from: '330185', to: '330112', on: '2023-02-10' },
  { from: '330103', to: '330105', on: '2024-02-29' },
];

/** One comparison compiled by itself, over a row of the facts given by path. */
function compiled({ fact, operator, value }: Question, values: Values) {
  const paths = ['asOf'];
  const describe = (path: string): Descriptor | undefined =>
    path === 'asOf' ? { type: 'date' } : describeFact(path);
  const scope: Scope = {
    slot: (path) => (paths.includes(path) ? paths.indexOf(path) : paths.push(path) - 1),
    describe,
    intern: () => 0,
    partition: () => toPartition('urban-area-or-county', successions),
    operator: () => undefined,
  };
  const toAtom = operators[operator] as NonNullable<(typeof operators)[string]>;
  const atom = toAtom(scope.slot(fact), value as never, scope, describe(fact) as Descriptor);
  const cellOf = (path: string) =>
    values[path] === undefined
      ? UNKNOWN_CELL
      : encodeCell(describe(path) as Descriptor, values[path], scope.intern);
  const row: Row = { cells: Int32Array.from(paths, cellOf), values: paths.map((path) => values[path]) };
  const at = (day: Day) => {
    row.cells[0] = day;
    return atom.test(row);
  };
  const next = (day: Day) => {
    row.cells[0] = day;
    return atom.nextChange?.(row, day) ?? NEVER;
  };
  return { at, next };
}

const FIRST: Day = 20221215;
const LAST: Day = 20270131;

/** Walks four years day by day; the first days on which the value changed and nobody had announced it. */
function unannounced(question: Question, values: Values): string[] {
  const { at, next } = compiled(question, values);
  const missed: string[] = [];
  let value = at(FIRST);
  let announced = next(FIRST);
  for (let day = dayAfter(FIRST); day <= LAST; day = dayAfter(day)) {
    const now = at(day);
    if (day < announced && now !== value) missed.push(formatDay(day));
    if (day < announced) continue;
    if (day > announced) missed.push(`${formatDay(day)}: ${announced} is not later`);
    value = now;
    announced = next(day);
  }
  return missed.slice(0, 3);
}

/** The number of announced days from a day to the end of time, or more than the limit. */
function steps(question: Question, values: Values, limit: number): number {
  const { next } = compiled(question, values);
  let count = 0;
  for (let day = next(FIRST); day !== NEVER && count <= limit; day = next(day)) count++;
  return count;
}

const dayIn = (from: Day, days: number) =>
  fc.integer({ min: 0, max: days }).map((n) => formatDay(addDays(from, n)));
const date = fc.option(dayIn(20220601, 1600), { freq: 10, nil: null });
const stated = fc.option(date, { freq: 15, nil: undefined });
const period = fc.oneof(
  fc.record({ days: fc.integer({ min: 1, max: 400 }) }),
  fc.record({ months: fc.integer({ min: 1, max: 14 }) }),
  fc.record({ years: fc.constant(1) }),
);
const offset = fc.oneof(
  fc.record({ days: fc.integer({ min: -60, max: 60 }) }),
  fc.record({ months: fc.integer({ min: -3, max: 3 }) }),
);
const place = fc.constantFrom('330106', '330122', '330203', null);
const spells = fc.array(
  fc.record(
    { division: place, from: dayIn(20220601, 1600), through: dayIn(20220601, 1600) },
    { requiredKeys: ['from'] },
  ),
  { maxLength: 4 },
);
/** Stays and absences in turn, so that the days of a span hover about what is needed. */
const comingAndGoing = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 120 }), fc.integer({ min: 0, max: 60 })), { maxLength: 12 })
  .map((turns) => {
    let day: Day = 20220601;
    return turns.map(([stays, leaves]) => {
      const spell = { from: formatDay(day), through: formatDay(addDays(day, stays - 1)) };
      day = addDays(day, stays + leaves);
      return spell;
    });
  });
const events = fc.array(
  fc.record({ kind: fc.constantFrom('endorsed', 'suspended', 'cancelled'), on: dayIn(20220601, 1600) }),
  { maxLength: 5 },
);
const month = dayIn(20220601, 1600).map((day) => day.slice(0, 7));
const insured = fc.array(
  fc.record({ month, division: place, isBackPaid: fc.boolean() }, { requiredKeys: ['month'] }),
  { maxLength: 20 },
);
const hangzhou = fc.constantFrom('3301', '330106');
const [asOf, FACT] = [{ fact: 'asOf' }, 'residence.registeredOn'];

const about = (fact: string, operator: string, value: fc.Arbitrary<unknown>, facts: fc.Arbitrary<Values>) =>
  fc.tuple(
    value.map((wanted) => ({ fact, operator, value: wanted })),
    facts,
  );
const registered = stated.map((day) => ({ [FACT]: day }));

const questions: { readonly [name: string]: fc.Arbitrary<[Question, Values]> } = {
  periodElapsed: about(FACT, 'periodElapsed', period, registered),
  lastsFor: about(FACT, 'lastsFor', period, registered),
  inWindow: about(FACT, 'inWindow', fc.record({ opens: offset, closes: offset }), registered),
  'asOf before a day': about('asOf', 'before', dayIn(FIRST, 1500), registered),
  'asOf after a fact': about('asOf', 'after', fc.constant({ fact: FACT }), registered),
  'asOf onOrAfter a day': about('asOf', 'onOrAfter', dayIn(FIRST, 1500), registered),
  'a fact onOrBefore asOf': about(FACT, 'onOrBefore', fc.constant(asOf), registered),
  'a fact after asOf': about(FACT, 'after', fc.constant(asOf), registered),
  inSameUnit: about(
    'identity.hukouDivision',
    'inSameUnit',
    fc.constant({ as: { fact: 'residence.division' }, partition: 'unit' }),
    fc.record({
      'identity.hukouDivision': fc.constantFrom('330185', '330112', '330103', '330106', null, undefined),
      'residence.division': fc.constantFrom('330185', '330112', '330105', '330106', undefined),
    }),
  ),
  'insuredFor in a row': about(
    'employment.insuredMonths',
    'insuredFor',
    fc.record(
      {
        months: fc.integer({ min: 1, max: 6 }),
        upTo: fc.constantFrom('this-month', 'last-month', 'month-before-last'),
        maxGap: fc.integer({ min: 0, max: 3 }),
        division: hangzhou,
        countsBackPaid: fc.boolean(),
      },
      { requiredKeys: ['months'] },
    ),
    insured.map((months) => ({ 'employment.insuredMonths': months })),
  ),
  'insuredFor within a span': about(
    'employment.insuredMonths',
    'insuredFor',
    fc.record({ months: fc.integer({ min: 1, max: 6 }), withinLast: fc.integer({ min: 1, max: 18 }) }),
    insured.map((months) => ({ 'employment.insuredMonths': months })),
  ),
  'residedFor unbroken': about(
    'residence.spells',
    'residedFor',
    fc.record(
      { period, maxGapDays: fc.integer({ min: 0, max: 40 }), division: hangzhou },
      { requiredKeys: ['period'] },
    ),
    spells.map((list) => ({ 'residence.spells': list })),
  ),
  'residedFor within a span': about(
    'residence.spells',
    'residedFor',
    fc.record(
      {
        period: fc.record({ days: fc.integer({ min: 1, max: 180 }) }),
        withinLast: fc.constantFrom({ months: 8 }, { years: 1 }, { days: 200 }),
        division: hangzhou,
      },
      { requiredKeys: ['period', 'withinLast'] },
    ),
    spells.map((list) => ({ 'residence.spells': list })),
  ),
  'residedFor added up in days': about(
    'residence.spells',
    'residedFor',
    fc
      .tuple(fc.integer({ min: 20, max: 300 }), fc.integer({ min: -20, max: 60 }))
      .map(([days, more]) => ({ period: { days }, withinLast: { days: Math.max(1, days + more) } })),
    fc.oneof(spells, comingAndGoing).map((list) => ({ 'residence.spells': list })),
  ),
  'residedFor added up in months': about(
    'residence.spells',
    'residedFor',
    fc.record({
      period: fc.record({ months: fc.integer({ min: 1, max: 11 }) }),
      withinLast: fc.oneof(fc.record({ months: fc.integer({ min: 1, max: 15 }) }), fc.constant({ years: 1 })),
      division: fc.constant('3301'),
    }),
    fc.tuple(spells, comingAndGoing).map(([some, others]) => ({
      'residence.spells': [...some, ...others.map((spell) => ({ ...spell, division: '330106' }))],
    })),
  ),
  happened: about(
    'permit.events',
    'happened',
    fc.record(
      { kind: fc.constantFrom('suspended', 'cancelled'), withinLast: period },
      { requiredKeys: ['kind'] },
    ),
    fc.option(events, { freq: 10, nil: undefined }).map((list) => ({ 'permit.events': list })),
  ),
};

describe.each(Object.entries(questions))('nextChange of %s', (_name, question) => {
  it('always announces each day on which the value changes, and days to come only', () => {
    fc.assert(
      fc.property(question, ([comparison, values]) => {
        expect(unannounced(comparison, values)).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });

  it('always comes to an end', () => {
    fc.assert(
      fc.property(question, ([comparison, values]) => {
        expect(steps(comparison, values, 5000)).toBeLessThanOrEqual(5000);
      }),
      { numRuns: 80 },
    );
  });
});

describe('a day on which a value may change', () => {
  const [contract, lease] = ['employment.contractThrough', 'residence.leaseThrough'];
  const months = 'employment.socialInsuranceMonths';
  it.each<[string, string, unknown, boolean]>([
    ['asOf', 'before', '2024-07-01', true],
    ['asOf', 'onOrAfter', { fact: contract }, true],
    [contract, 'after', asOf, true],
    [contract, 'after', { fact: lease }, false],
    [contract, 'onOrBefore', '2024-07-01', false],
    [months, 'greaterThanInclusive', 12, false],
    [months, 'lessThan', { fact: 'employment.taxMonths' }, false],
    [contract, 'equal', '2024-07-01', false],
    [contract, 'lastsFor', { days: 10 }, true],
    ['residence.leaseFrom', 'spans', { period: { months: 6 }, through: { fact: lease } }, false],
  ])('of %s %s %o is announced: %s', (fact, operator, value, isDated) => {
    const stated = {
      [contract]: '2023-01-31',
      [lease]: '2023-06-30',
      [months]: 12,
      'employment.taxMonths': 6,
    };
    const { next } = compiled({ fact, operator, value }, { ...stated, 'residence.leaseFrom': '2022-01-01' });
    expect(next(FIRST) !== NEVER).toBe(isDated);
  });
});

describe('nextChange', () => {
  // Six months hold 181 to 184 days: a stay that fills them is at times long enough, at times not.
  const value = { period: { days: 183 }, withinLast: { months: 6 } };
  const forgiving = { period: { days: 10 }, maxGapDays: 20 };
  const gap = [{ from: '2023-01-01', through: '2023-03-01' }, { from: '2023-03-11' }];
  const uneven: Question = { fact: 'residence.spells', operator: 'residedFor', value };
  const lease = { 'residence.leaseFrom': '2024-01-10', 'residence.leaseThrough': '2024-12-31' };
  it.each<[string, Question, Values]>([
    ['a gap forgiven', { ...uneven, value: forgiving }, { 'residence.spells': gap }],
    ['183 days of six months, since lately', uneven, { 'residence.spells': [{ from: '2022-06-01' }] }],
    ['183 days of six months, since long ago', uneven, { 'residence.spells': [{ from: '2000-01-01' }] }],
    [
      'every day of a span, from its second day on',
      { ...uneven, value: { period: { days: 30 }, withinLast: { days: 30 } } },
      { 'residence.spells': [{ from: '2023-01-01', through: '2024-01-01' }] },
    ],
    ['asOf equal a day', { fact: 'asOf', operator: 'equal', value: '2024-07-01' }, {}],
    ['asOf in days', { fact: 'asOf', operator: 'in', value: ['2024-07-01'] }, {}],
    ['a fact equal asOf', { fact: FACT, operator: 'equal', value: asOf }, { [FACT]: '2024-07-01' }],
    [
      'asOf equal a fact',
      { fact: 'asOf', operator: 'equal', value: { fact: FACT } },
      { [FACT]: '2024-07-01' },
    ],
    ['asOf periodElapsed', { fact: 'asOf', operator: 'periodElapsed', value: { months: 6 } }, {}],
    ['asOf lastsFor', { fact: 'asOf', operator: 'lastsFor', value: { days: 1 } }, {}],
    [
      'asOf inWindow',
      { fact: 'asOf', operator: 'inWindow', value: { opens: { days: 0 }, closes: { days: 0 } } },
      {},
    ],
    [
      'asOf spans',
      {
        fact: 'asOf',
        operator: 'spans',
        value: { period: { months: 6 }, through: { fact: 'residence.leaseThrough' } },
      },
      lease,
    ],
    [
      'a fact spans through asOf',
      { fact: 'residence.leaseFrom', operator: 'spans', value: { period: { months: 6 }, through: asOf } },
      lease,
    ],
  ])('is exact for %s, unless no rule file may ask it', (_name, question, values) => {
    const citation = { instrument: 'sample-law', article: '1' };
    const title = { zh: '甲', en: 'A' };
    const parsed = parsePolicy({
      id: 'sample-city/residence-permit',
      title,
      division: '000000',
      effectiveFrom: '2024-01-01',
      authority: 'statute',
      instruments: { 'sample-law': 'statute' },
      verifiedOn: '2024-01-01',
      procedures: { apply: { title, grounds: { asked: { citation, condition: question } } } },
    });
    if ('issues' in parsed) return expect(parsed.issues[0]?.path).toMatch(/grounds\.asked\.condition/);
    expect(unannounced(question, values)).toEqual([]);
    expect(steps(question, values, 5000)).toBeLessThanOrEqual(5000);
  });
});
