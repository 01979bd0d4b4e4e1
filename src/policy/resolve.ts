import type { PolicyVersion, ProcedureRules } from './types.js';

/** A clause, or any other entry of a section, before its type matters. */
type Entry = { readonly omit?: true };
type Section = { readonly [id: string]: Entry };

/** Sections that inherit a clause at a time. */
const versionSections = [
  'caveats',
  'facts',
  'materialKinds',
  'partitions',
  'conditions',
  'rights',
  'notes',
] as const;
const procedureSections = [
  'caveats',
  'eligibility',
  'exemptions',
  'grounds',
  'tiers',
  'materials',
  'validity',
  'deadlines',
  'steps',
  'channels',
  'fees',
  'duties',
] as const;

/** Names of the clause sections of a version and of its procedures. */
export const sections: {
  readonly version: readonly (typeof versionSections)[number][];
  readonly procedure: readonly (typeof procedureSections)[number][];
} = { version: versionSections, procedure: procedureSections };

/** A version's place in the line of inheritance. */
export interface LineageStep {
  readonly id: string;
  readonly version: string;
}

/**
 * A version with everything its ancestors supply: what every reader reads.
 * @since 0.1.0
 */
export interface ResolvedVersion {
  readonly version: PolicyVersion;
  /** The ancestors' versions, nearest first. */
  readonly lineage: readonly LineageStep[];
  /** The `id@version` that each clause stands in, by the clause's path (`procedures.apply.grounds.x`). */
  readonly origins: { readonly [path: string]: string };
}

/**
 * Lays a version over its parent's, a clause at a time. The child's clause stands; an omission
 * takes the parent's away.
 */
export function inherit(child: PolicyVersion, parent: ResolvedVersion | undefined): ResolvedVersion {
  const origins: { [path: string]: string } = {};
  const source = `${child.id}@${child.effectiveFrom}`;
  const merge = (path: string, own: Section = {}, inherited: Section = {}): Section => {
    const merged: { [id: string]: Entry } = {};
    for (const [id, entry] of Object.entries({ ...inherited, ...own })) {
      if (entry.omit) continue;
      merged[id] = entry;
      const place = `${path}.${id}`;
      origins[place] = Object.prototype.hasOwnProperty.call(own, id)
        ? source
        : (parent?.origins[place] ?? source);
    }
    return merged;
  };
  const above = parent?.version;
  const version: { [key: string]: unknown } = { ...child };
  for (const section of versionSections) {
    // A warning about a parent is not one about its child.
    const inherited = section === 'caveats' ? undefined : above?.[section];
    version[section] = merge(
      section,
      child[section] as Section | undefined,
      inherited as Section | undefined,
    );
  }
  version.instruments = { ...above?.instruments, ...child.instruments };
  version.procedures = mergeProcedures(child, above, merge);
  return {
    version: version as unknown as PolicyVersion,
    lineage: parent
      ? [{ id: parent.version.id, version: parent.version.effectiveFrom }, ...parent.lineage]
      : [],
    origins,
  };
}

function mergeProcedures(
  child: PolicyVersion,
  above: PolicyVersion | undefined,
  merge: (path: string, own?: Section, inherited?: Section) => Section,
): PolicyVersion['procedures'] {
  const names = Object.keys({
    ...above?.procedures,
    ...child.procedures,
  }) as (keyof PolicyVersion['procedures'])[];
  const merged: { [name: string]: unknown } = {};
  for (const name of names) {
    const own = child.procedures[name];
    const inherited = above?.procedures[name];
    const rules: { [key: string]: unknown } = { title: (own ?? inherited)?.title };
    for (const section of procedureSections) {
      rules[section] = merge(
        `procedures.${name}.${section}`,
        own?.[section] as Section | undefined,
        inherited?.[section] as Section | undefined,
      );
    }
    merged[name] = rules as unknown as ProcedureRules;
  }
  return merged;
}
