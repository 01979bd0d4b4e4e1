import { compileCondition, type Test } from '../../conditions/index.js';
import { compileMaterials, type MissingMaterials, type Requirement } from '../../materials/index.js';
import type {
  Anchor,
  Citation,
  MaterialClause,
  PlacedClause,
  Policy,
  PolicyVersion,
  Procedure,
  ProcedureRules,
} from '../../policy/index.js';
import {
  type CompiledValidity,
  compileAnchorDays,
  compileCures,
  compileValidity,
  compileWindows,
  createLinker,
  createRow,
  type DaysOf,
  entries,
  linkedSoFar,
  type ProgramLinker,
  type Windowed,
} from '../../verdict/index.js';
import { conditionOf } from './outcomes.js';

/** Clauses that one question looks at, compiled so that each can be asked by itself. */
export interface Probe extends Windowed {
  readonly clauses: readonly PlacedClause[];
  readonly linker: ProgramLinker;
  readonly reads: ReturnType<typeof linkedSoFar>;
  /** The conditions of clauses by path. */
  readonly tests: ReadonlyMap<string, Test>;
  /** Each way of each requirement as the only one: `<requirement>.<position>`. */
  readonly ways: MissingMaterials<Citation>;
  readonly terms: readonly CompiledValidity[];
  /** The days of what suspends or ends a permit, by path. */
  readonly events: ReadonlyMap<string, DaysOf>;
  readonly cells: { readonly issuedOn: number; readonly expiresOn: number };
}

const NO_RULES: ProcedureRules = { title: { zh: '', en: '' } };

/** Compiles what a question on a procedure looks at. */
export function compileProbe(
  policy: Policy,
  version: PolicyVersion,
  procedure: Procedure,
  clauses: readonly PlacedClause[],
): Probe {
  const rules = version.procedures[procedure] ?? NO_RULES;
  const linker = createLinker(policy, version, rules);
  const draft = { version, rules, linker };
  const tests = clauses.flatMap((placed): [string, Test][] => {
    const condition = conditionOf(placed);
    return condition ? [[placed.path, compileCondition(condition, linker)]] : [];
  });
  const events = clauses.flatMap((placed): [string, DaysOf][] => {
    const { section, clause, path } = placed;
    if (section !== 'suspensions' && section !== 'terminations') return [];
    return [[path, compileAnchorDays((clause.on ?? clause.from) as Anchor, linker)]];
  });
  const compiled = {
    ways: compileMaterials(apart(rules), linker, Object.keys(rules.grounds ?? {})),
    windows: compileWindows(draft),
    cures: compileCures(draft),
    terms: compileValidity(version.terms, draft),
    cells: { issuedOn: linker.slot('permit.issuedOn'), expiresOn: linker.slot('permit.expiresOn') },
  };
  return {
    ...compiled,
    clauses,
    linker,
    tests: new Map(tests),
    events: new Map(events),
    reads: linkedSoFar(linker),
    row: createRow(linker.cellCount()),
    calendar: policy.workingDays,
  };
}

/** A requirement for each way of each requirement. */
const apart = ({ materials }: ProcedureRules): { [id: string]: Requirement & { citation: Citation } } =>
  Object.fromEntries(
    entries<MaterialClause>(materials).flatMap(([id, clause]) =>
      clause.alternatives.map((alternative, i) => [`${id}.${i}`, { ...clause, alternatives: [alternative] }]),
    ),
  );
