import { addMonths, type Day, dayAfter, parseDay } from '../calendar/index.js';
import {
  AS_OF,
  compileCondition,
  FALSE,
  greatest,
  type NextChange,
  type Row,
  statusOf,
  type Test,
  TRUE,
  type Trit,
} from '../conditions/index.js';
import {
  compileMaterials,
  type Held,
  type MissingMaterial,
  type MissingMaterials,
} from '../materials/index.js';
import type {
  Citation,
  EligibilityClause,
  ExemptionClause,
  GroundClause,
  MaterialClause,
  Policy,
  PolicyVersion,
  Procedure,
  ProcedureRules,
  Spell,
  TierClause,
} from '../policy/index.js';
import {
  bySubject,
  createLinker,
  loadFacts,
  type Node,
  type ProgramLinker,
  type SubjectSlots,
} from './linker.js';
import type { GroundStatus, Outcome } from './types.js';

/** A clause after inheritance: omissions are gone. */
type Resolved<C> = { readonly [id: string]: C };

/** One eligibility clause, compiled. */
export interface CompiledClause {
  readonly id: string;
  readonly clause: EligibilityClause;
  /** The clause's own condition. */
  readonly test: Test;
  /** Exemptions from it. */
  readonly exemptions: readonly {
    readonly id: string;
    readonly clause: ExemptionClause;
    readonly test: Test;
  }[];
  /** Condition or exemption. */
  readonly passes: Test;
}

interface CompiledGround {
  readonly id: string;
  readonly clause: GroundClause;
  readonly cell: number;
  readonly statuses: readonly [unmet: GroundStatus, unknown: GroundStatus, met: GroundStatus];
}

/**
 * One procedure of one resolved version, compiled for repeated use. The row is reused between
 * calls: a call fills it before it reads it, and nothing else runs between.
 */
export interface Program {
  readonly policy: Policy;
  readonly spell: Spell;
  readonly version: PolicyVersion;
  readonly procedure: Procedure;
  readonly rules: ProcedureRules;
  readonly linker: ProgramLinker;
  readonly subjects: readonly SubjectSlots[];
  readonly row: Row;
  readonly nodes: readonly Node[];
  readonly clauses: readonly CompiledClause[];
  readonly grounds: readonly CompiledGround[];
  readonly tiers: readonly { readonly id: string; readonly test: Test }[];
  readonly missingMaterials: MissingMaterials<Citation>;
  /** The first day on which the sources were last read over a year before. */
  readonly staleFrom: Day;
  /** Next-change functions of every comparison that the outcome rests on. */
  readonly timed: readonly NextChange[];
}

const entries = <C>(section: unknown): [string, C][] => Object.entries((section ?? {}) as Resolved<C>);

/** Compiles a procedure. */
export function compileProgram(
  policy: Policy,
  spell: Spell,
  procedure: Procedure,
  rules: ProcedureRules,
): Program {
  const { version } = spell.resolved;
  const linker = createLinker(version, rules);
  const grounds = entries<GroundClause>(rules.grounds).map(([id, clause]) => ({
    id,
    clause,
    cell: linker.nodeOf(id),
    statuses: toStatuses(id, clause.citation),
  }));
  const clauses = compileClauses(rules, linker);
  // Comparisons compiled so far decide the outcome; later ones only what is shown beside it.
  const timed = [...linker.timed];
  const tiers = entries<TierClause>(rules.tiers).map(([id, { condition }]) => ({
    id,
    test: compileCondition(condition, linker),
  }));
  const missingMaterials = compileMaterials<Citation>(
    (rules.materials ?? {}) as Resolved<MaterialClause>,
    linker,
    Object.keys(version.materialKinds ?? {}),
  );
  const size = linker.cellCount();
  return {
    policy,
    spell,
    version,
    procedure,
    rules,
    linker,
    subjects: bySubject(linker.facts),
    row: { cells: new Int32Array(size), lists: new Array(size).fill(undefined) },
    nodes: [...linker.nodes],
    clauses,
    grounds,
    tiers,
    missingMaterials,
    staleFrom: dayAfter(addMonths(parseDay(version.verifiedOn), 12)),
    timed,
  };
}

function toStatuses(id: string, citation: Citation): CompiledGround['statuses'] {
  const status = (value: Trit): GroundStatus => Object.freeze({ id, status: statusOf(value), citation });
  return [status(0), status(1), status(2)];
}

function compileClauses(rules: ProcedureRules, linker: ProgramLinker): CompiledClause[] {
  const exemptions = entries<ExemptionClause>(rules.exemptions).map(([id, clause]) => ({
    id,
    clause,
    test: compileCondition(clause.condition, linker),
  }));
  return entries<EligibilityClause>(rules.eligibility).map(([id, clause]) => {
    const own = exemptions.filter((exemption) => exemption.clause.from.includes(id));
    const test = compileCondition(clause.condition, linker);
    return {
      id,
      clause,
      test,
      exemptions: own,
      passes: greatest([test, ...own.map((exemption) => exemption.test)]),
    };
  });
}

/** Fills the row; false if a fact is malformed. */
export function load(program: Program, facts: object, asOf: Day): boolean {
  program.row.cells[AS_OF] = asOf;
  return loadFacts(
    program.subjects,
    facts as { [subject: string]: unknown },
    program.row,
    program.linker.intern,
  );
}

/** Works out the named conditions of a loaded row. */
export function runNodes({ nodes, row }: Program): void {
  const { cells } = row;
  for (let i = 0; i < nodes.length; i++) {
    const { cell, test } = nodes[i] as Node;
    cells[cell] = test(row);
  }
}

/** Whether all eligibility clauses pass, from a row whose named conditions are worked out. */
export function passesAll({ clauses, row }: Program): Trit {
  let value: Trit = TRUE;
  for (let i = 0; i < clauses.length; i++) {
    const next = (clauses[i] as CompiledClause).passes(row);
    if (next < value) value = next;
  }
  return value;
}

const outcomes: readonly [Outcome, Outcome, Outcome] = ['ineligible', 'indeterminate', 'eligible'];

export const outcomeOf = (value: Trit): Outcome => outcomes[value];

/** The grounds of a row in the order of the file. */
export function groundStatuses({ grounds, row }: Program): GroundStatus[] {
  const statuses: GroundStatus[] = [];
  for (let i = 0; i < grounds.length; i++) {
    const ground = grounds[i] as CompiledGround;
    statuses.push(ground.statuses[row.cells[ground.cell] as Trit]);
  }
  return statuses;
}

/** The first tier whose condition holds; `null` while an earlier one is still open. */
export function tierOf({ tiers, row }: Program): string | null {
  for (const { id, test } of tiers) {
    const value = test(row);
    if (value === TRUE) return id;
    if (value !== FALSE) return null;
  }
  return null;
}

/** What is missing, or null if the list of materials names a kind that nobody knows. */
export function missingOf(program: Program, facts: object): MissingMaterial<Citation>[] | null {
  const held = (facts as { materials?: Held }).materials;
  if (held !== undefined && !Array.isArray(held)) return null;
  return program.missingMaterials(held, program.row);
}
