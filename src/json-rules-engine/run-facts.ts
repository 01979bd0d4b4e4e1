import type { TopLevelCondition } from 'json-rules-engine';
import { isFactReference } from '../conditions/index.js';
import { type Facts, isRecord } from '../facts/index.js';
import type { Verdict } from '../verdict/index.js';
import { subjects } from './facts.js';
import { splitPath } from './nested.js';

/** The ids of the facts that conditions test, on either side, through conditions that they name. */
export function testedBy(
  conditions: readonly TopLevelCondition[],
  named: ReadonlyMap<string, TopLevelCondition>,
): string[] {
  const found = new Set<string>();
  const seen = new Set<unknown>();
  const visit = (node: unknown): void => {
    if (seen.has(node)) return;
    seen.add(node);
    if (Array.isArray(node)) node.forEach(visit);
    if (!isRecord(node)) return;
    const { all, any, not, condition, fact, value } = node;
    for (const part of [all, any, not]) visit(part);
    if (typeof condition === 'string') visit(named.get(condition));
    for (const id of [fact, isFactReference(value) ? value.fact : undefined])
      if (typeof id === 'string') for (const one of id.split(' & ')) found.add(one);
  };
  visit(conditions);
  return [...found];
}

/** The paths of some ids: those of a subject are all its facts. */
export const pathsAt = (ids: readonly string[], paths: readonly string[]): string[] =>
  ids.flatMap((id) => (subjects.includes(id) ? paths.filter((path) => path.startsWith(`${id}.`)) : id));

/** Every fact of the policy and every field of the verdict, as rules find them once all is settled. */
export function settledFacts(
  paths: readonly string[],
  facts: Facts,
  verdict: Verdict,
): { readonly [id: string]: unknown } {
  const stated = facts as { readonly [subject: string]: { readonly [name: string]: unknown } | undefined };
  return Object.fromEntries([
    ...subjects.map((subject) => [subject, stated[subject]]),
    ...paths.map((path) => {
      const [subject, name] = splitPath(path);
      return [path, name === undefined ? stated[subject] : stated[subject]?.[name]];
    }),
    ['verdict', verdict],
    ...Object.entries(verdict).map(([field, value]) => [`verdict.${field}`, value]),
  ]);
}
