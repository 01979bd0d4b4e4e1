import type { Facts } from '../../facts/index.js';
import type { Program, Screening, Terrain } from '../../verdict/index.js';
import { withLocators } from './asking.js';
import { kindsHeldFor } from './kinds-held.js';
import type { Locator } from './locators.js';
import type { Case, Table } from './table.js';
import { whereaboutsOf } from './whereabouts.js';

type Missing = Screening['missingMaterials'][number];

/**
 * Reads people's answers from a table; `null` for anybody whom it does not know.
 * @returns a function that throws `INVALID_FACTS` as `screen` does
 */
export function readerOf(
  program: Program,
  terrain: Terrain,
  { space, byFacts, byPapers, start, cases, kinds }: Table,
): (facts: Facts) => Screening | null {
  const { load, row, locatorOf } = whereaboutsOf(program, terrain, space);
  const kindsIn = kindsHeldFor(terrain);
  const { numbers: stated, locators } = withLocators(byFacts.numbers, space, locatorOf);
  const papers = byPapers.numbers;

  const caseNow = (): Case | undefined => {
    let at = start;
    while (at >= 0) {
      const cell = (locators[stated[at] as number] as Locator)(row);
      if (cell < 0) return undefined;
      at = stated[at + 1 + cell] as number;
    }
    return cases[-1 - at];
  };
  const missingOf = (demands: Case['demands'], held: readonly unknown[]): Missing[] => {
    const missing: Missing[] = [];
    for (let i = 0; i < demands.length; i++) {
      const { place, answers } = demands[i] as Case['demands'][number];
      let at = place;
      while (at >= 0) at = papers[at + (held.includes(kinds[papers[at] as number]) ? 2 : 1)] as number;
      const lack = answers[-1 - at];
      if (lack) missing.push(lack);
    }
    return missing;
  };
  return (facts) => {
    const found = load(facts) ? caseNow() : undefined;
    const held = found && kindsIn(facts.materials);
    if (!held) return null;
    const { outcome, tier, grounds, demands } = found;
    return { outcome, tier, grounds, missingMaterials: missingOf(demands, held) };
  };
}
