import { type Condition, FALSE, type Trit } from '../../conditions/index.js';
import { describeFact, type Facts } from '../../facts/index.js';
import { RulesError } from '../../issues/index.js';
import { factsOf, type Policy } from '../../policy/index.js';
import { scopeOf, terrainOf } from '../../verdict/index.js';
import { comparisonsOf, knows, proceduresOn, type Question } from '../applicants/index.js';
import type { MeantChange } from './meant-change.js';

/** What a condition makes of a person; `null` where there is nothing to judge by. */
type Judge = (who: Condition, facts: Facts) => Trit | null;

/**
 * Says whether a change concerns a person, by the version that knows the facts it names; it concerns nobody where
 * none does.
 */
export function concernsOf(
  before: Policy,
  after: Policy,
  changes: readonly MeantChange[],
): (change: MeantChange, question: Question) => Trit | null {
  const judges = new Map<string, Judge>();
  const whos = changes.flatMap(({ who }) => who ?? []);
  const judgeOn = ({ asOf, procedure }: Question): Judge => {
    const holder = [after, before].find((policy) => proceduresOn(policy, asOf).includes(procedure));
    const terrain = holder && terrainOf(holder, asOf, procedure);
    if (!terrain) return () => null;
    const known = whos.filter((who) => knows(terrain, who));
    const judge = terrain.judgeOf(known);
    return (who, facts) => (known.includes(who) ? judge(who, facts) : FALSE);
  };
  return ({ who }, question) => {
    if (!who) return null;
    const key = `${question.asOf} ${question.procedure}`;
    const judge = judges.get(key) ?? judgeOn(question);
    judges.set(key, judge);
    return judge(who, question.facts);
  };
}

/**
 * A misspelt fact would concern nobody.
 * @throws RulesError `INVALID_FACTS`
 */
export function assertKnown(policies: readonly Policy[], changes: readonly MeantChange[]): void {
  const scopes = policies.map((policy) => scopeOf(policy).facts);
  for (const { title, who } of changes)
    for (const { fact, value } of who ? comparisonsOf(who) : [])
      for (const path of factsOf(fact, value))
        if (!scopes.some((local) => describeFact(path, local)))
          throw new RulesError('INVALID_FACTS', `${title}: there is no fact ${path}`);
}
