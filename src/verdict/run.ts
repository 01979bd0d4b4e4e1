import type { Day } from '../calendar/index.js';
import { firstThatHolds } from '../clauses/index.js';
import { AS_OF, type Row, TRUE, type Trit } from '../conditions/index.js';
import { type Facts, isRecord } from '../facts/index.js';
import { inputError, issue, type RulesError } from '../issues/index.js';
import type { Held, MissingMaterial } from '../materials/index.js';
import type { Citation } from '../policy/index.js';
import type { CompiledClause, Loadable, Reads } from './draft.js';
import type { Node } from './linker.js';
import { loadFacts } from './load.js';
import type { GroundStatus, Outcome } from './types.js';

/** A refusal of facts that are not of their type. */
const refusal = (paths: readonly string[]): RulesError =>
  inputError(
    'INVALID_FACTS',
    paths.map((path) => issue(path === '' ? 'NOT_AN_OBJECT' : 'MALFORMED_FACT', path)),
  );

/**
 * Fills the row and works out the named conditions.
 * @throws RulesError `INVALID_FACTS`
 */
export function prepare(
  { row, linker }: Pick<Loadable, 'row' | 'linker'>,
  { subjects, nodes }: Reads,
  facts: Facts,
  asOf: Day,
): void {
  if (!isRecord(facts)) throw refusal(['']);
  row.cells[AS_OF] = asOf;
  linker.forgetIds();
  const malformed = loadFacts(subjects, facts, row, linker.idOf);
  if (malformed.length > 0) throw refusal(malformed);
  runNodes(row, nodes);
}

/** Works out the conditions of a loaded row. */
export function runNodes(row: Row, nodes: readonly Node[]): void {
  const { cells } = row;
  for (const { cell, test } of nodes) cells[cell] = test(row);
}

/** Whether an eligibility clause passes: by its condition, or by an exemption from it. */
export function passes({ cell, exemptions }: CompiledClause, { cells }: Row): Trit {
  let value = cells[cell] as Trit;
  for (const exemption of exemptions) {
    const exempt = cells[exemption.cell] as Trit;
    if (exempt > value) value = exempt;
  }
  return value;
}

/** Whether all eligibility clauses pass. */
export function passesAll({ clauses, row }: Loadable): Trit {
  let value: Trit = TRUE;
  for (const clause of clauses) {
    const next = passes(clause, row);
    if (next < value) value = next;
  }
  return value;
}

const outcomes: readonly [Outcome, Outcome, Outcome] = ['ineligible', 'indeterminate', 'eligible'];

/** The outcome that a truth value stands for. */
export const outcomeOf = (value: Trit): Outcome => outcomes[value];

/** The grounds of a row in the order of the file. */
export function groundStatuses({ grounds, row }: Loadable): GroundStatus[] {
  return grounds.map(({ statuses, cell }) => statuses[row.cells[cell] as Trit]);
}

/** The first tier whose condition holds; `null` while an earlier one is still open. */
export const tierOf = ({ tiers, row }: Loadable): string | null => firstThatHolds(tiers, row)?.id ?? null;

/**
 * What is missing.
 * @throws RulesError `INVALID_FACTS` if the list of papers cannot be read
 */
export function missingOf(program: Loadable, facts: object): MissingMaterial<Citation>[] {
  const { materials } = facts as { readonly materials?: Held };
  const isList = materials === undefined || Array.isArray(materials);
  const missing = isList ? program.missingMaterials(materials, program.row) : null;
  if (missing === null) throw refusal(['materials']);
  return missing;
}
