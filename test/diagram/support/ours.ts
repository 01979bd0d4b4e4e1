import fc from 'fast-check';
import { formatDay } from '../../../src/calendar/index.js';
import { locate, outputsOf, universeOf, valueAt, valueIn } from '../../../src/diagram/index.js';
import { type Descriptor, describeFact, type Facts } from '../../../src/facts/index.js';
import { type Policy, type Procedure, readsOf } from '../../../src/policy/index.js';
import { applicants } from '../../../src/testing/index.js';
import { compile, type Terrain, terrainOf } from '../../../src/verdict/index.js';
import { policies } from '../../support/policies.js';
import { type Fault, judged, readOff } from './agreement.js';

/** One procedure of one version of a policy of ours, on a day. */
export interface Occasion {
  readonly policy: Policy;
  readonly asOf: string;
  readonly procedure: Procedure;
}

/** Every procedure of every version of all policies of the repository. */
export function ourOccasions(): Occasion[] {
  return Object.values(policies).flatMap((policy) =>
    policy.spells.flatMap(({ from, resolved: { version } }) =>
      Object.keys(version.procedures).map((procedure) => ({
        policy,
        asOf: formatDay(Math.max(from, 20120101)),
        procedure: procedure as Procedure,
      })),
    ),
  );
}

/** Fills in what somebody's facts leave open: details of records, counties of cities, papers. */
function completed(facts: Facts, reads: readonly string[], { local }: Terrain): Facts {
  const made: { [subject: string]: { [name: string]: unknown } } = {};
  for (const path of reads) {
    const value = valueIn(facts, path);
    const [subject = '', name = ''] = path.split('.');
    if (value !== undefined)
      made[subject] = { ...made[subject], [name]: filled(describeFact(path, local) as Descriptor, value) };
  }
  return { ...made, materials: facts.materials ?? [] } as Facts;
}

function filled(is: Descriptor, value: unknown): unknown {
  if (is.type === 'division' && typeof value === 'string')
    return value.replace(/^(\d\d)0000$/, '$10106').replace(/^(\d{4})00$/, '$122');
  if (is.type !== 'list' || !Array.isArray(value)) return value;
  return value.map((record: { readonly [name: string]: unknown }) =>
    Object.fromEntries(
      Object.entries(is.of).map(([name, field]) => {
        const stated = record[name];
        if (stated === undefined) return [name, field.is.type === 'boolean' ? false : null];
        return [name, filled(field.is, stated)];
      }),
    ),
  );
}

/** Asks so many applicants of an occasion; the first whom the diagrams judge otherwise than evaluation, or hold impossible. */
export function faultAmong(
  { policy, asOf, procedure }: Occasion,
  people: number,
  seed: number,
): Fault | undefined {
  const terrain = terrainOf(policy, asOf, procedure) as Terrain;
  const reads = readsOf(terrain.version).facts;
  const universe = universeOf([terrain]);
  const tiers = Object.keys(terrain.rules.tiers ?? {});
  const side = { handle: compile(policy), tiers, outputs: outputsOf(universe.builder, terrain, tiers) };
  const asked = fc.sample(applicants(policy, { asOf, procedure, isComplete: true }), {
    numRuns: people,
    seed,
  });
  for (const one of asked) {
    const facts = completed(one, reads, terrain);
    const cells = locate(universe.space, facts);
    if (cells.includes(-1))
      return { what: `${policy.id} ${procedure}: no cell`, asOf, facts, details: cells };
    if (valueAt(universe.forest, universe.feasible, cells) !== 2)
      return { what: `${policy.id} ${procedure}: held impossible`, asOf, facts, details: cells };
    const [wanted, said] = [judged(side, facts, asOf, procedure), readOff(universe, side, cells)];
    if (JSON.stringify(wanted) !== JSON.stringify(said))
      return { what: `${policy.id} ${procedure}: another verdict`, asOf, facts, details: { wanted, said } };
  }
  return undefined;
}
