import { parseDay } from '../../calendar/index.js';
import { own } from '../../facts/index.js';
import { type Policy, spellOn } from '../../policy/index.js';
import { terrainOf } from '../../verdict/index.js';
import { occasionsOf, peopleOn, questionsOf } from '../applicants/index.js';
import { type PolicyProperty, verdictOn } from './property.js';

/**
 * Nobody who is eligible under the other policy is refused by this one: a city may ask no more than
 * the nation. Asked on days and for procedures that both have; who is outside the area of one of them
 * says nothing (`ignoring` names the clauses that draw the area, since a city's rules are for the city).
 *
 * @param other the policy that must not be the milder one
 * @throws RulesError `INVALID_AS_OF` when tried on a policy that shares no procedure with it on any day
 * @example neverStricterThan(national, { ignoring: ['territory'] })
 * @since 0.3.0
 */
export function neverStricterThan(
  other: Policy,
  { ignoring = [] }: { readonly ignoring?: readonly string[] } = {},
): PolicyProperty & { readonly other: Policy } {
  return {
    kind: 'never-stricter',
    other,
    title: `never stricter than ${other.id}`,
    people(policy, { isComplete = false, hasNoise = false, ...options }) {
      const shared = occasionsOf([policy, other], options).filter((one) =>
        [policy, other].every((some) => has(some, one)),
      );
      return questionsOf(shared, ({ asOf, procedure }) =>
        peopleOn(
          [policy, other].flatMap((some) => terrainOf(some, asOf, procedure) ?? []),
          { isComplete, hasNoise, conditions: [] },
        ),
      );
    },
    judge(policy, question) {
      if (![policy, other].every((some) => has(some, question))) return null;
      const theirs = verdictOn(other, question);
      if (theirs.outcome !== 'eligible') return null;
      const verdict = verdictOn(policy, question);
      if (verdict.outcome !== 'ineligible') return null;
      const refusing = verdict.reasons
        .flatMap(({ clause }) => clause ?? [])
        .filter((id) => !ignoring.includes(id));
      if (verdict.reasons.some(({ clause }) => clause !== null && ignoring.includes(clause))) return null;
      return {
        policies: [policy, other],
        people: [question.facts],
        verdicts: [theirs, verdict],
        faults: [`eligible under ${other.id}, refused by ${refusing.join(', ')}`],
      };
    },
  };
}

const has = (
  { spells }: Policy,
  { asOf, procedure }: { readonly asOf: string; readonly procedure: string },
): boolean => {
  const procedures = spellOn(spells, parseDay(asOf))?.resolved.version.procedures;
  return (
    procedures !== undefined &&
    own(procedures as { readonly [name: string]: unknown }, procedure) !== undefined
  );
};
