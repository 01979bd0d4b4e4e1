import { FALSE, TRUE } from '../../conditions/index.js';
import {
  type Diagram,
  type Output,
  outputsOf,
  type Universe,
  windowOutput,
  windowStates,
} from '../../diagram/index.js';
import type { Terrain, Verdict } from '../../verdict/index.js';
import type { Affected } from './affected.js';
import type { ImpactPart } from './types.js';

/** A part of the verdict on both sides, as functions of the person. */
export interface ComparedPart {
  readonly part: ImpactPart;
  readonly id: string | null;
  readonly before: Diagram;
  readonly after: Diagram;
  /** A value in the verdict's words. */
  readonly word: (value: number) => string | null;
}

/** The outcome where no version is in force, or none has the procedure. */
const OUT_OF_FORCE = 3;

const outcomes = new Map([
  [FALSE as number, 'ineligible'],
  [TRUE as number, 'eligible'],
  [OUT_OF_FORCE, 'out-of-force'],
]);

const words: {
  readonly [part in Output['part']]: (value: number, tiers: readonly string[]) => string | null;
} = {
  outcome: (value) => outcomes.get(value) ?? null,
  tier: (value, tiers) => tiers[value - 1] ?? null,
  ground: (value) => (value === TRUE ? 'met' : 'unmet'),
  material: (value) => (value === TRUE ? 'missing' : null),
  alternative: (value) => (value === TRUE ? 'missing' : null),
};

/** The tiers that either side knows. */
const tiersOf = (...terrains: readonly (Terrain | null)[]): string[] => [
  ...new Set(terrains.flatMap((terrain) => Object.keys(terrain?.rules.tiers ?? {}))),
];

const partOf = ({ part }: Output): ImpactPart => (part === 'alternative' ? 'lacking' : part);

/** The parts of the short answer, side by side, and how any version's are worked out. */
export function screenParts(universe: Universe, before: Terrain | null, after: Terrain | null) {
  const { forest, builder } = universe;
  const tiers = tiersOf(before, after);
  const outputs = (terrain: Terrain | null): Map<string, Output> =>
    new Map(
      (terrain ? outputsOf(builder, terrain, tiers) : []).map((one) => [`${partOf(one)} ${one.id}`, one]),
    );
  const [old, now] = [outputs(before), outputs(after)];
  const diagramOf = (terrain: Terrain | null, output: Output | undefined, { part }: Output): Diagram => {
    if (!terrain && part === 'outcome') return forest.leaf(OUT_OF_FORCE);
    return output?.diagram ?? forest.leaf(FALSE);
  };
  const parts = [...new Set([...old.keys(), ...now.keys()])].map((key): ComparedPart => {
    const [one, other] = [old.get(key), now.get(key)];
    const some = (one ?? other) as Output;
    return {
      part: partOf(some),
      id: some.id,
      before: diagramOf(before, one, some),
      after: diagramOf(after, other, some),
      word: (value) => words[some.part](value, tiers),
    };
  });
  const outputsIn = (terrain: Terrain): ReadonlyMap<string, Diagram> =>
    new Map([...outputs(terrain)].map(([key, { diagram }]) => [key, diagram]));
  return { parts, outputsIn };
}

/** The state of the window, side by side. */
export function windowPart(universe: Universe, before: Terrain | null, after: Terrain | null): ComparedPart {
  const stateOf = (terrain: Terrain | null): Diagram =>
    terrain ? windowOutput(universe, terrain) : universe.forest.leaf(0);
  return {
    part: 'window',
    id: null,
    before: stateOf(before),
    after: stateOf(after),
    word: (value) => windowStates[value] ?? null,
  };
}

/** Every pair of unlike values that somebody has. */
export function affectedBy({ algebra, forest, feasible }: Universe, part: ComparedPart): Affected[] {
  if (part.before === part.after) return [];
  const nobody = forest.leaf(FALSE);
  const lasts = algebra
    .values(part.after)
    .map((to) => ({ to, now: algebra.where(part.after, (value) => value === to) }));
  return algebra.values(part.before).flatMap((from) => {
    const was = algebra.where(part.before, (value) => value === from);
    return lasts.flatMap(({ to, now }) => {
      if (from === to) return [];
      const people = algebra.all(was, now);
      if (algebra.all(people, feasible) === nobody) return [];
      return [{ from: part.word(from), to: part.word(to), people, sides: [was, now] as const }];
    });
  });
}

/** What a verdict says of a part, in the same words. */
export function wordIn(verdict: Verdict, { part, id }: Pick<ComparedPart, 'part' | 'id'>): string | null {
  const [requirement, kinds] = (id ?? '').split(' ');
  const missing = verdict.missingMaterials.find((one) => one.requirement === requirement);
  switch (part) {
    case 'outcome':
      return verdict.outcome;
    case 'tier':
      return verdict.tier;
    case 'ground':
      return verdict.grounds.find((ground) => ground.id === id)?.status ?? 'unmet';
    case 'material':
      return missing?.status ?? null;
    case 'lacking': {
      if (!missing || missing.status === 'unknown') return missing?.status ?? null;
      return missing.alternatives.some((alternative) => alternative.join('+') === kinds) ? 'missing' : null;
    }
    case 'window': {
      const { window, asOf } = verdict;
      const isUnannounced = window?.range && window.state === 'open' && asOf > window.range.earliest;
      return isUnannounced ? 'unannounced' : (window?.state ?? null);
    }
    case 'earliestEligibleOn':
      return verdict.earliestEligibleOn;
  }
}
