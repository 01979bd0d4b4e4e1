import type { CivilDate } from '../../calendar/index.js';
import { factsOfWitness, pathIn, type Universe } from '../../diagram/index.js';
import type { Facts } from '../../facts/index.js';
import { RulesError } from '../../issues/index.js';
import type { Policy, Procedure } from '../../policy/index.js';
import { handleOf, type Verdict } from '../../verdict/index.js';
import { DisagreementError } from '../exact.js';
import type { Affected } from './affected.js';
import type { Factored } from './factored.js';
import { leastFacts } from './least-witness.js';
import { type ComparedPart, wordIn } from './parts.js';
import type { Blame } from './responsible.js';
import type { CellShare, Transition } from './types.js';

/** What is asked about whom. */
export interface Asked {
  readonly universe: Universe;
  readonly asOf: CivilDate;
  readonly procedure: Procedure;
  readonly policies: readonly [before: Policy, after: Policy];
}

/** How it is told who is affected, and by what clauses. */
export interface Telling {
  readonly blame: Blame;
  readonly tell: (affected: Affected) => Factored;
}

/**
 * Tells a transition: who, by what clauses, and one of them.
 * @throws DisagreementError if evaluation does not bear it out
 */
export function transitionOf(
  asked: Asked,
  part: ComparedPart,
  affected: Affected,
  { blame, tell }: Telling,
): Transition {
  const { universe } = asked;
  return {
    part: part.part,
    id: part.id,
    from: affected.from,
    to: affected.to,
    share: toShare(universe.share(affected.people)),
    ...tell(affected),
    clauses: blame(part, affected.people),
    witness: { facts: witnessOf(asked, part, affected) },
  };
}

/** A share as JSON holds it. */
export const toShare = ({ cells, of }: { readonly cells: bigint; readonly of: bigint }): CellShare => ({
  cells: `${cells}`,
  of: `${of}`,
  share: Number((cells * 1_000_000_000n) / of) / 1_000_000_000,
});

/**
 * Somebody affected, told with as few facts as show it.
 * @throws DisagreementError if evaluation does not bear it out
 */
export function witnessOf(asked: Asked, part: ComparedPart, { from, to, people, somebody }: Affected): Facts {
  const { universe, policies } = asked;
  const { algebra, forest, feasible } = universe;
  const shows = (facts: Facts): boolean => isShownBy(asked, { ...part, from, to }, facts);
  const found = somebody ? null : universe.find(pathIn(forest, algebra.all(people, feasible)));
  const facts = somebody ?? (found && factsOfWitness(found));
  if (!facts || !shows(facts))
    throw new DisagreementError(`${part.part} ${part.id ?? ''}: ${from} -> ${to} is not borne out`, {
      facts,
      asOf: asked.asOf,
      procedure: asked.procedure,
      verdicts: facts && policies.map((policy) => verdictOn(policy, facts, asked, part)),
    });
  return leastFacts(facts, shows);
}

/** Whether evaluation of somebody bears a change out. */
export function isShownBy(
  asked: Omit<Asked, 'universe'>,
  change: Pick<Transition, 'part' | 'id' | 'from' | 'to'>,
  facts: Facts,
): boolean {
  const { part, from, to } = change;
  const [before, after] = asked.policies;
  const wordOf = (policy: Policy) => wordIn(verdictOn(policy, facts, asked, change), change);
  const old = wordOf(before);
  // Days are compared as they fall for this person; what they are counted from is told beside.
  return part === 'earliestEligibleOn' ? old !== wordOf(after) : old === from && wordOf(after) === to;
}

/** What a policy says of the part: the short answer where that tells it; out of force without the procedure. */
function verdictOn(
  policy: Policy,
  facts: Facts,
  { asOf, procedure }: Omit<Asked, 'universe'>,
  { part }: Pick<Transition, 'part'>,
): Verdict {
  const handle = handleOf(policy);
  const isBeside = part === 'window' || part === 'earliestEligibleOn';
  try {
    return isBeside
      ? handle.evaluate(facts, { asOf, procedure })
      : ({ ...handle.screen(facts, { asOf, procedure }), asOf } as Verdict);
  } catch (error) {
    if (!(error instanceof RulesError && error.code === 'UNKNOWN_PROCEDURE')) throw error;
    return NO_PROCEDURE;
  }
}

const NO_PROCEDURE = {
  outcome: 'out-of-force',
  tier: null,
  grounds: [],
  missingMaterials: [],
  window: null,
  earliestEligibleOn: null,
} as unknown as Verdict;
