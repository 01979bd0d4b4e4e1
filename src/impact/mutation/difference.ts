import { type Day, formatDay } from '../../calendar/index.js';
import { universeOf } from '../../diagram/index.js';
import type { Facts } from '../../facts/index.js';
import { type AuthoredPolicy, type Procedure, type Spell, spellOn } from '../../policy/index.js';
import { terrainOf } from '../../verdict/index.js';
import { turnsOf } from '../audit/index.js';
import { exactly } from '../exact.js';
import { affectedBy, screenParts, witnessOf } from '../impact/index.js';
import { type Reached, reachedBy } from './reach.js';
import type { Mutation, Survivor } from './types.js';

/** What was found of a mutant that no case caught. */
export type Difference =
  | { readonly kind: 'survived'; readonly witness: Survivor['witness'] }
  | { readonly kind: 'undecided'; readonly why: string }
  | { readonly kind: 'equivalent' };

/** Past so many days of one spell nothing is said. */
const MOST_DAYS = 400;
/** What is compared; a named condition counts by what uses it. */
const COMPARED = ['conditions', 'eligibility', 'exemptions', 'grounds', 'tiers', 'materials'];

/**
 * Somebody whose outcome, tier, grounds or papers are others under a mutant, on any day on which the version stands; or
 * that there is nobody. Where the outcome is the same on every day, so is the earliest day of it.
 */
export function differenceOf(
  policy: AuthoredPolicy,
  changed: AuthoredPolicy,
  mutation: Mutation,
): Difference {
  const open = new Set<string>();
  for (const spell of policy.spells) {
    const { version } = spell.resolved;
    if (version.effectiveFrom !== mutation.version) continue;
    const reached = reachedBy(version, mutation.clause);
    for (const one of reached) if (!isCompared(one)) open.add(one.isClaim ? 'claims' : one.placed.section);
    const days = daysIn(spell, changed);
    if (days.length > MOST_DAYS) open.add(`${days.length} days`);
    else
      for (const procedure of proceduresOf(reached))
        for (const day of days) {
          const asOf = formatDay(day);
          const found = exactly(
            () => ({ kind: 'facts', facts: witnessOn(policy, changed, asOf, procedure) }) as const,
          );
          if (found.kind === 'gave-up') open.add(found.why);
          else if (found.facts) return { kind: 'survived', witness: { procedure, asOf, facts: found.facts } };
        }
  }
  return open.size > 0 ? { kind: 'undecided', why: [...open].join(', ') } : { kind: 'equivalent' };
}

const isCompared = ({ placed, isClaim }: Reached): boolean => !isClaim && COMPARED.includes(placed.section);

const proceduresOf = (reached: readonly Reached[]): Procedure[] => [
  ...new Set(
    reached
      .filter((one) => isCompared(one) && one.placed.procedure !== '')
      .map(({ placed }) => placed.procedure as Procedure),
  ),
];

/** The days on which either side may begin to say something else. */
function daysIn(spell: Spell, changed: AuthoredPolicy): Day[] {
  const other = spellOn(changed.spells, spell.from) ?? spell;
  return turnsOf(spell, spell.resolved.version, other.resolved.version);
}

/** Somebody whose verdict is another, on one day; `null` if there is nobody. */
function witnessOn(
  policy: AuthoredPolicy,
  changed: AuthoredPolicy,
  asOf: string,
  procedure: Procedure,
): Facts | null {
  const [before, after] = [policy, changed].map((one) => terrainOf(one, asOf, procedure));
  // A mutant is in force on the same days, and has the same procedures.
  if (!before || !after) return null;
  const universe = universeOf([before, after]);
  for (const part of screenParts(universe, before, after).parts)
    for (const affected of affectedBy(universe, part))
      return witnessOf({ universe, asOf, procedure, policies: [policy, changed] }, part, affected);
  return null;
}
