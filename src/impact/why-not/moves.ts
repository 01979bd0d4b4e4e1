import { addMonths, type Day, daysBetween, formatDay, parseDay } from '../../calendar/index.js';
import { type FactVariable, type Piece, pinned, type Space, valueIn } from '../../diagram/index.js';
import type { Facts } from '../../facts/index.js';
import { type Changeabilities, changeabilityOf } from './changeability.js';
import { statedIn } from './stated.js';

/** What a person who acts from one day on can have done about each fact by another. */
export interface Moves {
  /** The stated facts about which something can be done: their variables. */
  readonly movable: readonly number[];
  /** The space in which some facts may change, and the others stay. */
  spaceWhere(mayChange: ReadonlySet<number>): Space;
  /** The space in which some facts do change, and the others stay. */
  spaceWith(changed: ReadonlySet<number>): Space;
}

/**
 * What somebody can do about their facts.
 * @param space of a day, with every date that bounds another
 * @param from the day from which on the person acts
 */
export function movesIn(space: Space, facts: Facts, from: Day, given: Changeabilities): Moves {
  const kept = pinned(space, facts);
  const moved = new Map<number, FactVariable>();
  for (const index of statedIn(space, facts)) {
    const variable = space.variables[index] as FactVariable;
    const pieces = newPieces(variable, valueIn(facts, variable.name), { from, on: space.asOf, given });
    const cells = pieces.map((some) => ({ pieces: some }));
    if (pieces.some((some) => some.length > 0)) moved.set(index, { ...variable, cells });
  }
  const replaced = (changed: ReadonlySet<number>, by: (index: number) => FactVariable): Space => ({
    ...kept,
    variables: kept.variables.map((variable, index) => (changed.has(index) ? by(index) : variable)),
  });
  return {
    movable: [...moved.keys()],
    spaceWhere: (mayChange) => replaced(mayChange, (index) => withBoth(kept, moved, index)),
    spaceWith: (changed) => replaced(changed, (index) => moved.get(index) as FactVariable),
  };
}

/** A fact that stays as it is, or changes. */
function withBoth(kept: Space, moved: ReadonlyMap<number, FactVariable>, index: number): FactVariable {
  const before = kept.variables[index] as FactVariable;
  const after = moved.get(index) as FactVariable;
  const cells = before.cells.map(({ pieces }, cell) => ({
    pieces: [...pieces, ...(after.cells[cell]?.pieces ?? [])],
  }));
  return { ...before, cells };
}

interface Time {
  readonly from: Day;
  readonly on: Day;
  readonly given: Changeabilities;
}

/** The values that a fact can be given, cell by cell. */
function newPieces(variable: FactVariable, value: unknown, { from, on, given }: Time): Piece[][] {
  const { name, is, cells } = variable;
  const kind = changeabilityOf(name, is, given);
  const hasCome = is.type === 'date' && value !== null && parseDay(value) <= from;
  const none: Piece[][] = cells.map(() => []);
  if (kind === 'fixed') return none;
  if (is.type === 'date') return kind === 'waits' && hasCome ? none : cells.map(daysFrom(from, kind));
  if (kind === 'can-change') return cells.map(({ pieces }) => [...pieces]);
  if (is.type !== 'integer' || !/Months$/.test(name)) return none;
  const least = typeof value === 'number' ? value : 0;
  return cells.map(({ pieces }) => clipped(pieces, least + 1, least + monthsBetween(from, on), (n) => n));
}

const daysFrom =
  (from: Day, kind: 'waits' | 'can-change') =>
  ({ pieces }: { readonly pieces: readonly Piece[] }): Piece[] => [
    ...clipped(pieces, from, Infinity, formatDay),
    // What has its time does not come to nothing by anything that the person does.
    ...pieces.filter(({ value }) => value === null && kind === 'can-change'),
  ];

/** The part of some pieces that lies between two values, both included. */
const clipped = (
  pieces: readonly Piece[],
  least: number,
  most: number,
  written: (value: number) => unknown,
): Piece[] =>
  pieces.flatMap(({ span }) => {
    if (!span) return [];
    const [from, through] = [Math.max(span.from, least), Math.min(span.through, most)];
    return from > through ? [] : [{ value: written(from), span: { from, through } }];
  });

/** Full months from one day to another. */
function monthsBetween(from: Day, to: Day): number {
  let months = 0;
  while (daysBetween(addMonths(from, months + 1), to) >= 0) months++;
  return months;
}
