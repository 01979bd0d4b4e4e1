import fc from 'fast-check';
import { parseDay } from '../../calendar/index.js';
import type { Facts } from '../../facts/index.js';
import type { Policy, Procedure } from '../../policy/index.js';
import { readAsOf, terrainOf } from '../../verdict/index.js';
import { peopleOn, strangersOn } from './people.js';

/** Whom to make up, and for what. */
export interface ApplicantOptions {
  /** The day that the people are asked about, `YYYY-MM-DD`: limits are counted from it. */
  readonly asOf: string;
  /** `apply` if left out. */
  readonly procedure?: Procedure;
  /**
   * Every fact that the procedure reads is stated, in counterexamples too. If left out, most people are
   * complete, some partial, some nearly unknown, and a counterexample keeps only the facts that matter.
   */
  readonly isComplete?: boolean;
  /** Facts and papers that the procedure never reads are stated too: they must change nothing. */
  readonly hasNoise?: boolean;
}

/**
 * People for one procedure of a policy on a day, as an arbitrary of fast-check. Their facts are always
 * valid, are those that the procedure reads and no others, and lean to its limits: the day before, on and after the
 * end of each period, the number below, at and above each number, month ends, 29 February, no papers and
 * all papers. About half are made to be eligible, a quarter to fail by one clause. They shrink to the
 * fewest facts that still show the fault.
 *
 * @returns on a day on which no version is in force, people without facts; with noise, anybody
 * @throws RulesError `INVALID_AS_OF`, `UNKNOWN_PROCEDURE`
 * @example
 * fc.assert(fc.property(applicants(residencePermit, { asOf: '2024-05-01' }), (facts) => …))
 * @since 0.3.0
 */
export function applicants(policy: Policy, options: ApplicantOptions): fc.Arbitrary<Facts> {
  const { asOf, procedure = 'apply', isComplete = false, hasNoise = false } = options;
  readAsOf(asOf);
  const terrain = terrainOf(policy, asOf, procedure);
  if (terrain) return peopleOn([terrain], { isComplete, hasNoise, conditions: [] });
  return hasNoise ? strangersOn(parseDay(asOf)) : fc.constant({});
}
