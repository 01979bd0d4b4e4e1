import fc from 'fast-check';
import type { Day } from '../../calendar/index.js';
import type { Condition } from '../../conditions/index.js';
import { type Descriptor, describeFact, type Facts, factPaths } from '../../facts/index.js';
import { conditionsOf, factsOf, partsOf, readsOf } from '../../policy/index.js';
import type { Terrain } from '../../verdict/index.js';
import { inOrder } from './consistent.js';
import { type Choices, factsFrom } from './facts-at.js';
import { goalsOf, reachOf } from './goals.js';
import { anyPapers, papersOf } from './papers.js';
import { comparisonsIn, comparisonsOf, poolsOf } from './pools.js';
import { valuesOn } from './values.js';

/** Whom to make up. */
export interface Wanted {
  /** Every fact that is read is stated; else some people are complete, some partial, some nearly unknown. */
  readonly isComplete: boolean;
  /** Facts and papers that nothing reads are stated too. */
  readonly hasNoise: boolean;
  /** Conditions, besides those of the procedure, that many are to meet. */
  readonly conditions: readonly Condition[];
}

type Parts = {
  readonly goal: Choices;
  readonly stated: Choices;
  readonly kept: { readonly [path: string]: boolean };
  readonly materials: Facts['materials'];
};

/** People for procedures of one day: valid facts, near the limits of each, that shrink to fewer facts. */
export function peopleOn(terrains: readonly Terrain[], wanted: Wanted): fc.Arbitrary<Facts> {
  const [first] = terrains;
  if (!first) return fc.constant({});
  const read = [...new Set(terrains.flatMap(({ version }) => readsOf(version).facts))];
  const noise = wanted.hasNoise ? knownTo(terrains).filter((path) => !read.includes(path)) : [];
  const valuesOf = valuesOn(first.asOf);
  const describe = (path: string): Descriptor =>
    terrains.map((terrain) => terrain.describe(path)).find((is) => is !== undefined) ??
    (describeFact(path) as Descriptor);
  const prepared = terrains.map((terrain) => {
    const aims = wanted.conditions.filter((condition) => knows(terrain, condition));
    const comparisons = [...comparisonsIn(terrain), ...aims.flatMap(comparisonsOf)];
    const others = conditionsOf(terrain.version).map(({ condition }) => condition);
    return {
      pools: poolsOf(terrain, comparisons),
      goal: goalsOf(terrain, reachOf(terrain, comparisons), others, aims),
    };
  });
  const stated = [...read, ...noise].map((path) => {
    const pool = prepared.flatMap(({ pools }) => pools.get(path) ?? []);
    const any = valuesOf(describe(path));
    const value =
      pool.length === 0
        ? any
        : fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...pool) }, { weight: 1, arbitrary: any });
    return [path, value] as const;
  });
  const papers = fc.oneof(...terrains.map((terrain) => papersOf(terrain, wanted.hasNoise)));
  return fc
    .record({
      goal: fc.oneof(...prepared.map(({ goal }) => goal)),
      stated: fc.record(Object.fromEntries(stated)),
      kept: keptOf(read, noise, wanted.isComplete),
      materials: wanted.isComplete ? papers : droppable(papers),
    })
    .map(personOf);
}

/** Anybody, where no version is there to lean to: any facts of the vocabulary and any papers, or none. */
export function strangersOn(asOf: Day): fc.Arbitrary<Facts> {
  const valuesOf = valuesOn(asOf);
  const paths = factPaths();
  return fc
    .record({
      goal: fc.constant<Choices>({}),
      stated: fc.record(
        Object.fromEntries(paths.map((path) => [path, valuesOf(describeFact(path) as Descriptor)])),
      ),
      kept: keptOf([], paths, false),
      materials: droppable(anyPapers(asOf)),
    })
    .map(personOf);
}

/** Every fact that can be stated where a version is in force: the vocabulary, and those that it declares. */
const knownTo = (terrains: readonly Terrain[]): string[] => [
  ...new Set([
    ...factPaths(),
    ...terrains.flatMap(({ local }) => Object.keys(local).map((name) => `local.${name}`)),
  ]),
];

/** Whether a condition from outside can be asked there: one version may declare a fact that another has not. */
export const knows = (terrain: Terrain, condition: Condition): boolean =>
  partsOf('', condition).every(({ part }) => {
    if ('condition' in part) return terrain.named(part.condition) !== undefined;
    return (
      !('fact' in part) ||
      factsOf(part.fact, part.value).every((path) => terrain.describe(path) !== undefined)
    );
  });

/** Which facts are stated: all, most or few of those that are read; any of the others. */
function keptOf(
  read: readonly string[],
  noise: readonly string[],
  isComplete: boolean,
): fc.Arbitrary<Parts['kept']> {
  const each = (known: fc.Arbitrary<boolean>) =>
    fc.record(
      Object.fromEntries([...read.map((path) => [path, known]), ...noise.map((path) => [path, maybe(50)])]),
    );
  if (isComplete) return each(fc.constant(true));
  return fc.oneof(
    { weight: 6, arbitrary: each(maybe(100)) },
    { weight: 3, arbitrary: each(maybe(80)) },
    { weight: 1, arbitrary: each(maybe(15)) },
  );
}

/** True so many times in a hundred, and always worth a try without. */
const maybe = (percent: number): fc.Arbitrary<boolean> =>
  fc.nat({ max: 9999 }).map((n) => n > 0 && n >= 10000 - percent * 100);

const droppable = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 8 });

function personOf({ goal, stated, kept, materials }: Parts): Facts {
  const chosen = inOrder({ ...stated, ...goal }, goal);
  const facts = factsFrom(Object.fromEntries(Object.entries(chosen).filter(([path]) => kept[path])));
  return materials === undefined ? facts : { ...facts, materials };
}
