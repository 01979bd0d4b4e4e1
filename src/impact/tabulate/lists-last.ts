import type { Space, Variable } from '../../diagram/index.js';

/** A space in which lists are asked about after all other facts, since they are dear to judge: most people are spared it. */
export function listsLast({ variables, decide, decideItem, windowsOf, ...space }: Space): Space {
  const order = [...variables.keys()].sort((a, b) => turnOf(variables, a) - turnOf(variables, b) || a - b);
  const places = new Map(order.map((index, place) => [index, place]));
  const placeOf = (index: number): number => places.get(index) ?? index;
  return {
    ...space,
    variables: order.map((index) => variables[index] as Variable),
    decide(terrain, comparison) {
      const { variable, values } = decide(terrain, comparison);
      return { variable: placeOf(variable), values };
    },
    decideItem(item) {
      const { variable, values } = decideItem(item);
      return { variable: placeOf(variable), values };
    },
    windowsOf: (terrain) => windowsOf(terrain).map(placeOf),
  };
}

const turnOf = (variables: readonly Variable[], index: number): number => {
  const variable = variables[index] as Variable;
  if (variable.kind === 'paper') return 2;
  return variable.kind === 'fact' && variable.is.type === 'list' ? 1 : 0;
};
