import { RulesError } from '../../issues/index.js';
import type { Policy } from '../../policy/index.js';
import { readAsOf, terrainOf } from '../../verdict/index.js';
import { type ExactOptions, exactly, type GivenUp } from '../exact.js';
import type { Asked, Decided } from './deciding.js';
import { indifferent } from './indifferent.js';
import { monotone } from './monotone.js';
import { morePapers } from './more-papers.js';
import { neverStricter } from './never-stricter.js';
import type { DecidableProperty, Proof } from './types.js';
import { windowsNeverEmpty } from './windows-never-empty.js';

/**
 * Decides a property for everybody: a certificate that it holds, or somebody who shows that it does not, on whom
 * `evaluate` confirms it.
 *
 * @returns the proof, or why there is none
 * @throws RulesError `INVALID_AS_OF`, `UNKNOWN_PROCEDURE`; `INVALID_FACTS` for a fact that the policy does not know
 * @example prove(residencePermit, { kind: 'monotone', fact: 'residence.registeredOn', better: 'earlier' }, { asOf: '2024-05-01' })
 * @since 0.3.0
 */
export function prove(policy: Policy, property: DecidableProperty, options: ExactOptions): Proof | GivenUp {
  const { asOf, procedure = 'apply' } = options;
  readAsOf(asOf);
  const terrain = terrainOf(policy, asOf, procedure);
  if (!terrain) throw new RulesError('INVALID_AS_OF', `no version of ${policy.id} is in force on ${asOf}`);
  return exactly(() => {
    const decided = decide({ policy, terrain, options: { ...options, procedure } }, property);
    return {
      kind: 'exact',
      property: property.kind,
      policy: policy.id,
      procedure,
      asOf,
      holds: decided.counterexample === null,
      ...decided,
    };
  });
}

function decide(asked: Asked, property: DecidableProperty): Decided {
  switch (property.kind) {
    case 'monotone':
      return monotone(asked, property);
    case 'never-stricter':
      return neverStricter(asked, property);
    case 'indifferent':
      return indifferent(asked, property.fact);
    case 'more-papers':
      return morePapers(asked);
    case 'windows-never-empty':
      return windowsNeverEmpty(asked);
  }
}
