import {
  type DecidableProperty,
  type ExactOptions,
  type GivenUp,
  type Proof,
  prove,
} from '../../impact/index.js';
import type { Policy, Procedure } from '../../policy/index.js';
import { handleOf } from '../../verdict/index.js';
import { PolicyAssertionError, type RunOptions, reportOf } from '../assertion.js';
import { assertProperty, type PolicyProperty } from './property.js';
import { proveTexts } from './prove-texts.js';

/**
 * The day and procedure to decide a property for, how much may be built for that, and how many people to try where it
 * cannot be decided.
 */
export interface ProveOptions extends RunOptions, Pick<ExactOptions, 'budget'> {
  readonly asOf: string;
  /** `apply` if left out. */
  readonly procedure?: Procedure;
}

/**
 * How a property was shown: for everybody whom `covers` names on the days that it names, or on people made up, and why
 * not for everybody.
 */
export type Shown = Proof | { readonly kind: 'sampled'; readonly why: string };

const DECIDABLE: readonly string[] = [
  'monotone',
  'never-stricter',
  'indifferent',
  'more-papers',
  'windows-never-empty',
] satisfies DecidableProperty['kind'][];

/**
 * Shows a property of everybody, exactly; of people made up where there is no exact answer, and says so. What is shown
 * of everybody is told by `covers` of the proof:
 * - {@link monotone}, {@link neverStricterThan}, {@link neverWorseWithMorePapers}: complete people, on asOf
 * - {@link indifferentTo}: complete people on asOf; everybody on every day of the version, if nothing reads the fact
 * - {@link windowsNeverEmpty}, {@link textsInBothLanguages}: everybody, on every day of the version
 *
 * Incomplete people are tried by {@link assertProperty}.
 *
 * @throws PolicyAssertionError `PROPERTY_VIOLATED`, with who shows that it does not hold
 * @example proveProperty(residencePermit, monotone('residence.registeredOn', 'earlier'), { asOf: '2024-05-01' })
 * @since 0.3.0
 */
export function proveProperty(policy: Policy, property: PolicyProperty, options: ProveOptions): Shown {
  const { asOf, procedure = 'apply', budget = {}, ...run } = options;
  const found = decided(policy, property, { asOf, procedure, budget });
  if (found.kind === 'exact') {
    if (found.counterexample) throw violated(policy, property, found);
    return found;
  }
  assertProperty(policy, property, { ...run, asOf: [asOf], procedures: [procedure] });
  return { kind: 'sampled', why: found.why };
}

function decided(
  policy: Policy,
  property: PolicyProperty,
  question: Required<ExactOptions>,
): Proof | GivenUp {
  if (property.kind === 'texts') return proveTexts(policy, property, question);
  return DECIDABLE.includes(property.kind)
    ? prove(policy, property as unknown as DecidableProperty, question)
    : { kind: 'gave-up', why: `${property.kind} is not decided exactly`, size: 0 };
}

function violated(policy: Policy, property: PolicyProperty, proof: Proof): PolicyAssertionError {
  const { people, said } = proof.counterexample ?? { people: [], said: [] };
  const { asOf, procedure } = proof;
  // One person is judged under both policies where there are two.
  const { other } = property as { readonly other?: Policy };
  const policies = other ? [other, policy] : [policy];
  const verdicts = policies.flatMap((one) =>
    people.map((facts) => handleOf(one).evaluate(facts, { asOf, procedure })),
  );
  const counterexample = {
    policies: policies.map(({ id }) => id),
    asOf,
    procedure,
    people,
    verdicts,
    faults: said,
  };
  return new PolicyAssertionError(
    'PROPERTY_VIOLATED',
    reportOf(`${policy.id} does not hold to: ${property.title}`, counterexample, null),
    counterexample,
  );
}
