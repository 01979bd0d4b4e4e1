/**
 * Looks for changes that `impact` does not report: `npm run impact:sample -- --tries 10000000 --seed 1`. For each two
 * neighbouring versions of our policies people are made up at their limits, and where their verdicts differ the person
 * must lie in cells that the diagrams call changed; where they do not, in cells that they do not.
 */
import { parseArgs } from 'node:util';
import { formatDay } from '../src/calendar/index.js';
import { locate, outputsOf, universeOf, valueAt } from '../src/diagram/index.js';
import { describeFact } from '../src/facts/index.js';
import { type AuthoredPolicy, definePolicy, type Procedure, spellOn } from '../src/policy/index.js';
import { compile, type Terrain, terrainOf } from '../src/verdict/index.js';
import { anyCompletePerson, namedIn } from '../test/diagram/support/people.js';
import { randomFrom, seedOf } from '../test/oracle/random-source.js';
import { policies } from '../test/support/policies.js';

const { values } = parseArgs({ options: { tries: { type: 'string' }, seed: { type: 'string' } } });
const tries = Number(values.tries ?? 10_000_000);
const seed = Number(values.seed ?? 1);

interface Pair {
  readonly name: string;
  readonly asOf: string;
  readonly procedure: Procedure;
  readonly sides: readonly [AuthoredPolicy, AuthoredPolicy];
}

/** A version of a policy alone. */
const only = (policy: AuthoredPolicy, effectiveFrom: string): AuthoredPolicy =>
  definePolicy(
    policy.versions.filter((version) => version.effectiveFrom === effectiveFrom),
    policy.parent ? { parent: policy.parent } : {},
  );

/** Each version against the one before it, and each policy against its parent, in the procedures that both have. */
function* pairs(): Generator<Pair> {
  for (const policy of Object.values(policies)) {
    const days = policy.versions.map(({ effectiveFrom }) => effectiveFrom);
    const versions = days
      .slice(1)
      .map((day, i) => [only(policy, days[i] as string), only(policy, day), day] as const);
    const last = days[days.length - 1] as string;
    const parents = policy.parent ? [[policy.parent as AuthoredPolicy, policy, last] as const] : [];
    for (const [one, other, asOf] of [...versions, ...parents]) {
      const day = Number(asOf.split('-').join(''));
      const known = [one, other].map((side) =>
        Object.keys(spellOn(side.spells, day)?.resolved.version.procedures ?? {}),
      );
      for (const procedure of (known[0] ?? []).filter((name) => known[1]?.includes(name)) as Procedure[])
        yield {
          name: `${one.id} / ${other.id} ${procedure} ${formatDay(day)}`,
          asOf,
          procedure,
          sides: [one, other],
        };
    }
  }
}

const all = [...pairs()];
const share = Math.ceil(tries / all.length);
let [tried, changed, outside] = [0, 0, 0];
all.forEach(({ name, asOf, procedure, sides }, part) => {
  if (process.stderr.isTTY) process.stderr.write(`\r${part} / ${all.length}`);
  const terrains = sides.map((side) => terrainOf(side, asOf, procedure) as Terrain) as [Terrain, Terrain];
  const universe = universeOf(terrains);
  const outcomes = terrains.map((terrain) => outputsOf(universe.builder, terrain, [])[0]?.diagram as number);
  const read = universe.space.variables.flatMap((one) => (one.kind === 'fact' ? [one.name] : []));
  const readable = read.map((path) => [
    path,
    terrains.map((one) => one.describe(path)).find((is) => is) ?? describeFact(path, {}),
  ]);
  const [handles, named, random] = [sides.map(compile), namedIn(sides), randomFrom(seedOf(seed, part))];
  for (let i = 0; i < share; i++) {
    const facts = anyCompletePerson(random, readable as never, asOf, named);
    const cells = locate(universe.space, facts);
    const said = outcomes.map((diagram) =>
      valueAt(universe.forest, diagram, cells) === 2 ? 'eligible' : 'ineligible',
    );
    const found = handles.map((handle) => handle.screen(facts, { asOf, procedure }).outcome);
    tried++;
    if (found[0] !== found[1]) changed++;
    if (said.join() === found.join()) continue;
    outside++;
    if (outside <= 5) console.error(JSON.stringify({ name, said, found, facts }));
  }
});
console.log(JSON.stringify({ pairs: all.length, tried, changed, outside, seed }));
process.exitCode = outside > 0 ? 1 : 0;
