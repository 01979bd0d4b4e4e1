/** A stream of random numbers that a seed repeats. */
export interface Random {
  /** A fraction from 0 up to 1. */
  fraction(): number;
  /** A whole number from 0 up to `n`, without `n`. */
  below(n: number): number;
  /** A whole number with both ends. */
  between(least: number, most: number): number;
  /** True so often. */
  chance(share: number): boolean;
  /** @throws Error for an empty list */
  pick<T>(list: readonly T[]): T;
  /** One of several, each as often as its weight says. */
  weighted<T>(list: readonly (readonly [weight: number, value: T])[]): T;
  /** Each member so often. */
  some<T>(list: readonly T[], share: number): T[];
}

/** Mulberry32: small, fast, and good enough to choose test cases by. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n: number): number => Math.floor(fraction() * n);
  return {
    fraction,
    below,
    between: (least, most) => least + below(most - least + 1),
    chance: (share) => fraction() < share,
    pick: (list) => {
      if (list.length === 0) throw new Error('nothing to pick from');
      return list[below(list.length)] as (typeof list)[number];
    },
    weighted(list) {
      let left = fraction() * list.reduce((sum, [weight]) => sum + weight, 0);
      const found = list.find(([weight]) => {
        left -= weight;
        return left < 0;
      });
      return (found ?? (list[list.length - 1] as (typeof list)[number]))[1];
    },
    some: (list, share) => list.filter(() => fraction() < share),
  };
}

/** A seed for the n-th part of a run, far from those of its neighbours. */
export const seedOf = (seed: number, part: number): number =>
  (Math.imul(seed ^ Math.imul(part + 1, 0x9e3779b1), 0x85ebca6b) ^ (part * 0xc2b2ae35)) >>> 0;
