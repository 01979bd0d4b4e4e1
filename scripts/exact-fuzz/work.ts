import {
  type Effort,
  emptyTally,
  type Fault,
  faultIn,
  type Tally,
} from '../../test/diagram/support/agreement.js';
import { faultAmong, type Occasion, ourOccasions } from '../../test/diagram/support/ours.js';
import { anySmallCase } from '../../test/diagram/support/small-policies.js';
import { randomFrom, seedOf } from '../../test/oracle/random-source.js';

/** One part of a run; each of its cases has a seed of its own, which repeats it. */
export interface ExactPart {
  readonly seed: number;
  readonly first: number;
  readonly cases: number;
  readonly effort: Effort;
}

/** People of one procedure of a policy of ours. */
export interface OurPart {
  readonly occasion: number;
  readonly seed: number;
  readonly people: number;
}

/** What a part found. */
export interface ExactFindings {
  readonly tally: Tally;
  readonly faults: readonly { readonly case: number; readonly fault: Fault }[];
}

/** Runs a part. */
export function runExactPart({ seed, first, cases, effort }: ExactPart): ExactFindings {
  const tally = emptyTally();
  const faults: { case: number; fault: Fault }[] = [];
  for (let number = first; number < first + cases; number++) {
    const random = randomFrom(seedOf(seed, number));
    const fault = faultIn(random, anySmallCase(random), effort, tally);
    if (fault) faults.push({ case: number, fault });
  }
  return { tally, faults };
}

function runOurPart({ occasion, seed, people }: OurPart): ExactFindings {
  const fault = faultAmong(ourOccasions()[occasion] as Occasion, people, seed);
  return { tally: { ...emptyTally(), people }, faults: fault ? [{ case: occasion, fault }] : [] };
}

process.on('message', (part: ExactPart | OurPart) => {
  process.send?.('occasion' in part ? runOurPart(part) : runExactPart(part));
});
