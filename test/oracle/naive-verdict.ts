import type { Condition } from '../../src/conditions/index.js';
import type { Facts } from '../../src/facts/index.js';
import type { Authority, Clause, EligibilityClause, Procedure } from '../../src/policy/index.js';
import type { Dispute, Outcome, Verdict } from '../../src/verdict/index.js';
import { dayNumber } from './civil-days.js';
import { truthOf } from './conditions.js';
import { firstDaysOf, type InForce, inForceOn, type Library } from './inheritance.js';
import { exemptionsFrom, groundsOf, missingFactsOf, outcomeOf, passesAll, tierOf } from './outcome.js';
import { missingPapers } from './papers.js';
import { reasonsOf, unannouncedReasons } from './reasons.js';
import { type Claimed, clausesIn, type Scene } from './scene.js';
import { deadlinesOf, validityOf } from './terms.js';
import { windowOf } from './windows.js';

/** The verdict without the days of eligibility, which are walked to; see {@link isEligibleOn}. */
export type NaiveVerdict = Omit<Verdict, 'earliestEligibleOn' | 'eligibleThrough'>;

/** One question: which person, under which policy of some rule files, for what, on which day. */
export interface Question {
  readonly library: Library;
  readonly policy: string;
  readonly procedure: Procedure;
  readonly asOf: string;
  readonly facts: Facts;
}

const WEAKENING: readonly Authority[] = [
  'statute',
  'administrative-regulation',
  'local-regulation',
  'government-rule',
  'normative-document',
  'official-guide',
  'secondary',
];

function sceneOf({ version }: InForce, { procedure, facts, asOf }: Question): Scene {
  const rules = version.procedures[procedure];
  if (!rules) throw new Error(`${version.id} has no ${procedure}`);
  return { version, rules, facts, asOf: dayNumber(asOf) };
}

/** Judges a question in the plainest way, clause by clause, with no memory and no short cuts. */
export function naiveVerdict(question: Question): NaiveVerdict {
  const inForce = inForceOn(question.library, question.policy, question.asOf);
  if (!inForce) return outOfForce(question);
  const scene = sceneOf(inForce, question);
  const truth = passesAll(scene);
  const [window, deadlines] = [windowOf(scene), deadlinesOf(scene)];
  return {
    schemaVersion: 1,
    policy: {
      id: question.policy,
      version: inForce.version.effectiveFrom,
      authority: weakestSource(scene),
      lineage: inForce.lineage,
    },
    procedure: question.procedure,
    asOf: question.asOf,
    outcome: outcomeOf(truth),
    tier: tierOf(scene),
    grounds: groundsOf(scene),
    reasons: [...reasonsOf(scene, truth), ...unannouncedReasons(window, deadlines)],
    missingFacts: truth === undefined ? missingFactsOf(scene) : [],
    missingMaterials: missingPapers(scene),
    window,
    validity: validityOf(scene),
    deadlines,
    disputes: disputesOf(scene, outcomeOf(truth)),
  };
}

/** Whether a person is eligible on another day, under the version of the day of the question. */
export function isEligibleOn(question: Question, day: string): boolean {
  const inForce = inForceOn(question.library, question.policy, question.asOf);
  return inForce !== undefined && passesAll(sceneOf(inForce, { ...question, asOf: day })) === true;
}

function weakestSource(scene: Scene): Authority {
  const { version, rules } = scene;
  const used = [
    ...clausesIn<Clause>(rules.eligibility),
    ...clausesIn<Clause>(rules.eligibility).flatMap(([id]) => exemptionsFrom(scene, id)),
    ...clausesIn<Clause>(rules.grounds),
  ];
  const sources = used.map(([, { citation }]) => version.instruments[citation.instrument] ?? 'secondary');
  return [...sources, version.authority].reduce((a, b) =>
    WEAKENING.indexOf(a) > WEAKENING.indexOf(b) ? a : b,
  );
}

/** The claims under which the outcome or the tier would be another. */
function disputesOf(scene: Scene, outcome: Outcome): Dispute[] {
  const { version, rules } = scene;
  const eligibility = clausesIn<EligibilityClause>(rules.eligibility);
  const exemptions = new Map(eligibility.flatMap(([id]) => exemptionsFrom(scene, id)));
  const placed: [Claimed['section'], string, Clause][] = [
    ...eligibility.map(([id, one]): [Claimed['section'], string, Clause] => ['eligibility', id, one]),
    ...[...exemptions].map(([id, one]): [Claimed['section'], string, Clause] => ['exemptions', id, one]),
    ...[...clausesIn<Clause>(rules.grounds), ...clausesIn<Clause>(version.conditions)].map(
      ([id, one]): [Claimed['section'], string, Clause] => ['named', id, one],
    ),
  ];
  const now = { outcome, tier: tierOf(scene) };
  return placed.flatMap(([section, id, { claims }]) =>
    Object.entries(claims ?? {}).flatMap(([claim, { condition, citation }]) => {
      if (!condition) return [];
      const under = { ...scene, claimed: { section, id, truth: truthOf(scene, condition as Condition) } };
      const then = { outcome: outcomeOf(passesAll(under)), tier: tierOf(under) };
      const isSame = then.outcome === now.outcome && then.tier === now.tier;
      return isSame ? [] : [{ clause: id, claim, citation, ...then }];
    }),
  );
}

function outOfForce({ library, policy: id, procedure, asOf }: Question): NaiveVerdict {
  const days = firstDaysOf(library, id);
  const params = {
    firstInForceOn: days[0] ?? null,
    nextInForceOn: days.find((day) => day > asOf) ?? null,
  };
  return {
    schemaVersion: 1,
    policy: { id, version: null, authority: null, lineage: [] },
    procedure,
    asOf,
    outcome: 'out-of-force',
    tier: null,
    grounds: [],
    reasons: [{ code: 'NO_VERSION_IN_FORCE', clause: null, params, citation: null }],
    missingFacts: [],
    missingMaterials: [],
    window: null,
    validity: null,
    deadlines: [],
    disputes: [],
  };
}
