import type { Day } from '../calendar/index.js';
import { type Comparison, FALSE, operators, TRUE, type Trit } from '../conditions/index.js';
import { type Descriptor, type Facts, own } from '../facts/index.js';
import type { Item } from '../materials/index.js';
import { conditionsOf, factsOf, type PartitionClause, type PolicyVersion, partsOf } from '../policy/index.js';
import { entries, type Terrain } from '../verdict/index.js';
import { type Partition, type Placed, partitionOf } from './cells.js';
import { GaveUp } from './diagram.js';
import { factsWith } from './facts-with.js';
import { type Kin, kinOf } from './kin.js';
import { type HeldOfKind, isFit, itemsOf, type PaperCells, paperCells, papersIn } from './papers.js';
import type { Piece } from './pieces.js';
import { partitionIn, type Relation, relationOf } from './relations.js';
import { type WindowVariable, windowVariables } from './window-variables.js';

/** A comparison of one fact with fixed values, and its value in each cell of that fact. */
export interface CellTest {
  readonly comparison: Comparison;
  readonly values: readonly Trit[];
}

/** A fact that the procedures read. */
export interface FactVariable extends Partition {
  readonly kind: 'fact';
  readonly name: string;
  readonly is: Descriptor;
  /** The comparisons that its cells come from. */
  readonly tests: readonly CellTest[];
  readonly kin?: Kin;
}

/** A comparison of two facts with each other: false, true. */
export interface JointVariable {
  readonly kind: 'joint';
  readonly name: string;
  readonly cells: readonly [false, true];
  readonly comparison: Comparison;
  readonly facts: readonly [string, string];
  /** What they have in common where it holds, unless it asks for an order. */
  readonly relation?: Relation | undefined;
  /** The comparison's value for two stated facts. */
  readonly judge: (facts: Facts) => Trit;
}

/** A kind of paper: not held, or held and in order for all, some or none of what is asked of it. */
export interface PaperVariable extends PaperCells {
  readonly kind: 'paper';
  readonly name: string;
  /** The only cell that is left, where the papers are known. */
  readonly known?: number;
}

/** What a diagram asks. */
export type Variable = FactVariable | JointVariable | PaperVariable | WindowVariable;

/** How a test is decided: by which variable, and its value in each of that one's cells. */
export interface Decision {
  readonly variable: number;
  readonly values: readonly Trit[];
}

/** Everything that some procedures of one day read, cut into cells. */
export interface Space {
  readonly asOf: Day;
  readonly variables: readonly Variable[];
  /**
   * How a comparison is decided that is written in a terrain, or in one that is put together from clauses of those;
   * by no variable, -1, if asOf alone decides it.
   */
  decide(terrain: Terrain, comparison: Comparison): Decision;
  /** How it is decided whether a paper is held as it must be. */
  decideItem(item: Item): Decision;
  /** The variables of a terrain's windows in the order of its rules, where the space has windows. */
  windowsOf(terrain: Terrain): readonly number[];
}

/** What a space is to hold. */
export interface SpaceOptions {
  /** Where asOf lies to each window; without, nothing is asked about windows. */
  readonly withWindows?: boolean;
}

/** The ground that a person relies on, where materials ask. */
const RELIED_ON = 'application.ground';

const reliances = new WeakMap<Terrain, ReadonlyMap<string, Comparison>>();

/** For each ground, where a procedure asks for proofs of any: the person relies on it. */
export function reliancesOf(terrain: Terrain): ReadonlyMap<string, Comparison> {
  const known = reliances.get(terrain);
  if (known) return known;
  const { materials, grounds } = terrain.rules;
  const asksForProof = Object.values(materials ?? {}).some(
    (clause) => 'alternatives' in clause && clause.alternatives.some(({ ground }) => ground !== undefined),
  );
  const made = new Map(
    Object.keys(asksForProof ? (grounds ?? {}) : {}).map(
      (ground) => [ground, { fact: RELIED_ON, operator: 'equal', value: ground }] as const,
    ),
  );
  reliances.set(terrain, made);
  return made;
}

/**
 * Cuts what the procedures read into cells. Variables stand in the order in which conditions name them,
 * and a joint comparison right after its facts, papers last: what is decided together is asked together, which
 * keeps diagrams small.
 * @throws GaveUp if a comparison reads more than two facts
 */
export function spaceOf(
  terrains: readonly [Terrain, ...Terrain[]],
  { withWindows = false }: SpaceOptions = {},
): Space {
  const { asOf } = terrains[0];
  const placed = terrains.flatMap(comparisonsOf);
  const judges = new Map(
    terrains.map((terrain) => [
      terrain,
      terrain.judgeOf(placed.filter((one) => one.terrain === terrain).map(({ comparison }) => comparison)),
    ]),
  );
  const judge = ({ terrain, comparison }: Placed, facts: Facts): Trit =>
    (judges.get(terrain) as ReturnType<Terrain['judgeOf']>)(comparison, facts);
  const variables: Variable[] = [];
  const positions = new Map<string, number>();
  const place = (name: string, make: () => Variable): number => {
    const position = positions.get(name) ?? variables.push(make()) - 1;
    positions.set(name, position);
    return position;
  };
  const decisions = new Map<string, Decision>();
  const remember = (one: Placed, decision: Decision) => decisions.set(nameOf(one), decision);

  const kinFor = kinOf(placed);
  const codes = terrains.flatMap(({ version }) => changedCodesOf(version));
  const placeFact = (path: string): void => {
    if (positions.has(path)) return;
    const alone = placed.filter(({ comparison }) => readsOnly(comparison, path));
    const is = descriptorIn(terrains, path);
    const family = kinFor(path);
    const kin = is.type === 'division' ? { ...family, named: [...family.named, ...codes] } : family;
    const partition = partitionOf(path, is, alone, { judge, asOf, kin });
    const tests = alone.map((one) => ({
      one,
      comparison: one.comparison,
      values: partition.cells.map(({ pieces: [first] }) =>
        judge(one, factsWith({ [path]: (first as Piece).value })),
      ),
    }));
    const variable = place(path, () => ({ kind: 'fact', name: path, is, tests, kin, ...partition }));
    for (const { one, values } of tests) remember(one, { variable, values });
  };
  for (const one of placed) {
    const { comparison } = one;
    if (!isOurs(one)) throw new GaveUp(`${comparison.operator} is an operator of the policy's own`, 0);
    const [first, second, ...more] = [...new Set(factsOf(comparison.fact, comparison.value))];
    if (more.length > 0) throw new GaveUp(`${comparison.operator} reads more than two facts`, 0);
    if (first === undefined) {
      remember(one, { variable: -1, values: [judge(one, {})] });
      continue;
    }
    placeFact(first);
    if (second === undefined) continue;
    placeFact(second);
    const relation = relationOf(comparison, one.terrain.version, asOf);
    const joint = {
      comparison,
      facts: [first, second],
      relation,
      judge: (facts: Facts) => judge(one, facts),
    } as const;
    const name = nameOf(one);
    const variable = place(name, () => ({ kind: 'joint', name, cells: [false, true], ...joint }));
    remember(one, { variable, values: [FALSE, TRUE] });
  }
  const windows = new Map(
    terrains.map((terrain) => [
      terrain,
      (withWindows ? windowVariables(terrain) : []).map((variable) => {
        variable.facts.forEach(placeFact);
        return place(variable.name, () => variable);
      }),
    ]),
  );
  if ([...windows.values()].flat().length > 0 && positions.has('permit.events'))
    throw new GaveUp('a condition asks for the events that a window goes by', 0);
  const items = terrains.flatMap(itemsOf);
  for (const { kind } of items)
    place(`materials.${kind}`, () => ({
      kind: 'paper',
      name: `materials.${kind}`,
      ...paperCells(
        items.filter((item) => item.kind === kind),
        asOf,
      ),
    }));
  return {
    asOf,
    variables,
    decide: (terrain, comparison) => decisions.get(nameOf({ terrain, comparison })) as Decision,
    decideItem(item) {
      const variable = positions.get(`materials.${item.kind}`) as number;
      const cells = (variables[variable] as PaperVariable).cells;
      const isHeld = (held: HeldOfKind): boolean => papersIn(held).some((paper) => isFit(paper, item, asOf));
      return { variable, values: cells.map((held) => (isHeld(held) ? TRUE : FALSE)) };
    },
    windowsOf: (terrain) => windows.get(terrain) ?? [],
  };
}

/**
 * What a fact can hold.
 * @throws GaveUp if a local fact of one rule file is another kind of fact in the other
 */
function descriptorIn(terrains: readonly Terrain[], path: string): Descriptor {
  const found = terrains.flatMap((terrain) => terrain.describe(path) ?? []);
  const meanings = new Set(
    found.map((is) =>
      JSON.stringify([is.type, 'values' in is && is.values, 'of' in is && Object.keys(is.of)]),
    ),
  );
  if (meanings.size > 1) throw new GaveUp(`${path} is another kind of fact in the other rules`, 0);
  return found[0] as Descriptor;
}

function comparisonsOf(terrain: Terrain): Placed[] {
  const written = conditionsOf(terrain.version).flatMap(({ condition }) =>
    partsOf('', condition).flatMap(({ part }) => ('fact' in part ? [part] : [])),
  );
  return [...written, ...reliancesOf(terrain).values()].map((comparison) => ({ terrain, comparison }));
}

/** Whether an operator is one of those whose limits are known. */
const isOurs = ({ terrain: { policy }, comparison: { operator } }: Placed): boolean =>
  own(policy.operators, operator) === own(operators, operator);

const readsOnly = ({ fact, value }: Comparison, path: string): boolean => {
  const read = new Set(factsOf(fact, value));
  return read.size === 1 && read.has(path);
};

/** One name for one meaning: two versions may mean different places by one partition's name. */
function nameOf({ terrain: { version }, comparison }: Placed): string {
  const clause = partitionIn(comparison, version);
  const meant = clause ? JSON.stringify([clause.kind, clause.successions]) : '';
  return `${JSON.stringify(comparison)}${meant}`;
}

/** Division codes that have changed: each may be read as another. */
const changedCodesOf = ({ partitions }: PolicyVersion): string[] =>
  entries<PartitionClause>(partitions).flatMap(([, { successions = [] }]) =>
    successions.flatMap(({ from, to }) => [from, to]),
  );
