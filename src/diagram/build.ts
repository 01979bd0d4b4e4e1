import { type Condition, childrenOf, FALSE, TRUE } from '../conditions/index.js';
import type { Item } from '../materials/index.js';
import type { Terrain } from '../verdict/index.js';
import type { Diagram, Forest } from './diagram.js';
import { conjunction, disjunction, operation } from './operations.js';
import type { Decision, Space } from './variables.js';

/** Turns conditions into diagrams whose leaves are truth values. */
export interface Builder {
  readonly forest: Forest;
  readonly space: Space;
  /** The diagram of a condition that is written in a terrain; true for one that is left out. */
  condition(terrain: Terrain, condition: Condition | undefined): Diagram;
  /** Whether a paper is held as it must be. */
  held(item: Item): Diagram;
  not(diagram: Diagram): Diagram;
  /** One function where a truth value is true, another where it is not. */
  choose(when: Diagram, yes: Diagram, no: Diagram): Diagram;
  all(diagrams: readonly Diagram[]): Diagram;
  any(diagrams: readonly Diagram[]): Diagram;
}

/** Prepares to build over the variables of a space. */
export function builderOf(space: Space, forest: Forest): Builder {
  const [and, or] = [conjunction(), disjunction()];
  const opposite = operation((left) => TRUE - left);
  const mask = operation((is, value) => (is === TRUE ? value + 1 : 0));
  const unmask = operation((left, right) => Math.max(left, right) - 1);
  const known = new Map<Terrain, Map<Condition, Diagram>>();
  const all = (diagrams: readonly Diagram[]): Diagram =>
    diagrams.reduce((left, right) => forest.combine(and, left, right), forest.leaf(TRUE));
  const any = (diagrams: readonly Diagram[]): Diagram =>
    diagrams.reduce((left, right) => forest.combine(or, left, right), forest.leaf(FALSE));
  const not = (diagram: Diagram): Diagram => forest.combine(opposite, diagram, forest.leaf(FALSE));
  const decided = ({ variable, values }: Decision): Diagram => {
    const leaves = values.map((value) => forest.leaf(value));
    return variable < 0 ? (leaves[0] as Diagram) : forest.ask(variable, leaves);
  };
  const build = (terrain: Terrain, condition: Condition): Diagram => {
    if ('all' in condition) return all(condition.all.map((child) => of(terrain, child)));
    if ('any' in condition) return any(childrenOf(condition).map((child) => of(terrain, child)));
    if ('not' in condition) return not(of(terrain, condition.not));
    if ('condition' in condition) return of(terrain, terrain.named(condition.condition) as Condition);
    return decided(space.decide(terrain, condition));
  };
  const of = (terrain: Terrain, condition: Condition): Diagram => {
    const mine = known.get(terrain) ?? new Map<Condition, Diagram>();
    known.set(terrain, mine);
    const made = mine.get(condition) ?? build(terrain, condition);
    mine.set(condition, made);
    return made;
  };
  return {
    forest,
    space,
    condition: (terrain, condition) => (condition === undefined ? forest.leaf(TRUE) : of(terrain, condition)),
    held: (item) => decided(space.decideItem(item)),
    not,
    choose(when, yes, no) {
      // Values are 0 and up, so that one more marks where a function speaks and 0 where it is silent.
      const spoken = forest.combine(mask, when, yes);
      return forest.combine(unmask, spoken, forest.combine(mask, not(when), no));
    },
    all,
    any,
  };
}
