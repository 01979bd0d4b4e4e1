import { fc } from '@fast-check/vitest';
import type { Condition } from '../../src/conditions/index.js';
import { ASKED_ON, dates } from './made-up-people.js';
import { later } from './questions.js';

const day = fc.integer({ min: -420, max: 420 }).map((days) => later(ASKED_ON, days));
const date = fc.constantFrom(...dates);
const period = fc.oneof(
  fc.record({ days: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ months: fc.integer({ min: 1, max: 13 }) }),
  fc.constant({ years: 1 }),
);
const span = (longest: number, unit: 'days' | 'months') =>
  fc.integer({ min: 1, max: longest }).map((n) => ({ [unit]: n }));
const offset = fc.oneof(
  fc.record({ days: fc.integer({ min: -40, max: 40 }) }),
  fc.record({ months: fc.integer({ min: -6, max: 6 }) }),
);
const otherFact = date.map((fact) => ({ fact }));
const reference = fc.constantFrom(...dates, 'asOf').map((fact) => ({ fact }));
const prefix = fc.constantFrom('33', '3301', '330106');

const compare = (fact: fc.Arbitrary<string>, operators: readonly string[], value: fc.Arbitrary<unknown>) =>
  fc.record({ fact, operator: fc.constantFrom(...operators), value });
const optional = <T extends object>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }, required: (keyof T)[]) =>
  fc.record(fields, { requiredKeys: required });

type Offset = { readonly days?: number; readonly months?: number };
const leastDays = ({ days = 0, months = 0 }: Offset): number => days + months * (months > 0 ? 28 : 31);
const mostDays = ({ days = 0, months = 0 }: Offset): number => days + months * (months > 0 ? 31 : 28);

/** Never empty, whatever the months of its offsets: it spans more days than they can lack. */
const window = fc
  .record({ opens: offset, closes: offset })
  .filter(({ opens, closes }) => leastDays(closes as Offset) >= mostDays(opens as Offset));

const comparison: fc.Arbitrary<Condition> = fc.oneof(
  compare(date, ['periodElapsed', 'lastsFor'], period),
  compare(date, ['spans'], fc.record({ period, through: date.map((fact) => ({ fact })) })),
  compare(date, ['inWindow'], window),
  compare(
    fc.oneof(date, fc.constant('asOf')),
    ['before', 'onOrBefore', 'after', 'onOrAfter'],
    fc.oneof(day, reference),
  ),
  compare(date, ['equal', 'notEqual'], fc.oneof(day, fc.constant(null), otherFact)),
  compare(date, ['in', 'notIn'], fc.array(day, { minLength: 1, maxLength: 3 })),
  compare(
    fc.constant('identity.hukouDivision'),
    ['inSameUnit'],
    fc.record({ as: fc.constantFrom('330106', '330112'), partition: fc.constant('home-unit') }),
  ),
  compare(fc.constant('identity.hukouDivision'), ['inDivision'], prefix),
  compare(fc.constant('residence.isContinuous'), ['equal', 'notEqual'], fc.boolean()),
  compare(
    fc.constant('residence.purposes'),
    ['contains', 'doesNotContain'],
    fc.constantFrom('work', 'study'),
  ),
  compare(fc.constant('residence.housing'), ['in', 'notIn'], fc.constant(['owned', 'rented'])),
  compare(fc.constant('employment.socialInsuranceMonths'), ['lessThan', 'greaterThanInclusive'], fc.nat(13)),
  compare(
    fc.constant('residence.spells'),
    ['residedFor'],
    fc.oneof(
      optional({ period, maxGapDays: fc.nat(30), division: prefix }, ['period']),
      // A sum within a span is counted in one unit.
      ...(['days', 'months'] as const).map((unit) =>
        optional({ period: span(6, unit), withinLast: span(13, unit), division: prefix }, [
          'period',
          'withinLast',
        ]),
      ),
    ),
  ),
  compare(
    fc.constant('employment.insuredMonths'),
    ['insuredFor'],
    optional(
      {
        months: fc.integer({ min: 1, max: 3 }),
        withinLast: fc.integer({ min: 1, max: 6 }),
        upTo: fc.constantFrom('this-month', 'last-month', 'month-before-last'),
        maxGap: fc.nat(2),
        division: prefix,
        countsBackPaid: fc.boolean(),
      },
      ['months'],
    ),
  ),
) as fc.Arbitrary<Condition>;

/** Conditions of every operator, which may name others; of depth 0, one comparison or name. */
export const conditionOver = (names: readonly string[], depth = 2): fc.Arbitrary<Condition> => {
  const leaf = fc.oneof(
    { weight: 4, arbitrary: comparison },
    ...names.map((condition) => ({ weight: 1, arbitrary: fc.constant<Condition>({ condition }) })),
  );
  const tree = (left: number): fc.Arbitrary<Condition> => {
    if (left === 0) return leaf;
    const children = fc.array(tree(left - 1), { minLength: 1, maxLength: 3 });
    return fc.oneof(
      leaf,
      children.map((all): Condition => ({ all })),
      children.map((any): Condition => ({ any })),
      tree(left - 1).map((not): Condition => ({ not })),
    );
  };
  return tree(depth);
};
