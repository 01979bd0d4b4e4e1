import type { Issue } from '../issues/index.js';
import { checkBounds } from './bounds.js';
import { type Instrument, instrumentSchema } from './instrument-schema.js';
import { toIssues } from './zod-issues.js';

/**
 * Checks a file of `rules/instruments`.
 * @since 0.1.0
 */
export function parseInstrument(
  input: unknown,
): { readonly instrument: Instrument } | { readonly issues: readonly Issue[] } {
  const bounds = checkBounds(input);
  if (bounds.length > 0) return { issues: bounds };
  const shaped = instrumentSchema.safeParse(input);
  return shaped.success ? { instrument: input as Instrument } : { issues: toIssues(shaped.error.issues) };
}
