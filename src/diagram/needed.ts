import { FALSE } from '../conditions/index.js';
import type { Algebra } from './algebra.js';
import type { Diagram, Forest } from './diagram.js';
import { meets } from './meets.js';
import { ownIn } from './own.js';
import { partOf } from './part.js';
import type { Region } from './region.js';
import type { Variable } from './variables.js';

/** A region, and whom it was found for: of those in it, some are in none before it. */
export interface Found {
  readonly region: Region;
  /** Some of those in it who are in none before it. */
  readonly path: Region;
  readonly left: Diagram;
}

/** A region, and who were in others before that were left out. */
interface Candidate extends Found {
  readonly handed: Diagram;
}

/** What it takes to work regions out. */
export interface Ground {
  readonly forest: Forest;
  readonly algebra: Algebra;
  readonly variables: readonly Variable[];
}

/** Leaves out each region that the others cover: one that came first may have been covered by later ones. */
export function needed(ground: Ground, found: readonly Found[]): Region[] {
  const { forest, algebra } = ground;
  const no = forest.leaf(FALSE);
  const kept: Region[] = [];
  let later = found.map((one): Candidate => ({ ...one, handed: no }));
  for (let next = later.shift(); next; next = later.shift()) {
    const { region, left, handed } = next;
    // To find one person is less work than to work out who is left, and nearly every region is needed.
    if (!later.some((one) => mayHold(one.region, next.path))) {
      kept.push(region);
      continue;
    }
    const others = later.filter((one) => haveCommon(region, one.region)).map((one) => one.region);
    const first = ownIn(ground, left, region, others)
      ? undefined
      : algebra.any(partOf(ground, left, region, 'inside'), handed);
    if (first === undefined || ownOf(ground, first, others) !== no) {
      kept.push(region);
      continue;
    }
    // Whoever was in it first is first in the next region that they are in.
    let own = first;
    later = later.map((one) => {
      const mine = partOf(ground, own, one.region, 'inside');
      own = partOf(ground, own, one.region, 'outside');
      return { ...one, handed: algebra.any(one.handed, mine) };
    });
  }
  return kept;
}

/** Those of some people who are in none of some regions. */
function ownOf(ground: Ground, people: Diagram, others: readonly Region[]): Diagram {
  let own = people;
  for (const region of others)
    if (meets(ground.forest, own, region)) own = partOf(ground, own, region, 'outside');
  return own;
}

/** Whether the first of those of a path may be in a region; not, if they are in another cell. */
function mayHold(region: Region, path: Region): boolean {
  for (const [variable, cells] of region) {
    const first = path.get(variable)?.[0];
    if (first !== undefined && !cells.includes(first)) return false;
  }
  return true;
}

/** Whether any cells are in both regions. */
function haveCommon(one: Region, other: Region): boolean {
  for (const [variable, cells] of one) {
    const others = other.get(variable);
    if (others && !cells.some((cell) => others.includes(cell))) return false;
  }
  return true;
}
