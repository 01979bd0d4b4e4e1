import { formatDay, parseDay } from '../calendar/index.js';
import { UNKNOWN } from '../conditions/index.js';
import { assertFacts, type FactScope, type Facts, type LocalFacts } from '../facts/index.js';
import { RulesError } from '../issues/index.js';
import {
  type Authority,
  authorities,
  type Citation,
  type Clause,
  type Policy,
  type Procedure,
  type Spell,
  spellOn,
  spellsOf,
} from '../policy/index.js';
import { type CompiledClaim, compileClaims, disputesOf } from './disputes.js';
import { bySubject } from './linker.js';
import {
  compileProgram,
  groundStatuses,
  load,
  missingOf,
  outcomeOf,
  type Program,
  passesAll,
  runNodes,
  tierOf,
} from './program.js';
import {
  type CompiledCaveat,
  compileCaveats,
  compileParams,
  missingFactsOfClause,
  type ReasonMaker,
  reasonsOf,
} from './reasons.js';
import {
  type CompiledDeadline,
  type CompiledValidity,
  compileDeadlines,
  compileValidity,
  deadlinesOf,
  validityOf,
} from './terms.js';
import { eligibleSpell } from './time.js';
import type { Screening, Verdict } from './types.js';

/** When, and for what. */
export interface EvaluateOptions {
  /** The day of the question, `YYYY-MM-DD`. Nothing is ever read from a clock. */
  readonly asOf: string;
  /** `apply` if left out. */
  readonly procedure?: Procedure;
}

/**
 * A policy compiled for repeated use.
 * @since 0.1.0
 */
export interface CompiledPolicy {
  readonly policy: Policy;
  /**
   * The whole verdict; see {@link evaluate}.
   * @throws RulesError `INVALID_AS_OF`, `INVALID_FACTS`, `UNKNOWN_PROCEDURE`
   */
  evaluate(facts: Facts, options: EvaluateOptions): Verdict;
  /**
   * Outcome, tier, grounds and missing materials only, for populations. It checks the facts that it
   * reads and no others, so a misspelt name passes for an unknown fact.
   * @throws RulesError `INVALID_AS_OF`, `INVALID_FACTS`, `UNKNOWN_PROCEDURE`
   */
  screen(facts: Facts, options: EvaluateOptions): Screening;
}

/** Everything that the whole verdict needs beside the program. */
interface Explained {
  readonly program: Program;
  readonly scope: FactScope;
  readonly header: Verdict['policy'];
  readonly makers: readonly ReasonMaker[];
  readonly caveats: readonly CompiledCaveat[];
  readonly claims: readonly CompiledClaim[];
  readonly deadlines: readonly CompiledDeadline[];
  readonly validity: readonly CompiledValidity[];
}

/**
 * Compiles a policy: versions are resolved now, each procedure of a version at first use.
 *
 * @example const hangzhou = compile(residencePermit); hangzhou.screen(facts, { asOf: '2024-05-01' })
 * @since 0.1.0
 */
export function compile(policy: Policy): CompiledPolicy {
  const spells = spellsOf(policy);
  const compiled = new Map<Spell, Map<Procedure, Explained>>();
  const find = (asOf: number, procedure: Procedure): Explained | undefined => {
    const spell = spellOn(spells, asOf);
    if (!spell) return undefined;
    const procedures = compiled.get(spell) ?? new Map<Procedure, Explained>();
    compiled.set(spell, procedures);
    const found = procedures.get(procedure) ?? explain(policy, spell, procedure);
    procedures.set(procedure, found);
    return found;
  };
  return {
    policy,
    evaluate(facts, { asOf, procedure = 'apply' }) {
      const day = readAsOf(asOf);
      const found = find(day, procedure);
      if (!found) {
        assertFacts(facts);
        return outOfForce(policy, spells, procedure, asOf);
      }
      assertFacts(facts, found.scope);
      load(found.program, facts, day);
      return verdictOf(found, facts, asOf);
    },
    screen(facts, { asOf, procedure = 'apply' }) {
      const day = readAsOf(asOf);
      const found = find(day, procedure);
      if (!found) return { outcome: 'out-of-force', tier: null, grounds: [], missingMaterials: [] };
      const { program, scope } = found;
      const isLoaded = typeof facts === 'object' && facts !== null && load(program, facts, day);
      if (isLoaded) runNodes(program);
      const missingMaterials = isLoaded ? missingOf(program, facts) : null;
      if (missingMaterials === null) throw refusal(facts, scope);
      return {
        outcome: outcomeOf(passesAll(program)),
        tier: tierOf(program),
        grounds: groundStatuses(program),
        missingMaterials,
      };
    },
  };
}

/** The error for facts that a row could not take. */
function refusal(facts: unknown, scope: FactScope): unknown {
  try {
    assertFacts(facts, scope);
  } catch (error) {
    return error;
  }
  return new RulesError('INVALID_FACTS', 'facts could not be read');
}

function readAsOf(asOf: unknown): number {
  const day = parseDay(asOf);
  if (day === -1) throw new RulesError('INVALID_AS_OF', 'asOf must be a date written YYYY-MM-DD');
  return day;
}

function explain(policy: Policy, spell: Spell, procedure: Procedure): Explained {
  const { version, lineage } = spell.resolved;
  const rules = version.procedures[procedure];
  if (!rules) {
    const known = Object.keys(version.procedures).join(', ');
    throw new RulesError('UNKNOWN_PROCEDURE', `${policy.id} has no procedure ${procedure}, only ${known}`);
  }
  const program = compileProgram(policy, spell, procedure, rules);
  const explained = {
    makers: program.clauses.map((clause) => ({
      clause,
      paramsOf: compileParams(clause.clause.reason.params, program),
    })),
    caveats: compileCaveats(program),
    claims: compileClaims(program),
    deadlines: compileDeadlines(program),
    validity: compileValidity(program),
  };
  return {
    // What is shown beside the outcome may read more facts: the row grows to hold them.
    program: widened(program),
    scope: {
      facts: (version.facts ?? {}) as LocalFacts,
      materialKinds: Object.keys(version.materialKinds ?? {}),
    },
    header: Object.freeze({
      id: policy.id,
      version: version.effectiveFrom,
      authority: weakestOf(program),
      lineage: Object.freeze([...lineage]),
    }),
    ...explained,
  };
}

function widened(program: Program): Program {
  const { linker } = program;
  const size = linker.cellCount();
  return {
    ...program,
    subjects: bySubject(linker.facts),
    nodes: [...linker.nodes],
    row: { cells: new Int32Array(size), lists: new Array(size).fill(undefined) },
  };
}

/** The weakest source among the clauses that decide who is eligible. */
function weakestOf({ version, clauses, grounds }: Program): Authority {
  const deciding: Clause[] = [
    ...clauses.flatMap(({ clause, exemptions }) => [
      clause,
      ...exemptions.map((exemption) => exemption.clause),
    ]),
    ...grounds.map(({ clause }) => clause),
  ];
  const rank = ({ citation }: Clause): number => authorities.indexOf(kindOf(citation, version.instruments));
  return authorities[Math.max(...deciding.map(rank), authorities.indexOf(version.authority))] as Authority;
}

const kindOf = ({ instrument }: Citation, kinds: { readonly [id: string]: Authority }): Authority =>
  kinds[instrument] ?? 'secondary';

function verdictOf(found: Explained, facts: Facts, asOf: string): Verdict {
  const { program, header, makers, caveats, claims, deadlines, validity } = found;
  runNodes(program);
  const value = passesAll(program);
  const { earliestEligibleOn, eligibleThrough } = eligibleSpell(program, value);
  return {
    schemaVersion: 1,
    policy: header,
    procedure: program.procedure,
    asOf,
    outcome: outcomeOf(value),
    tier: tierOf(program),
    grounds: groundStatuses(program),
    reasons: reasonsOf(program, value, makers, caveats),
    missingFacts: value === UNKNOWN ? undecided(program) : [],
    missingMaterials: missingOf(program, facts) ?? [],
    earliestEligibleOn,
    eligibleThrough,
    window: null,
    validity: validity.length > 0 ? validityOf(program, validity) : null,
    deadlines: deadlines.length > 0 ? deadlinesOf(program, deadlines) : [],
    disputes: claims.length > 0 ? disputesOf(program, claims, value) : [],
  };
}

/** The facts that could still decide, clause by clause. */
function undecided(program: Program): string[] {
  const open = program.clauses.filter((clause) => clause.passes(program.row) === UNKNOWN);
  return [...new Set(open.flatMap((clause) => missingFactsOfClause(program, clause)))];
}

function outOfForce(policy: Policy, spells: readonly Spell[], procedure: Procedure, asOf: string): Verdict {
  const first = spells[0];
  const next = spells.find(({ from }) => from > parseDay(asOf));
  const params = {
    firstInForceOn: first ? formatDay(first.from) : null,
    nextInForceOn: next ? formatDay(next.from) : null,
  };
  return {
    schemaVersion: 1,
    policy: { id: policy.id, version: null, authority: null, lineage: [] },
    procedure,
    asOf,
    outcome: 'out-of-force',
    tier: null,
    grounds: [],
    reasons: [{ code: 'NO_VERSION_IN_FORCE', clause: null, params, citation: null }],
    missingFacts: [],
    missingMaterials: [],
    earliestEligibleOn: null,
    eligibleThrough: null,
    window: null,
    validity: null,
    deadlines: [],
    disputes: [],
  };
}
