import type { Impact, Transition } from '../../impact/index.js';
import { gainOf } from '../../messages/index.js';

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
