import type { Facts } from '../facts/index.js';
import { factsWith } from './facts-with.js';
import { type Paper, papersIn } from './papers.js';
import type { Region } from './region.js';
import { tiesOf } from './ties/index.js';
import type { Space, Values } from './variables.js';
import { eventsOf } from './window-variables.js';

/** Somebody: a value for every fact of a space, and papers. */
export interface Witness {
  readonly values: Values;
  readonly materials: readonly Paper[];
}

/** Facts of a witness, as evaluation takes them. */
export const factsOfWitness = ({ values, materials }: Witness): Facts =>
  ({ ...factsWith(values), materials }) as Facts;

/**
 * Prepares to find people in a space: somebody in a region, complete in every fact of the space; `null` if no
 * calendar and no map has such a person.
 */
export function finderOf(space: Space): (region: Region) => Witness | null {
  const ties = tiesOf(space);
  const isTied = new Set(ties.flatMap(({ variables }) => variables));
  return (region) => {
    const values: { [path: string]: unknown } = {};
    for (const { variables, start } of ties) {
      let settled: typeof start | null = start;
      for (const index of variables) {
        const cells = region.get(index);
        if (cells) settled = settled.with(index, cells);
        if (!settled) return null;
      }
      Object.assign(values, settled.values());
    }
    const materials: Paper[] = [];
    for (const [index, variable] of space.variables.entries()) {
      const cells = region.get(index) ?? variable.cells.map((_, cell) => cell);
      if (variable.kind === 'paper') {
        const cell = cells.find((one) => variable.known === undefined || one === variable.known);
        if (cell === undefined) return null;
        materials.push(...papersIn(variable.cells[cell]));
      } else if (variable.kind === 'fact' && !isTied.has(index)) {
        const piece = cells.flatMap((cell) => variable.cells[cell]?.pieces ?? [])[0];
        if (!piece) return null;
        values[variable.name] = piece.value;
      }
    }
    const goesByEvents = space.variables.some(({ kind }) => kind === 'window');
    return { values: goesByEvents ? { ...values, ...eventsOf(values) } : values, materials };
  };
}
