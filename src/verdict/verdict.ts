import { type Day, formatDay } from '../calendar/index.js';
import type { Deadline, Window } from '../clauses/index.js';
import { UNKNOWN } from '../conditions/index.js';
import { type Facts, isRecord } from '../facts/index.js';
import { inputError, issue } from '../issues/index.js';
import type { Policy, Procedure } from '../policy/index.js';
import { disputesOf } from './disputes.js';
import type { Reads } from './draft.js';
import { malformedFacts } from './load.js';
import type { Program } from './program.js';
import { missingFactsOfClause, reasonsOf } from './reasons.js';
import { groundStatuses, load, missingOf, outcomeOf, passes, passesAll, runNodes, tierOf } from './run.js';
import { eligibleSpell } from './time.js';
import type { Reason, Screening, Verdict } from './types.js';

/** The whole verdict. */
export function verdictOf(program: Program, facts: Facts, asOf: string, day: Day): Verdict {
  prepare(program, program.whole, facts, day);
  const value = passesAll(program);
  const { earliestEligibleOn, eligibleThrough } = eligibleSpell(program, value, asOf);
  const tier = tierOf(program);
  const { row } = program;
  const window = program.windowOf?.(row) ?? null;
  const deadlines = program.deadlinesOf?.(row) ?? [];
  return {
    schemaVersion: 1,
    policy: program.header,
    procedure: program.procedure,
    asOf,
    outcome: outcomeOf(value),
    tier,
    grounds: groundStatuses(program),
    reasons: [...reasonsOf(program, value), ...unannounced(window, deadlines)],
    missingFacts: value === UNKNOWN ? undecided(program) : [],
    missingMaterials: missingOf(program, facts),
    earliestEligibleOn,
    eligibleThrough,
    window,
    validity: program.validityOf?.(row) ?? null,
    deadlines,
    disputes: disputesOf(program, value, tier),
  };
}

/** Why a last day is not known to the day. */
function unannounced(window: Window | null, deadlines: readonly Deadline[]): Reason[] {
  const reasons: Reason[] = [];
  const add = (clause: string | null, { range, citation }: Pick<Deadline, 'range' | 'citation'>): void => {
    if (!range) return;
    const { unannounced: year, earliest, latest } = range;
    reasons.push({ code: 'DAYS_OFF_NOT_ANNOUNCED', clause, params: { year, earliest, latest }, citation });
  };
  if (window) add(null, window);
  for (const deadline of deadlines) add(deadline.id, deadline);
  return reasons;
}

/** The short answer. */
export function screeningOf(program: Program, facts: Facts, day: Day): Screening {
  prepare(program, program.core, facts, day);
  return {
    outcome: outcomeOf(passesAll(program)),
    tier: tierOf(program),
    grounds: groundStatuses(program),
    missingMaterials: missingOf(program, facts),
  };
}

/** Fills the row and works out the named conditions, or refuses the facts. */
export function prepare(
  program: Pick<Program, 'row' | 'linker'>,
  reads: Reads,
  facts: Facts,
  day: Day,
): void {
  if (!isRecord(facts)) throw inputError('INVALID_FACTS', [issue('NOT_AN_OBJECT', '')]);
  if (!load(program, reads, facts, day)) {
    const paths = malformedFacts(reads.subjects, facts);
    throw inputError(
      'INVALID_FACTS',
      paths.map((path) => issue('MALFORMED_FACT', path)),
    );
  }
  runNodes(program.row, reads.nodes);
}

/** The facts that could still decide, clause by clause. */
function undecided(program: Program): string[] {
  const open = program.clauses.filter((clause) => passes(clause, program.row) === UNKNOWN);
  return [...new Set(open.flatMap((clause) => missingFactsOfClause(program, clause)))];
}

/** What a verdict says of a policy that has no version in force. */
export const headerOutOfForce = (id: string): Verdict['policy'] => ({
  id,
  version: null,
  authority: null,
  lineage: [],
});

/** The verdict for a day on which no version is in force. */
export function outOfForce({ id, spells }: Policy, procedure: Procedure, asOf: string, day: Day): Verdict {
  const first = spells[0];
  const next = spells.find(({ from }) => from > day);
  const params = {
    firstInForceOn: first ? formatDay(first.from) : null,
    nextInForceOn: next ? formatDay(next.from) : null,
  };
  return {
    schemaVersion: 1,
    policy: headerOutOfForce(id),
    procedure,
    asOf,
    ...NOTHING_TO_SCREEN,
    reasons: [{ code: 'NO_VERSION_IN_FORCE', clause: null, params, citation: null }],
    missingFacts: [],
    earliestEligibleOn: null,
    eligibleThrough: null,
    window: null,
    validity: null,
    deadlines: [],
    disputes: [],
  };
}

/** The short answer for such a day. */
export const NOTHING_TO_SCREEN: Screening = Object.freeze({
  outcome: 'out-of-force',
  tier: null,
  grounds: Object.freeze([]),
  missingMaterials: Object.freeze([]),
});
