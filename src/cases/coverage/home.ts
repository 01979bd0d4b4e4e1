import type { PlacedClause, ProcedureRules, ResolvedVersion } from '../../policy/index.js';

/** Where a clause is written. */
export interface Home {
  /** The rule file: `id@version`. */
  readonly file: string;
  /** The path in it. */
  readonly path: string;
}

/** Where a clause of a version in force comes from. */
export const homeOf = (resolved: ResolvedVersion, { path, section, id, procedure }: PlacedClause): Home => ({
  file: resolved.origins[path] as string,
  path: section === 'grounds' ? `procedures.${lenderOf(resolved, procedure, id)}.grounds.${id}` : path,
});

/** The procedure that a ground is written in: itself, or the one that lends it. */
function lenderOf({ version }: ResolvedVersion, procedure: string, id: string): string {
  const procedures = version.procedures as { readonly [name: string]: ProcedureRules };
  const ground = procedures[procedure]?.grounds?.[id];
  // One that is lent is the same object; there are no more lenders in a row than procedures.
  return Object.keys(procedures).reduce((holder) => {
    const lender = procedures[holder]?.groundsOf;
    return lender !== undefined && procedures[lender]?.grounds?.[id] === ground ? lender : holder;
  }, procedure);
}
