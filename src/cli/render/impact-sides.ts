import type { Impact, Transition } from '../../impact/index.js';

const better: { readonly [value: string]: number } = { eligible: 2, ineligible: 0, met: 2, unmet: 0 };

/** 1 where people gain, -1 where they lose, 0 where it is neither. */
export function gainOf({ part, from, to }: Transition): number {
  if (part === 'outcome' || part === 'ground')
    return Math.sign((better[to ?? ''] ?? 0) - (better[from ?? ''] ?? 0));
  if (part === 'material' || part === 'lacking') return from === null ? -1 : to === null ? 1 : 0;
  if (part === 'earliestEligibleOn') return from === null ? 1 : to === null ? -1 : 0;
  return 0;
}

/** Outcomes first, then what people gain, what else changes, and what they lose. */
export const inOrder = (transitions: readonly Transition[]): Transition[] =>
  [...transitions].sort((a, b) => orderOf(a) - orderOf(b));

const orderOf = (transition: Transition): number =>
  (transition.part === 'outcome' ? 0 : 10) - gainOf(transition);

/** The changes by which people gain, by which they lose, and the others; a side without any is left out. */
export const sidesOf = ({ transitions }: Impact): ['gain' | 'lose' | 'beside', readonly Transition[]][] =>
  (
    [
      ['gain', 1],
      ['lose', -1],
      ['beside', 0],
    ] as const
  ).flatMap(([side, sign]) => {
    const found = transitions.filter((transition) => gainOf(transition) === sign);
    return found.length === 0 ? [] : [[side, found]];
  });
