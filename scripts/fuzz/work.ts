import { type Regression, toRegression } from '../../test/differential/regressions.js';
import type { Tally } from '../../test/differential/tally.js';
import { type Run, runTrials } from '../../test/differential/trials.js';

/** One part of a run, which its own seed repeats. */
export interface Part extends Omit<Run, 'replace'> {
  readonly part: number;
  readonly foundOn: string;
}

/** What a part found. */
export interface PartFindings {
  readonly part: number;
  readonly tally: Tally;
  readonly found: readonly Regression[];
}

/** Runs a part. */
export function runPart({ part, foundOn, ...run }: Part): PartFindings {
  const { tally, disagreements } = runTrials(run);
  const found = disagreements.map(({ question, differences }) =>
    toRegression(question, differences, foundOn),
  );
  return { part, tally, found };
}

process.on('message', (part: Part) => {
  process.send?.(runPart(part));
});
