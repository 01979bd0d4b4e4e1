import { type FactVariable, factsWith, locate } from '../../diagram/index.js';
import { type Completions, jointsOf } from './completions.js';
import type { Occasion } from './occasion.js';
import { tiedTo } from './ties.js';
import { type Twins, twinsIn } from './twins.js';

/** A fact whose value can still change the outcome, and two people who show it. */
export interface Mattering {
  readonly fact: number;
  readonly twins: Twins;
}

/** The open facts that matter: two completions that differ in one of them alone have different outcomes. */
export function matteringIn(completions: Completions, occasion: Occasion): Mattering[] {
  return completions.open.flatMap((fact) => {
    const twins = twinsFor(completions, occasion, fact);
    return twins ? [{ fact, twins }] : [];
  });
}

/** Two completions that differ in a fact alone, of different outcomes; `null` if there are none. */
export function twinsFor(completions: Completions, occasion: Occasion, fact: number): Twins | null {
  const { universe, eligible, ineligible, open } = completions;
  const { space, algebra } = universe;
  if (tiedTo(space, fact).some((other) => open.includes(other)))
    return twinsIn(completions, occasion.forest, fact);
  // What no other open fact is compared with can have any of its values, whoever has them.
  const asked = new Set([fact, ...jointsOf(space)(fact)]);
  const rest = algebra.all(algebra.some(eligible, asked), algebra.some(ineligible, asked));
  const one = universe.findFor(algebra.all(eligible, rest));
  if (!one) return null;
  const { name } = space.variables[fact] as FactVariable;
  const cells = locate(space, factsWith(one.values));
  const alike = new Map(
    cells.flatMap((cell, index) => (asked.has(index) || cell < 0 ? [] : [[index, [cell]] as const])),
  );
  const other = universe.findFor(algebra.all(ineligible, algebra.within(alike)));
  return other && { eligible: one.values, ineligible: { ...one.values, [name]: other.values[name] } };
}
