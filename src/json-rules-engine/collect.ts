import type { Facts } from '../facts/index.js';
import { assertFacts } from '../facts/index.js';
import type { Policy } from '../policy/index.js';
import { scopeOf } from '../verdict/index.js';
import { FactSourceError } from './errors.js';
import { type FetchUntil, openParts, type Plan } from './needs/index.js';
import { toNested } from './nested.js';

/** Where facts come from in one run. */
export interface Sources {
  /** Facts that are given, by path. */
  readonly given: ReadonlyMap<string, unknown>;
  /** The paths that a source may tell. */
  readonly paths: ReadonlySet<string>;
  /** Asks the source of a fact; gives the facts that it tells, by path. */
  fetch(path: string): Promise<ReadonlyMap<string, unknown>>;
}

/** What was known in the end, and what was asked for it. */
export interface Collected {
  readonly facts: Facts;
  /** The facts that were fetched, in the order in which they were asked for. */
  readonly fetched: readonly string[];
}

/** What collecting takes. */
export interface Collecting {
  readonly policy: Policy;
  readonly plan: Plan | undefined;
  readonly until: FetchUntil;
  readonly sources: Sources;
  /** Facts wanted in any case. */
  readonly wanted: readonly string[];
}

/**
 * Fetches facts, a round at a time, until nothing that the verdict still turns on can be had. A round
 * takes every fact that alone decides some open part, since no other answer makes it needless; where
 * there is none, a single fact, the first in the order of the rules.
 *
 * @throws RulesError `INVALID_FACTS`; FactSourceError where a source fails
 */
export async function collect(collecting: Collecting): Promise<Collected> {
  const { policy, sources, wanted } = collecting;
  const scope = scopeOf(policy);
  const known = new Map(sources.given);
  const left = new Set(sources.paths);
  const fetched: string[] = [];
  let facts = toNested(known);
  assertFacts(facts, scope);
  let round = wanted.filter((path) => left.has(path));
  if (round.length === 0) round = nextRound(collecting, facts, left);
  while (round.length > 0) {
    fetched.push(...round);
    for (const path of round) left.delete(path);
    const answers = await Promise.all(round.map((path) => ask(sources, path)));
    for (const [path, value] of answers.flatMap((answer) => [...answer])) {
      left.delete(path);
      if (!known.has(path)) known.set(path, value);
    }
    facts = toNested(known);
    assertFacts(facts, scope);
    round = nextRound(collecting, facts, left);
  }
  return { facts, fetched };
}

async function ask({ fetch }: Sources, path: string): Promise<ReadonlyMap<string, unknown>> {
  try {
    return await fetch(path);
  } catch (cause) {
    throw new FactSourceError(path, cause);
  }
}

/** The facts to ask for next, together; none once nothing is open. */
function nextRound(collecting: Collecting, facts: Facts, left: ReadonlySet<string>): string[] {
  const { plan, until } = collecting;
  if (!plan || left.size === 0) return [];
  const open = openParts(plan, facts, (path) => left.has(path), until);
  const alone = open.flatMap((part) => (new Set(part).size === 1 ? part.slice(0, 1) : []));
  return alone.length > 0 ? [...new Set(alone)] : open.flat().slice(0, 1);
}
