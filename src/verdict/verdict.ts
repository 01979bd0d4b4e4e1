import { type Day, formatDay } from '../calendar/index.js';
import { UNKNOWN } from '../conditions/index.js';
import type { Facts } from '../facts/index.js';
import type { Policy, Procedure, Spell } from '../policy/index.js';
import type { Program } from './program.js';
import { missingFactsOfClause, reasonsOf } from './reasons.js';
import { groundStatuses, missingOf, outcomeOf, passes, passesAll, prepare, tierOf } from './run.js';
import { eligibleSpell, NEVER_ELIGIBLE } from './time.js';
import type { Screening, Verdict } from './types.js';

/** The whole verdict. */
export function verdictOf(program: Program, facts: Facts, asOf: string, day: Day): Verdict {
  prepare(program, program.whole, facts, day);
  const value = passesAll(program);
  const { earliestEligibleOn, eligibleThrough } = eligibleSpell(program, value, asOf);
  const outcome = outcomeOf(value);
  const tier = tierOf(program);
  const { row } = program;
  const window = program.windowOf?.(row) ?? null;
  const deadlines = program.deadlinesOf?.(row) ?? [];
  return {
    schemaVersion: 1,
    policy: program.header,
    procedure: program.procedure,
    asOf,
    outcome,
    tier,
    grounds: groundStatuses(program),
    reasons: [...reasonsOf(program, value), ...(program.rangesOf?.(window, deadlines) ?? [])],
    missingFacts: value === UNKNOWN ? undecided(program) : [],
    missingMaterials: missingOf(program, facts),
    earliestEligibleOn,
    eligibleThrough,
    window,
    validity: program.validityOf?.(row) ?? null,
    deadlines,
    disputes:
      program.disputesOf?.(row, program.whole.nodes, { outcome, tier }, () => answerOf(program)) ?? [],
  };
}

/** What other sources may dispute. */
const answerOf = (program: Program): Pick<Screening, 'outcome' | 'tier'> => ({
  outcome: outcomeOf(passesAll(program)),
  tier: tierOf(program),
});

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
  const startOf = (spell: Spell | undefined) => (spell ? formatDay(spell.from) : null);
  const params = {
    firstInForceOn: startOf(spells[0]),
    nextInForceOn: startOf(spells.find(({ from }) => from > day)),
  };
  return {
    schemaVersion: 1,
    policy: headerOutOfForce(id),
    procedure,
    asOf,
    ...NOTHING_TO_SCREEN,
    reasons: [{ code: 'NO_VERSION_IN_FORCE', clause: null, params, citation: null }],
    missingFacts: [],
    ...NEVER_ELIGIBLE,
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
