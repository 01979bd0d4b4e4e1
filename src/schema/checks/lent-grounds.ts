import { own } from '../../facts/index.js';
import { type Issue, issue } from '../../issues/index.js';
import type { ProcedureRules, ResolvedVersion } from '../../policy/index.js';
import type { Check } from './context.js';

/** A procedure takes its grounds from one that exists, and in no circle. */
export const checkLentGrounds: Check = (_version, { resolved }) => resolved.flatMap(lendersIn);

function lendersIn({ version }: ResolvedVersion): Issue[] {
  const procedures = version.procedures as { readonly [name: string]: ProcedureRules };
  const lenderOf = (name: string): string | undefined => own(procedures, name)?.groundsOf;
  return Object.keys(procedures).flatMap((name) => {
    const path = `procedures.${name}.groundsOf`;
    const lender = lenderOf(name);
    if (lender === undefined) return [];
    if (!own(procedures, lender)) return [issue('UNKNOWN_GROUNDS_SOURCE', path, { procedure: lender })];
    const trail = [name];
    for (let next: string | undefined = lender; next !== undefined; next = lenderOf(next)) {
      // A circle further on is that of the procedures in it.
      if (trail.includes(next))
        return next === name ? [issue('GROUNDS_CYCLE', path, { cycle: [...trail, next] })] : [];
      trail.push(next);
    }
    return [];
  });
}
