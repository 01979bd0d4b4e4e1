import { type Descriptor, describeFact, MAX_LIST } from '../facts/index.js';
import type { Policy } from '../policy/index.js';
import { MATERIALS } from './answers.js';
import { type Form, openForm } from './form.js';
import { questionOf } from './question.js';
import type { Field, FormOptions } from './types.js';

/** What values of each type keep to. The parser of facts holds the same limits. */
const LIMITS: { readonly [type in Descriptor['type']]?: Partial<Pick<Field, 'min' | 'max' | 'pattern'>> } = {
  integer: { min: 0, max: 1_000_000_000 },
  date: { min: '1900-01-01', max: '2999-12-31' },
  month: { min: '1900-01', max: '2999-12' },
  division: { pattern: '^[0-9]{6}$' },
  id: { pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
};

/** The limits of a type. */
export const limitsOf = (type: Descriptor['type']): Partial<Pick<Field, 'min' | 'max' | 'pattern'>> =>
  LIMITS[type] ?? {};

/**
 * Every fact that a procedure reads, in the policy's order, then the papers it demands: what a form
 * needs to lay out all of its inputs at once. {@link interview} asks for the same ones a step at a time.
 *
 * @returns none on a day on which no version is in force
 * @throws RulesError `INVALID_AS_OF`, `UNKNOWN_PROCEDURE`
 * @example fieldsOf(currentResidencePermit, { asOf: '2024-05-01' }).map(({ label }) => label)
 * @since 0.3.0
 */
export function fieldsOf(policy: Policy, options: FormOptions): Field[] {
  const form = openForm(policy, options);
  return factsIn(form).map((fact) => fieldOf(form, fact));
}

/** The facts of a form, and `materials` if its procedure demands any. */
export function factsIn({ reading }: Form): string[] {
  if (!reading) return [];
  const demands = reading.clauses.some(({ placed }) => placed.section === MATERIALS);
  return [...reading.readers.keys(), ...(demands ? [MATERIALS] : [])];
}

function fieldOf(form: Form, fact: string): Field {
  const question = questionOf(form, fact);
  const type = describeFact(fact, form.scope.facts)?.type ?? 'list';
  const { min = null, max = null, pattern = null } = limitsOf(type);
  const isList = type === 'list' || type === 'enum-list';
  return { ...question, required: false, min, max, pattern, maxItems: isList ? MAX_LIST : null };
}
