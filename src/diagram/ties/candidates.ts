import type { Relation } from '../relations.js';
import type { FactVariable } from '../variables.js';

/** A value that a fact may have, and where it stands among values that differ in name only. */
export interface Candidate {
  readonly cell: number;
  readonly value: unknown;
  /** From the widest unit that it lies in to itself: its number among those that are alike. */
  readonly place: readonly { readonly among: string; readonly nth: number }[];
}

/** A value or a unit, and what lies in it. */
interface Unit {
  readonly label: string;
  readonly units: readonly Unit[];
  readonly value?: unknown;
}

/**
 * The values that each of some facts may have. Units of which all that can be asked is alike, and values likewise, need
 * not be told apart: they are numbered, and as many as there are facts are kept.
 */
export function candidatesOf(facts: readonly FactVariable[], relations: readonly Relation[]): Candidate[][] {
  const most = facts.length;
  const cellsByFact = facts.map(cellsByValue);
  const all = [...new Set(cellsByFact.flatMap((cells) => [...cells.keys()]))].filter(
    (value) => value !== null,
  );
  const shared = sharedUnits(all, relations);
  const labelOf = (value: unknown): string =>
    [
      ...cellsByFact.map((cells) => cells.get(value) ?? '-'),
      ...relations.map((relation) => shared.get(relation)?.get(relation.unitOf(value)) ?? ''),
    ].join();
  const order = [...relations].sort((a, b) => a.fineness - b.fineness);
  const places = new Map<unknown, Candidate['place']>();
  const visit = (units: readonly Unit[], above: Candidate['place'], path: string): void => {
    const seen = new Map<string, number>();
    for (const { label, units: inside, value } of units) {
      const nth = seen.get(label) ?? 0;
      seen.set(label, nth + 1);
      if (nth >= most) continue;
      const among = `${path}/${label}`;
      const place = [...above, { among, nth }];
      if (inside.length === 0) places.set(value, place);
      else visit(inside, place, `${among}#${nth}`);
    }
  };
  visit(unitsOf(all, order, labelOf, most), [], '');
  return cellsByFact.map((cells) =>
    [...cells].flatMap(([value, cell]) => {
      const place = value === null ? [] : places.get(value);
      return place ? [{ cell, value, place }] : [];
    }),
  );
}

const cellsByValue = ({ cells }: FactVariable): Map<unknown, number> =>
  new Map(cells.flatMap(({ pieces }, cell) => pieces.map(({ value }) => [value, cell] as const)));

/** Groups values by the units that they lie in, the widest first. */
function unitsOf(
  values: readonly unknown[],
  [relation, ...finer]: readonly Relation[],
  labelOf: (value: unknown) => string,
  most: number,
): Unit[] {
  if (!relation) return values.map((value) => ({ label: labelOf(value), units: [], value }));
  const groups = new Map<unknown, unknown[]>();
  for (const value of values) {
    const unit = relation.unitOf(value);
    groups.set(unit, [...(groups.get(unit) ?? []), value]);
  }
  return [...groups.values()].map((group) => {
    const units = unitsOf(group, finer, labelOf, most);
    return { label: labelOfAll(units, most), units };
  });
}

/** Units are alike if they hold the same, as far as that many facts can tell. */
function labelOfAll(units: readonly Unit[], most: number): string {
  const counts = new Map<string, number>();
  for (const { label } of units) counts.set(label, Math.min(most, (counts.get(label) ?? 0) + 1));
  return JSON.stringify([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * Units that lie across wider ones, since codes have changed in one reading of the map and not in another: no two of them
 * are alike.
 */
function sharedUnits(
  values: readonly unknown[],
  relations: readonly Relation[],
): Map<Relation, Map<unknown, string>> {
  const crossing = new Map(relations.map((relation) => [relation, new Map<unknown, string>()]));
  for (const relation of relations)
    for (const wider of relations) {
      if (wider.fineness > relation.fineness || wider === relation) continue;
      const first = new Map<unknown, unknown>();
      for (const value of values) {
        const [unit, around] = [relation.unitOf(value), wider.unitOf(value)];
        if (!first.has(unit)) first.set(unit, around);
        else if (first.get(unit) !== around) {
          crossing.get(relation)?.set(unit, String(unit));
        }
      }
    }
  return crossing;
}
