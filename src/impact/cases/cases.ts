import { FALSE, TRUE } from '../../conditions/index.js';
import {
  type CellTest,
  type Diagram,
  type FactVariable,
  factsOfWitness,
  factsWith,
  outputsOf,
  scaleOf,
  type Universe,
  universeOf,
  type Values,
} from '../../diagram/index.js';
import { type Facts, parseFacts } from '../../facts/index.js';
import { RulesError } from '../../issues/index.js';
import type { EligibilityClause, Policy } from '../../policy/index.js';
import { entries, handleOf, readAsOf, scopeOf, type Terrain, terrainOf } from '../../verdict/index.js';
import { doubledOn } from '../doubled.js';
import { type ExactOptions, exactly, type GivenUp } from '../exact.js';
import { passed } from '../prove/index.js';
import { aroundLimits } from './limits.js';
import type { CaseAim, GeneratedCase, Suite } from './types.js';

/** Somebody to make a case of, and what for. */
interface Proposal {
  readonly aim: CaseAim;
  readonly title: string;
  readonly facts: Facts;
}

/**
 * Makes a conformance suite for a procedure on a day: plain JSON in the format of cases, the same for every run.
 *
 * @returns the suite, or why there is none
 * @throws RulesError `INVALID_AS_OF`, `UNKNOWN_PROCEDURE`
 * @example cases(residencePermit, { asOf: '2024-05-01' })
 * @since 0.3.0
 */
export function cases(policy: Policy, options: ExactOptions): Suite | GivenUp {
  const { asOf, procedure = 'apply', budget } = options;
  readAsOf(asOf);
  const terrain = terrainOf(policy, asOf, procedure);
  if (!terrain) throw new RulesError('INVALID_AS_OF', `no version of ${policy.id} is in force on ${asOf}`);
  return exactly(() => {
    const universe = universeOf([terrain], budget);
    const pairs = pairsIn(universe, terrain);
    const proposals = [...branches(universe, terrain), ...pairs.proposals];
    const scope = scopeOf(policy);
    const isPossible = (facts: Facts): boolean => 'facts' in parseFacts(facts, scope);
    const possible = proposals.filter(({ facts }) => isPossible(facts));
    return {
      kind: 'exact',
      cases: unlikePeople(possible).map((one) => toCase(policy, terrain, one, { asOf, procedure })),
      undeciding: pairs.undeciding,
    };
  });
}

/** One person is one case, whatever it is all for. */
function unlikePeople(proposals: readonly Proposal[]): Proposal[] {
  const people = new Map<string, Proposal>();
  for (const one of proposals) {
    const key = JSON.stringify(one.facts);
    const known = people.get(key);
    people.set(key, known ? { ...known, title: `${known.title}; ${one.title}` } : one);
  }
  return [...people.values()].map((one) => ({ ...one, title: one.title.slice(0, LONGEST_TITLE) }));
}

const LONGEST_TITLE = 2000;

/** Somebody for each way that each clause, ground, tier and requirement can go. */
function branches(universe: Universe, terrain: Terrain): Proposal[] {
  const { algebra, builder } = universe;
  const eligibility = entries<EligibilityClause>(terrain.rules.eligibility).map(([id]) => ({
    name: `eligibility ${id}`,
    diagram: passed(universe, terrain, id),
  }));
  const outputs = outputsOf(builder, terrain, Object.keys(terrain.rules.tiers ?? {})).map(
    ({ part, id, diagram }) => ({ name: [part, ...(id === null ? [] : [id])].join(' '), diagram }),
  );
  return [...outputs, ...eligibility].flatMap(({ name, diagram }) =>
    algebra.values(diagram).flatMap((value) => {
      const found = universe.findFor(algebra.where(diagram, (one) => one === value));
      return found
        ? [{ aim: 'branch' as const, title: `${name}: ${wordOf(name, value)}`, facts: factsOfWitness(found) }]
        : [];
    }),
  );
}

const wordOf = (name: string, value: number): string =>
  name.startsWith('tier') ? `number ${value}` : value === TRUE ? 'yes' : 'no';

/** For each comparison two people, alike but for its fact, of whom one is eligible; and the limit that it draws. */
function pairsIn(
  universe: Universe,
  terrain: Terrain,
): { readonly proposals: readonly Proposal[]; readonly undeciding: readonly string[] } {
  const outcome = outputsOf(universe.builder, terrain, [])[0]?.diagram as Diagram;
  const decisive = universe.algebra.support(outcome);
  const proposals: Proposal[] = [];
  const undeciding: string[] = [];
  for (const index of decisive) {
    const variable = universe.space.variables[index];
    if (variable?.kind !== 'fact') continue;
    const doubled = doubledOn(universe.space, universe.forest, index);
    for (const test of unlikeTests(variable)) {
      const name = `${test.comparison.fact} ${test.comparison.operator} ${JSON.stringify(test.comparison.value)}`;
      const pair = pairFor(doubled, index, test, outcome);
      if (!pair) {
        undeciding.push(name);
        continue;
      }
      for (const [i, facts] of pair.entries())
        proposals.push({ aim: 'pair', title: `${name} decides: ${i === 0 ? 'yes' : 'no'}`, facts });
      const scale = scaleOf(variable.is);
      if (scale) proposals.push(...aroundLimits(variable, pair[0], test, name, scale));
    }
  }
  return { proposals, undeciding };
}

/** Comparisons that draw one line are one. */
const unlikeTests = ({ tests }: FactVariable): CellTest[] => [
  ...new Map(tests.map((test) => [test.values.join(), test])).values(),
];

/** Two people alike but for one fact, of whom the first passes a comparison, and of whom just one is eligible. */
function pairFor(
  { universe, ofSecond, second }: ReturnType<typeof doubledOn>,
  index: number,
  { values }: CellTest,
  outcome: Diagram,
): readonly [Facts, Facts] | null {
  const { algebra, space } = universe;
  const other = space.variables.findIndex(({ name }) => name === second);
  const cellsWhere = (value: number): number[] => [...values.keys()].filter((cell) => values[cell] === value);
  const found = universe.findFor(
    algebra.all(
      algebra.within(
        new Map([
          [index, cellsWhere(TRUE)],
          [other, cellsWhere(FALSE)],
        ]),
      ),
      algebra.differ(outcome, ofSecond(outcome)),
    ),
  );
  if (!found) return null;
  const { [second]: twin, ...first } = found.values;
  const fact = (space.variables[index] as FactVariable).name;
  const person = (one: Values): Facts => ({ ...factsWith(one), materials: found.materials }) as Facts;
  return [person(first), person({ ...first, [fact]: twin })];
}

function toCase(
  policy: Policy,
  terrain: Terrain,
  { aim, title, facts }: Proposal,
  options: { readonly asOf: string; readonly procedure: NonNullable<ExactOptions['procedure']> },
): GeneratedCase {
  const { outcome, tier, grounds, missingMaterials, earliestEligibleOn } = handleOf(policy).evaluate(
    facts,
    options,
  );
  const [first] = Object.values(terrain.rules.eligibility ?? {});
  return {
    aim,
    title,
    authority: first
      ? [{ ...first.citation, reading: 'Generated from the rule file; read the articles that it cites.' }]
      : [],
    policy: policy.id,
    procedure: options.procedure,
    asOf: options.asOf,
    facts,
    expect: {
      outcome,
      tier,
      grounds: grounds.map(({ id, status }) => ({ id, status })),
      missingMaterials: missingMaterials.map(({ requirement, status, alternatives }) => ({
        requirement,
        status,
        alternatives,
      })),
      earliestEligibleOn,
    },
  };
}
