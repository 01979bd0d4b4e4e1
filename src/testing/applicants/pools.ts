import { type Comparison, type Condition, isFactReference } from '../../conditions/index.js';
import type { Descriptor } from '../../facts/index.js';
import {
  anchorFacts,
  anchorsOf,
  clausesOf,
  conditionsOf,
  factsOf,
  type PlacedClause,
  partsOf,
  type WindowClause,
} from '../../policy/index.js';
import type { Terrain } from '../../verdict/index.js';
import { valuesAround } from './candidates.js';
import { periodsIn, recurringDays, turningDays, withNeighbours } from './days.js';

/** Values of a fact on which something of the procedure turns, by path. */
export type Pools = ReadonlyMap<string, readonly unknown[]>;

/** Every comparison inside a condition. */
export const comparisonsOf = (condition: Condition): Comparison[] =>
  partsOf('', condition).flatMap(({ part }) => ('fact' in part ? [part] : []));

/** Every comparison written in the procedure. */
export const comparisonsIn = ({ version }: Terrain): Comparison[] =>
  conditionsOf(version).flatMap(({ condition }) => comparisonsOf(condition));

/** Gathers the values around the limits of each comparison and of each window, term and deadline. */
export function poolsOf(terrain: Terrain, comparisons: readonly Comparison[]): Pools {
  const pools = new Map<string, unknown[]>();
  const add = (path: string, values: readonly unknown[]): void => {
    pools.set(path, [...(pools.get(path) ?? []), ...values]);
  };
  for (const comparison of comparisons)
    for (const path of factsOf(comparison.fact, comparison.value))
      add(path, valuesAround(comparison, terrain.describe(path) as Descriptor, terrain));
  for (const placed of clausesOf(terrain.version)) addDated(placed, terrain, add);
  add('application.ground', Object.keys(terrain.rules.grounds ?? {}));
  return pools;
}

function addDated(
  placed: PlacedClause,
  { asOf, describe }: Terrain,
  add: (path: string, values: readonly unknown[]) => void,
): void {
  const { clause } = placed;
  const { every, opens, closes } = clause as unknown as Partial<WindowClause>;
  const laid =
    every && opens
      ? [opens, ...(closes ? [closes] : [])].flatMap((end) => recurringDays(asOf, every, end))
      : [];
  const days = withNeighbours([...periodsIn(clause).flatMap((period) => turningDays(asOf, period)), ...laid]);
  for (const { anchor } of anchorsOf(placed))
    for (const path of anchorFacts(anchor)) {
      const is = describe(path);
      if (is?.type === 'date') add(path, days);
      else if (isEventList(path)) add(path, [[], ...days.map((on) => [{ kind: eventOf(anchor), on }])]);
    }
}

const isEventList = (path: string): boolean => path === 'permit.events';

const eventOf = (anchor: unknown): string =>
  typeof anchor === 'object' && anchor !== null && 'event' in anchor && !isFactReference(anchor)
    ? (anchor as { readonly event: string }).event
    : 'endorsed';
