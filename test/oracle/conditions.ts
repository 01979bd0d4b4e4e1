import type { Condition } from '../../src/conditions/index.js';
import { comparisonHolds } from './comparisons.js';
import { factOf, type Scene } from './scene.js';
import { all, any, not, type Truth } from './truth.js';

type Named = { readonly [name: string]: { readonly condition: Condition } };

/** The condition of a name: a definition of the version, or a ground of the procedure. */
export function conditionNamed({ version, rules }: Scene, name: string): Condition {
  const found =
    (version.conditions as Named | undefined)?.[name] ?? (rules.grounds as Named | undefined)?.[name];
  if (!found) throw new Error(`no condition ${name}`);
  return found.condition;
}

/** Whether a condition holds. */
export function truthOf(scene: Scene, condition: Condition): Truth {
  if ('all' in condition) return all(condition.all.map((part) => truthOf(scene, part)));
  if ('any' in condition) return any(condition.any.map((part) => truthOf(scene, part)));
  if ('not' in condition) return not(truthOf(scene, condition.not));
  if ('condition' in condition) return truthOfName(scene, condition.condition);
  return comparisonHolds(scene, condition);
}

/** Whether a named condition or a ground holds, unless a claim stands in its place. */
export function truthOfName(scene: Scene, name: string): Truth {
  const { claimed } = scene;
  if (claimed?.section === 'named' && claimed.id === name) return claimed.truth;
  return truthOf(scene, conditionNamed(scene, name));
}

/** A condition that is left out always holds. */
export const truthOfWhen = (scene: Scene, when: Condition | undefined): Truth =>
  when === undefined ? true : truthOf(scene, when);

/** The first clause that applies; `null` while it is unknown whether an earlier one does; else undefined. */
export function firstThatApplies<C extends { readonly when?: Condition }>(
  scene: Scene,
  clauses: readonly [string, C][],
): [string, C] | null | undefined {
  for (const entry of clauses) {
    const applies = truthOfWhen(scene, entry[1].when);
    if (applies === true) return entry;
    if (applies === undefined) return null;
  }
  return undefined;
}

const referencesIn = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  const { fact } = value as { fact?: unknown };
  return typeof fact === 'string' ? [fact] : Object.values(value).flatMap(referencesIn);
};

/** The facts that leave a condition open: the unstated ones, or all of a comparison whose facts are too coarse. */
export function factsLeftOpen(scene: Scene, condition: Condition): string[] {
  if (truthOf(scene, condition) !== undefined) return [];
  if ('all' in condition) return condition.all.flatMap((part) => factsLeftOpen(scene, part));
  if ('any' in condition) return condition.any.flatMap((part) => factsLeftOpen(scene, part));
  if ('not' in condition) return factsLeftOpen(scene, condition.not);
  if ('condition' in condition) return factsLeftOpen(scene, conditionNamed(scene, condition.condition));
  const paths = [condition.fact, ...referencesIn(condition.value)].filter((path) => path !== 'asOf');
  const unstated = paths.filter((path) => factOf(scene, path) === undefined);
  return unstated.length > 0 ? unstated : paths;
}
