import { addPeriod, type Day, formatDay } from '../calendar/index.js';
import { entries } from '../clauses/index.js';
import {
  AS_OF,
  compileCondition,
  FALSE,
  type Row,
  type Test,
  TRUE,
  type Trit,
  UNKNOWN,
} from '../conditions/index.js';
import { NONE_CELL, UNKNOWN_CELL } from '../facts/index.js';
import type { CaveatClause, Citation, ReasonCode, ReasonParam } from '../policy/index.js';
import type { CompiledClause, Draft, Loadable } from './draft.js';
import type { ProgramLinker } from './linker.js';
import { missingFactsOf } from './missing-facts.js';
import { passes } from './run.js';
import type { Reason } from './types.js';

type Params = { readonly [name: string]: ReasonParam } | undefined;
type ShownParams = Reason['params'];
type ShowParams = (row: Row) => ShownParams;

const NO_PARAMS: ShownParams = Object.freeze({});

/** What giving reasons takes. */
interface Reasoned extends Loadable, Warned {
  readonly reasons: readonly ReasonMaker[];
}

/** What giving warnings takes. */
export interface Warned extends Pick<Loadable, 'row' | 'version'> {
  readonly caveats: readonly CompiledCaveat[];
  readonly staleFrom: Day;
}

/** Makes the reason of one clause for each value it can have. */
export interface ReasonMaker {
  readonly clause: CompiledClause;
  readonly params: ShowParams;
}

/** A warning and when it is given. */
export interface CompiledCaveat {
  readonly id: string;
  readonly when: Test | undefined;
  readonly clause: CaveatClause;
  readonly params: ShowParams;
}

/** Compiles the reasons of the eligibility clauses. */
export function compileReasons({ clauses, linker }: Draft): ReasonMaker[] {
  return clauses.map((clause) => ({ clause, params: compileParams(clause.clause.reason.params, linker) }));
}

/** Compiles the warnings of the version and of the procedure. */
export function compileCaveats({
  version,
  rules,
  linker,
}: Pick<Draft, 'version' | 'rules' | 'linker'>): CompiledCaveat[] {
  return entries<CaveatClause>({ ...version.caveats, ...rules.caveats }).map(([id, clause]) => ({
    id,
    when: clause.when && compileCondition(clause.when, linker),
    clause,
    params: compileParams(clause.params, linker),
  }));
}

/** Prepares the parameters of a reason: literals stay, facts are read, ends of periods worked out. */
function compileParams(params: Params, linker: ProgramLinker): ShowParams {
  const readers = Object.entries(params ?? {}).map(([name, param]) => ({
    name,
    read: compileParam(param, linker),
  }));
  if (readers.length === 0) return () => NO_PARAMS;
  return (row) => {
    const shown: { [name: string]: ShownParams[string] } = {};
    for (const { name, read } of readers) shown[name] = read(row);
    return shown;
  };
}

function compileParam(param: ReasonParam, linker: ProgramLinker): (row: Row) => ShownParams[string] {
  if (typeof param !== 'object') return () => param;
  const { fact, plus } = param;
  const cell = linker.keep(fact);
  return ({ cells, values }) => {
    const value = cells[cell] as number;
    if (value === UNKNOWN_CELL || value === NONE_CELL) return null;
    return plus || cell === AS_OF
      ? formatDay(addPeriod(value, plus ?? { days: 0 }))
      : (values[cell] as string);
  };
}

/** The reasons for an outcome: the clauses that decide it, then the warnings. */
export function reasonsOf(program: Reasoned, value: Trit): Reason[] {
  const { row, reasons: makers } = program;
  const reasons: Reason[] = [];
  for (const maker of makers)
    if (passes(maker.clause, row) === value) reasons.push(reasonOf(program, maker, value));
  reasons.push(...warningsOf(program));
  return reasons;
}

/** The warnings: of the rules, and of sources that were not read for a year. */
export function warningsOf({ row, caveats, staleFrom, version }: Warned): Reason[] {
  const reasons: Reason[] = [];
  for (const { id, when, clause, params } of caveats) {
    if (when === undefined || when(row) === TRUE)
      reasons.push(reason(clause.code, id, params(row), clause.citation));
  }
  if ((row.cells[AS_OF] as Day) >= staleFrom)
    reasons.push(reason('SOURCE_NOT_VERIFIED_FOR_A_YEAR', null, { verifiedOn: version.verifiedOn }, null));
  return reasons;
}

function reasonOf(program: Loadable, { clause, params }: ReasonMaker, value: Trit): Reason {
  const { row } = program;
  const { id, clause: rule, exemptions } = clause;
  if (value === UNKNOWN)
    return reason('FACTS_MISSING', id, { facts: missingFactsOfClause(program, clause) }, rule.citation);
  if (value === FALSE) return reason(rule.reason.unmet, id, params(row), rule.citation);
  // A person freed from a clause need not meet it, and may not.
  if (row.cells[clause.cell] !== TRUE) {
    for (const exemption of exemptions) {
      if (row.cells[exemption.cell] === TRUE)
        return reason('EXEMPT', id, { exemption: exemption.id }, exemption.clause.citation);
    }
  }
  return reason(rule.reason.met, id, params(row), rule.citation);
}

const reason = (
  code: ReasonCode,
  clause: string | null,
  params: ShownParams,
  citation: Citation | null,
): Reason => ({
  code,
  clause,
  params,
  citation,
});

/** The unknown facts that could still decide a clause, through its condition or an exemption. */
export function missingFactsOfClause(program: Loadable, { clause, exemptions }: CompiledClause): string[] {
  const conditions = [clause.condition, ...exemptions.map((exemption) => exemption.clause.condition)];
  return [...new Set(conditions.flatMap((condition) => missingFactsOf(program, condition)))];
}
