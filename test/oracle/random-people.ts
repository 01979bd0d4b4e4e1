import type { Condition } from '../../src/conditions/index.js';
import { type Descriptor, describeFact, type Facts, type LocalFacts } from '../../src/facts/index.js';
import {
  type CureClause,
  conditionsOf,
  type MaterialClause,
  type PolicyVersion,
  type Procedure,
  type ProcedureRules,
  partsOf,
  readsOf,
  type WindowClause,
} from '../../src/policy/index.js';
import { emptyDraft, forget, settled, suggest } from './random-drafts.js';
import { anyPapers, waysOf } from './random-papers.js';
import { arrangeWindow } from './random-permits.js';
import type { Random } from './random-source.js';
import { anyValue } from './random-values.js';
import { type Wish, wish } from './random-wishes.js';

type Conditional = { readonly condition: Condition };

/** What is looked up of a procedure once, however many people are made for it. */
export interface Plan {
  readonly procedure: Procedure;
  /** Clauses that must all pass, each with the exemptions from it. */
  readonly clauses: readonly { readonly condition: Condition; readonly exemptions: readonly Condition[] }[];
  /** Conditions that decide something else: grounds, tiers, when a clause applies. */
  readonly others: readonly Condition[];
  readonly windows: readonly WindowClause[];
  readonly cures: readonly CureClause[];
  readonly papers: ReturnType<typeof waysOf>;
  readonly reads: readonly (readonly [path: string, is: Descriptor])[];
  readonly named: { readonly [name: string]: Conditional };
  readonly local: LocalFacts;
  /** Numbers that facts are compared with, for telling who is near a limit. */
  readonly numbers: readonly (readonly [path: string, literal: number])[];
}

/** Plans the making of people for one procedure of a version, parents laid under. */
export function planOf(version: PolicyVersion, procedure: Procedure): Plan {
  const rules = version.procedures[procedure] as ProcedureRules;
  const alone = { ...version, procedures: { [procedure]: rules } } as PolicyVersion;
  const local = (version.facts ?? {}) as LocalFacts;
  const exemptions = Object.values(rules.exemptions ?? {}) as (Conditional & { from: readonly string[] })[];
  const eligibility = Object.entries(rules.eligibility ?? {}) as [string, Conditional][];
  const conditions = conditionsOf(alone);
  return {
    procedure,
    clauses: eligibility.map(([id, { condition }]) => ({
      condition,
      exemptions: exemptions.filter(({ from }) => from.includes(id)).map((one) => one.condition),
    })),
    others: conditions.filter(({ path }) => !path.includes('eligibility.')).map(({ condition }) => condition),
    windows: Object.values(rules.window ?? {}) as WindowClause[],
    cures: Object.values(rules.cure ?? {}) as CureClause[],
    papers: waysOf(Object.values(rules.materials ?? {}) as MaterialClause[]),
    reads: readsOf(alone)
      .facts.filter((path) => path !== 'asOf')
      .map((path) => [path, describeFact(path, local) as Descriptor] as const),
    named: { ...version.conditions, ...rules.grounds } as unknown as Plan['named'],
    local,
    numbers: conditions.flatMap(({ condition }) =>
      partsOf('', condition).flatMap(({ part }) =>
        'fact' in part && typeof part.value === 'number' ? [[part.fact, part.value] as const] : [],
      ),
    ),
  };
}

/** Facts of a person asked about on a day: complete, partial or nearly none, leaning to what the rules turn on. */
export function anyPerson(random: Random, plan: Plan, asOf: string): Facts {
  const draft = emptyDraft();
  const one: Wish = {
    random,
    draft,
    asOf,
    conditionOf: (name) => (plan.named[name] as Conditional).condition,
    describe: (path) => (path === 'asOf' ? { type: 'date' } : (describeFact(path, plan.local) as Descriptor)),
  };
  const wants = random.weighted<number>([
    [6, 1],
    [2, 0.85],
    [1, 0.4],
  ]);
  const arrange = () => arrangeWindow(one, plan.windows, plan.cures);
  const isTimed = random.chance(0.5);
  if (isTimed) arrange();
  for (const { condition, exemptions } of plan.clauses) {
    const [exempt] = exemptions;
    const goal = random.chance(wants);
    if (exempt && random.chance(0.2)) wish(one, exempt, goal);
    else wish(one, condition, goal);
  }
  if (!isTimed) arrange();
  for (const condition of plan.others) if (random.chance(0.25)) wish(one, condition, random.chance(0.6));
  const fill = random.pick([0, 0.5, 0.9, 1]);
  for (const [path, is] of plan.reads)
    if (random.chance(is.type === 'list' ? fill / 3 : fill)) suggest(draft, path, anyValue(random, is, asOf));
  forget(
    random,
    draft,
    random.weighted([
      [12, 0],
      [3, 0.15],
      [1, 0.5],
      [1, 0.9],
    ]),
  );
  const materials = anyPapers(random, asOf, plan.papers);
  const facts: Facts = { ...settled(random, draft), materials };
  // As it comes from JSON, where what is not stated is not there at all.
  return random.chance(0.1) ? (JSON.parse(JSON.stringify(facts)) as Facts) : facts;
}
