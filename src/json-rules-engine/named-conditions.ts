import type { TopLevelCondition } from 'json-rules-engine';
import { isRecord } from '../facts/index.js';
import { inputError, issue } from '../issues/index.js';
import { POSSIBLY } from './operator-names.js';

type Named = ReadonlyMap<string, TopLevelCondition>;

/**
 * The library follows a circle of named conditions for ever.
 * @throws RulesError `INVALID_POLICY` if a condition comes to name itself
 */
export function assertNoCycle(name: string, conditions: TopLevelCondition, named: Named): void {
  const cycle = cycleBackTo(name, conditions, named, [name]);
  if (cycle) throw inputError('INVALID_POLICY', [issue('CONDITION_CYCLE', `conditions.${name}`, { cycle })]);
}

function cycleBackTo(
  name: string,
  node: unknown,
  named: Named,
  trail: readonly string[],
): readonly string[] | undefined {
  if (Array.isArray(node)) return firstOf(node, (part) => cycleBackTo(name, part, named, trail));
  if (!isRecord(node)) return undefined;
  const { all, any, not, condition } = node;
  const below = firstOf([all, any, not], (part) => cycleBackTo(name, part, named, trail));
  if (below || typeof condition !== 'string') return below;
  const next = condition.startsWith(POSSIBLY) ? condition.slice(POSSIBLY.length) : condition;
  if (next === name) return [...trail, next];
  return trail.includes(next) ? undefined : cycleBackTo(name, named.get(next), named, [...trail, next]);
}

function firstOf<T, R>(list: readonly T[], find: (one: T) => R | undefined): R | undefined {
  for (const one of list) {
    const found = find(one);
    if (found !== undefined) return found;
  }
  return undefined;
}
