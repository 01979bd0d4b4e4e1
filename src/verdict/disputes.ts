import { compileCondition, type Test, TRUE, type Trit } from '../conditions/index.js';
import type { Claim, Clause } from '../policy/index.js';
import { type Draft, entries, type Loadable } from './draft.js';
import { outcomeOf, runNodes } from './run.js';
import type { Dispute } from './types.js';

/** A claim that could change the outcome, and how to lay it over the row. */
export interface CompiledClaim {
  readonly clause: string;
  readonly claim: string;
  readonly citation: Claim['citation'];
  readonly test: Test;
  /** The position of the eligibility clause it replaces, or -1. */
  readonly position: number;
  /** The cell of the ground or named condition it replaces, or -1. */
  readonly cell: number;
}

/** Compiles every claim that states a condition. */
export function compileClaims({ rules, version, linker, clauses }: Draft): CompiledClaim[] {
  const claims: CompiledClaim[] = [];
  const add = (clause: string, { claims: stated }: Clause, position: number, cell: number): void => {
    for (const [claim, { condition, citation }] of Object.entries(stated ?? {})) {
      if (condition)
        claims.push({ clause, claim, citation, test: compileCondition(condition, linker), position, cell });
    }
  };
  clauses.forEach(({ id, clause }, position) => {
    add(id, clause, position, -1);
  });
  for (const [id, clause] of entries<Clause>({ ...version.conditions, ...rules.grounds })) {
    const cell = linker.knownNode(id);
    if (cell !== undefined) add(id, clause, -1, cell);
  }
  return claims;
}

/** The claims under which the outcome would be another. The row is left as it was found. */
export function disputesOf(
  program: Loadable & { readonly claims: readonly CompiledClaim[] },
  now: Trit,
): Dispute[] {
  const disputes: Dispute[] = [];
  for (const claim of program.claims) {
    const value = outcomeUnder(program, claim);
    if (value !== now)
      disputes.push({
        clause: claim.clause,
        claim: claim.claim,
        citation: claim.citation,
        outcome: outcomeOf(value),
      });
  }
  return disputes;
}

function outcomeUnder(program: Loadable, { test, position, cell }: CompiledClaim): Trit {
  const { row } = program;
  const claimed = test(row);
  if (cell < 0) return least(program, position, claimed);
  if (row.cells[cell] === claimed) return least(program, -1, claimed);
  rerun(program, cell, claimed);
  const value = least(program, -1, claimed);
  runNodes(program, program.whole);
  return value;
}

/** Works the named conditions out again with one of them replaced. */
function rerun({ row, whole }: Loadable, cell: number, claimed: Trit): void {
  for (const node of whole.nodes) row.cells[node.cell] = node.cell === cell ? claimed : node.test(row);
}

/** All clauses together, with the one at a position replaced. */
function least({ clauses, row }: Loadable, position: number, claimed: Trit): Trit {
  let value: Trit = TRUE;
  clauses.forEach(({ passes, exemptions }, i) => {
    let own = passes(row);
    if (i === position) {
      own = claimed;
      for (const exemption of exemptions) own = Math.max(own, exemption.test(row)) as Trit;
    }
    if (own < value) value = own;
  });
  return value;
}
