import { type Comparison, FALSE, operators, TRUE, type Trit } from '../conditions/index.js';
import { type Descriptor, type Facts, own } from '../facts/index.js';
import { conditionsOf, factsOf, type PartitionClause, type PolicyVersion, partsOf } from '../policy/index.js';
import { entries, type Terrain } from '../verdict/index.js';
import { partitionOf } from './cells.js';
import { GaveUp } from './diagram.js';
import { factsWith } from './facts-with.js';
import { kinOf } from './kin.js';
import { type HeldOfKind, isFit, itemsOf, paperCells, papersIn } from './papers.js';
import type { Piece } from './pieces.js';
import type { Placed } from './placed.js';
import { partitionIn, relationOf } from './relations.js';
import { reliancesOf } from './reliances.js';
import type { Decision, PaperVariable, Space, SpaceOptions, Variable } from './variables.js';
import { windowVariables } from './window-variables.js';

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
