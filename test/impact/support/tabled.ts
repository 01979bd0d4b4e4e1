import { isDeepStrictEqual } from 'node:util';
import type { Facts } from '../../../src/facts/index.js';
import { coreOf } from '../../../src/impact/tabulate/core.js';
import { readerOf } from '../../../src/impact/tabulate/reader.js';
import { type Table, tableOf } from '../../../src/impact/tabulate/table.js';
import { tabulate } from '../../../src/impact/tabulate/tabulate.js';
import { RulesError } from '../../../src/issues/index.js';
import { type Policy, type Procedure, spellOn } from '../../../src/policy/index.js';
import {
  compile,
  compileProgram,
  readAsOf,
  type Screening,
  type Terrain,
  terrainOf,
} from '../../../src/verdict/index.js';

/** What to ask, and on which day. */
export interface Occasion {
  readonly policy: Policy;
  readonly asOf: string;
  readonly procedure: Procedure;
}

/** How many were asked, and of how many it was looked at whether the table itself answered. */
export interface Tally {
  occasions: number;
  withoutTable: number;
  people: number;
  lookedAt: number;
  read: number;
}

export const emptyTally = (): Tally => ({ occasions: 0, withoutTable: 0, people: 0, lookedAt: 0, read: 0 });

/** One table in so many is built twice, to see whom it answers by itself. */
const LOOKED_AT_ONE_IN = 6;

/** Somebody to whom a table and `screen` give different answers. */
export interface Difference {
  readonly where: string;
  readonly facts: unknown;
  readonly tabled: unknown;
  readonly screened: unknown;
}

/** What a call gives: an answer as bytes, or the code and issues that it is refused with. */
export function attempt(call: () => unknown): unknown {
  try {
    return JSON.stringify(call());
  } catch (error) {
    if (!(error instanceof RulesError)) throw error;
    return { code: error.code, message: error.message, issues: error.issues };
  }
}

/** Reads a table by itself, without `screen` behind it; a fault may be planted in the table first. */
export function bareReader(
  { policy, asOf, procedure }: Occasion,
  plant: (table: Table) => void = () => undefined,
): (facts: Facts) => Screening | null {
  const spell = spellOn(policy.spells, readAsOf(asOf));
  if (!spell) throw new Error('no version is in force');
  const program = compileProgram(policy, spell.resolved, procedure);
  const terrain = coreOf(terrainOf(policy, asOf, procedure) as Terrain);
  const table = tableOf(program, terrain);
  plant(table);
  return readerOf(program, terrain, table);
}

/** Asks a table and `screen` about everybody. */
export function differencesOn(
  occasion: Occasion,
  people: readonly unknown[],
  tally: Tally = emptyTally(),
): Difference[] {
  const { policy, asOf, procedure } = occasion;
  const table = tabulate(policy, { asOf, procedure });
  const handle = compile(policy);
  const read = table.isTabled && tally.occasions % LOOKED_AT_ONE_IN === 0 ? bareReader(occasion) : undefined;
  tally.occasions++;
  if (!table.isTabled) tally.withoutTable++;
  return people.flatMap((one) => {
    const facts = one as Facts;
    const screened = attempt(() => handle.screen(facts, { asOf, procedure }));
    const tabled = attempt(() => table.screen(facts));
    tally.people++;
    if (read && typeof screened === 'string') {
      tally.lookedAt++;
      if (read(facts) !== null) tally.read++;
    }
    const where = `${policy.id} ${procedure} on ${asOf}`;
    return isDeepStrictEqual(tabled, screened) ? [] : [{ where, facts, tabled, screened }];
  });
}
