import { createForest, GaveUp, outputsOf, spaceOf, universeIn } from '../../src/diagram/index.ts';

/** The budget that the library takes if a caller names none. */
const NODES = 500_000;

/** Milliseconds of processor time: on a busy machine the clock on the wall times others' work. */
export function spent() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Compares the outcomes of two terrains exactly, step by step. */
export function compareOutcomes(terrains) {
  const forest = createForest(NODES);
  const laps = [];
  let last = spent();
  const lap = (name) => {
    const now = spent();
    laps.push([name, now - last]);
    last = now;
  };
  try {
    const space = spaceOf(terrains);
    lap('space');
    const universe = universeIn(space, forest);
    lap('who can be');
    const [one, other = one] = terrains.map(
      (terrain) => outputsOf(universe.builder, terrain, Object.keys(terrain.rules.tiers ?? {}))[0].diagram,
    );
    lap('verdict');
    const changed = terrains.length > 1 ? universe.algebra.differ(one, other) : one;
    universe.share(changed);
    const regions = universe.cover(changed).length;
    lap('comparison');
    return { laps, nodes: forest.size(), regions, variables: space.variables.length };
  } catch (error) {
    if (!(error instanceof GaveUp)) throw error;
    lap('until given up');
    return { laps, nodes: forest.size(), gaveUp: error.why };
  }
}

/** Processor time of all steps together. */
export const totalOf = ({ laps }) => laps.reduce((sum, [, ms]) => sum + ms, 0);

const ROUNDS = 80;
const PASSES = 4;

/** The last answer: exported, so that none can be optimised away. */
export let kept;

/**
 * The least processor time of an answer, in nanoseconds by name. Runners take turns, and the least of many short rounds is
 * the one that others' work disturbed least.
 *
 * @param runners `[{ name, answer, inputs }]`
 */
export function leastTimes(runners) {
  const least = new Map(runners.map(({ name }) => [name, Number.POSITIVE_INFINITY]));
  for (let round = 0; round < ROUNDS; round++)
    for (const { name, answer, inputs } of runners) {
      const begun = spent();
      for (let pass = 0; pass < PASSES; pass++) for (const input of inputs) kept = answer(input);
      const ns = ((spent() - begun) * 1e6) / PASSES / inputs.length;
      if (ns < least.get(name)) least.set(name, ns);
    }
  return least;
}
