/**
 * Prints how the people of the testing kit lean, policy by policy: how many are eligible, how many lie
 * within a day of a limit. `npm run bias -- --samples 2000 --seed 1`
 */
import { parseArgs } from 'node:util';
import { measureBias } from '../src/testing/index.js';
import { policies } from '../test/support/policies.js';

const { values } = parseArgs({ options: { samples: { type: 'string' }, seed: { type: 'string' } } });
const samples = Number(values.samples ?? 1000);
const seed = Number(values.seed ?? 1);

const percent = (share: number): string => `${Math.round(share * 100)}%`.padStart(10);
const columns = ['near limit', 'eligible', 'ineligible', 'open', 'window'];
console.log(`${samples} people a policy, seed ${seed}`);
console.log(''.padEnd(40) + columns.map((name) => name.padStart(11)).join(''));
for (const [id, policy] of Object.entries(policies)) {
  const { nearLimit, outcomes, windows } = measureBias(policy, { samples, seed });
  const shares = [
    nearLimit,
    outcomes.eligible,
    outcomes.ineligible,
    outcomes.indeterminate,
    1 - windows.none,
  ];
  console.log(id.padEnd(40) + shares.map((share) => ` ${percent(share)}`).join(''));
}
