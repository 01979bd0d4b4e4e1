import type { Day } from '../calendar/index.js';
import {
  AS_OF,
  compileCondition,
  FALSE,
  type Linker,
  type Row,
  type Test,
  TRUE,
  type Trit,
  UNKNOWN,
} from '../conditions/index.js';
import type { HeldMaterial } from '../facts/index.js';
import { isReadable, unfitnessOf } from './fitness.js';
import type { Alternative, Item, MissingMaterial, Requirement, UnfitMaterial } from './types.js';

/** The papers of one person: undefined if the list is unknown. */
export type Held = readonly (string | HeldMaterial<string>)[] | undefined;

/** Lists what is missing; null if a paper held cannot be read. */
export type MissingMaterials<C> = (held: Held, row: Row) => MissingMaterial<C>[] | null;

interface Way {
  /** Undefined: always open. */
  readonly isOpen: Test | undefined;
  readonly items: readonly number[];
  readonly kinds: readonly string[];
}

interface Slot<C> {
  readonly id: string;
  readonly citation: C;
  readonly applies: Test | undefined;
  readonly ways: readonly Way[];
  /** The answer for someone who holds nothing of it, where that needs no working out. */
  readonly bare: MissingMaterial<C> | undefined;
}

/**
 * Compiles requirements. Each distinct item gets a number, so that holding is one table look-up.
 * The table is reused between calls: a call fills it before it reads it, and nothing runs between.
 * @since 0.1.0
 */
export function compileMaterials<C>(
  requirements: { readonly [id: string]: Requirement & { readonly citation: C } },
  linker: Linker,
): MissingMaterials<C> {
  const items: Item[] = [];
  const numbers = new Map<string, number>();
  const number = (given: string | Item): number => {
    const item: Item = typeof given === 'string' ? { kind: given } : given;
    const key = JSON.stringify(item);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, items.push(item) - 1);
    return items.length - 1;
  };
  const grounds = new Map<number, Test>();
  const slots = Object.entries(requirements).map(([id, requirement]) =>
    toSlot(id, requirement, number, linker, grounds),
  );
  const itemsOf = new Map<string, readonly number[]>();
  for (const [n, { kind }] of items.entries()) itemsOf.set(kind, [...(itemsOf.get(kind) ?? []), n]);
  const isHeld = new Uint8Array(items.length);
  const unfit: UnfitMaterial[][] = items.map(() => []);

  return (held, row) => {
    let hasUnfit = false;
    isHeld.fill(0);
    for (let i = 0; held !== undefined && i < held.length; i++) {
      const entry = held[i] as string | HeldMaterial<string>;
      if (typeof entry === 'string') {
        const demanded = itemsOf.get(entry);
        if (demanded === undefined) continue;
        for (let k = 0; k < demanded.length; k++) isHeld[demanded[k] as number] = 1;
      } else {
        if (!isReadable(entry)) return null;
        const demanded = itemsOf.get(entry.kind);
        if (demanded === undefined) continue;
        if (!hasUnfit) for (const list of unfit) list.length = 0;
        hasUnfit = true;
        assess(entry, demanded, items, row.cells[AS_OF] as Day, isHeld, unfit);
      }
    }
    const missing: MissingMaterial<C>[] = [];
    for (let i = 0; i < slots.length; i++) {
      const found = lackOf(
        slots[i] as Slot<C>,
        row,
        isHeld,
        held === undefined,
        hasUnfit ? unfit : undefined,
      );
      if (found !== undefined) missing.push(found);
    }
    return missing;
  };
}

function assess(
  entry: HeldMaterial<string>,
  demanded: readonly number[],
  items: readonly Item[],
  asOf: Day,
  isHeld: Uint8Array,
  unfit: UnfitMaterial[][],
): void {
  for (const n of demanded) {
    const faults = unfitnessOf(entry, items[n] as Item, asOf);
    if (faults.length === 0) isHeld[n] = 1;
    else unfit[n]?.push(...faults);
  }
}

function toSlot<C>(
  id: string,
  requirement: Requirement & { readonly citation: C },
  number: (item: string | Item) => number,
  linker: Linker,
  grounds: Map<number, Test>,
): Slot<C> {
  const ways = requirement.alternatives.map((alternative) => ({
    isOpen: compileOpening(alternative, linker, grounds),
    items: alternative.items.map(number),
    kinds: alternative.items.map((item) => (typeof item === 'string' ? item : item.kind)),
  }));
  const isPlain = ways.every(({ isOpen, items }) => isOpen === undefined && items.length === 1);
  return {
    id,
    citation: requirement.citation,
    applies: requirement.when && compileCondition(requirement.when, linker),
    ways,
    bare: isPlain
      ? frozen(
          id,
          'missing',
          ways.map(({ kinds }) => kinds),
          [],
          requirement.citation,
        )
      : undefined,
  };
}

/**
 * A proof of a ground counts while that ground is met and the person does not rely on another one.
 * Nobody can rely on a ground that is not met.
 */
function compileOpening(
  { ground, when }: Alternative,
  linker: Linker,
  grounds: Map<number, Test>,
): Test | undefined {
  const given = when && compileCondition(when, linker);
  if (ground === undefined) return given;
  const isMet = linker.named(ground);
  const relied = linker.slot('application.ground');
  const wanted = linker.intern(ground);
  grounds.set(wanted, isMet);
  return (row) => {
    const named = row.cells[relied] as number;
    if (named !== wanted && (grounds.get(named)?.(row) ?? FALSE) !== FALSE) return FALSE;
    const met = isMet(row);
    const other = given === undefined ? TRUE : given(row);
    return met < other ? met : other;
  };
}

function lackOf<C>(
  slot: Slot<C>,
  row: Row,
  isHeld: Uint8Array,
  isListUnknown: boolean,
  unfit: readonly UnfitMaterial[][] | undefined,
): MissingMaterial<C> | undefined {
  const applies = slot.applies === undefined ? TRUE : slot.applies(row);
  if (applies === FALSE) return undefined;
  const { ways, bare } = slot;
  if (bare !== undefined) {
    for (let i = 0; i < ways.length; i++)
      if (isHeld[(ways[i] as Way).items[0] as number] === 1) return undefined;
    if (applies === TRUE && !isListUnknown && unfit === undefined) return bare;
  }
  let best: Trit = FALSE;
  let open: Way[] = [];
  let isMaybeMet = false;
  for (let i = 0; i < ways.length; i++) {
    const way = ways[i] as Way;
    const isOpen = way.isOpen === undefined ? TRUE : way.isOpen(row);
    if (isOpen === FALSE) continue;
    if (holdsAll(way, isHeld)) {
      if (isOpen === TRUE) return undefined;
      isMaybeMet = true;
    }
    if (isOpen > best) {
      best = isOpen;
      open = [];
    }
    if (isOpen === best) open.push(way);
  }
  if (open.length === 0) return undefined;
  const isUncertain = applies === UNKNOWN || best === UNKNOWN || isListUnknown || isMaybeMet;
  const wanting = open.filter((way) => !holdsAll(way, isHeld));
  if (wanting.length === 0) return undefined;
  return {
    requirement: slot.id,
    status: isUncertain ? 'unknown' : 'missing',
    alternatives: wanting.map((way) => way.kinds.filter((_, k) => isHeld[way.items[k] as number] !== 1)),
    unfit: unfit === undefined ? [] : unfitOf(wanting, isHeld, unfit),
    citation: slot.citation,
  };
}

const holdsAll = (way: Way, isHeld: Uint8Array): boolean => {
  for (let k = 0; k < way.items.length; k++) if (isHeld[way.items[k] as number] !== 1) return false;
  return true;
};

/** Each fault once, though several alternatives may demand the same item. */
const unfitOf = (
  ways: readonly Way[],
  isHeld: Uint8Array,
  unfit: readonly UnfitMaterial[][],
): UnfitMaterial[] => {
  const items = new Set(ways.flatMap((way) => way.items).filter((n) => isHeld[n] !== 1));
  const faults = [...items].flatMap((n) => unfit[n] ?? []);
  return [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()];
};

function frozen<C>(
  requirement: string,
  status: 'missing',
  alternatives: readonly (readonly string[])[],
  unfit: readonly UnfitMaterial[],
  citation: C,
): MissingMaterial<C> {
  return Object.freeze({
    requirement,
    status,
    alternatives: Object.freeze(alternatives.map((kinds) => Object.freeze([...kinds]))),
    unfit: Object.freeze([...unfit]),
    citation,
  });
}
