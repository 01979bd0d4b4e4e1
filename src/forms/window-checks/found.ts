import { type CheckCode, checkText } from '../../messages/index.js';
import type { Citation } from '../../policy/index.js';
import type { Form } from '../form.js';
import type { Problem } from '../types.js';

/** What is checked beside the types of facts, and where the demand comes from. */
export interface Found {
  readonly code: CheckCode;
  /** The fact at fault, then the others involved. */
  readonly facts: readonly [string, ...string[]];
  readonly values?: { readonly [name: string]: string | null };
  readonly citation?: Citation | null;
  readonly isDisputed?: boolean;
}

/** What is wrong with answers that are valid facts. */
export const found = (form: Form, { code, facts, values = {}, ...from }: Found): Problem => ({
  code,
  path: facts[0],
  facts,
  text: checkText(code, values, form.lang),
  citation: from.citation ?? null,
  isDisputed: from.isDisputed ?? false,
});
