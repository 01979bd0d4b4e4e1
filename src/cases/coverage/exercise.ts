import { parseDay } from '../../calendar/index.js';
import { own } from '../../facts/index.js';
import { status } from '../../lifecycle/index.js';
import { clausesOf, type Policies, type Policy, spellOn } from '../../policy/index.js';
import type { PolicyCase } from '../../schema/index.js';
import { evaluate, type Verdict } from '../../verdict/index.js';
import { spellsOnce } from '../run-case.js';
import { type Home, homeOf } from './home.js';
import { namedIn } from './named.js';
import { seenInStatus, seenInVerdict } from './question.js';
import type { ClauseOutcome } from './types.js';

/** An outcome of a clause or a claim, where that is written. */
export interface Exercised extends Home {
  readonly outcome: ClauseOutcome;
}

/**
 * What a case exercises: the clauses that it names, those that a verdict looks at if it expects any part of one, and
 * those of a permit's life if it expects any of its status. Whether it passes does not matter; a case that cannot be
 * evaluated exercises nothing.
 */
export function exercisedBy({ policy: id, expect, ...asked }: PolicyCase, policies: Policies): Exercised[] {
  const { asOf, facts } = asked;
  const policy = own(policies, id);
  const day = parseDay(asOf);
  const spell = policy && spellOn(spellsOnce(policy), day);
  const verdict = spell && verdictOf(policy, asked);
  if (!verdict) return [];
  const question = { policy, spell, facts, day };
  const seen = [
    ...namedIn(expect.clauses ?? {}, clausesOf(spell.resolved.version)),
    ...(Object.keys(expect).some(isOfVerdict) ? seenInVerdict(question, verdict) : []),
    ...(expect.status ? seenInStatus(question, status(policy, facts, { asOf })) : []),
  ];
  return seen.map(({ placed, claim, outcome }) => {
    const { file, path } = homeOf(spell.resolved, placed);
    return { file, path: claim === undefined ? path : `${path}.claims.${claim}`, outcome };
  });
}

const isOfVerdict = (key: string): boolean => !['status', 'clauses', 'origins'].includes(key);

/** The verdict of a case; undefined where there can be none, as its run says. */
function verdictOf(
  policy: Policy,
  { facts, asOf, procedure }: Pick<PolicyCase, 'facts' | 'asOf' | 'procedure'>,
): Verdict | undefined {
  try {
    return evaluate(policy, facts, { asOf, ...(procedure && { procedure }) });
  } catch {
    return undefined;
  }
}
