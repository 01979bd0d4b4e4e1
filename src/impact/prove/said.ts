import { formatDay } from '../../calendar/index.js';
import {
  type FactVariable,
  factsOfWitness,
  GaveUp,
  type Universe,
  universeOf,
  type Values,
  type Witness,
} from '../../diagram/index.js';
import { type Descriptor, dateOrders, type Facts } from '../../facts/index.js';
import { RulesError } from '../../issues/index.js';
import { conditionsOf } from '../../policy/index.js';
import { checked, handleOf, type Terrain, type Verdict } from '../../verdict/index.js';
import type { Asked } from './deciding.js';
import type { Counterexample } from './types.js';

/** The parts of their verdicts that are not the same for all of some people, each person's as JSON. */
export function saidOf({ policy, options }: Asked, people: readonly Facts[]): string[] {
  const verdicts = people.map((facts) => handleOf(policy).evaluate(facts, options));
  const parts = Object.keys(verdicts[0] ?? {}) as (keyof Verdict)[];
  const unlike = parts.filter((part) => new Set(verdicts.map((one) => JSON.stringify(one[part]))).size > 1);
  return verdicts.map((verdict) =>
    JSON.stringify(Object.fromEntries(unlike.map((part) => [part, verdict[part]]))),
  );
}

/** Whose verdicts are looked at: so many for whom a condition of the rules holds, or does not. */
const MOST_PEOPLE = 200;

/**
 * Two people who differ in nothing but a fact, and in some part of their verdicts; `null` if none is come upon among
 * those for whom the conditions of the rules hold and do not.
 */
export function differenceBeside(asked: Asked, universe: Universe, fact: string): Counterexample | null {
  const whole = withWindows(asked) ?? universe;
  const is = asked.terrain.describe(fact) as Descriptor;
  const variable = whole.space.variables.find(({ kind, name }) => kind === 'fact' && name === fact);
  const others = valuesOf(is, variable as FactVariable | undefined, asked.terrain);
  for (const one of peopleFor(whole, asked.terrain).slice(0, MOST_PEOPLE)) {
    const people = others.flatMap((value) => personWith(asked, one, { [fact]: value }) ?? []);
    const [first, ...rest] = people;
    for (const other of rest) {
      const pair = [first as Facts, other];
      const said = saidOf(asked, pair);
      if (said[0] !== said[1]) return { people: pair, said };
    }
  }
  return null;
}

function withWindows({ terrain, options }: Asked): Universe | null {
  try {
    return universeOf([terrain], { ...options.budget, withWindows: true });
  } catch (error) {
    if (error instanceof GaveUp) return null;
    throw error;
  }
}

function peopleFor(universe: Universe, terrain: Terrain): Witness[] {
  const { builder } = universe;
  return conditionsOf(terrain.version)
    .map(({ condition }) => builder.condition(terrain, condition))
    .flatMap((holding) => [holding, builder.not(holding)])
    .flatMap((condition) => universe.findFor(condition) ?? []);
}

/** Values of a fact: of each of its cells, and of days some around asOf. */
function valuesOf(is: Descriptor, variable: FactVariable | undefined, { asOf }: Terrain): unknown[] {
  const ofCells = (variable?.cells ?? []).flatMap(({ pieces }) => pieces.map(({ value }) => value));
  switch (is.type) {
    case 'date':
      return distinct([
        ...ofCells,
        ...[0, 1, -1, -3].map((years) => formatDay(yearsFrom(asOf, years))),
        null,
      ]);
    case 'integer':
      return distinct([...ofCells, 0, 1, 12, 1000, null]);
    case 'boolean':
      return [true, false];
    case 'enum':
      return distinct([...is.values, null]);
    default:
      return ofCells;
  }
}

const distinct = (values: readonly unknown[]): unknown[] => [...new Set(values)];

const yearsFrom = (asOf: number, years: number): number => asOf - (asOf % 100) + years * 10000 + 1;

/** A person with one value changed; nobody if no such person can be. */
function personWith({ policy }: Asked, { values, materials }: Witness, change: Values): Facts[] | null {
  const all: Values = { ...values, ...change };
  const isInOrder = dateOrders.every(([earlier, later]) => {
    const [one, other] = [all[earlier], all[later]];
    return typeof one !== 'string' || typeof other !== 'string' || one <= other;
  });
  if (!isInOrder) return null;
  const facts = factsOfWitness({ values: all, materials });
  try {
    checked(policy, facts);
    return [facts];
  } catch (error) {
    if (error instanceof RulesError) return null;
    throw error;
  }
}
