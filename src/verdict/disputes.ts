import { entries } from '../clauses/index.js';
import { compileCondition, type Test, type Trit } from '../conditions/index.js';
import type { Citation, Clause } from '../policy/index.js';
import type { Draft, Loadable } from './draft.js';
import { outcomeOf, passesAll, runNodes, tierOf } from './run.js';
import type { Dispute } from './types.js';

/** Another source's condition, and the cell of the condition that it would stand for. */
export interface CompiledClaim {
  readonly clause: string;
  readonly claim: string;
  readonly citation: Citation;
  readonly test: Test;
  readonly cell: number;
}

/** Compiles every claim that states a condition. */
export function compileClaims({ version, linker, clauses, grounds }: Draft): CompiledClaim[] {
  const exemptions = new Set(clauses.flatMap((clause) => clause.exemptions));
  const definitions = entries<Clause>(version.conditions).flatMap(([id, clause]) => {
    const cell = linker.knownNode(id);
    return cell === undefined ? [] : [{ id, clause, cell }];
  });
  return [...clauses, ...exemptions, ...grounds, ...definitions].flatMap(({ id, clause, cell }) =>
    Object.entries(clause.claims ?? {}).flatMap(([claim, { condition, citation }]) =>
      condition ? [{ clause: id, claim, citation, test: compileCondition(condition, linker), cell }] : [],
    ),
  );
}

/** What disputing takes. */
type Disputable = Loadable & { readonly claims: readonly CompiledClaim[] };

/** The claims under which the outcome or the tier would be another. The row is left as it was found. */
export function disputesOf(program: Disputable, now: Trit, tier: string | null): Dispute[] {
  const disputes: Dispute[] = [];
  for (const { clause, claim, citation, test, cell } of program.claims) {
    const { value, tier: other } = answerUnder(program, test(program.row), cell, { value: now, tier });
    if (value !== now || other !== tier)
      disputes.push({ clause, claim, citation, outcome: outcomeOf(value), tier: other });
  }
  return disputes;
}

interface Answer {
  readonly value: Trit;
  readonly tier: string | null;
}

/** Outcome and tier with one condition's value replaced. */
function answerUnder(program: Loadable, claimed: Trit, cell: number, now: Answer): Answer {
  const { row, whole } = program;
  if (row.cells[cell] === claimed) return now;
  for (const node of whole.nodes) row.cells[node.cell] = node.cell === cell ? claimed : node.test(row);
  const answer = { value: passesAll(program), tier: tierOf(program) };
  runNodes(row, whole.nodes);
  return answer;
}
