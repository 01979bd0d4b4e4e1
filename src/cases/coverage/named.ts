import { isRecord } from '../../facts/index.js';
import type { PlacedClause } from '../../policy/index.js';
import type { CaseExpectation } from '../../schema/index.js';
import type { Sighting } from './observe.js';

/** The clauses and claims that a case says something of by their paths. */
export function namedIn(
  expected: NonNullable<CaseExpectation['clauses']>,
  clauses: readonly PlacedClause[],
): Sighting[] {
  const paths = Object.entries(expected).flatMap(([path, part]) => pathsIn(path, part));
  const isNamed = (path: string): boolean => paths.some((one) => one === path || one.startsWith(`${path}.`));
  return clauses.flatMap((placed) => [
    ...(isNamed(placed.path) ? [{ placed, outcome: 'named' as const }] : []),
    ...Object.keys(placed.clause.claims ?? {})
      .filter((claim) => isNamed(`${placed.path}.claims.${claim}`))
      .map((claim) => ({ placed, claim, outcome: 'named' as const })),
  ]);
}

/** A path, and those of everything below it. */
const pathsIn = (path: string, part: unknown): string[] => [
  path,
  ...(isRecord(part) ? Object.entries(part).flatMap(([key, below]) => pathsIn(`${path}.${key}`, below)) : []),
];
