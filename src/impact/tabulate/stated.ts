import { RELIED_ON } from '../../diagram/index.js';
import { NONE_CELL, UNKNOWN_CELL } from '../../facts/index.js';
import { conditionsOf, factsOf, partsOf } from '../../policy/index.js';
import type { Program, Terrain } from '../../verdict/index.js';
import type { Slot } from './slot.js';

/** Whether all the facts of a loaded row are stated that `screen` reads. */
export function statedIn({ row }: Program, terrain: Terrain, facts: readonly Slot[]): () => boolean {
  const slots = Int32Array.from(facts, ({ cell }) => cell);
  const relied = isSilent(terrain) ? facts.find(({ path }) => path === RELIED_ON)?.cell : undefined;
  return () => {
    for (let i = 0; i < slots.length; i++) {
      const slot = slots[i] as number;
      if (row.cells[slot] !== UNKNOWN_CELL) continue;
      if (slot !== relied) return false;
      row.cells[slot] = NONE_CELL;
    }
    return true;
  };
}

/** Whether only proofs go by the ground that somebody relies on: then to say nothing is to rely on none. */
const isSilent = ({ version }: Terrain): boolean =>
  conditionsOf(version).every(({ condition }) =>
    partsOf('', condition).every(
      ({ part }) => !('fact' in part && factsOf(part.fact, part.value).includes(RELIED_ON)),
    ),
  );
