import { dateOrders, type Facts, vocabulary } from '../../src/facts/index.js';
import type { Random } from './random-source.js';
import { subjectAndName } from './scene.js';

/** Facts in the making: by subject, by name; `undefined` for what is not stated. */
export type Draft = { [subject: string]: { [name: string]: unknown } | undefined };

// Facts of one shape are read many times faster, and millions of people are made.
const blank = Object.fromEntries(
  Object.entries(vocabulary).map(([subject, facts]) => [
    subject,
    Object.fromEntries(Object.keys(facts).map((name) => [name, undefined])),
  ]),
) as { readonly [subject: string]: { readonly [name: string]: undefined } };
const nobody = Object.fromEntries(
  [...Object.keys(blank), 'local', 'materials'].map((name) => [name, undefined]),
);

/** A person of whom nothing is known. */
export const emptyDraft = (): Draft => ({ ...nobody });

/** What a draft says at a path. */
export function drafted(draft: Draft, path: string): unknown {
  const [subject, name] = subjectAndName(path);
  return draft[subject]?.[name];
}

/** States a fact. */
export function state(draft: Draft, path: string, value: unknown): void {
  const [subject, name] = subjectAndName(path);
  const facts = draft[subject] ?? { ...blank[subject] };
  draft[subject] = facts;
  facts[name] = value;
}

/** States a fact unless it is stated already. */
export function suggest(draft: Draft, path: string, value: unknown): void {
  if (path !== 'asOf' && drafted(draft, path) === undefined) state(draft, path, value);
}

/** Adds to a list fact. */
export function append(draft: Draft, path: string, entries: readonly unknown[]): void {
  state(draft, path, [...((drafted(draft, path) as unknown[] | undefined) ?? []), ...entries]);
}

/** Leaves each fact out so often. */
export function forget(random: Random, draft: Draft, share: number): void {
  if (share === 0) return;
  for (const facts of Object.values(draft))
    for (const name in facts) if (random.chance(share)) facts[name] = undefined;
}

/** Leaves out one of two days that contradict each other; what is left are facts of a person. */
export function settled(random: Random, draft: Draft): Facts {
  for (const [earlier, later] of dateOrders) {
    const [first, second] = [drafted(draft, earlier), drafted(draft, later)];
    if (typeof first !== 'string' || typeof second !== 'string' || first <= second) continue;
    const [subject, name] = subjectAndName(random.chance(0.5) ? earlier : later);
    (draft[subject] as { [name: string]: unknown })[name] = undefined;
  }
  return draft as Facts;
}
