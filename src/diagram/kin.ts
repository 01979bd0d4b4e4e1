import type { PartitionKind } from '../conditions/index.js';
import { factsOf } from '../policy/index.js';
import type { Placed } from './placed.js';
import { partitionIn } from './relations.js';

/** What a fact may be compared with. */
export interface Kin {
  /** The facts that it is compared with, however far, itself among them: so many values may all have to differ. */
  readonly facts: readonly string[];
  /** The values that comparisons of any of these name. */
  readonly named: readonly unknown[];
  /** How these read the map. */
  readonly kinds: ReadonlySet<PartitionKind>;
}

/** Finds the kin of each fact. */
export function kinOf(placed: readonly Placed[]): (path: string) => Kin {
  const read = placed.map((one) => ({
    ...one,
    facts: [...new Set(factsOf(one.comparison.fact, one.comparison.value))],
  }));
  const families = new Map<string, readonly string[]>();
  for (const { facts } of read) {
    const joined = [...new Set(facts.flatMap((fact) => families.get(fact) ?? [fact]))];
    for (const fact of joined) families.set(fact, joined);
  }
  return (path) => {
    const family = families.get(path) ?? [path];
    const mine = read.filter(({ facts }) => facts.some((fact) => family.includes(fact)));
    return {
      facts: family,
      named: mine.flatMap(({ comparison: { value } }) => (Array.isArray(value) ? value : [value])),
      kinds: new Set(
        mine.flatMap(({ comparison, terrain }) => partitionIn(comparison, terrain.version)?.kind ?? []),
      ),
    };
  };
}
