import { GaveUp } from '../diagram.js';
import type { Relation } from '../relations.js';
import type { FactVariable, JointVariable, Space } from '../variables.js';
import { type Candidate, candidatesOf } from './candidates.js';
import type { Settled, Tie } from './tie.js';

/** The most choices of values that are tried. */
const MOST_CHOICES = 50_000;

/** Cells that some values lie in together, by variable. */
interface Choice {
  readonly cells: ReadonlyMap<number, number>;
  readonly values: { readonly [path: string]: unknown };
}

interface Comparing {
  readonly index: number;
  readonly facts: readonly [string, string];
  readonly relation: Relation;
  readonly isNegated: boolean;
}

/**
 * A tie of facts without an order, such as places: decided by trying the values that its comparisons tell apart. Values
 * that differ in name only are chosen in one order, so that no choice is tried twice under other names.
 *
 * @throws GaveUp for a comparison that asks for nothing in common, or for too many choices
 */
export function matchedTie(space: Space, variables: readonly number[]): Tie {
  const facts: { readonly index: number; readonly variable: FactVariable }[] = [];
  const comparing: Comparing[] = [];
  for (const index of variables) {
    const variable = space.variables[index];
    if (variable?.kind === 'fact') facts.push({ index, variable });
    else if (variable?.kind === 'joint') comparing.push(comparingOf(index, variable));
  }
  const relations = [...new Map(comparing.map(({ relation }) => [relation.name, relation])).values()];
  const candidates = candidatesOf(
    facts.map(({ variable }) => variable),
    relations,
  );
  const choices = new Map<string, Choice>();
  let tried = 0;
  const used = new Map<string, number>();
  const choose = (at: number, chosen: readonly Candidate[]): void => {
    const fact = facts[at];
    if (!fact) {
      if (++tried > MOST_CHOICES)
        throw new GaveUp(`more than ${MOST_CHOICES} choices of places or names`, tried);
      const choice = choiceOf(facts, comparing, chosen);
      const key = [...choice.cells.values()].join();
      if (!choices.has(key)) choices.set(key, choice);
      return;
    }
    for (const candidate of candidates[at] as readonly Candidate[]) {
      if (!candidate.place.every(({ among, nth }) => nth <= (used.get(among) ?? 0))) continue;
      const before = candidate.place.map(({ among }) => [among, used.get(among) ?? 0] as const);
      for (const { among, nth } of candidate.place) used.set(among, Math.max(used.get(among) ?? 0, nth + 1));
      choose(at + 1, [...chosen, candidate]);
      for (const [among, count] of before) used.set(among, count);
    }
  };
  choose(0, []);
  return { variables, start: settledIn([...choices.values()]) };
}

function comparingOf(index: number, { comparison, facts, relation }: JointVariable): Comparing {
  if (!relation) throw new GaveUp(`${comparison.operator} of two facts is not decided exactly`, 0);
  return { index, facts, relation, isNegated: comparison.operator === 'notEqual' };
}

function choiceOf(
  facts: readonly { readonly index: number; readonly variable: FactVariable }[],
  comparing: readonly Comparing[],
  chosen: readonly Candidate[],
): Choice {
  const values = Object.fromEntries(facts.map(({ variable }, i) => [variable.name, chosen[i]?.value]));
  const cells = new Map(facts.map(({ index }, i) => [index, (chosen[i] as Candidate).cell]));
  for (const {
    index,
    facts: [one, other],
    relation,
    isNegated,
  } of comparing) {
    const areNone = [values[one], values[other]].filter((value) => value === null).length;
    const isCommon =
      areNone > 0
        ? areNone === 2 && relation.joinsNone
        : relation.unitOf(values[one]) === relation.unitOf(values[other]);
    cells.set(index, isCommon === isNegated ? 0 : 1);
  }
  return { cells, values };
}

const settledIn = (choices: readonly Choice[]): Settled => ({
  weight: choices.length,
  with(variable, cells) {
    const left = choices.filter((choice) => cells.includes(choice.cells.get(variable) as number));
    return left.length === 0 ? null : settledIn(left);
  },
  values: () => (choices[0] as Choice).values,
});
