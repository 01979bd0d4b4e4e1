import type { Condition } from '../../conditions/index.js';
import { type Descriptor, describeFact, type LocalFacts } from '../../facts/index.js';
import type { Issue } from '../../issues/index.js';
import type { PolicyVersion, ResolvedVersion } from '../../policy/index.js';
import type { Instrument } from '../instrument-schema.js';

/** What a check sees beside the file itself. */
export interface CheckContext {
  /** The file laid over its parent, once for each version of the parent that it lives with. */
  readonly resolved: readonly ResolvedVersion[];
  /** Other rule files: parents and sister versions. */
  readonly others: readonly PolicyVersion[];
  /** Undefined if the caller has no list of instruments: citations are then not followed. */
  readonly instruments: { readonly [id: string]: Instrument } | undefined;
  /** The file's path below `rules/`, if it has one. */
  readonly path: string | undefined;
}

/** One semantic check of a rule file whose shape is right. */
export type Check = (version: PolicyVersion, context: CheckContext) => Issue[];

/** Finds facts as a file's conditions may name them: the vocabulary, asOf, and the file's or its parent's own. */
export function factFinder(
  version: PolicyVersion,
  { resolved }: CheckContext,
): (path: string) => Descriptor | undefined {
  const local = Object.assign({}, ...resolved.map((one) => one.version.facts), version.facts) as LocalFacts;
  return (path) => (path === 'asOf' ? { type: 'date' } : describeFact(path, local));
}

/** A clause of a section where the first that applies stands. */
export interface Conditional {
  readonly when?: Condition;
}

/** Whether a clause can have its turn after another: that one has a condition, and not the same. */
export const canFollow = (earlier: Conditional, later: Conditional): boolean =>
  earlier.when !== undefined && JSON.stringify(earlier.when) !== JSON.stringify(later.when);
