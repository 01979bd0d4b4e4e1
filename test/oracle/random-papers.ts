import type { Facts, HeldMaterial } from '../../src/facts/index.js';
import type { Item } from '../../src/materials/index.js';
import type { MaterialClause } from '../../src/policy/index.js';
import { dayNumber, plus } from './civil-days.js';
import type { Random } from './random-source.js';
import { anyDate, factDate } from './random-values.js';

type Paper = string | HeldMaterial<string>;
type Ways = readonly (readonly Item[])[];

/** The ways of every requirement. */
export const waysOf = (clauses: readonly MaterialClause[]): Ways[] =>
  clauses.map(({ alternatives }) =>
    alternatives.map(({ items }) => items.map((item) => (typeof item === 'string' ? { kind: item } : item))),
  );

/** A list of papers: none, all that is asked for, some of it, bare or with details; undefined for unknown. */
export function anyPapers(random: Random, asOf: string, requirements: readonly Ways[]): Facts['materials'] {
  const share = random.weighted<number | undefined>([
    [1, undefined],
    [1, 0],
    [3, 1],
    [3, 0.5],
  ]);
  if (share === undefined) return undefined;
  const described = random.pick([0, 0, 0.5, 1]);
  const papers = requirements.flatMap((ways) => {
    const items = random.chance(0.8) ? random.pick(ways) : ways.flat();
    return random
      .some(items, share)
      .map((item) => (random.chance(described) ? paper(random, asOf, item) : item.kind));
  });
  if (random.chance(0.1)) papers.push('mandate');
  return papers as Facts['materials'];
}

/** A paper as demanded, or with a fault or two, at the limits of what it must be. */
function paper(random: Random, asOf: string, item: Item): Paper {
  const flaw = () => random.chance(0.15);
  const near = (day: number) => factDate(day + random.between(-1, 1));
  const today = dayNumber(asOf);
  const has = (): boolean => random.chance(0.4);
  const made: { [name: string]: unknown } = { kind: item.kind };
  if (has()) made.originals = Math.max(0, (item.originals ?? 1) - (flaw() ? 1 : 0));
  if (has()) made.copies = Math.max(0, (item.copies ?? 0) - (flaw() ? 1 : 0));
  if (has()) made.isStamped = !flaw();
  if (has()) made.format = flaw() ? null : random.pick([...(item.formats ?? ['jpg']), 'pdf']);
  if (has()) made.validThrough = random.chance(0.1) ? null : near(today + random.pick([0, 0, 100, -40]));
  if (has()) made.validFrom = near(today - random.pick([0, 200]));
  if (has())
    made.issuedOn = item.issuedWithin
      ? near(issuedForToday(today, item.issuedWithin))
      : anyDate(random, asOf);
  if (item.attributes && has())
    made.attributes = Object.fromEntries(
      random
        .some(Object.entries(item.attributes), 0.7)
        .map(([name, value]) => [name, flaw() ? 'other' : value]),
    );
  const { validFrom, validThrough } = made;
  if (typeof validFrom === 'string' && typeof validThrough === 'string' && validFrom > validThrough)
    delete made.validFrom;
  return made as unknown as Paper;
}

const issuedForToday = (today: number, period: NonNullable<Item['issuedWithin']>): number => {
  const [unit, n] = Object.entries(period)[0] as [string, number];
  return plus(today, { [unit]: -n } as unknown as typeof period);
};
