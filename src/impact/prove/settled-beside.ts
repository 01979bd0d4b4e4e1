import { FALSE } from '../../conditions/index.js';
import {
  createScheduleBook,
  type Diagram,
  demandsOf,
  GaveUp,
  scheduleOutput,
  type Universe,
} from '../../diagram/index.js';
import type {
  CaveatClause,
  Definition,
  EligibilityClause,
  ExemptionClause,
  GroundClause,
  ProcedureRules,
  ResolvedVersion,
} from '../../policy/index.js';
import { spellOn } from '../../policy/index.js';
import { compileProgram, entries, type Terrain } from '../../verdict/index.js';
import type { Doubled } from '../doubled.js';
import type { Asked } from './deciding.js';

/**
 * Whether what a verdict says beside the short answer is known to be the same for the two of each pair of complete
 * people: its reasons, the days of eligibility, windows, terms and deadlines. What other sources claim is worked out
 * with other conditions, so that nothing is known where there are claims.
 */
export function isSettledBeside(asked: Asked, universe: Universe, pairs: Doubled, fact: string): boolean {
  const { terrain, options } = asked;
  return (
    !hasClaims(terrain) &&
    !factsReadBeside(terrain, options.procedure).has(fact) &&
    isSameForBoth(pairs, clausesIn(universe, terrain)) &&
    hasSameDays(universe, terrain, pairs, fact)
  );
}

const isSameForBoth = ({ universe, ofSecond }: Doubled, diagrams: readonly Diagram[]): boolean => {
  const { algebra, feasible, forest } = universe;
  return diagrams.every(
    (diagram) => algebra.all(algebra.differ(diagram, ofSecond(diagram)), feasible) === forest.leaf(FALSE),
  );
};

/** What reasons, and lists of papers that are not in order, go by. */
function clausesIn({ builder }: Universe, terrain: Terrain): Diagram[] {
  const { rules, version } = terrain;
  return [
    ...entries<EligibilityClause>(rules.eligibility).map(([, { condition }]) => condition),
    ...entries<ExemptionClause>(rules.exemptions).map(([, { condition }]) => condition),
    ...entries<CaveatClause>({ ...version.caveats, ...rules.caveats }).map(([, { when }]) => when),
  ]
    .map((condition) => builder.condition(terrain, condition))
    .concat(demandsOf(builder, terrain).flatMap(({ ways }) => ways.map(({ open }) => open)));
}

/** Whether the days of eligibility are the same: told alike for both, and not counted from the fact. */
function hasSameDays(universe: Universe, terrain: Terrain, pairs: Doubled, fact: string): boolean {
  const book = createScheduleBook();
  try {
    const days = scheduleOutput(universe, terrain, book);
    return [...book.terms.values()].every((term) => term.fact !== fact) && isSameForBoth(pairs, [days]);
  } catch (error) {
    if (error instanceof GaveUp) return false;
    throw error;
  }
}

const hasClaims = ({ version, rules }: Terrain): boolean =>
  [version.conditions, rules.eligibility, rules.exemptions, rules.grounds]
    .flatMap((section) => entries<Definition>(section as ProcedureRules['eligibility']))
    .some(([, { claims }]) => Object.values(claims ?? {}).some(({ condition }) => condition !== undefined));

const ALWAYS = { fact: 'asOf', operator: 'onOrAfter', value: '1900-01-01' } as const;

/** The facts that a verdict shows, or reads for what it says beside the short answer: of rules that ask for nothing. */
function factsReadBeside(terrain: Terrain, procedure: Asked['options']['procedure']): ReadonlySet<string> {
  const { policy, asOf, rules } = terrain;
  const resolved = spellOn(policy.spells, asOf)?.resolved as ResolvedVersion;
  const { grounds, exemptions: _, tiers: __, materials: ___, eligibility, ...beside } = rules;
  const shown = Object.fromEntries(
    entries<EligibilityClause>(eligibility).map(([id, clause]) => [id, { ...clause, condition: ALWAYS }]),
  );
  const named = Object.fromEntries(entries<GroundClause>(grounds));
  const version = {
    ...resolved.version,
    conditions: { ...resolved.version.conditions, ...named },
    procedures: { [procedure]: { ...beside, eligibility: shown } },
  };
  const { linker } = compileProgram(policy, { ...resolved, version }, procedure);
  return new Set(linker.facts.map(({ path }) => path));
}
