import { chinaWorkingDays } from '../calendar/index.js';
import { operators } from '../conditions/index.js';
import { vocabularyByPath } from '../facts/index.js';
import { RulesError } from '../issues/index.js';
import type { AuthoredPolicy, Policy } from './policy.js';
import { inheritableSpells, resolveSpells } from './select.js';
import type { PolicyVersion } from './types.js';

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
    versions,
    ...(parent && { parent }),
  };
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
