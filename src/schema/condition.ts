import * as z from 'zod/mini';
import { permitEventKinds } from '../facts/index.js';
import {
  civilDate,
  division,
  divisionPrefix,
  factPath,
  factReference,
  id,
  offset,
  period,
  scalar,
} from './values.js';

const comparison = <N extends string, V extends z.ZodMiniType>(operator: N, value: V) =>
  z.strictObject({ fact: factPath, operator: z.literal(operator), value });

/** Six months hold 181 to 184 days: added up within them, 183 days would come and go. */
const hasOneUnit = ({
  period,
  withinLast,
}: {
  readonly period: object;
  readonly withinLast?: object | undefined;
}): boolean => withinLast === undefined || 'days' in period === 'days' in withinLast;

const literals = z.array(scalar).check(z.minLength(1), z.maxLength(100));
const number = z.union([z.int(), factReference]);
const day = z.union([civilDate, factReference]);

/** One schema for the value of each operator; the tests hold the names equal to those that compile. */
const comparisonSchema = z.discriminatedUnion('operator', [
  comparison('equal', z.union([scalar, factReference])),
  comparison('notEqual', z.union([scalar, factReference])),
  comparison('in', literals),
  comparison('notIn', literals),
  comparison('contains', z.string()),
  comparison('doesNotContain', z.string()),
  comparison('lessThan', number),
  comparison('lessThanInclusive', number),
  comparison('greaterThan', number),
  comparison('greaterThanInclusive', number),
  comparison('before', day),
  comparison('onOrBefore', day),
  comparison('after', day),
  comparison('onOrAfter', day),
  comparison('periodElapsed', period),
  comparison('lastsFor', period),
  comparison('spans', z.strictObject({ period, through: factReference })),
  comparison('inWindow', z.strictObject({ opens: offset, closes: offset })),
  comparison('inSameUnit', z.strictObject({ as: z.union([division, factReference]), partition: id })),
  comparison('inDivision', divisionPrefix),
  comparison(
    'insuredFor',
    z.strictObject({
      months: z.int().check(z.minimum(1), z.maximum(600)),
      withinLast: z.optional(z.int().check(z.minimum(1), z.maximum(600))),
      upTo: z.optional(z.enum(['this-month', 'last-month', 'month-before-last'])),
      maxGap: z.optional(z.int().check(z.minimum(0), z.maximum(24))),
      division: z.optional(divisionPrefix),
      countsBackPaid: z.optional(z.boolean()),
    }),
  ),
  comparison('happened', z.strictObject({ kind: z.enum(permitEventKinds), withinLast: z.optional(period) })),
  comparison(
    'residedFor',
    z
      .strictObject({
        period,
        withinLast: z.optional(period),
        maxGapDays: z.optional(z.int().check(z.minimum(0), z.maximum(366))),
        division: z.optional(divisionPrefix),
      })
      .check(z.refine(hasOneUnit, { error: 'period and withinLast both in days, or neither' })),
  ),
]);

/** The deepest that conditions may nest. */
export const MAX_CONDITION_DEPTH = 16;

/** A condition in json-rules-engine's syntax; empty lists are refused, for they would admit everyone or nobody. */
export const conditionSchema: z.ZodMiniType = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(conditionSchema).check(z.minLength(1), z.maxLength(100)) }),
    z.strictObject({ any: z.array(conditionSchema).check(z.minLength(1), z.maxLength(100)) }),
    z.strictObject({ not: conditionSchema }),
    z.strictObject({ condition: id }),
    comparisonSchema,
  ]),
);
