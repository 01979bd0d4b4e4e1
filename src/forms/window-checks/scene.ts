import { TRUE } from '../../conditions/index.js';
import type { Facts } from '../../facts/index.js';
import type { Verdict } from '../../verdict/index.js';
import { valueAt } from '../answers.js';
import type { Form } from '../form.js';
import type { Judge } from '../judge.js';
import { factsReadBy, namesUsedBy } from '../matter.js';
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
export const dateAt = ({ facts }: Scene, fact: string): string | null | undefined =>
  valueAt(facts, fact) as string | null | undefined;

/** The clauses of a section. */
const clausesIn = ({ reading }: Scene, section: string): ReadClause[] =>
  reading.clauses.filter(({ placed }) => placed.section === section);

/** Whether an exemption that applies frees the person from an eligibility clause. */
export const isFreed = (scene: Scene, { placed }: ReadClause): boolean =>
  clausesIn(scene, 'exemptions').some(
    (exemption) =>
      (exemption.placed.clause.from as readonly string[]).includes(placed.id) &&
      exemption.conditions.some((one) => scene.judge(one) === TRUE),
  );

/**
 * Whether any of some grounds is worth a word: not where the person is free of them, relies on another, or
 * meets another and relies on none.
 */
export function isInPlay(scene: Scene, grounds: readonly string[]): boolean {
  const { facts, reading, verdict } = scene;
  const demanding = clausesIn(scene, 'eligibility').filter((clause) =>
    namesUsedBy(reading, clause).some((name) => grounds.includes(name)),
  );
  if (demanding.length > 0 && demanding.every((clause) => isFreed(scene, clause))) return false;
  const relied = facts.application?.ground;
  if (typeof relied === 'string') return grounds.includes(relied);
  return verdict.grounds.every(({ id, status }) => grounds.includes(id) || status !== 'met');
}

/** The grounds whose own conditions read any of some facts. */
export const groundsReading = (scene: Scene, facts: readonly string[]): string[] =>
  clausesIn(scene, 'grounds')
    .filter((clause) => factsReadBy(scene.reading, clause).some((fact) => facts.includes(fact)))
    .map(({ placed }) => placed.id);

/** The first clause that stands and reads a fact. */
export const readerOf = ({ reading }: Scene, fact: string): ReadClause | undefined =>
  reading.clauses.find((clause) => factsReadBy(reading, clause).includes(fact));
