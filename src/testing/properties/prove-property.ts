import { type DecidableProperty, type GivenUp, type Proof, prove } from '../../impact/index.js';
import type { Policy, Procedure } from '../../policy/index.js';
import { handleOf } from '../../verdict/index.js';
import { PolicyAssertionError, type RunOptions, reportOf } from '../assertion.js';
import { assertProperty, type PolicyProperty } from './property.js';

/** The day and procedure to decide a property for, and how many people to try where it cannot be decided. */
export interface ProveOptions extends RunOptions {
  readonly asOf: string;
  /** `apply` if left out. */
  readonly procedure?: Procedure;
}

/** How a property was shown: for everybody, or on people made up, and why not for everybody. */
export type Shown = Proof | { readonly kind: 'sampled'; readonly why: string };

const DECIDABLE: readonly string[] = [
  'monotone',
  'never-stricter',
  'indifferent',
  'more-papers',
  'windows-never-empty',
] satisfies DecidableProperty['kind'][];

/**
 * Shows a property of everybody, exactly; of people made up where there is no exact answer, and says so.
 *
 * @throws PolicyAssertionError `PROPERTY_VIOLATED`, with who shows that it does not hold
 * @example proveProperty(residencePermit, monotone('residence.registeredOn', 'earlier'), { asOf: '2024-05-01' })
 * @since 0.3.0
 */
export function proveProperty(policy: Policy, property: PolicyProperty, options: ProveOptions): Shown {
  const { asOf, procedure = 'apply', ...run } = options;
  const found: Proof | GivenUp = DECIDABLE.includes(property.kind)
    ? prove(policy, property as unknown as DecidableProperty, { asOf, procedure })
    : { kind: 'gave-up', why: `${property.kind} is not decided exactly`, size: 0 };
  if (found.kind === 'exact') {
    if (found.counterexample) throw violated(policy, property, found);
    return found;
  }
  assertProperty(policy, property, { ...run, asOf: [asOf], procedures: [procedure] });
  return { kind: 'sampled', why: found.why };
}

function violated(policy: Policy, property: PolicyProperty, proof: Proof): PolicyAssertionError {
  const { people, said } = proof.counterexample ?? { people: [], said: [] };
  const { asOf, procedure } = proof;
  const counterexample = {
    policies: [policy.id],
    asOf,
    procedure,
    people,
    verdicts: people.map((facts) => handleOf(policy).evaluate(facts, { asOf, procedure })),
    faults: said,
  };
  return new PolicyAssertionError(
    'PROPERTY_VIOLATED',
    reportOf(`${policy.id} does not hold to: ${property.title}`, counterexample, null),
    counterexample,
  );
}
