import type { Day } from '../../calendar/index.js';
import { itemsOf } from '../../diagram/index.js';
import { type Item, isReadable, unfitnessOf } from '../../materials/index.js';
import type { Terrain } from '../../verdict/index.js';

/**
 * The kinds of the papers that somebody holds, where nothing else counts: each is a bare kind, or in order for all that
 * a procedure asks of its kind. `null` where a paper is not in order, not readable, or where papers are not stated.
 */
export function kindsHeldFor(terrain: Terrain): (materials: unknown) => readonly string[] | null {
  const items = new Map<string, Item[]>();
  for (const item of itemsOf(terrain)) items.set(item.kind, [...(items.get(item.kind) ?? []), item]);
  return (materials) => {
    if (!Array.isArray(materials)) return null;
    if (areBare(materials)) return materials;
    const kinds: string[] = [];
    for (let i = 0; i < materials.length; i++) {
      const kind = kindIn(materials[i], items, terrain.asOf);
      if (kind === null) return null;
      kinds.push(kind);
    }
    return kinds;
  };
}

function areBare(materials: readonly unknown[]): boolean {
  for (let i = 0; i < materials.length; i++) if (typeof materials[i] !== 'string') return false;
  return true;
}

function kindIn(paper: unknown, items: ReadonlyMap<string, readonly Item[]>, asOf: Day): string | null {
  if (typeof paper === 'string') return paper;
  if (!isReadable(paper)) return null;
  const asked = items.get(paper.kind) ?? [];
  return asked.every((item) => unfitnessOf(paper, item, asOf).length === 0) ? paper.kind : null;
}
