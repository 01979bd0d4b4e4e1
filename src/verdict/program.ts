import { addMonths, type Day, dayAfter, parseDay } from '../calendar/index.js';
import {
  type DatedReaders,
  type Deadline,
  type DisputesOf,
  entries,
  type Resolved,
  resolved,
  type Validity,
  type Window,
} from '../clauses/index.js';
import { compileCondition, type Row } from '../conditions/index.js';
import { own } from '../facts/index.js';
import { RulesError } from '../issues/index.js';
import type {
  Authority,
  MaterialClause,
  Policy,
  PolicyVersion,
  Procedure,
  ProcedureRules,
  ResolvedVersion,
  TierClause,
} from '../policy/index.js';
import { draftOf, type Loadable, linkedSoFar } from './draft.js';
import { createLinker } from './linker.js';
import { createRow } from './load.js';
import { type CompiledCaveat, compileCaveats, compileReasons, type ReasonMaker } from './reasons.js';
import type { Verdict } from './types.js';

/** One procedure of one resolved version, compiled for repeated use. */
export interface Program extends Loadable {
  readonly procedure: Procedure;
  readonly header: Verdict['policy'];
  readonly reasons: readonly ReasonMaker[];
  readonly caveats: readonly CompiledCaveat[];
  /** What its dated sections say; undefined where the policy has none of the kind. */
  readonly windowOf: ((row: Row) => Window | null) | undefined;
  readonly validityOf: ((row: Row) => Validity | null) | undefined;
  readonly deadlinesOf: ((row: Row) => Deadline[]) | undefined;
  readonly rangesOf: DatedReaders['ranges'];
  readonly disputesOf: DisputesOf | undefined;
  /** The first day on which the sources were last read over a year before. */
  readonly staleFrom: Day;
}

const MONTHS_UNTIL_STALE = 12;

/**
 * Compiles a procedure.
 * @throws RulesError `UNKNOWN_PROCEDURE`
 */
export function compileProgram(
  policy: Policy,
  { version, lineage, weakest }: ResolvedVersion,
  procedure: Procedure,
): Program {
  const name = typeof procedure === 'string' ? procedure : 'such procedure';
  const rules = own(version.procedures as Resolved<ProcedureRules>, name);
  if (!rules) {
    const known = Object.keys(version.procedures).join(', ');
    throw new RulesError('UNKNOWN_PROCEDURE', `${version.id} has no ${name}, only ${known}`);
  }
  const { dated, materials, claims } = policy;
  const linker = createLinker(policy, version, rules);
  const draft = draftOf(policy, version, rules, linker);
  // Comparisons compiled so far decide the outcome; later ones only what is shown beside it.
  const timed = [...linker.timed];
  const deciding = linker.nodes.filter((node) => node.isTimed);
  const tiers = entries<TierClause>(rules.tiers).map(([id, { condition }]) => ({
    id,
    when: compileCondition(condition, linker),
  }));
  const missingMaterials = materials(
    resolved<MaterialClause>(rules.materials),
    linker,
    Object.keys(rules.grounds ?? {}),
  );
  const core = linkedSoFar(linker);
  const shown = {
    reasons: compileReasons(draft),
    caveats: compileCaveats(draft),
    disputesOf: claims?.(draft),
    windowOf: dated.window?.(draft),
    validityOf: dated.validity?.(draft),
    deadlinesOf: dated.deadlines?.(draft),
    rangesOf: dated.ranges,
  };
  const { id, effectiveFrom } = version;
  return {
    ...draft,
    ...shown,
    procedure,
    header: Object.freeze({
      id,
      version: effectiveFrom,
      authority: weakest[procedure] as Authority,
      lineage: Object.freeze([...lineage]),
    }),
    row: createRow(linker.cellCount()),
    core,
    whole: linkedSoFar(linker),
    tiers,
    missingMaterials,
    deciding,
    timed,
    staleFrom: staleFrom(version),
  };
}

/** The first day on which the sources were last read over a year before. */
export const staleFrom = ({ verifiedOn }: PolicyVersion): Day =>
  dayAfter(addMonths(parseDay(verifiedOn), MONTHS_UNTIL_STALE));
