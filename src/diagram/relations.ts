import type { Day } from '../calendar/index.js';
import { type Comparison, isFactReference, type PartitionKind, toPartition } from '../conditions/index.js';
import type { PartitionClause, PolicyVersion } from '../policy/index.js';

/** What two facts without an order have in common if a comparison of them holds: the value itself, or a unit of the map. */
export interface Relation {
  readonly name: string;
  /** The wider, the smaller. */
  readonly fineness: number;
  readonly unitOf: (value: unknown) => unknown;
  /** Whether two facts that are none have that in common. */
  readonly joinsNone: boolean;
}

const FINENESS: { readonly [kind in PartitionKind]: number } = {
  'whole-city': 0,
  'urban-area-or-county': 1,
  county: 2,
};

const SAME_VALUE: Relation = { name: 'equal', fineness: 3, unitOf: (value) => value, joinsNone: true };

/** The partition that a comparison names, if it names one. */
export const partitionIn = (
  { value }: Comparison,
  { partitions }: PolicyVersion,
): PartitionClause | undefined => {
  const { partition } = (value ?? {}) as { readonly partition?: string };
  const clause = partition === undefined ? undefined : partitions?.[partition];
  return clause && 'kind' in clause ? clause : undefined;
};

/** What a comparison of two facts asks them to have in common; undefined for one that asks for an order. */
export function relationOf(comparison: Comparison, version: PolicyVersion, asOf: Day): Relation | undefined {
  const clause = partitionIn(comparison, version);
  if (clause) {
    const { unitOf } = toPartition(clause.kind, clause.successions ?? []);
    return {
      name: JSON.stringify([clause.kind, clause.successions ?? []]),
      fineness: FINENESS[clause.kind],
      unitOf: (value) => unitOf(Number(value), asOf),
      joinsNone: false,
    };
  }
  const isEquality = comparison.operator === 'equal' || comparison.operator === 'notEqual';
  return isEquality && isFactReference(comparison.value) ? SAME_VALUE : undefined;
}
