import type { Policy, PolicyVersion } from './types.js';

/**
 * Puts the versions of one policy together. The files must have been checked (`parsePolicy` of
 * `./schema`); those of this package are.
 *
 * @example definePolicy([myCity20250101], { parent: zhejiang.residencePermit })
 * @since 0.1.0
 */
export function definePolicy<Id extends string>(
  versions: readonly (PolicyVersion & { readonly id: Id })[],
  options: { readonly parent?: Policy } = {},
): Policy<Id> {
  const [first] = versions;
  if (!first) throw new TypeError('a policy needs at least one version');
  return { id: first.id, versions, ...(options.parent && { parent: options.parent }) };
}
