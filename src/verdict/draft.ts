import type { WorkingDays } from '../calendar/index.js';
import { entries } from '../clauses/index.js';
import type { NextChange, Row, Test } from '../conditions/index.js';
import type { MissingMaterials } from '../materials/index.js';
import type {
  Citation,
  Definition,
  EligibilityClause,
  ExemptionClause,
  GroundClause,
  Policy,
  PolicyVersion,
  ProcedureRules,
} from '../policy/index.js';
import type { Node, ProgramLinker } from './linker.js';
import { bySubject, type SubjectSlots } from './load.js';
import type { GroundStatus } from './types.js';

/** One eligibility clause, compiled: the cells of its condition and of the exemptions from it. */
export interface CompiledClause {
  readonly id: string;
  readonly clause: EligibilityClause;
  readonly cell: number;
  readonly exemptions: readonly CompiledExemption[];
}

/** An exemption, compiled. */
export interface CompiledExemption {
  readonly id: string;
  readonly clause: ExemptionClause;
  readonly cell: number;
}

/** One ground, its cell, and what a verdict shows for each value. */
export interface CompiledGround {
  readonly id: string;
  readonly clause: GroundClause;
  readonly cell: number;
  readonly statuses: readonly [unmet: GroundStatus, unknown: GroundStatus, met: GroundStatus];
}

/** What decides the outcome; everything else is compiled against it. */
export interface Draft {
  readonly version: PolicyVersion;
  readonly rules: ProcedureRules;
  readonly linker: ProgramLinker;
  readonly clauses: readonly CompiledClause[];
  readonly grounds: readonly CompiledGround[];
  /** The policy's working days, if its rules count in them. */
  readonly calendar: WorkingDays | undefined;
}

/** What a run loads and works out first. */
export interface Reads {
  readonly subjects: readonly SubjectSlots[];
  readonly nodes: readonly Node[];
}

/**
 * A draft with everything that the short answer needs. The row is reused between calls: a call fills
 * it before it reads it, and nothing else runs between.
 */
export interface Loadable extends Draft {
  readonly row: Row;
  /** Facts and named conditions that outcome, grounds, tier and materials rest on … */
  readonly core: Reads;
  /** … and with them those that are shown beside. */
  readonly whole: Reads;
  readonly tiers: readonly CompiledTier[];
  readonly missingMaterials: MissingMaterials<Citation>;
  /** The nodes that the outcome rests on and the day enters: no other moves with asOf. */
  readonly deciding: readonly Node[];
  /** Next-change functions of every comparison that the outcome rests on. */
  readonly timed: readonly NextChange[];
}

/** A tier and its condition. */
export interface CompiledTier {
  readonly id: string;
  readonly when: Test;
}

/** What has been linked so far. */
export const linkedSoFar = (linker: ProgramLinker): Reads => ({
  subjects: bySubject(linker.facts),
  nodes: [...linker.nodes],
});

/** Compiles what decides the outcome. */
export function draftOf(
  { workingDays }: Policy,
  version: PolicyVersion,
  rules: ProcedureRules,
  linker: ProgramLinker,
): Draft {
  const grounds = entries<GroundClause>(rules.grounds).map(([id, clause]) => ({
    id,
    clause,
    cell: linker.nodeOf(id),
    statuses: toStatuses(id, clause.citation),
  }));
  return { version, rules, linker, grounds, clauses: compileClauses(rules, linker), calendar: workingDays };
}

function toStatuses(id: string, citation: Citation): CompiledGround['statuses'] {
  const toStatus = (status: GroundStatus['status']): GroundStatus => Object.freeze({ id, status, citation });
  return [toStatus('unmet'), toStatus('unknown'), toStatus('met')];
}

function compileClauses(rules: ProcedureRules, linker: ProgramLinker): CompiledClause[] {
  const toNode = <C extends Definition>([id, clause]: [string, C]) => ({
    id,
    clause,
    // A cell of its own, even for a condition that has a name: a claim replaces this clause alone.
    cell: linker.addCondition(clause.condition),
  });
  const exemptions = entries<ExemptionClause>(rules.exemptions).map(toNode);
  return entries<EligibilityClause>(rules.eligibility).map((entry) => ({
    ...toNode(entry),
    exemptions: exemptions.filter(({ clause }) => clause.from.includes(entry[0])),
  }));
}
