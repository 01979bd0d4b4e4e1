import {
  createForest,
  factsOfWitness,
  locate,
  pathIn,
  pinned,
  type Universe,
  universeIn,
  valueAt,
  valueIn,
} from '../../../src/diagram/index.js';
import type { Facts } from '../../../src/facts/index.js';
import type { Random } from '../../oracle/random-source.js';

/** Somebody of whom part of the facts and papers is left out, and places are stated coarsely now and then. */
function partOf(random: Random, facts: Facts, paths: readonly string[]): Facts {
  const part: { [subject: string]: { [name: string]: unknown } } = {};
  for (const path of paths) {
    const value = valueIn(facts, path);
    if (value === undefined || random.chance(0.5)) continue;
    const [subject = '', name = ''] = path.split('.');
    const isPlace = typeof value === 'string' && /^\d{6}$/.test(value);
    const stated =
      isPlace && random.chance(0.2) ? `${value.slice(0, random.pick([2, 4]))}0000`.slice(0, 6) : value;
    part[subject] = { ...part[subject], [name]: stated };
  }
  return { ...part, ...(random.chance(0.5) && { materials: facts.materials }) } as Facts;
}

const isCoarse = (value: unknown): boolean => typeof value === 'string' && /^\d{4}00$/.test(value);

/**
 * Leaves out part of what is known of a complete person and looks at all ways in which the rest may turn out: the person
 * must be one of them, and somebody found among them must have the facts that are stated.
 */
export function completionFault(
  random: Random,
  { space }: Universe,
  facts: Facts,
): { readonly what: string; readonly details: unknown } | undefined {
  const paths = space.variables.filter(({ kind }) => kind === 'fact').map(({ name }) => name);
  const part = partOf(random, facts, paths);
  const kept = pinned(space, part);
  const completions = universeIn(kept, createForest(500_000));
  const cells = locate(space, facts);
  if (valueAt(completions.forest, completions.feasible, cells) !== 2)
    return { what: 'no completion of', details: { part, cells } };
  const path = pathIn(completions.forest, completions.feasible);
  const witness = completions.find(path);
  if (!witness) return { what: 'nobody among completions', details: { part, path: [...path] } };
  const found = factsOfWitness(witness);
  const unlike = paths.filter((name) => {
    const stated = valueIn(part, name);
    if (stated === undefined || isCoarse(stated)) return false;
    return JSON.stringify(valueIn(found, name)) !== JSON.stringify(stated);
  });
  return unlike.length > 0
    ? { what: 'a completion with other facts', details: { part, found, unlike } }
    : undefined;
}
