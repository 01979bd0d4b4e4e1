import type { Facts } from '../../facts/index.js';
import type { Verdict } from '../../verdict/index.js';
import { valueAt } from '../answers.js';
import type { Form } from '../form.js';
import type { Judge } from '../judge.js';
import { conditionsFactsOf } from '../matter.js';
import type { ReadClause, Reading } from '../reading.js';

/** One person at the window. */
export interface Scene {
  readonly form: Form;
  readonly reading: Reading;
  readonly facts: Facts;
  readonly judge: Judge;
  readonly verdict: Verdict;
}

/** A date that is stated; `null` and undefined as they are. */
export const dateAt = ({ facts }: Pick<Scene, 'facts'>, fact: string): string | null | undefined =>
  valueAt(facts, fact) as string | null | undefined;

/**
 * Whether a ground is worth a word: not where the person relies on another, and not where another is
 * met already and none is relied on.
 */
export function isInPlay({ facts, verdict }: Scene, grounds: readonly string[]): boolean {
  const relied = facts.application?.ground;
  if (typeof relied === 'string') return grounds.includes(relied);
  return verdict.grounds.every(({ id, status }) => grounds.includes(id) || status !== 'met');
}

/** The grounds whose own conditions read any of some facts. */
export const groundsReading = ({ reading }: Scene, facts: readonly string[]): string[] =>
  reading.clauses
    .filter(({ placed }) => placed.section === 'grounds')
    .filter((clause) => conditionsFactsOf(reading, clause).some((fact) => facts.includes(fact)))
    .map(({ placed }) => placed.id);

/** The first clause that stands and itself reads a fact. */
export const readerOf = ({ reading }: Scene, fact: string): ReadClause | undefined =>
  reading.clauses.find((clause) => conditionsFactsOf(reading, clause).includes(fact));
