import type { Space, Variable } from '../../diagram/index.js';
import type { Locator } from './locators.js';
import type { Whereabouts } from './whereabouts.js';

/** A table whose nodes name the locators that they go by, in place of variables. */
export interface Asking {
  readonly numbers: Int32Array;
  readonly locators: readonly Locator[];
}

/** Gives the nodes of a variable one locator; those of lists one each, which judges no more than its node asks. */
export function withLocators(
  variableNumbers: Int32Array,
  { variables }: Space,
  locatorOf: Whereabouts['locatorOf'],
): Asking {
  const numbers = variableNumbers.slice();
  const locators = variables.map((_, index) => locatorOf(index, (cell) => cell));
  for (let at = 0; at < numbers.length; ) {
    const index = variableNumbers[at] as number;
    const variable = variables[index] as Variable;
    const below = variableNumbers.subarray(at + 1, at + 1 + variable.cells.length);
    if (variable.kind === 'fact' && variable.is.type === 'list')
      numbers[at] = locators.push(locatorOf(index, (cell) => below.indexOf(below[cell] as number))) - 1;
    at += 1 + below.length;
  }
  return { numbers, locators };
}
