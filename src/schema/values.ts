import * as z from 'zod/mini';
import { isCivilDate } from '../calendar/index.js';

// One finding for one text: what does not match is not looked at further.
const matching = (pattern: RegExp, description: string) =>
  z.string().check(z.regex(pattern, { abort: true }), z.maxLength(200), z.describe(description));

/** kebab-case, the form of every id in a rule file. */
export const id = matching(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'An id in kebab-case');
export const localName = matching(/^[a-z][A-Za-z0-9]*$/, 'A fact of the file itself, named in camelCase');
export const policyId = matching(
  /^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/,
  '<jurisdiction>/<permit>',
);
export const factPath = matching(
  /^(asOf|[a-z]+\.[a-z][A-Za-z0-9]*)$/,
  'asOf, or <subject>.<fact>: residence.registeredOn',
);
export const division = matching(/^\d{6}$/, 'A six-digit division code (GB/T 2260)');
export const divisionPrefix = matching(
  /^(\d{2}|\d{4}|\d{6})$/,
  'The first digits of a division code: 33 is Zhejiang, 3301 is Hangzhou',
);

export const civilDate = matching(/^\d{4}-\d{2}-\d{2}$/, 'A civil date, YYYY-MM-DD').check(
  z.refine((text) => isCivilDate(text), { error: 'not a date', abort: true }),
);

export const text = z.strictObject({
  zh: z.string().check(z.minLength(1), z.maxLength(2000)),
  en: z.string().check(z.minLength(1), z.maxLength(2000)),
});

const count = z.int().check(z.minimum(-1200), z.maximum(1200));

/** Positive periods run forwards; offsets of a window may be negative. */
export const offset = z.union([
  z.strictObject({ days: z.int().check(z.minimum(-36600), z.maximum(36600)) }),
  z.strictObject({ months: count }),
  z.strictObject({ years: z.int().check(z.minimum(-100), z.maximum(100)) }),
]);

export const period = z.union([
  z.strictObject({ days: z.int().check(z.minimum(1), z.maximum(36600)) }),
  z.strictObject({ months: z.int().check(z.minimum(1), z.maximum(1200)) }),
  z.strictObject({ years: z.int().check(z.minimum(1), z.maximum(100)) }),
]);

export const duration = z.strictObject({
  min: z.optional(z.int().check(z.minimum(0), z.maximum(10000))),
  max: z.int().check(z.minimum(0), z.maximum(10000)),
  unit: z.enum(['minute', 'day', 'working-day', 'month']),
});

export const factReference = z.strictObject({ fact: factPath });
export const scalar = z.union([z.string().check(z.maxLength(200)), z.number(), z.boolean(), z.null()]);
