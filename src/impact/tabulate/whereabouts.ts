import { compileCondition, type Row, type Test, type Trit } from '../../conditions/index.js';
import type { Space, Variable } from '../../diagram/index.js';
import type { Facts } from '../../facts/index.js';
import { type Program, prepare, type Terrain } from '../../verdict/index.js';
import { certaintyOf, isList, isPlace } from './certain.js';
import { type Alike, type Locator, locatorOf } from './locators.js';
import type { Slot } from './slot.js';
import { statedIn } from './stated.js';

/** Where somebody is among the cells of facts, one person after another. */
export interface Whereabouts {
  /**
   * Loads somebody's facts.
   * @returns false where one of them is not known, or says too little
   * @throws RulesError `INVALID_FACTS`, as `screen` does
   */
  load(facts: Facts): boolean;
  /**
   * How the cell of a variable is found, of whoever was loaded; -1 where it is none that the diagrams know.
   * @param alike the first of the cells that make no difference
   */
  locatorOf(variable: number, alike: Alike): Locator;
  readonly row: Row;
}

/** Prepares to find people. */
export function whereaboutsOf(program: Program, terrain: Terrain, { variables }: Space): Whereabouts {
  const { row, core } = program;
  const facts = core.subjects.flatMap(({ slots }) => slots);
  const found = variables.map((variable) => askingOf(variable, facts, program));
  const testsOf = (isOf: (slot: Slot) => boolean): Test[] =>
    found.flatMap((asking) => (asking?.read.some(isOf) ? asking.tests : []));
  const isStated = statedIn(program, terrain, facts);
  const open = { ofLists: testsOf(isList), ofPlaces: testsOf(isPlace) };
  const isCertain = certaintyOf(program, terrain, facts, open);
  const searched = found.flatMap((asking) => (asking?.isSearched ? [asking.locate((cell) => cell)] : []));
  const loading = { subjects: core.subjects, nodes: [] };
  return {
    row,
    locatorOf: (variable, alike) => found[variable]?.locate(alike) ?? NOWHERE,
    load(person) {
      prepare(program, loading, person, terrain.asOf);
      return isStated() && isCertain() && searched.every((locate) => locate(row) >= 0);
    },
  };
}

const NOWHERE: Locator = () => -1;

/** How a variable is asked about. */
interface Asking {
  readonly read: readonly Slot[];
  readonly tests: readonly Test[];
  /** Whether there may be people in none of its cells. */
  readonly isSearched: boolean;
  locate(alike: Alike): Locator;
}

/** Undefined for papers, and for what `screen` does not read. */
function askingOf(variable: Variable, facts: readonly Slot[], { linker }: Program): Asking | undefined {
  if (variable.kind === 'paper' || variable.kind === 'window') return undefined;
  const names = variable.kind === 'fact' ? [variable.name] : variable.facts;
  const read = names.flatMap((name) => facts.filter(({ path }) => path === name));
  const [first] = read;
  if (!first || read.length < names.length) return undefined;
  const comparisons = variable.kind === 'fact' ? variable.tests : [variable];
  const compiled = comparisons.map(({ comparison }) => compileCondition(comparison, linker));
  const tests = read.some(isList) ? compiled.map((test) => onceEach(test, first.cell)) : compiled;
  return {
    read,
    tests,
    isSearched: variable.kind === 'fact' && variable.isSearched === true,
    locate: (alike) => locatorOf(variable, first.cell, tests, alike),
  };
}

/** A list is dear to judge. Each person's is one of its own in the row. */
function onceEach(test: Test, slot: number): Test {
  let list: unknown;
  let known: Trit | undefined;
  return (row) => {
    if (known === undefined || row.values[slot] !== list) {
      list = row.values[slot];
      known = test(row);
    }
    return known;
  };
}
