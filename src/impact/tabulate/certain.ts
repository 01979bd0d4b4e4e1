import { type Row, type Test, UNKNOWN } from '../../conditions/index.js';
import type { Descriptor, FactEntry } from '../../facts/index.js';
import type { PartitionClause } from '../../policy/index.js';
import { entries, type Program, type Terrain } from '../../verdict/index.js';
import type { Slot } from './slot.js';

/** Comparisons that may be open though their facts are stated: of lists with gaps, and of places stated too coarsely. */
export interface MaybeOpen {
  readonly ofLists: readonly Test[];
  readonly ofPlaces: readonly Test[];
}

/**
 * Whether no comparison of a loaded row is open. Where one is, `screen` may not be sure of what it enters, even where it
 * does not matter.
 */
export function certaintyOf(
  { row }: Program,
  terrain: Terrain,
  facts: readonly Slot[],
  { ofLists, ofPlaces }: MaybeOpen,
): () => boolean {
  const lists = facts.filter(isList).map(({ cell, is }) => ({ cell, fields: fieldsOf(is) }));
  const places = Int32Array.from(facts.filter(isPlace), ({ cell }) => cell);
  const areRenamed = hasCoarseSuccessions(terrain);
  return () =>
    (areWhole(row, lists) || areSure(row, ofLists)) &&
    ((!areRenamed && !isAnyCoarse(row, places)) || areSure(row, ofPlaces));
}

export const isPlace = ({ is }: Pick<FactEntry, 'is'>): boolean => is.type === 'division';
export const isList = ({ is }: Pick<FactEntry, 'is'>): boolean => is.type === 'list';

const areSure = (row: Row, tests: readonly Test[]): boolean => tests.every((test) => test(row) !== UNKNOWN);

interface ListSlot {
  readonly cell: number;
  readonly fields: readonly string[];
}

const fieldsOf = (is: Descriptor): readonly string[] => (is.type === 'list' ? Object.keys(is.of) : []);

/** Whether the entries of lists leave nothing out. */
function areWhole({ values }: Row, lists: readonly ListSlot[]): boolean {
  for (let i = 0; i < lists.length; i++) {
    const { cell, fields } = lists[i] as ListSlot;
    for (const entry of values[cell] as readonly { readonly [field: string]: unknown }[])
      for (let k = 0; k < fields.length; k++) if (entry[fields[k] as string] === undefined) return false;
  }
  return true;
}

/** Whether a place is stated by the code of a whole city or province. */
function isAnyCoarse({ cells }: Row, places: Int32Array): boolean {
  for (let i = 0; i < places.length; i++) if ((cells[places[i] as number] as number) % 100 === 0) return true;
  return false;
}

/** Whether a county's code is some day to be read as that of a whole city. */
const hasCoarseSuccessions = ({ version }: Terrain): boolean =>
  entries<PartitionClause>(version.partitions).some(([, { successions = [] }]) =>
    successions.some(({ from, to }) => [from, to].some((code) => code.endsWith('00'))),
  );
