import { type FactScope, own } from '../facts/index.js';
import type { Lang } from '../messages/index.js';
import type { PlacedClause, Policy, Procedure } from '../policy/index.js';
import { readAsOf, scopeOf, terrainOf } from '../verdict/index.js';
import { type Reading, readingOf } from './reading.js';
import type { FormOptions, PolicyNames } from './types.js';

/** What is asked about, without words. */
export interface Occasion {
  readonly policy: Policy;
  readonly asOf: string;
  readonly procedure: Procedure;
  /** What the policy adds to the vocabulary. */
  readonly scope: FactScope;
  /** `null` on a day on which no version is in force. */
  readonly reading: Reading | null;
}

/** For whom and what a form is, with the options that were left out filled in. */
export interface Form extends Occasion {
  readonly lang: Lang;
  readonly names: PolicyNames;
}

/**
 * Reads what a procedure asks on a day.
 * @throws RulesError `INVALID_AS_OF`, `UNKNOWN_PROCEDURE`
 */
export function occasionOf(
  policy: Policy,
  { asOf, procedure = 'apply' }: Pick<FormOptions, 'asOf' | 'procedure'>,
): Occasion {
  readAsOf(asOf);
  const terrain = terrainOf(policy, asOf, procedure);
  return { policy, asOf, procedure, scope: scopeOf(policy), reading: terrain && readingOf(terrain) };
}

/**
 * Opens a form.
 * @throws RulesError `INVALID_AS_OF`, `UNKNOWN_PROCEDURE`
 */
export const openForm = (policy: Policy, options: FormOptions): Form => ({
  ...occasionOf(policy, options),
  lang: options.lang === 'en' ? 'en' : 'zh',
  names: options.names ?? {},
});

/** The title of a clause in the form's language; `null` if there is none. */
export function titleOf({ path, clause }: PlacedClause, { names, lang }: Form): string | null {
  return (own(names.titles ?? {}, path) ?? clause.title)?.[lang] ?? null;
}
