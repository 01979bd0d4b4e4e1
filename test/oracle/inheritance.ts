import type { PolicyVersion, Procedure, ProcedureRules } from '../../src/policy/index.js';

/** Rule files of one policy and of all that it descends from. */
export type Library = readonly PolicyVersion[];

/** What is in force on a day: one version with everything that its ancestors supply. */
export interface InForce {
  readonly version: PolicyVersion;
  readonly lineage: readonly { readonly id: string; readonly version: string }[];
}

type Section = { readonly [id: string]: { readonly omit?: true } };
type Sections = { readonly [name: string]: Section | undefined };

const OF_VERSION =
  'facts materialKinds partitions conditions terms years suspensions terminations rights notes'.split(' ');
const OF_PROCEDURE = (
  'caveats eligibility exemptions grounds tiers materials window cure validity booking deadlines steps channels ' +
  'fees duties'
).split(' ');
/** Where the first clause that applies stands, a child's come before what it inherits. */
const FIRST_STANDS = ['tiers', 'window', 'cure', 'validity', 'terms', 'years'];

const parentOf = (library: Library, id: string): string | undefined =>
  library.find((version) => version.id === id)?.parent;

/** The version of a policy that has begun last, unless it is repealed by the day. */
function versionOn(library: Library, id: string, asOf: string): PolicyVersion | undefined {
  const begun = library
    .filter((version) => version.id === id && version.effectiveFrom <= asOf)
    .sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? 1 : -1));
  const [last] = begun;
  return last?.repealedOn !== undefined && last.repealedOn <= asOf ? undefined : last;
}

/** The versions in force on a day, the policy's own first, then its parent's, and so on. */
function lineOn(library: Library, id: string, asOf: string): PolicyVersion[] {
  const parent = parentOf(library, id);
  const own = versionOn(library, id, asOf);
  return [...(own ? [own] : []), ...(parent === undefined ? [] : lineOn(library, parent, asOf))];
}

const known = new WeakMap<PolicyVersion, Map<string, InForce>>();

/** What is in force of a policy on a day; undefined if nothing is. */
export function inForceOn(library: Library, id: string, asOf: string): InForce | undefined {
  const line = lineOn(library, id, asOf);
  const [own, ...ancestors] = line;
  if (own?.id !== id) return undefined;
  // The same files always lie over each other in the same way.
  const made = known.get(own) ?? new Map<string, InForce>();
  known.set(own, made);
  const key = ancestors.map((one) => `${one.id}@${one.effectiveFrom}`).join();
  const found = made.get(key) ?? {
    version: lend(line.reduceRight((above, child) => layOver(child, above), NOTHING)),
    lineage: ancestors.map((one) => ({ id: one.id, version: one.effectiveFrom })),
  };
  made.set(key, found);
  return found;
}

const NOTHING = { procedures: {} } as PolicyVersion;

/** A clause at a time: the child's stands, and an omission takes the parent's away. */
function laySection(name: string, own: Section = {}, above: Section = {}): Section {
  const ids = FIRST_STANDS.includes(name)
    ? [...Object.keys(own), ...Object.keys(above)]
    : [...Object.keys(above), ...Object.keys(own)];
  const entries = [...new Set(ids)].map((id) => [id, own[id] ?? above[id]] as const);
  return Object.fromEntries(entries.filter(([, entry]) => entry?.omit !== true)) as Section;
}

const laySections = (names: readonly string[], own: Sections, above: Sections) =>
  Object.fromEntries(names.map((name) => [name, laySection(name, own[name], above[name])]));

function layOver(child: PolicyVersion, parent: PolicyVersion): PolicyVersion {
  const names = [...new Set([...Object.keys(parent.procedures), ...Object.keys(child.procedures)])];
  const procedures = Object.fromEntries(
    (names as Procedure[]).map((name) => {
      const [own, above] = [child.procedures[name], parent.procedures[name]];
      const groundsOf = own?.groundsOf ?? above?.groundsOf;
      const sections = laySections(OF_PROCEDURE, (own ?? {}) as Sections, (above ?? {}) as Sections);
      return [name, { title: (own ?? above)?.title, ...(groundsOf && { groundsOf }), ...sections }];
    }),
  );
  return {
    ...child,
    // A warning about a parent is not one about its child.
    caveats: laySection('caveats', child.caveats as Section | undefined),
    ...laySections(OF_VERSION, child as unknown as Sections, parent as unknown as Sections),
    instruments: { ...parent.instruments, ...child.instruments },
    procedures,
  } as PolicyVersion;
}

/** Gives procedures the grounds of those that they name; grounds of their own stand. */
function lend(version: PolicyVersion): PolicyVersion {
  const grounds = (name: Procedure): ProcedureRules['grounds'] => {
    const { groundsOf, grounds: own } = version.procedures[name] as ProcedureRules;
    return groundsOf ? { ...grounds(groundsOf), ...own } : own;
  };
  const lent = Object.entries(version.procedures).map(([name, rules]) => [
    name,
    { ...rules, grounds: grounds(name as Procedure) },
  ]);
  return { ...version, procedures: Object.fromEntries(lent) };
}

/** The first days of a policy's versions, earliest first. */
export const firstDaysOf = (library: Library, id: string): string[] =>
  library
    .filter((version) => version.id === id)
    .map(({ effectiveFrom }) => effectiveFrom)
    .sort();
