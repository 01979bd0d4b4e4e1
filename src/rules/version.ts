import type { PolicyVersion } from '../policy/index.js';

/** A rule file as the version of the policy that its id names; the tests check every file's shape. */
export const versionOf = <Id extends string>(file: {
  readonly id: string;
}): PolicyVersion & { readonly id: Id } => file as unknown as PolicyVersion & { readonly id: Id };
