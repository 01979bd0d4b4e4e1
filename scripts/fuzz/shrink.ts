import type { PolicyVersion } from '../../src/policy/index.js';
import { parsePolicy } from '../../src/schema/index.js';
import { differencesNow, type Regression } from '../../test/differential/regressions.js';

type Json = unknown;
type Path = readonly (string | number)[];

/** Every place in a value that could be left out, the largest first. */
function placesIn(value: Json, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  const children = Array.isArray(value)
    ? value.map((child, i): [number, Json] => [i, child])
    : Object.entries(value);
  return [
    ...children.map(([key]) => [...path, key]),
    ...children.flatMap(([key, child]) => placesIn(child, [...path, key])),
  ];
}

/** The value with another in a place; left out altogether for `undefined`. */
function replaced(value: Json, [key, ...rest]: Path, by: Json): Json {
  if (key === undefined) return by;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value))
    return value
      .map((child, i) => (i === key ? replaced(child, rest, by) : child))
      .filter((child) => child !== undefined);
  // In their old order, which has a meaning among clauses.
  const entries = Object.entries(value).map(([name, child]) => [
    name,
    name === key ? replaced(child, rest, by) : child,
  ]);
  return Object.fromEntries(entries.filter(([, child]) => child !== undefined));
}

const valueAt = (value: Json, path: Path): Json =>
  path.reduce<Json>((part, key) => (part as { readonly [key: string]: Json } | undefined)?.[key], value);

/** The parts of a condition, any of which may do in its place. */
function partsOf(value: Json): readonly Json[] {
  if (typeof value !== 'object' || value === null) return [];
  const { all, any, not } = value as { all?: Json[]; any?: Json[]; not?: Json };
  return all ?? any ?? (not === undefined ? [] : [not]);
}

const areLawful = (versions: readonly PolicyVersion[]): boolean =>
  versions.every((version) => {
    const parsed = parsePolicy(version, { others: versions.filter((other) => other !== version) });
    // The clause that made it the authority may be among those left out.
    return !('issues' in parsed) || parsed.issues.every(({ code }) => code === 'AUTHORITY_MISMATCH');
  });

/** Whether two readings still part, on files that are still lawful; what cannot be asked at all does not count. */
function stillDiffers(one: Regression): boolean {
  try {
    return areLawful(one.versions) && differencesNow(one).some(({ part }) => one.differed.includes(part));
  } catch {
    return false;
  }
}

const PATIENCE_MS = 120_000;

/**
 * Leaves out whatever can go while the readings still part, facts first, and puts a part of a condition in its place. Gives
 * up after two minutes.
 */
export function shrunk(found: Regression): Regression {
  const deadline = Date.now() + PATIENCE_MS;
  let smallest = found;
  let isSmaller = true;
  const attempt = (part: 'facts' | 'versions', path: Path, by: Json): void => {
    const value = replaced(smallest[part], path, by);
    if (Date.now() > deadline || JSON.stringify(value) === JSON.stringify(smallest[part])) return;
    const candidate = { ...smallest, [part]: value };
    if (!stillDiffers(candidate)) return;
    smallest = candidate;
    isSmaller = true;
  };
  while (isSmaller && Date.now() < deadline) {
    isSmaller = false;
    for (const part of ['facts', 'versions'] as const)
      for (const path of placesIn(smallest[part])) {
        attempt(part, path, undefined);
        for (const inner of partsOf(valueAt(smallest[part], path))) attempt(part, path, inner);
      }
  }
  return smallest;
}
