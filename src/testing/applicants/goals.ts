import fc from 'fast-check';
import { type Comparison, type Condition, childrenOf, FALSE, TRUE } from '../../conditions/index.js';
import type { EligibilityClause, ExemptionClause } from '../../policy/index.js';
import { entries, type Terrain } from '../../verdict/index.js';
import { candidatesFor } from './candidates.js';
import { type Choices, factsFrom } from './facts-at.js';

/** People of whom a condition is true, or false: values for the facts that it reads. */
export type Reach = (condition: Condition, wanted: boolean) => fc.Arbitrary<Choices>;

const NOTHING: Choices = {};

/** Later choices stand over earlier ones. */
const merge = (choices: readonly Choices[]): Choices => Object.assign({}, ...choices);

/**
 * Prepares to reach conditions: each comparison by values that were tried on the comparison itself,
 * each `all` and `any` through its parts. Where two parts want the same fact otherwise, the later wins;
 * so not each choice reaches its goal.
 */
export function reachOf(terrain: Terrain, comparisons: readonly Comparison[]): Reach {
  const judge = terrain.judgeOf(comparisons);
  const sides = new Map(
    comparisons.map((comparison) => {
      const tried = candidatesFor(comparison, terrain).map((choices) => ({
        choices,
        value: judge(comparison, factsFrom(choices)),
      }));
      const of = (value: number) => tried.filter((one) => one.value === value).map(({ choices }) => choices);
      return [comparison as Condition, { met: of(TRUE), unmet: of(FALSE) }] as const;
    }),
  );
  const known = new Map<Condition, { [wanted: string]: fc.Arbitrary<Choices> }>();
  const reach: Reach = (condition, wanted) => {
    const made = known.get(condition) ?? {};
    known.set(condition, made);
    made[`${wanted}`] ??= build(condition, wanted);
    return made[`${wanted}`] as fc.Arbitrary<Choices>;
  };
  const build: Reach = (condition, wanted) => {
    if ('not' in condition) return reach(condition.not, !wanted);
    if ('condition' in condition) return reach(terrain.named(condition.condition) as Condition, wanted);
    if ('fact' in condition) {
      const choices = sides.get(condition)?.[wanted ? 'met' : 'unmet'] ?? [];
      return choices.length > 0 ? fc.constantFrom(...choices) : fc.constant(NOTHING);
    }
    const children = childrenOf(condition);
    if (children.length === 0 || 'all' in condition === wanted)
      return together(children.map((child) => reach(child, wanted)));
    // One part decides, and the others lean the other way, so that the value rests on it.
    return fc.oneof(
      ...children.map((decisive) =>
        together([
          ...children.filter((child) => child !== decisive).map((child) => reach(child, !wanted)),
          reach(decisive, wanted),
        ]),
      ),
    );
  };
  return reach;
}

const together = (parts: readonly fc.Arbitrary<Choices>[]): fc.Arbitrary<Choices> =>
  parts.length === 0 ? fc.constant(NOTHING) : fc.tuple(...parts).map(merge);

/** What it takes to be eligible, as one condition: each clause, or an exemption from it. */
function eligibilityOf({ rules }: Terrain): Condition {
  const exemptions = entries<ExemptionClause>(rules.exemptions);
  return {
    all: entries<EligibilityClause>(rules.eligibility).map(([id, { condition }]) => {
      const freed = exemptions
        .filter(([, { from }]) => from.includes(id))
        .map(([, exemption]) => exemption.condition);
      return freed.length > 0 ? { any: [condition, ...freed] } : condition;
    }),
  };
}

/**
 * Choices that lead somewhere: mostly to a person who is eligible, or who fails by one clause, with
 * one more condition of the procedure (a ground, a tier, a window's, a claim's) met or not.
 *
 * @param aims conditions that as many again are to meet besides
 */
export function goalsOf(
  terrain: Terrain,
  reach: Reach,
  others: readonly Condition[],
  aims: readonly Condition[],
): fc.Arbitrary<Choices> {
  const eligible = eligibilityOf(terrain);
  const aside = fc.oneof(
    fc.constant(NOTHING),
    ...others.flatMap((condition) => [reach(condition, true), reach(condition, false)]),
  );
  const outcome = fc.oneof(
    { weight: 6, arbitrary: reach(eligible, true) },
    { weight: 3, arbitrary: reach(eligible, false) },
    { weight: 1, arbitrary: fc.constant(NOTHING) },
  );
  const anybody = together([aside, outcome]);
  return fc.oneof(anybody, ...aims.map((aim) => together([anybody, reach(aim, true)])));
}
