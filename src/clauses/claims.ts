import { compileCondition, type Linker, type Row, type Test } from '../conditions/index.js';
import type { Citation, Clause } from './clause.js';
import { entries } from './sections.js';

/** A clause with the cell of its condition. */
interface InCell {
  readonly id: string;
  readonly clause: Clause;
  readonly cell: number;
}

/** What claims are compiled from. */
export interface ClaimedSections {
  readonly version: { readonly conditions?: unknown };
  readonly clauses: readonly (InCell & { readonly exemptions: readonly InCell[] })[];
  readonly grounds: readonly InCell[];
  readonly linker: Linker & { knownNode(name: string): number | undefined };
}

/** A condition that is worked out once a row, into its cell. */
interface Node {
  readonly cell: number;
  readonly test: Test;
}

/** What a claim is measured by: an answer, worked out anew from a row. */
interface Answer {
  readonly outcome: unknown;
  readonly tier: string | null;
}

/** One claim with the answer that it would make. */
export type Disputed<A> = A & {
  readonly clause: string;
  readonly claim: string;
  readonly citation: Citation;
};

/** The claims under which the answer would be another than now. The row is left as it was found. */
export type DisputesOf = <A extends Answer>(
  row: Row,
  nodes: readonly Node[],
  now: A,
  answer: () => A,
) => Disputed<A>[];

/** Compiles claims. */
export type ClaimsReader = (sections: ClaimedSections) => DisputesOf;

/** Reads what other sources say: every claim that states a condition, in place of the clause's own. */
export const readClaims: ClaimsReader = ({ version, linker, clauses, grounds }) => {
  const exemptions = new Set(clauses.flatMap((clause) => clause.exemptions));
  const definitions = entries<Clause>(version.conditions).flatMap(([id, clause]) => {
    const cell = linker.knownNode(id);
    return cell === undefined ? [] : [{ id, clause, cell }];
  });
  const claims = [...clauses, ...exemptions, ...grounds, ...definitions].flatMap(({ id, clause, cell }) =>
    Object.entries(clause.claims ?? {}).flatMap(([claim, { condition, citation }]) =>
      condition
        ? [{ shown: { clause: id, claim, citation }, test: compileCondition(condition, linker), cell }]
        : [],
    ),
  );
  return <A extends Answer>(row: Row, nodes: readonly Node[], now: A, answer: () => A) => {
    const { cells } = row;
    const disputes: Disputed<A>[] = [];
    for (const { shown, test, cell } of claims) {
      const claimed = test(row);
      if (cells[cell] === claimed) continue;
      for (const node of nodes) cells[node.cell] = node.cell === cell ? claimed : node.test(row);
      const other = answer();
      if (other.outcome !== now.outcome || other.tier !== now.tier) disputes.push({ ...shown, ...other });
      for (const node of nodes) cells[node.cell] = node.test(row);
    }
    return disputes;
  };
};
