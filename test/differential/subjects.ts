import type { Facts } from '../../src/facts/index.js';
import {
  conditionsOf,
  type Policy,
  type PolicyVersion,
  type Procedure,
  partsOf,
  type Spell,
} from '../../src/policy/index.js';
import { type CompiledPolicy, compile } from '../../src/verdict/index.js';
import { civilDate, dayNumber } from '../oracle/civil-days.js';
import type { Library } from '../oracle/inheritance.js';
import type { Question } from '../oracle/naive-verdict.js';
import { anyPerson, type Plan, planOf } from '../oracle/random-people.js';
import type { Random } from '../oracle/random-source.js';
import { assemble, ruleFiles } from '../support/policies.js';

/** A policy to ask about: compiled, with its files, and what people for it turn on. */
export interface Subject {
  readonly handle: CompiledPolicy;
  readonly library: Library;
  readonly plans: Map<Spell, readonly Plan[]>;
  /** Whether it adds up stays within a span, which takes a look at every day. */
  readonly isDear: boolean;
}

const isSum = (value: unknown): boolean => (value as { withinLast?: unknown }).withinLast !== undefined;

const subjectOf = (policy: Policy, versions: Library): Subject => {
  const line = (id: string | undefined): string[] =>
    id === undefined ? [] : [id, ...line(versions.find((version) => version.id === id)?.parent)];
  const ids = line(policy.id);
  const library = versions.filter(({ id }) => ids.includes(id));
  const addsUp = (version: PolicyVersion): boolean =>
    conditionsOf(version).some(({ condition }) =>
      partsOf('', condition).some(
        ({ part }) => 'fact' in part && part.operator === 'residedFor' && isSum(part.value),
      ),
    );
  return { handle: compile(policy), library, plans: new Map(), isDear: library.some(addsUp) };
};

/** One subject for each policy of some rule files. */
export const subjectsOf = (versions: readonly PolicyVersion[]): Subject[] =>
  Object.values(assemble(versions)).map((policy) => subjectOf(policy, versions));

/** One for each policy of the repository. */
export const ourSubjects = (): Subject[] => subjectsOf(ruleFiles().map(({ version }) => version));

const oddDays = ['2024-02-29', '2023-02-28', '2023-08-31', '2024-12-31', '2025-01-01', '2022-04-30'];

/** A day to ask about: mostly one in force, often the first of a version or its eve. */
export function anyDayFor(random: Random, { handle }: Subject): string {
  const { spells } = handle.policy;
  const starts = spells.map(({ from }) => dayNumber(String(from).replace(/(....)(..)(..)/, '$1-$2-$3')));
  const first = Math.min(...starts);
  const start = random.pick(starts);
  return random.weighted<() => string>([
    [12, () => civilDate(first + random.between(-40, Math.max(2200, start - first + 400)))],
    [2, () => civilDate(start + random.between(-1, 1))],
    [2, () => random.pick(oddDays)],
    [
      2,
      () => civilDate(dayNumber(`${random.between(2017, 2027)}-${random.pick(['03', '05', '12'])}-01`) - 1),
    ],
  ])();
}

/** A procedure of the version in force; undefined while none is. */
export function anyPlanFor(random: Random, { handle, plans }: Subject, asOf: string): Plan | undefined {
  const day = Number(asOf.replace(/-/g, ''));
  const spell = handle.policy.spells.find(({ from, through }) => from <= day && day <= through);
  if (!spell) return undefined;
  const { version } = spell.resolved;
  const known =
    plans.get(spell) ?? (Object.keys(version.procedures) as Procedure[]).map((name) => planOf(version, name));
  plans.set(spell, known);
  return random.pick(known);
}

/** A question about a subject, and the plan by which its person was made; no plan while nothing is in force. */
export function anyQuestion(
  random: Random,
  subject: Subject,
): { readonly question: Question; readonly plan: Plan | undefined } {
  const asOf = anyDayFor(random, subject);
  const plan = anyPlanFor(random, subject, asOf);
  const facts: Facts = plan ? anyPerson(random, plan, asOf) : {};
  const { library, handle } = subject;
  const procedure = plan?.procedure ?? 'apply';
  return { question: { library, policy: handle.policy.id, procedure, asOf, facts }, plan };
}
