import type { CivilDate } from '../calendar/index.js';
import { assertFacts, type FactScope, type Facts, type LocalFacts, own } from '../facts/index.js';
import { type Policy, type Procedure, type ProcedureRules, spellOn } from '../policy/index.js';
import { handleOf, readAsOf, scopeOf, type Verdict } from '../verdict/index.js';
import { statusOn } from './status.js';
import type { PermitStatus } from './types.js';

/** When, and for what. */
export interface CompareOptions {
  /** The day of the question, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** `apply` if left out. */
  readonly procedure?: Procedure;
}

/** What one policy says. */
export interface ComparedPolicy {
  readonly policy: string;
  /** `null` where the version in force does not have the procedure. */
  readonly verdict: Verdict | null;
  readonly status: PermitStatus;
}

/** A point on which policies differ; `values` are in their order, `null` where a policy says nothing. */
export interface Difference {
  readonly aspect:
    | 'outcome'
    | 'earliestEligibleOn'
    | 'eligibleThrough'
    | 'authority'
    | 'grounds'
    | 'missingMaterials'
    | 'validThrough'
    | 'state';
  readonly values: readonly (string | null)[];
}

/**
 * One person under several policies: plain JSON, the same bytes for the same input.
 * @since 0.2.0
 */
export interface Comparison {
  readonly schemaVersion: 1;
  readonly asOf: CivilDate;
  readonly procedure: Procedure;
  /** In the order given. */
  readonly policies: readonly ComparedPolicy[];
  readonly differences: readonly Difference[];
  /** The policies under which the person is eligible first, and that day; `null` if under none. */
  readonly earliest: { readonly on: CivilDate; readonly policies: readonly string[] } | null;
}

/**
 * Sets the verdicts and permit statuses of one person under several policies beside each other: permits
 * of one city, or cities. Each policy judges the same facts as they are, so that a person who lives in
 * one city is outside the territory of another.
 *
 * @throws RulesError `INVALID_AS_OF`, `INVALID_FACTS`
 * @example compare([residencePermit, residencePermitGuide], facts, { asOf: '2024-05-01' }).differences
 * @since 0.2.0
 */
export function compare(policies: readonly Policy[], facts: Facts, options: CompareOptions): Comparison {
  const { asOf, procedure = 'apply' } = options ?? {};
  const day = readAsOf(asOf);
  assertFacts(facts, scopeOfAll(policies));
  const compared = policies.map((policy): ComparedPolicy => {
    const version = spellOn(policy.spells, day)?.resolved.version;
    const isKnown =
      !version || own(version.procedures as { [name: string]: ProcedureRules }, procedure) !== undefined;
    return {
      policy: policy.id,
      verdict: isKnown ? handleOf(policy).evaluate(facts, { asOf, procedure }) : null,
      status: statusOn(policy, facts, asOf),
    };
  });
  return {
    schemaVersion: 1,
    asOf,
    procedure,
    policies: compared,
    differences: ASPECTS.map(([aspect, read]) => ({
      aspect,
      values: compared.map((one) => read(one) ?? null),
    })).filter(({ values }) => new Set(values).size > 1),
    earliest: earliestOf(compared),
  };
}

/** What all the policies know: a fact of one's own is no mistake under the others. */
function scopeOfAll(policies: readonly Policy[]): FactScope {
  const scopes = policies.map(scopeOf);
  return {
    facts: Object.assign({}, ...scopes.map(({ facts }) => facts)) as LocalFacts,
    materialKinds: scopes.flatMap(({ materialKinds }) => materialKinds),
  };
}

type Read = (one: ComparedPolicy) => string | null | undefined;

const ASPECTS: readonly (readonly [Difference['aspect'], Read])[] = [
  ['outcome', ({ verdict }) => verdict?.outcome],
  ['earliestEligibleOn', ({ verdict }) => verdict?.earliestEligibleOn],
  ['eligibleThrough', ({ verdict }) => verdict?.eligibleThrough],
  ['authority', ({ verdict }) => verdict?.policy.authority],
  ['grounds', ({ verdict }) => verdict && metGrounds(verdict).join(', ')],
  [
    'missingMaterials',
    ({ verdict }) => verdict?.missingMaterials.map(({ requirement }) => requirement).join(', '),
  ],
  ['validThrough', ({ status: { validThrough } }) => validThrough],
  ['state', ({ status: { state } }) => state],
];

const metGrounds = ({ grounds }: Verdict): string[] =>
  grounds.filter((ground) => ground.status === 'met').map(({ id }) => id);

function earliestOf(compared: readonly ComparedPolicy[]): Comparison['earliest'] {
  const days = compared.flatMap(({ policy, verdict }) =>
    verdict?.earliestEligibleOn ? [{ policy, on: verdict.earliestEligibleOn }] : [],
  );
  const [first] = days.map(({ on }) => on).sort();
  if (first === undefined) return null;
  return { on: first, policies: days.filter(({ on }) => on === first).map(({ policy }) => policy) };
}
