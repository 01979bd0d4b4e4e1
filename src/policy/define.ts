import { chinaWorkingDays } from '../calendar/index.js';
import {
  readClaims,
  readDeadlines,
  readEvent,
  readRanges,
  readValidity,
  readWindow,
} from '../clauses/index.js';
import { operators } from '../conditions/index.js';
import { own, vocabularyByPath } from '../facts/index.js';
import { RulesError } from '../issues/index.js';
import { compileMaterials } from '../materials/index.js';
import type { Procedure } from './codes.js';
import type { AuthoredPolicy, Policy } from './policy.js';
import { inheritableSpells, resolveSpells } from './select.js';
import type { PolicyVersion, ProcedureRules } from './types.js';

/**
 * Puts the versions of one policy together and lays them over the parent's. The files must have
 * been checked (`parsePolicy` of `./schema`); those of this package are.
 *
 * @throws RulesError `INVALID_POLICY` if there is no version
 * @example definePolicy([myCity20250101], { parent: residencePermit })
 * @since 0.1.0
 */
export function definePolicy<Id extends string>(
  versions: readonly (PolicyVersion & { readonly id: Id })[],
  options: { readonly parent?: Policy } = {},
): AuthoredPolicy<Id> {
  const [first] = versions;
  if (!first) throw new RulesError('INVALID_POLICY', 'a policy needs at least one version');
  const { parent } = options;
  const above = parent ? ((parent as Partial<AuthoredPolicy>).inheritable ?? parent.spells) : [];
  const spells = resolveSpells(versions, above);
  return {
    id: first.id,
    spells,
    inheritable: inheritableSpells(spells, above),
    operators,
    vocabulary: vocabularyByPath(),
    workingDays: chinaWorkingDays,
    dated: {
      window: readWindow,
      validity: readValidity,
      deadlines: readDeadlines,
      event: readEvent,
      ranges: readRanges,
    },
    materials: compileMaterials,
    claims: readClaims,
    versions,
    ...(parent && { parent }),
  };
}

/**
 * Policies by id.
 * @since 0.3.0
 */
export type Policies = { readonly [id: string]: AuthoredPolicy };

/**
 * Puts rule files of any number of policies together, each over its parent. A file over one of another set
 * (a city's own practice over this package's law) finds its parent among `parents`.
 *
 * @returns the policies of the files, without `parents` themselves
 * @throws RulesError `INVALID_POLICY` for a parent that is in neither, or that inherits from its own child
 * @example definePolicies([myCity20250101, myDistrict20250101], { [residencePermit.id]: residencePermit })
 * @since 0.3.0
 */
export function definePolicies(
  versions: readonly PolicyVersion[],
  parents: { readonly [id: string]: Policy } = {},
): Policies {
  const byId = new Map<string, PolicyVersion[]>();
  for (const version of versions) byId.set(version.id, [...(byId.get(version.id) ?? []), version]);
  const defined = new Map<string, AuthoredPolicy>();
  const define = (id: string, files: readonly PolicyVersion[], below: readonly string[]): AuthoredPolicy => {
    const known = defined.get(id);
    if (known) return known;
    if (below.includes(id)) throw new RulesError('INVALID_POLICY', `${id} inherits from itself`);
    const name = files[0]?.parent;
    const above = name === undefined ? undefined : parentOf(name, [...below, id]);
    const made = definePolicy(files, above ? { parent: above } : {});
    defined.set(id, made);
    return made;
  };
  const parentOf = (id: string, below: readonly string[]): Policy => {
    const files = byId.get(id);
    const parent = files ? define(id, files, below) : own(parents, id);
    if (!parent) throw new RulesError('INVALID_POLICY', `no policy ${id} for ${below[below.length - 1]}`);
    return parent;
  };
  return Object.fromEntries([...byId].map(([id, files]) => [id, define(id, files, [])]));
}

/**
 * A policy with the last of its versions alone, for forms, which need no older law.
 * @since 0.2.0
 */
export function latestOf<Id extends string>(policy: Policy<Id>): Policy<Id> {
  const { id, spells, ...reads } = policy;
  const version = spells[spells.length - 1]?.resolved.version.effectiveFrom;
  return {
    ...reads,
    id,
    spells: spells.filter(({ resolved }) => resolved.version.effectiveFrom === version),
  };
}

/**
 * A policy for one procedure alone, with the last of its versions: for a form that is there for that
 * procedure. Its verdicts are those of {@link latestOf}; it has no other procedure, and no status.
 *
 * @throws RulesError `UNKNOWN_PROCEDURE`
 * @since 0.3.0
 */
export function onlyFor<Id extends string>(policy: Policy<Id>, procedure: Procedure): Policy<Id> {
  const { id, operators, vocabulary, workingDays, dated, materials, claims, spells } = latestOf(policy);
  const narrowed = spells.map(({ resolved, ...days }) => ({
    ...days,
    resolved: { ...resolved, version: withOnly(procedure, resolved.version) },
  }));
  if (narrowed.every(({ resolved }) => Object.keys(resolved.version.procedures).length === 0))
    throw new RulesError('UNKNOWN_PROCEDURE', `${id} has no ${procedure}`);
  return {
    id,
    spells: narrowed,
    operators,
    vocabulary,
    dated,
    materials,
    ...(claims && { claims }),
    ...(workingDays && { workingDays }),
    only: procedure,
  };
}

/** A version without what is there for its other procedures and for the status of a permit. */
function withOnly(procedure: Procedure, version: PolicyVersion): PolicyVersion {
  const { years, suspensions, terminations, terms, ...rest } = version;
  const rules = own(version.procedures as { readonly [name: string]: ProcedureRules }, procedure);
  const isLaidAtExpiry = Object.values(rules?.window ?? {}).some(
    (clause) => 'from' in clause && clause.from === 'permit.expiresOn',
  );
  return {
    ...rest,
    ...(terms && isLaidAtExpiry && { terms }),
    procedures: rules ? { [procedure]: rules } : {},
  };
}
