import { type Day, formatDay } from '../calendar/index.js';
import { UNKNOWN } from '../conditions/index.js';
import type { Facts } from '../facts/index.js';
import type { Procedure, Spell } from '../policy/index.js';
import { disputesOf } from './disputes.js';
import type { Program } from './program.js';
import { missingFactsOfClause, reasonsOf } from './reasons.js';
import { groundStatuses, load, missingOf, outcomeOf, passesAll, runNodes, tierOf } from './run.js';
import { deadlinesOf, validityOf } from './terms.js';
import { eligibleSpell } from './time.js';
import type { Screening, Verdict } from './types.js';

/** The whole verdict, for facts that have been checked. */
export function verdictOf(program: Program, facts: Facts, asOf: string, day: Day): Verdict {
  load(program, program.whole, facts, day);
  runNodes(program, program.whole);
  const value = passesAll(program);
  const { earliestEligibleOn, eligibleThrough } = eligibleSpell(program, value);
  return {
    schemaVersion: 1,
    policy: program.header,
    procedure: program.procedure,
    asOf,
    outcome: outcomeOf(value),
    tier: tierOf(program),
    grounds: groundStatuses(program),
    reasons: reasonsOf(program, value),
    missingFacts: value === UNKNOWN ? undecided(program) : [],
    missingMaterials: missingOf(program, facts) ?? [],
    earliestEligibleOn,
    eligibleThrough,
    window: null,
    validity: validityOf(program),
    deadlines: deadlinesOf(program),
    disputes: disputesOf(program, value),
  };
}

/** The short answer; null if the facts cannot be read. */
export function screeningOf(program: Program, facts: Facts, day: Day): Screening | null {
  if (typeof facts !== 'object' || facts === null || !load(program, program.core, facts, day)) return null;
  runNodes(program, program.core);
  const missingMaterials = missingOf(program, facts);
  if (missingMaterials === null) return null;
  return {
    outcome: outcomeOf(passesAll(program)),
    tier: tierOf(program),
    grounds: groundStatuses(program),
    missingMaterials,
  };
}

/** The facts that could still decide, clause by clause. */
function undecided(program: Program): string[] {
  const open = program.clauses.filter((clause) => clause.passes(program.row) === UNKNOWN);
  return [...new Set(open.flatMap((clause) => missingFactsOfClause(program, clause)))];
}

/** The verdict for a day on which no version is in force. */
export function outOfForce(
  id: string,
  spells: readonly Spell[],
  procedure: Procedure,
  asOf: string,
  day: Day,
): Verdict {
  const first = spells[0];
  const next = spells.find(({ from }) => from > day);
  const params = {
    firstInForceOn: first ? formatDay(first.from) : null,
    nextInForceOn: next ? formatDay(next.from) : null,
  };
  return {
    schemaVersion: 1,
    policy: { id, version: null, authority: null, lineage: [] },
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
