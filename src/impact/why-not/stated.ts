import { factsWith, type Space, valueIn } from '../../diagram/index.js';
import type { Facts } from '../../facts/index.js';

/** The facts of a space that are stated: their variables. */
export const statedIn = ({ variables }: Space, facts: Facts): number[] =>
  variables.flatMap((variable, index) =>
    variable.kind === 'fact' && valueIn(facts, variable.name) !== undefined ? [index] : [],
  );

/** Some of somebody's facts. */
export const onlyFacts = (facts: Facts, names: readonly string[]): Facts =>
  factsWith(Object.fromEntries(names.map((name) => [name, valueIn(facts, name)])));

/** The cells that are left of each fact of a space. */
export const cellsLeft = ({ variables }: Space, index: number): number[] => {
  const variable = variables[index];
  return variable?.kind === 'fact'
    ? variable.cells.flatMap(({ pieces }, cell) => (pieces.length > 0 ? [cell] : []))
    : [];
};
