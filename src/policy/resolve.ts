import type { Authority } from './codes.js';
import type { PolicyVersion, ProcedureRules } from './types.js';
import { weakestAuthorities } from './weakest.js';

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
  'terms',
  'years',
  'suspensions',
  'terminations',
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
  'window',
  'cure',
  'validity',
  'booking',
  'deadlines',
  'steps',
  'channels',
  'fees',
  'duties',
] as const;

/** Sections in which the first clause that applies stands: a child's come before what it inherits. */
const ORDERED: readonly string[] = ['tiers', 'window', 'cure', 'validity', 'terms', 'years'];

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
  /** The weakest source that the conditions of each procedure rest on. */
  readonly weakest: { readonly [procedure: string]: Authority };
}

/**
 * The `id@version` that a clause stands in; `null` if there is none, and for policies of `./rules/*` as they are built,
 * which do not keep it.
 */
export const originOf = ({ origins }: Partial<ResolvedVersion>, path: string): string | null =>
  origins?.[path] ?? null;

/**
 * Lays a version over its parent's, a clause at a time. The child's clause stands; an omission
 * takes the parent's away.
 */
export function inherit(child: PolicyVersion, parent: ResolvedVersion | undefined): ResolvedVersion {
  const origins: { [path: string]: string } = {};
  const source = `${child.id}@${child.effectiveFrom}`;
  const merge = (path: string, own: Section = {}, inherited: Section = {}): Section => {
    const merged: { [id: string]: Entry } = {};
    const isOrdered = ORDERED.includes(path.slice(path.lastIndexOf('.') + 1));
    const first = isOrdered ? { ...own, ...inherited } : inherited;
    for (const [id, entry] of Object.entries({ ...first, ...own })) {
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
  version.procedures = mergeProcedures(child, above, merge, origins);
  const made = version as unknown as PolicyVersion;
  return {
    version: made,
    lineage: parent
      ? [{ id: parent.version.id, version: parent.version.effectiveFrom }, ...parent.lineage]
      : [],
    origins,
    // Worked out when asked for: a file that was never checked is refused at its first use, not here.
    get weakest() {
      return weakestAuthorities(made);
    },
  };
}

function mergeProcedures(
  child: PolicyVersion,
  above: PolicyVersion | undefined,
  merge: (path: string, own?: Section, inherited?: Section) => Section,
  origins: { [path: string]: string },
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
        (section === 'grounds' ? ungivenGrounds(above, inherited) : inherited?.[section]) as
          | Section
          | undefined,
      );
    }
    const groundsOf = (own ?? inherited)?.groundsOf ?? inherited?.groundsOf;
    merged[name] = { ...rules, ...(groundsOf && { groundsOf }) } as unknown as ProcedureRules;
  }
  return shareGrounds(merged as { [name: string]: ProcedureRules }, origins);
}

/** Gives procedures the grounds of the one that they name, and those lent to it; grounds of their own stand. */
function shareGrounds(
  procedures: { readonly [name: string]: ProcedureRules },
  origins: { [path: string]: string },
): PolicyVersion['procedures'] {
  const groundsOf = (name: string, borrowers: readonly string[]): ProcedureRules['grounds'] => {
    const { groundsOf: lender, grounds } = procedures[name] as ProcedureRules;
    // The schema's check refuses a circle; this is for files that skipped it.
    if (!lender || !procedures[lender] || borrowers.includes(lender)) return grounds;
    const lent = groundsOf(lender, [...borrowers, lender]);
    for (const id of Object.keys(lent ?? {})) {
      const place = `procedures.${name}.grounds.${id}`;
      origins[place] ??= origins[`procedures.${lender}.grounds.${id}`] as string;
    }
    return { ...lent, ...grounds };
  };
  return Object.fromEntries(
    Object.entries(procedures).map(([name, rules]) => [name, { ...rules, grounds: groundsOf(name, [name]) }]),
  );
}

/** Grounds that the parent's procedure has of itself, not by lending: the child lends anew. */
function ungivenGrounds(above: PolicyVersion | undefined, rules: ProcedureRules | undefined): Section {
  const lender = rules?.groundsOf && above?.procedures[rules.groundsOf];
  const lent = (lender && lender !== rules ? lender.grounds : undefined) as Section | undefined;
  return Object.fromEntries(
    Object.entries((rules?.grounds ?? {}) as Section).filter(([id, ground]) => lent?.[id] !== ground),
  );
}
