import type { Day } from '../../calendar/index.js';
import type { Condition, NextChange, Row, Test } from '../../conditions/index.js';
import type { Held } from '../../materials/index.js';
import type { Anchor, Clause, MaterialClause } from '../../policy/index.js';
import type { CompiledValidity, linkedSoFar, ProgramLinker, Windowed } from '../../verdict/index.js';

/** A condition and its compiled test. */
export interface Asked {
  readonly condition: Condition;
  readonly test: Test;
}

/** A clause's condition with a cell of its own, which a claim may replace. */
export interface AskedCell extends Asked {
  readonly cell: number;
  readonly clause: Clause;
}

/** A day that something counts from: where it is read, and the facts that it is read from. */
export interface AskedDay {
  readonly anchor: Anchor;
  readonly dayOf: CompiledValidity['from'];
  /** The days of a `latest`: one that is unknown leaves all unknown. */
  readonly parts: readonly AskedDay[];
}

/** An eligibility clause with the exemptions from it. */
export interface AskedClause extends AskedCell {
  readonly exemptions: readonly AskedCell[];
  readonly shown: readonly string[];
}

/** Everything of a procedure that a verdict turns on, compiled to be asked what is still open. */
export interface Plan extends Windowed {
  readonly day: Day;
  readonly row: Row;
  readonly linker: ProgramLinker;
  readonly reads: ReturnType<typeof linkedSoFar>;
  readonly clauses: readonly AskedClause[];
  readonly grounds: ReadonlyMap<string, AskedCell>;
  readonly tiers: readonly Asked[];
  /** The next-change functions of what decides the outcome. */
  readonly timed: readonly NextChange[];
  readonly materials: readonly AskedMaterial[];
  readonly caveats: readonly { readonly when: Asked | undefined; readonly shown: readonly string[] }[];
  readonly claims: readonly (Asked & { readonly of: number })[];
  readonly deadlines: readonly AskedDeadline[];
  readonly validity: readonly AskedTerm[];
  readonly terms: readonly AskedTerm[];
  readonly windowWhens: readonly (Asked | undefined)[];
  readonly cureWhens: readonly (Asked | undefined)[];
  readonly windowDays: readonly { readonly from: AskedDay; readonly after: readonly AskedDay[] }[];
}

/** A requirement and the conditions of its alternatives. */
export interface AskedMaterial {
  readonly when: Asked | undefined;
  readonly ways: readonly {
    readonly ground: string | undefined;
    /** The cell of the ground. */
    readonly met: number | undefined;
    readonly when: Asked | undefined;
    readonly items: MaterialClause['alternatives'][number]['items'];
  }[];
}

/** A deadline and its days. */
export interface AskedDeadline {
  readonly when: Asked | undefined;
  readonly from: AskedDay;
  readonly doneOn: AskedDay | undefined;
}

/** A term and its days. */
export interface AskedTerm {
  readonly when: Asked | undefined;
  readonly from: AskedDay;
  readonly through: string | undefined;
}

/** One person's facts so far, in the plan's row, and which others can still be had. */
export interface Case {
  readonly plan: Plan;
  readonly held: Held;
  /** The cell whose value a claim has replaced. */
  readonly replaced?: number | undefined;
  /** Whether the fact is unknown and some source may tell it. */
  canLearn(path: string): boolean;
}

/** The facts that one part of the verdict still turns on; none if it is settled. */
export type Open = readonly string[];
