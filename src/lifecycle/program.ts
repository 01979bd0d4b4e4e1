import type { WorkingDays } from '../calendar/index.js';
import { compileCondition, type Row, type Test } from '../conditions/index.js';
import { RulesError } from '../issues/index.js';
import type {
  Clause,
  Policy,
  PolicyVersion,
  ProcedureRules,
  ResolvedVersion,
  Spell,
  SuspensionClause,
  TerminationClause,
  YearsClause,
} from '../policy/index.js';
import {
  type CompiledValidity,
  compileAnchorDays,
  compileCaveats,
  compileCures,
  compileValidity,
  compileWindows,
  createLinker,
  createRow,
  type DaysOf,
  entries,
  linkedSoFar,
  type ProgramLinker,
  staleFrom,
  type Verdict,
  type Warned,
  type Windowed,
} from '../verdict/index.js';

/** A dated clause of a permit's life, compiled. */
export interface CompiledSpan<C extends Clause> {
  readonly id: string;
  readonly clause: C;
  readonly when: Test | undefined;
  /** Every day that the clause counts from. */
  readonly days: DaysOf;
  /** Every day that may end what began. */
  readonly until: DaysOf | undefined;
}

/** Everything that a permit's status rests on, compiled from one resolved version. */
export interface StatusProgram extends Windowed, Warned {
  readonly linker: ProgramLinker;
  readonly reads: ReturnType<typeof linkedSoFar>;
  readonly header: Verdict['policy'];
  readonly calendar: WorkingDays | undefined;
  readonly row: Row;
  readonly version: PolicyVersion;
  readonly cells: { readonly kind: number; readonly issuedOn: number; readonly expiresOn: number };
  readonly terms: readonly CompiledValidity[];
  readonly years: readonly CompiledSpan<YearsClause>[];
  readonly suspensions: readonly CompiledSpan<SuspensionClause>[];
  readonly terminations: readonly CompiledSpan<TerminationClause>[];
}

/** Without an endorsement procedure a permit has no windows. */
const NO_ENDORSEMENT: ProcedureRules = { title: { zh: '', en: '' } };

// A version is immutable, and so is what it compiles to; held weakly, it goes with it.
const programs = new WeakMap<Spell, StatusProgram>();

/** What a version in force says of a permit's life, compiled at its first use. */
export function statusProgram(policy: Policy, spell: Spell): StatusProgram {
  const known = programs.get(spell);
  if (known) return known;
  const made = compileStatus(policy, spell.resolved);
  programs.set(spell, made);
  return made;
}

function compileStatus(policy: Policy, { version, lineage }: ResolvedVersion): StatusProgram {
  if (policy.only)
    throw new RulesError(
      'UNKNOWN_PROCEDURE',
      `these rules of ${policy.id} are for ${policy.only} alone: a permit's status rests on the whole policy`,
    );
  const rules = version.procedures.endorse ?? NO_ENDORSEMENT;
  const linker = createLinker(policy, version, rules);
  const draft = { version, rules, linker };
  const cells = {
    kind: linker.slot('permit.kind'),
    issuedOn: linker.slot('permit.issuedOn'),
    expiresOn: linker.slot('permit.expiresOn'),
  };
  const compiled = {
    windows: compileWindows(draft),
    cures: compileCures(draft),
    terms: compileValidity(version.terms, draft),
    years: spansOf<YearsClause>(version.years, linker),
    suspensions: spansOf<SuspensionClause>(version.suspensions, linker),
    terminations: spansOf<TerminationClause>(version.terminations, linker),
    caveats: compileCaveats({ ...draft, rules: NO_ENDORSEMENT }),
  };
  const { id, effectiveFrom, authority } = version;
  return {
    ...compiled,
    linker,
    version,
    cells,
    calendar: policy.workingDays,
    header: { id, version: effectiveFrom, authority, lineage },
    reads: linkedSoFar(linker),
    row: createRow(linker.cellCount()),
    staleFrom: staleFrom(version),
  };
}

type Spanning = YearsClause | SuspensionClause | TerminationClause;

const spansOf = <C extends Spanning>(section: unknown, linker: ProgramLinker): CompiledSpan<C>[] =>
  entries<C>(section).map(([id, clause]) => ({
    id,
    clause,
    when: clause.when && compileCondition(clause.when, linker),
    days: compileAnchorDays('on' in clause ? clause.on : clause.from, linker),
    until:
      'until' in clause && clause.until !== undefined ? compileAnchorDays(clause.until, linker) : undefined,
  }));
