import { FALSE, TRUE, type Trit, UNKNOWN } from '../../conditions/index.js';
import { firstOf, ofCondition, ofOutcome, passesAll } from './case.js';
import { EACH, type Sight } from './turning.js';
import type { Asked, Case, Open } from './types.js';

/** Outcome and tier under a claim, and what they still turn on. */
interface Answer {
  readonly value: Trit;
  readonly tier: Asked | undefined;
  readonly open: Open;
}

/**
 * What the disputes still turn on, once the decision is settled: the claims that could change it, and
 * the decision under them.
 */
export function ofDisputes(one: Case): Open[] {
  return one.plan.claims.map((claim) => {
    const [ifFalse, ifUnknown, ifTrue] = answersOf(one, claim.of);
    const sight: Sight = [shownOf(one, ifFalse, 0), shownOf(one, ifUnknown, 1), shownOf(one, ifTrue, 2)];
    const open = ofCondition(one, claim, sight);
    const answer = [ifFalse, ifUnknown, ifTrue][claim.test(one.plan.row)] as Answer;
    return open.length > 0 ? open : answer.open;
  });
}

const answersOf = (one: Case, of: number): readonly [Answer, Answer, Answer] => [
  under(one, of, FALSE),
  under(one, of, UNKNOWN),
  under(one, of, TRUE),
];

/** What shows of an answer; one that is still open may come to be any, and so is like no other. */
const shownOf = ({ plan: { tiers } }: Case, { value, tier, open }: Answer, claimed: Trit): string =>
  open.length > 0 ? `open ${claimed}` : `${value} by tier ${tier ? tiers.indexOf(tier) : 'none'}`;

/** The answer with one condition's value replaced. The row is left as it was found. */
function under(one: Case, replaced: number, value: Trit): Answer {
  const { row, linker } = one.plan;
  for (const { cell, test } of linker.nodes) row.cells[cell] = cell === replaced ? value : test(row);
  const answer = answerOf({ ...one, replaced });
  for (const { cell, test } of linker.nodes) row.cells[cell] = test(row);
  return answer;
}

function answerOf(one: Case): Answer {
  const tier = firstOf(
    one,
    one.plan.tiers.map((when) => ({ when })),
  );
  return {
    value: passesAll(one),
    tier: tier.clause?.when,
    open: [...ofOutcome(one, EACH), ...tier.open],
  };
}
