import type { Almanac, Engine, Fact } from 'json-rules-engine';
import { scopeOf } from '../verdict/index.js';
import { type Collected, collect } from './collect.js';
import { internals } from './internals.js';
import type { Parts } from './parts.js';
import { pathsAt, testedBy } from './run-facts.js';
import { assertId, factsFound, sourcesOf } from './sources.js';

/**
 * Fetches what the verdict turns on, and what rules of the caller's own test.
 * @throws RulesError `INVALID_FACTS`; FactSourceError where a source fails
 */
export function gather(
  engine: Engine,
  { policy, options, plan, paths, facts: ours, rules: stating }: Parts,
  given: ReadonlyMap<string, Fact>,
  almanac: Almanac,
): Promise<Collected> {
  for (const id of given.keys()) assertId(id, scopeOf(policy).facts);
  const { facts, rules, conditions } = internals(engine);
  const added = new Map([...facts].filter(([, fact]) => !ours.has(fact)));
  for (const fact of [...facts.values(), ...factsFound(given, added)]) almanac.addFact(fact);
  const own = rules.filter((rule) => !stating.has(rule)).map((rule) => rule.conditions);
  return collect({
    policy,
    plan,
    until: options.fetchUntil ?? 'verdict',
    sources: sourcesOf([given, added], paths, almanac),
    wanted: pathsAt(testedBy(own, conditions), paths),
  });
}
