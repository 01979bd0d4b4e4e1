import {
  type Diagram,
  type FactVariable,
  factsWith,
  pinned,
  type Space,
  type Universe,
  universeIn,
  type Values,
  valueIn,
} from '../../diagram/index.js';
import { dateOrders, type Facts } from '../../facts/index.js';
import type { Occasion } from './occasion.js';

/** Everybody whom somebody, of whom some facts are known, may turn out to be. */
export interface Completions {
  readonly universe: Universe;
  /** Those of them that are eligible, and those that are not. */
  readonly eligible: Diagram;
  readonly ineligible: Diagram;
  /** The facts that are not known, or too coarsely to tell: their variables. */
  readonly open: readonly number[];
  /** A complete person in a region, with all that is stated; `null` if there is none. */
  personIn(condition: Diagram): Facts | null;
}

/** The completions of what is known of somebody. */
export function completionsOf({ space, forest, outcome, regions }: Occasion, facts: Facts): Completions {
  return completionsIn(pinned(withBystanders(space, facts), facts), { forest, outcome, regions }, facts);
}

/** The completions that a space leaves. */
export function completionsIn(
  space: Space,
  { forest, outcome, regions }: Pick<Occasion, 'forest' | 'outcome' | 'regions'>,
  facts: Facts,
): Completions {
  const universe = universeIn(space, forest, regions);
  const { algebra, feasible } = universe;
  return {
    universe,
    eligible: algebra.all(outcome, feasible),
    ineligible: algebra.all(algebra.not(outcome), feasible),
    open: space.variables.flatMap((variable, index) =>
      variable.kind === 'fact' && !isExact(variable, facts) ? [index] : [],
    ),
    personIn(condition) {
      const witness = universe.findFor(condition);
      return witness && personWith(facts, witness.values);
    },
  };
}

/** What is stated of somebody with values for more facts, or in place of stated ones. */
export function personWith(facts: Facts, values: Values): Facts {
  const more = factsWith(values) as { readonly [subject: string]: object };
  const given = facts as { readonly [subject: string]: object | undefined };
  const both = Object.entries(more).map(([subject, found]) => [subject, { ...given[subject], ...found }]);
  return { ...facts, ...Object.fromEntries(both) };
}

/** Whether a fact is stated so well that its cell is known. */
export const isExact = (variable: FactVariable, facts: Facts): boolean => {
  const value = valueIn(facts, variable.name);
  return value !== undefined && variable.cellOf(value) >= 0;
};

/**
 * Adds the dates that the rules do not read but that bound one that they read: nobody registers before they
 * arrive.
 */
export function withBystanders(space: Space, facts: Facts): Space {
  const read = new Set(space.variables.map(({ name }) => name));
  const tied = dateOrders.filter(([earlier, later]) => read.has(earlier) !== read.has(later)).flat();
  const beside = [...new Set(tied)].filter(
    (path) => !read.has(path) && typeof valueIn(facts, path) === 'string',
  );
  if (beside.length === 0) return space;
  return { ...space, variables: [...space.variables, ...beside.map(bystander)] };
}

/** Any day, or none. */
const ANY_DAY = [
  { value: '1900-01-01', span: { from: 19000101, through: 29991231 } },
  { value: null },
] as const;

const bystander = (name: string): FactVariable => ({
  kind: 'fact',
  name,
  is: { type: 'date' },
  tests: [],
  cells: [{ pieces: ANY_DAY }],
  cellOf: () => 0,
});

/** The joint comparisons that each fact of a space takes part in, by the facts' variables. */
export function jointsOf({ variables }: Pick<Space, 'variables'>): (fact: number) => readonly number[] {
  const joints = new Map<string, number[]>();
  for (const [index, variable] of variables.entries())
    if (variable.kind === 'joint')
      for (const fact of variable.facts) joints.set(fact, [...(joints.get(fact) ?? []), index]);
  return (fact) => joints.get(variables[fact]?.name ?? '') ?? [];
}
