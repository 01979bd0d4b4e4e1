import type { MutationTally } from './types.js';

/** What may become of a mutant. */
export type Fate = 'killed' | 'equivalent' | 'undecided' | 'survived';

/** Counts what became of mutants. */
export function tallyOf(fates: readonly Fate[]): MutationTally {
  const count = (fate: Fate): number => fates.filter((one) => one === fate).length;
  const [killed, equivalent] = [count('killed'), count('equivalent')];
  const different = fates.length - equivalent;
  return {
    mutants: fates.length,
    killed,
    equivalent,
    undecided: count('undecided'),
    survived: count('survived'),
    score: different === 0 ? 1 : killed / different,
  };
}
