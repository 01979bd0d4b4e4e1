import type { Clause, ProcedureRules } from '../policy/index.js';
import { entryOf, type Lang } from './text.js';

/**
 * What another source says on a clause, in the words of the rule file; both ids where it has none.
 *
 * @param rules the procedure that the clause is of
 * @since 0.3.0
 */
export function claimText(
  rules: ProcedureRules | undefined,
  clause: string,
  claim: string,
  lang: Lang,
): string {
  const sections = (rules ?? {}) as { readonly [section: string]: unknown };
  const notes = Object.keys(sections).map((section) => {
    const found = entryOf((sections[section] ?? {}) as { readonly [id: string]: Clause }, clause);
    return entryOf(found?.claims ?? {}, claim)?.note[lang];
  });
  return notes.filter((note) => note !== undefined)[0] ?? `${clause}: ${claim}`;
}
