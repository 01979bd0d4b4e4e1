import type { Comparison, Condition } from '../../../src/conditions/index.js';
import {
  createForest,
  type Diagram,
  factsWith,
  type JointVariable,
  locate,
  type Universe,
  universeOf,
  type Variable,
} from '../../../src/diagram/index.js';
import type { Item } from '../../../src/materials/index.js';
import { definePolicy, type PolicyVersion } from '../../../src/policy/index.js';
import { type Terrain, terrainOf } from '../../../src/verdict/index.js';
import { localFacts } from './small-policies.js';

const text = { zh: '-', en: '-' };
const citation = { instrument: 'law', article: '1' };

/** What a rule file for a test says beside its conditions. */
export interface Beside {
  readonly partitions?: object;
  /** Lists of papers, each of them one way to meet one requirement. */
  readonly papers?: readonly (readonly Item[])[];
}

/** One procedure whose clauses are some conditions. */
export function terrainFor(conditions: readonly Condition[], asOf: string, beside: Beside = {}): Terrain {
  const { partitions = {}, papers = [] } = beside;
  const version = {
    id: 'made-up/one',
    title: text,
    division: '330100',
    effectiveFrom: '1900-01-01',
    authority: 'statute',
    instruments: { law: 'statute' },
    verifiedOn: '2024-01-01',
    facts: localFacts,
    partitions,
    procedures: {
      apply: {
        title: text,
        eligibility: Object.fromEntries(
          conditions.map((condition, i) => [
            `e${i}`,
            { condition, reason: { met: 'CONDITION_MET', unmet: 'CONDITION_NOT_MET' }, citation },
          ]),
        ),
        ...(papers.length > 0 && {
          materials: { m0: { alternatives: papers.map((items) => ({ items })), citation } },
        }),
      },
    },
  } as unknown as PolicyVersion;
  return terrainOf(definePolicy([version]), asOf, 'apply') as Terrain;
}

/** Everybody whom some conditions may be about. */
export const universeFor = (conditions: readonly Condition[], asOf: string, beside: Beside = {}): Universe =>
  universeOf([terrainFor(conditions, asOf, beside)]);

/** A comparison. */
export const compare = (fact: string, operator: string, value: unknown): Comparison => ({
  fact,
  operator,
  value,
});

/** The cell that a value of one fact is in. */
export function cellOf({ space }: Universe, path: string, value: unknown): number {
  const index = space.variables.findIndex(({ name }) => name === path);
  return locate(space, factsWith({ [path]: value }))[index] as number;
}

/** The joint comparisons of a universe. */
export const jointsOf = ({ space }: Universe): JointVariable[] =>
  space.variables.filter((variable: Variable): variable is JointVariable => variable.kind === 'joint');

/** Whether somebody can be in some cells together, by variable name, a comparison's operator naming its variable. */
export function canBe(universe: Universe, wanted: { readonly [name: string]: number }): boolean {
  const region = new Map(
    Object.entries(wanted).map(([name, cell]) => {
      const index = universe.space.variables.findIndex(
        (variable) =>
          variable.name === name || (variable.kind === 'joint' && variable.comparison.operator === name),
      );
      if (index < 0) throw new Error(`no variable ${name}`);
      return [index, [cell]] as const;
    }),
  );
  const isLeft = universe.algebra.all(universe.algebra.within(region), universe.feasible);
  const is = universe.forest.valueOf(isLeft) !== 0;
  // The search for somebody and the diagram of who there can be must be of one mind.
  if (is !== (universe.find(region) !== null))
    throw new Error(`of two minds about ${JSON.stringify(wanted)}`);
  return is;
}

/** A forest with variables of so many cells, for diagrams without a policy. */
export function bareForest(sizes: readonly number[], budget = 100_000) {
  const forest = createForest(budget);
  const variables = sizes.map((size, i) => ({
    kind: 'fact',
    name: `v${i}`,
    cells: Array.from({ length: size }, () => ({ pieces: [] })),
  })) as unknown as Variable[];
  const points = sizes.reduce<number[][]>(
    (all, size) => all.flatMap((point) => Array.from({ length: size }, (_, cell) => [...point, cell])),
    [[]],
  );
  /** The diagram of a function given point by point. */
  const diagramOf = (of: (point: readonly number[]) => number): Diagram => {
    const build = (point: readonly number[]): Diagram => {
      const size = sizes[point.length];
      if (size === undefined) return forest.leaf(of(point));
      return forest.ask(
        point.length,
        Array.from({ length: size }, (_, cell) => build([...point, cell])),
      );
    };
    return build([]);
  };
  return { forest, variables, points, diagramOf };
}
