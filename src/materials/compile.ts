import type { Day } from '../calendar/index.js';
import { AS_OF, FALSE, type Linker, type Row, TRUE, type Trit, UNKNOWN } from '../conditions/index.js';
import type { HeldMaterial } from '../facts/index.js';
import { type FaultsOf, isReadable, plainUnfitnessOf, unfitnessOf } from './fitness.js';
import type { Alternative, Item, MissingMaterial, Requirement, UnfitMaterial } from './types.js';

/** The papers of one person: undefined if the list is unknown. */
export type Held = readonly (string | HeldMaterial<string>)[] | undefined;

/** Lists what is missing; null if a paper held cannot be read. */
export type MissingMaterials<C> = (held: Held, row: Row) => MissingMaterial<C>[] | null;

/**
 * Compiles requirements.
 * @param groundIds every ground that a person may rely on
 */
export type MaterialsReader = <C>(
  requirements: { readonly [id: string]: Requirement & { readonly citation: C } },
  linker: Linker,
  groundIds: readonly string[],
) => MissingMaterials<C>;

interface Way {
  /** The cell that says whether it is open. */
  readonly open: number;
  readonly items: readonly Item[];
  readonly kinds: readonly string[];
}

interface Slot<C> {
  readonly id: string;
  readonly citation: C;
  /** The cell that says whether it applies. */
  readonly applies: number;
  /** At most 30 by the schema, since those that are wanting are kept as a bit set. */
  readonly ways: readonly Way[];
  /** Answers already given, by the ways that are wanting; only where each way is a single item. */
  readonly given: Map<number, MissingMaterial<C>> | undefined;
}

/** Papers of one person, those with details apart: the kinds alone are enough for the others. */
interface Papers {
  readonly held: NonNullable<Held>;
  readonly detailed: readonly HeldMaterial<string>[];
  readonly asOf: Day;
  readonly faultsOf: FaultsOf;
}

/**
 * Compiles requirements. Only kinds that are demanded are looked for: on values as short as these,
 * that is faster than any table of what is held.
 *
 * @since 0.1.0
 */
export const compileMaterials: MaterialsReader = (...given) => compileWith(unfitnessOf, ...given);

/**
 * Compiles requirements of papers of which nothing but the kind is asked.
 * @since 0.3.0
 */
export const compilePlainMaterials: MaterialsReader = (...given) => compileWith(plainUnfitnessOf, ...given);

function compileWith<C>(
  faultsOf: FaultsOf,
  requirements: { readonly [id: string]: Requirement & { readonly citation: C } },
  linker: Linker,
  groundIds: readonly string[],
): MissingMaterials<C> {
  const grounds = new Map<number, number>();
  const slots = Object.entries(requirements).map(([id, requirement]) =>
    toSlot(id, requirement, linker, grounds),
  );
  // Whoever relies on a ground without a proof of its own need not prove another.
  if (grounds.size > 0) for (const id of groundIds) grounds.set(linker.intern(id), linker.nodeOf(id));
  return (held, row) => {
    const detailed = held && detailedOf(held);
    if (detailed === null) return null;
    const papers = held && detailed && { held, detailed, asOf: row.cells[AS_OF] as Day, faultsOf };
    const missing: MissingMaterial<C>[] = [];
    for (let i = 0; i < slots.length; i++) {
      const found = lackOf(slots[i] as Slot<C>, row, papers);
      if (found !== undefined) missing.push(found);
    }
    return missing;
  };
}

const NO_DETAILS: Papers['detailed'] = [];

/** The papers with details; null if one of them cannot be read. */
function detailedOf(held: NonNullable<Held>): Papers['detailed'] | null {
  for (let i = 0; i < held.length; i++) {
    if (typeof held[i] === 'string') continue;
    const detailed: readonly unknown[] = held.filter((paper) => typeof paper !== 'string');
    return detailed.every(isReadable) ? detailed : null;
  }
  return NO_DETAILS;
}

/** So few that all answers together are few too: at most 1,024. */
const isFew = (ways: readonly unknown[]): boolean => ways.length <= 10;

function toSlot<C>(
  id: string,
  requirement: Requirement & { readonly citation: C },
  linker: Linker,
  grounds: Map<number, number>,
): Slot<C> {
  const ways = requirement.alternatives.map((alternative) => {
    const items = alternative.items.map((item) => (typeof item === 'string' ? { kind: item } : item));
    const kinds = Object.freeze(items.map(({ kind }) => kind));
    return { open: compileOpening(alternative, linker, grounds), items, kinds };
  });
  return {
    id,
    citation: requirement.citation,
    applies: linker.cellOf(requirement.when),
    ways,
    given: isFew(ways) && ways.every(({ items }) => items.length === 1) ? new Map() : undefined,
  };
}

/**
 * A proof of a ground counts while that ground is met and the person does not rely on another one.
 * Nobody can rely on a ground that is not met.
 */
function compileOpening({ ground, when }: Alternative, linker: Linker, grounds: Map<number, number>): number {
  const given = linker.cellOf(when);
  if (ground === undefined) return given;
  const met = linker.nodeOf(ground);
  const relied = linker.slot('application.ground');
  const wanted = linker.intern(ground);
  grounds.set(wanted, met);
  return linker.addNode(({ cells }) => {
    const named = cells[relied] as number;
    const other = named === wanted ? undefined : grounds.get(named);
    if (other !== undefined && cells[other] !== FALSE) return FALSE;
    return Math.min(cells[met] as Trit, cells[given] as Trit) as Trit;
  });
}

function lackOf<C>(
  slot: Slot<C>,
  { cells }: Row,
  papers: Papers | undefined,
): MissingMaterial<C> | undefined {
  const applies = cells[slot.applies] as Trit;
  if (applies === FALSE) return undefined;
  const { ways } = slot;
  let best: Trit = FALSE;
  let wanting = 0;
  let isUncertain = applies === UNKNOWN || papers === undefined;
  for (let i = 0; i < ways.length; i++) {
    const way = ways[i] as Way;
    const open = cells[way.open] as Trit;
    if (open === FALSE) continue;
    const isHeld = papers !== undefined && holdsAll(papers, way.items);
    if (isHeld && open === TRUE) return undefined;
    if (isHeld) isUncertain = true;
    if (open > best) {
      best = open;
      wanting = 0;
    }
    if (open === best && !isHeld) wanting |= 1 << i;
  }
  return wanting === 0 ? undefined : toMissing(slot, wanting, isUncertain || best === UNKNOWN, papers);
}

/** The same answer for all who lack the same ways, where no paper's details enter. */
function toMissing<C>(
  slot: Slot<C>,
  wanting: number,
  isUncertain: boolean,
  papers: Papers | undefined,
): MissingMaterial<C> {
  const known = isUncertain || papers?.detailed.length !== 0 ? undefined : slot.given;
  const found = known?.get(wanting);
  if (found !== undefined) return found;
  const ways = slot.ways.filter((_, i) => (wanting & (1 << i)) !== 0);
  const lacking = ({ items, kinds }: Way) =>
    items.length === 1 ? kinds : kinds.filter((_, i) => !papers || !holds(papers, items[i] as Item));
  const made = Object.freeze<MissingMaterial<C>>({
    requirement: slot.id,
    status: isUncertain ? 'unknown' : 'missing',
    alternatives: Object.freeze(ways.map(lacking)),
    unfit: papers ? Object.freeze(unfitOf(papers, ways)) : [],
    citation: slot.citation,
  });
  known?.set(wanting, made);
  return made;
}

function holdsAll(papers: Papers, items: readonly Item[]): boolean {
  for (let i = 0; i < items.length; i++) if (!holds(papers, items[i] as Item)) return false;
  return true;
}

/** A bare kind is in order; a paper with details may not be. */
function holds({ held, detailed, asOf, faultsOf }: Papers, item: Item): boolean {
  if (held.includes(item.kind)) return true;
  for (let i = 0; i < detailed.length; i++) {
    const paper = detailed[i] as HeldMaterial<string>;
    if (paper.kind === item.kind && faultsOf(paper, item, asOf).length === 0) return true;
  }
  return false;
}

/** Each fault once, though several ways may demand the same paper. */
function unfitOf(papers: Papers, ways: readonly Way[]): UnfitMaterial[] {
  const wanting = ways.flatMap(({ items }) => items).filter((item) => !holds(papers, item));
  const faults = wanting.flatMap((item) =>
    papers.detailed
      .filter(({ kind }) => kind === item.kind)
      .flatMap((paper) => papers.faultsOf(paper, item, papers.asOf)),
  );
  return [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()];
}
