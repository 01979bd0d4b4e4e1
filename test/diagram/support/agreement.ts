import { FALSE } from '../../../src/conditions/index.js';
import {
  type Diagram,
  factsOfWitness,
  GaveUp,
  locate,
  type Output,
  outputsOf,
  type Universe,
  universeOf,
  valueAt,
} from '../../../src/diagram/index.js';
import { type Facts, parseFacts } from '../../../src/facts/index.js';
import type { Policy, Procedure } from '../../../src/policy/index.js';
import {
  type CompiledPolicy,
  compile,
  scopeOf,
  type Terrain,
  terrainOf,
} from '../../../src/verdict/index.js';
import type { Random } from '../../oracle/random-source.js';
import type { Readable } from './comparisons.js';
import { completionFault } from './completions.js';
import { anyCompletePerson, namedIn } from './people.js';
import { describe, type SmallCase } from './small-policies.js';

/** A policy, and the diagrams of each part of its verdict. */
interface Side {
  readonly handle: CompiledPolicy;
  readonly tiers: readonly string[];
  readonly outputs: readonly Output[];
}

/** Something said of a person that evaluation does not bear out. */
export interface Fault {
  readonly what: string;
  readonly asOf: string;
  readonly facts: unknown;
  readonly details: unknown;
}

/** What a run looked at. */
export interface Tally {
  policies: number;
  gaveUp: number;
  paths: number;
  exhausted: number;
  people: number;
  /** People in a way of a list that a search did not come upon. */
  unfound: number;
}

export const emptyTally = (): Tally => ({
  policies: 0,
  gaveUp: 0,
  paths: 0,
  exhausted: 0,
  people: 0,
  unfound: 0,
});

function sideOf(universe: Universe, policy: Policy, terrain: Terrain): Side {
  const tiers = Object.keys(terrain.rules.tiers ?? {});
  return { handle: compile(policy), tiers, outputs: outputsOf(universe.builder, terrain, tiers) };
}

/** What the diagrams say of somebody, in the words of a verdict. */
export function readOff({ forest }: Universe, { outputs, tiers }: Side, cells: readonly number[]): object {
  const at = (diagram: Diagram): number | undefined => valueAt(forest, diagram, cells);
  const of = (part: Output['part']): Output[] => outputs.filter((output) => output.part === part);
  const outcome = at((of('outcome')[0] as Output).diagram);
  const tier = at((of('tier')[0] as Output).diagram);
  const held = (part: Output['part']) => of(part).filter(({ diagram }) => at(diagram) === 2);
  return {
    outcome: outcome === 2 ? 'eligible' : outcome === 0 ? 'ineligible' : outcome,
    tier: tier === undefined ? 'unknown' : (tiers[tier - 1] ?? null),
    grounds: of('ground').map(({ id, diagram }) => `${id} ${at(diagram) === 2 ? 'met' : 'unmet'}`),
    missing: held('material').map(({ id }) => id),
    lacking: held('alternative')
      .map(({ id }) => id)
      .sort(),
  };
}

/** The same of evaluation's answer. */
export function judged({ handle }: Side, facts: Facts, asOf: string, procedure: Procedure = 'apply'): object {
  const { outcome, tier, grounds, missingMaterials } = handle.evaluate(facts, { asOf, procedure });
  return {
    outcome,
    tier,
    grounds: grounds.map(({ id, status }) => `${id} ${status}`),
    missing: missingMaterials.map(({ requirement }) => requirement),
    lacking: [
      ...new Set(
        missingMaterials.flatMap(({ requirement, alternatives }) =>
          alternatives.map((kinds) => `${requirement} ${kinds.join('+')}`),
        ),
      ),
    ].sort(),
  };
}

/** Combinations of cells that somebody can be in: all of them, or so many at random. */
function* pathsIn({ forest, space, feasible, algebra }: Universe, random: Random, most: number) {
  const isAll = algebra.count(feasible) <= BigInt(most);
  function* walk(at: number, diagram: Diagram, path: readonly number[]): Generator<number[]> {
    if (forest.valueOf(diagram) === FALSE) return;
    const variable = space.variables[at];
    if (!variable) {
      yield [...path];
      return;
    }
    const asks = forest.variableOf(diagram) === at;
    const below = variable.cells.map((_, cell): [number, Diagram] => [
      cell,
      asks ? (forest.childrenOf(diagram)[cell] as Diagram) : diagram,
    ]);
    const open = below.filter(([, child]) => forest.valueOf(child) !== FALSE);
    for (const [cell, child] of isAll ? open : [random.pick(open)])
      yield* walk(at + 1, child, [...path, cell]);
  }
  if (isAll) yield* walk(0, feasible, []);
  else for (let i = 0; i < most; i++) yield* walk(0, feasible, []);
}

/** How much is looked at in each case. */
export interface Effort {
  readonly paths: number;
  readonly people: number;
}

/** Looks at one case from both sides; the first fault, if there is one. */
export function faultIn(random: Random, one: SmallCase, effort: Effort, tally: Tally): Fault | undefined {
  const { asOf, policies, pool } = one;
  tally.policies += policies.length;
  const terrains = policies.map((policy) => terrainOf(policy, asOf, 'apply') as Terrain);
  let universe: Universe;
  let sides: Side[];
  try {
    universe = universeOf(terrains as [Terrain, ...Terrain[]]);
    sides = policies.map((policy, i) => sideOf(universe, policy, terrains[i] as Terrain));
  } catch (error) {
    if (!(error instanceof GaveUp)) throw error;
    tally.gaveUp += policies.length;
    return undefined;
  }
  const scope = scopeOf(policies[0]);
  const check = (facts: Facts, cells: readonly number[], found: string): Fault | undefined => {
    for (const side of sides) {
      const [wanted, said] = [judged(side, facts, asOf), readOff(universe, side, cells)];
      if (JSON.stringify(wanted) !== JSON.stringify(said))
        return { what: `${found}: another verdict`, asOf, facts, details: { wanted, said } };
    }
    return undefined;
  };
  if (universe.algebra.count(universe.feasible) <= BigInt(effort.paths)) tally.exhausted++;
  for (const path of pathsIn(universe, random, effort.paths)) {
    tally.paths++;
    const witness = universe.find(new Map(path.map((cell, index) => [index, [cell]])));
    if (!witness) return { what: 'nobody in a path', asOf, facts: null, details: path };
    const facts = factsOfWitness(witness);
    const cells = locate(universe.space, facts);
    if (cells.join() !== path.join())
      return { what: 'somebody of another path', asOf, facts, details: { path, cells } };
    const parsed = parseFacts(facts, scope);
    if ('issues' in parsed) return { what: 'unlawful facts', asOf, facts, details: parsed.issues };
    const fault = check(facts, cells, 'path');
    if (fault) return fault;
  }
  const named = namedIn(policies);
  const readable = pool.map((path): Readable => [path, describe(path)]);
  const asked: Readable[] = [...readable, ['application.ground', { type: 'id' }]];
  for (let i = 0; i < effort.people; i++) {
    tally.people++;
    const facts = anyCompletePerson(random, asked, asOf, named);
    const cells = locate(universe.space, facts);
    if (cells.some((cell, i) => cell === -1 && !isSearched(universe, i)))
      return { what: 'no cell', asOf, facts, details: namesAt(universe, cells) };
    if (cells.includes(-1)) {
      tally.unfound++;
      continue;
    }
    if (valueAt(universe.forest, universe.feasible, cells) !== 2)
      return { what: 'held impossible', asOf, facts, details: cells };
    const fault = check(facts, cells, 'person');
    if (fault) return fault;
    if (i % ONE_IN !== 0) continue;
    const missing = completionFault(random, universe, facts);
    if (missing) return { asOf, facts, ...missing };
  }
  return undefined;
}

/** One person in so many is looked at with part of the facts left out. */
const ONE_IN = 10;

const isSearched = ({ space }: Universe, index: number): boolean => {
  const variable = space.variables[index];
  return variable?.kind === 'fact' && variable.isSearched === true;
};

const namesAt = ({ space }: Universe, cells: readonly number[]): string[] =>
  space.variables.filter((_, i) => cells[i] === -1).map(({ name }) => name);
