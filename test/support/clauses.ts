import { own } from '../../src/facts/index.js';
import { type PolicyVersion, sections } from '../../src/policy/index.js';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };
type Step = string | number;

/** Something that a rule file would still be well formed without: a clause, or a part of one. */
export interface Removal {
  readonly policy: string;
  readonly effectiveFrom: string;
  /** Where it stands in the file. */
  readonly path: readonly Step[];
}

/** A removal as one word: `hangzhou/residence-permit@2018-07-01 rights.points`. */
export const nameOf = ({ policy, effectiveFrom, path }: Removal): string =>
  `${policy}@${effectiveFrom} ${path.join('.')}`;

/**
 * Everything that can be taken out of a rule file: each clause of each section, each claim of a
 * clause, each alternative of a requirement, each succession of a partition.
 */
export function removalsOf(version: PolicyVersion): Removal[] {
  const file = version as unknown as JsonObject;
  const found: (readonly Step[])[] = [];
  const add = (holder: Json | undefined, at: readonly Step[], names: readonly string[]): void => {
    for (const name of names) {
      for (const [id, clause] of entriesOf(step(holder, name))) {
        found.push([...at, name, id]);
        for (const part of ['claims', 'alternatives', 'successions'])
          for (const [key] of entriesOf(step(clause, part))) found.push([...at, name, id, part, key]);
      }
    }
  };
  add(file, [], sections.version);
  for (const [name, rules] of entriesOf(file.procedures))
    add(rules, ['procedures', name], sections.procedure);
  return found.map((path) => ({ policy: version.id, effectiveFrom: version.effectiveFrom, path }));
}

/**
 * The rule files with one thing taken out, and with every mention of it that nothing else answers
 * for: the file itself, and those that inherit from it.
 *
 * @returns `null` if that leaves a list of conditions empty, which no rule file may have
 */
export function without(versions: readonly PolicyVersion[], removal: Removal): PolicyVersion[] | null {
  const isTarget = ({ id, effectiveFrom }: PolicyVersion) =>
    id === removal.policy && effectiveFrom === removal.effectiveFrom;
  const cut = versions.map((version) =>
    isTarget(version)
      ? (deleteAt(version as unknown as Json, removal.path) as unknown as PolicyVersion)
      : version,
  );
  const family = descendantsOf(removal.policy, versions);
  const pruned = cut.map((version) =>
    family.has(version.id) && !isSupplied(version, cut, removal.path)
      ? (prune(version as unknown as Json, removal.path) as unknown as PolicyVersion)
      : version,
  );
  return pruned.some((version, i) => version !== cut[i] && hasEmptyList(version as unknown as Json))
    ? null
    : pruned;
}

/** A policy and all that inherit from it, by id. */
export function descendantsOf(id: string, versions: readonly PolicyVersion[]): ReadonlySet<string> {
  const family = new Set([id]);
  for (let size = 0; size < family.size; ) {
    size = family.size;
    for (const version of versions) if (version.parent && family.has(version.parent)) family.add(version.id);
  }
  return family;
}

/** True if the version or an ancestor has something at the path. */
function isSupplied(
  version: PolicyVersion,
  versions: readonly PolicyVersion[],
  path: readonly Step[],
): boolean {
  const found = path.reduce<Json | undefined>(step, version as unknown as Json);
  if (found !== undefined) return !isObject(found) || found.omit !== true;
  return versions.some(
    ({ id }, i) => id === version.parent && isSupplied(versions[i] as PolicyVersion, versions, path),
  );
}

/** Takes out the mentions of a clause: in values of conditions, proofs of a ground, exemptions. */
function prune(root: Json, path: readonly Step[]): Json {
  const id = path[path.length - 1];
  const section = path[path.length - 2];
  const isMention = (entry: Json, list: Step): boolean => {
    if (section === 'eligibility') return list === 'from' && entry === id;
    if (section !== 'conditions' && section !== 'grounds') return false;
    return isObject(entry) && (entry.condition === id || entry.ground === id);
  };
  const copy = (value: Json, key: Step): Json => {
    if (isList(value))
      return value.filter((entry) => !isMention(entry, key)).map((entry, i) => copy(entry, i));
    if (!isObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, copy(inner, name)]));
  };
  return copy(root, '');
}

function hasEmptyList(value: Json): boolean {
  if (isList(value)) return value.some(hasEmptyList);
  if (!isObject(value)) return false;
  return Object.entries(value).some(
    ([key, inner]) =>
      ((key === 'any' || key === 'all') && isList(inner) && inner.length === 0) || hasEmptyList(inner),
  );
}

/** A copy without what stands at the path; everything beside the path is shared. */
function deleteAt(value: Json, [key, ...rest]: readonly Step[]): Json {
  if (isList(value)) {
    if (rest.length > 0) return value.map((entry, i) => (i === key ? deleteAt(entry, rest) : entry));
    return value.filter((_, i) => i !== key);
  }
  const { [key as string]: inner, ...others } = value as JsonObject;
  if (rest.length === 0) return others;
  // Keys keep their order, since order is meaning where the first clause that applies stands.
  return { ...(value as JsonObject), [key as string]: deleteAt(inner as Json, rest) };
}

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);
const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !isList(value);

const step = (value: Json | undefined, key: Step): Json | undefined =>
  isList(value) ? value[key as number] : isObject(value) ? own(value, key as string) : undefined;

const entriesOf = (value: Json | undefined): [Step, Json][] =>
  isList(value) ? value.map((entry, i) => [i, entry]) : isObject(value) ? Object.entries(value) : [];
