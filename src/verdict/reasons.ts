import { addPeriod, type Day, formatDay } from '../calendar/index.js';
import { AS_OF, compileCondition, FALSE, type Test, TRUE, type Trit, UNKNOWN } from '../conditions/index.js';
import { NONE_CELL, UNKNOWN_CELL } from '../facts/index.js';
import type { CaveatClause, Citation, EligibilityClause, ReasonCode, ReasonParam } from '../policy/index.js';
import { missingFactsOf } from './missing-facts.js';
import type { CompiledClause, Program } from './program.js';
import type { Reason } from './types.js';

type Params = { readonly [name: string]: ReasonParam } | undefined;
type ShownParams = Reason['params'];

const NO_PARAMS: ShownParams = Object.freeze({});

/** Makes the reasons of one clause for each value it can have. */
export interface ReasonMaker {
  readonly clause: CompiledClause;
  readonly paramsOf: (program: Program) => ShownParams;
}

/** A warning and when it is given. */
export interface CompiledCaveat {
  readonly id: string;
  readonly when: Test | undefined;
  readonly clause: CaveatClause;
  readonly paramsOf: (program: Program) => ShownParams;
}

/** Prepares the parameters of a reason: literals stay, facts are read, ends of periods worked out. */
export function compileParams(params: Params, program: Program): (program: Program) => ShownParams {
  const given = Object.entries(params ?? {});
  if (given.length === 0) return () => NO_PARAMS;
  const readers = given.map(([name, param]) => ({ name, read: compileParam(param, program) }));
  return (current) => {
    const shown: { [name: string]: string | number | null } = {};
    for (let i = 0; i < readers.length; i++) {
      const reader = readers[i] as (typeof readers)[number];
      shown[reader.name] = reader.read(current);
    }
    return shown;
  };
}

function compileParam(param: ReasonParam, { linker }: Program): (program: Program) => string | number | null {
  if (typeof param !== 'object') return () => param;
  const { fact, plus } = param;
  const cell = linker.slot(fact);
  const is = linker.describe(fact);
  return ({ row }) => {
    const value = row.cells[cell] as number;
    if (value === UNKNOWN_CELL || value === NONE_CELL) return null;
    if (is?.type === 'date') return formatDay(plus ? addPeriod(value, plus) : value);
    if (is?.type === 'enum') return is.values[value] ?? null;
    return is?.type === 'division' ? String(value).padStart(6, '0') : value;
  };
}

/** The reasons for an outcome: the clauses that decide it, then the warnings. */
export function reasonsOf(
  program: Program,
  value: Trit,
  makers: readonly ReasonMaker[],
  caveats: readonly CompiledCaveat[],
): Reason[] {
  const reasons: Reason[] = [];
  for (let i = 0; i < makers.length; i++) {
    const maker = makers[i] as ReasonMaker;
    if (maker.clause.passes(program.row) === value) reasons.push(reasonOf(program, maker, value));
  }
  for (const { id, when, clause, paramsOf } of caveats) {
    if (when === undefined || when(program.row) === TRUE)
      reasons.push({ code: clause.code, clause: id, params: paramsOf(program), citation: clause.citation });
  }
  if ((program.row.cells[AS_OF] as Day) >= program.staleFrom) reasons.push(staleReason(program));
  return reasons;
}

function reasonOf(program: Program, { clause, paramsOf }: ReasonMaker, value: Trit): Reason {
  const { id, clause: rule } = clause;
  if (value === UNKNOWN)
    return {
      code: 'FACTS_MISSING',
      clause: id,
      params: { facts: missingFactsOfClause(program, clause) },
      citation: rule.citation,
    };
  if (value === FALSE) return reason(rule.reason.unmet, id, paramsOf(program), rule.citation);
  // A person freed from a clause need not meet it, and may not.
  if (clause.exemptions.length > 0 && clause.test(program.row) !== TRUE) {
    for (const exemption of clause.exemptions) {
      if (exemption.test(program.row) === TRUE)
        return reason('EXEMPT', id, { exemption: exemption.id }, exemption.clause.citation);
    }
  }
  return reason(rule.reason.met, id, paramsOf(program), rule.citation);
}

const reason = (code: ReasonCode, clause: string, params: ShownParams, citation: Citation): Reason => ({
  code,
  clause,
  params,
  citation,
});

/** The unknown facts of a clause and of the exemptions from it. */
export function missingFactsOfClause(program: Program, { clause, exemptions }: CompiledClause): string[] {
  const conditions = [
    (clause as EligibilityClause).condition,
    ...exemptions.map((exemption) => exemption.clause.condition),
  ];
  return [...new Set(conditions.flatMap((condition) => missingFactsOf(program, condition)))];
}

const staleReason = ({ version }: Program): Reason => ({
  code: 'SOURCE_NOT_VERIFIED_FOR_A_YEAR',
  clause: null,
  params: { verifiedOn: version.verifiedOn },
  citation: null,
});

/** Compiles warnings of the version and of the procedure. */
export function compileCaveats(program: Program): CompiledCaveat[] {
  const { version, rules, linker } = program;
  const clauses = Object.entries({ ...version.caveats, ...rules.caveats }) as [string, CaveatClause][];
  return clauses.map(([id, clause]) => ({
    id,
    when: clause.when && compileCondition(clause.when, linker),
    clause,
    paramsOf: compileParams(clause.params, program),
  }));
}
