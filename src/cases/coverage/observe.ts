import type { PlacedClause } from '../../policy/index.js';
import { observeCure } from './observe-lateness.js';
import { observePapers } from './observe-papers.js';
import { observeDeadline, observeEvent, observeTerm, observeValidity, observeYears } from './observe-time.js';
import { choiceOf, earlierThan, exemptionsFrom, firstOf, fulfilmentOf, truthOf } from './outcomes.js';
import { anyValue, type Observe, type Sight, worthOf } from './sight.js';
import type { ClauseOutcome } from './types.js';

/** What became of a clause, or of one of its claims. */
export interface Sighting {
  readonly placed: PlacedClause;
  /** The id of the claim. */
  readonly claim?: string;
  readonly outcome: ClauseOutcome;
}

/** What became of each clause that a question looks at, but for windows, of which an answer shows one. */
export const sightingsOf = (sight: Sight): Sighting[] =>
  sight.probe.clauses.flatMap((placed) => [
    ...(observers[placed.section]?.(placed, sight) ?? []).map((outcome) => ({ placed, outcome })),
    ...claimsOf(placed, sight),
  ]);

const observeCondition: Observe = (placed, sight) => [truthOf(worthOf(placed, sight))];

const observeEligibility: Observe = (placed, sight) => {
  const exempt = anyValue(exemptionsFrom(placed, sight.probe.clauses), sight);
  return [fulfilmentOf(worthOf(placed, sight), exempt)];
};

const observeTier: Observe = (placed, sight) => {
  const earlier = earlierThan(placed, sight.probe.clauses);
  return [choiceOf(firstOf(worthOf(placed, sight), anyValue(earlier, sight)))];
};

/** Of the life of a permit nothing is said where none is held. */
const ofPermit =
  (observe: Observe): Observe =>
  (placed, sight) =>
    sight.status && sight.status.since === null ? [] : observe(placed, sight);

const observers: { readonly [section: string]: Observe } = {
  partitions: () => ['used'],
  conditions: observeCondition,
  caveats: observeCondition,
  grounds: observeCondition,
  exemptions: observeCondition,
  eligibility: observeEligibility,
  tiers: observeTier,
  materials: observePapers,
  cure: ofPermit(observeCure),
  validity: observeValidity,
  terms: ofPermit(observeTerm),
  years: ofPermit(observeYears),
  deadlines: observeDeadline,
  suspensions: ofPermit(observeEvent),
  terminations: ofPermit(observeEvent),
};

/** Claims that the verdict disputes, and those that it might have. */
function claimsOf(placed: PlacedClause, { verdict }: Sight): Sighting[] {
  if (!verdict) return [];
  return Object.entries(placed.clause.claims ?? {}).map(([claim, { citation }]) => {
    const isDisputed = verdict.disputes.some(
      (one) => one.clause === placed.id && one.claim === claim && one.citation === citation,
    );
    return { placed, claim, outcome: isDisputed ? 'changes' : 'changes-nothing' };
  });
}
