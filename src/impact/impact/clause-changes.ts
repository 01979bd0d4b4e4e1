import { clausesOf, originOf, type PlacedClause, type PolicyVersion, spellOn } from '../../policy/index.js';
import type { Terrain } from '../../verdict/index.js';
import type { ResponsibleClause } from './types.js';

/** A clause that is not the same on both sides. */
export interface ClauseChange {
  readonly path: string;
  readonly before: PlacedClause | undefined;
  readonly after: PlacedClause | undefined;
}

/** What a clause says, without where it comes from and what people read. */
function meaningOf({ clause }: PlacedClause): string {
  const { citation: _, title: __, note: ___, claims: ____, reason: _____, ...meaning } = clause;
  return JSON.stringify(meaning);
}

/** The clauses that differ between two versions, in the order of the later one's file. */
export function clauseChanges(before: Terrain, after: Terrain): ClauseChange[] {
  const [old, now] = [before, after].map(
    ({ version }) => new Map(clausesOf(version).map((placed) => [placed.path, placed])),
  ) as [Map<string, PlacedClause>, Map<string, PlacedClause>];
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((path) => {
    const [one, other] = [old.get(path), now.get(path)];
    const isSame = one && other && meaningOf(one) === meaningOf(other);
    return isSame ? [] : [{ path, before: one, after: other }];
  });
}

/** A version with one clause as it is on the other side. */
export function withClause(
  version: PolicyVersion,
  { path }: ClauseChange,
  other: PlacedClause | undefined,
): PolicyVersion {
  const steps = path.split('.');
  const put = (at: unknown, [step = '', ...rest]: readonly string[]): unknown => {
    const here = (at ?? {}) as { readonly [name: string]: unknown };
    if (rest.length > 0) return { ...here, [step]: put(here[step], rest) };
    const { [step]: _, ...without } = here;
    return other ? { ...here, [step]: other.clause } : without;
  };
  return put(version, steps) as PolicyVersion;
}

/** Says which clause it is and in which files it stands. */
export function toResponsible(
  { path, before, after }: ClauseChange,
  sides: { readonly before: Terrain; readonly after: Terrain },
): ResponsibleClause {
  return {
    path,
    kind: before ? (after ? 'changed' : 'removed') : 'added',
    before: before ? fileOf(sides.before, path) : null,
    after: after ? fileOf(sides.after, path) : null,
  };
}

const fileOf = ({ policy, asOf }: Terrain, path: string): string | null =>
  originOf(spellOn(policy.spells, asOf)?.resolved ?? {}, path);
