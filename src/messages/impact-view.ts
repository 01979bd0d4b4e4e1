import type { Impact } from '../impact/index.js';
import type { Clause, PolicyVersion, Text } from '../policy/index.js';
import type { LabelOf } from './comparisons.js';
import { factLabel } from './facts/index.js';
import { entryOf, type Lang } from './text.js';

/**
 * What an account of a change of policy is made from.
 * @since 0.3.0
 */
export interface ImpactView {
  readonly impact: Impact;
  readonly lang: Lang;
  /** The versions on both sides, where there are any. */
  readonly before: PolicyVersion | undefined;
  readonly after: PolicyVersion | undefined;
}

/** A ground that somebody relies on stands below this fact. */
const RELIED_ON = 'application.ground';

/**
 * Names of the rule files' own: facts, papers, and grounds that somebody relies on; of the newer side where both have
 * one.
 * @since 0.3.0
 */
export function labelIn({ before, after, impact }: ImpactView): LabelOf {
  return (path, lang) => {
    const below = (start: string): string | undefined =>
      path.startsWith(`${start}.`) ? path.slice(start.length + 1) : undefined;
    const [paper, ground, fact] = [below('materials'), below(RELIED_ON), below('local')];
    const ownOf = (version: PolicyVersion | undefined): Text | undefined => {
      if (paper !== undefined) return entryOf(version?.materialKinds ?? {}, paper);
      if (ground !== undefined)
        return clauseAt(version, `procedures.${impact.procedure}.grounds.${ground}`)?.title;
      return entryOf(version?.facts ?? {}, fact ?? path)?.label;
    };
    return (ownOf(after) ?? ownOf(before))?.[lang] ?? factLabel(path, lang);
  };
}

/**
 * A clause by its path, `procedures.apply.grounds.study`.
 * @returns undefined where the version has none there
 * @since 0.3.0
 */
export function clauseAt(version: PolicyVersion | undefined, path: string): Clause | undefined {
  const at = (found: unknown, step: string): unknown =>
    entryOf((found ?? {}) as { readonly [name: string]: unknown }, step);
  return path.split('.').reduce<unknown>(at, version) as Clause | undefined;
}

/**
 * The title of a clause on either side, the newer first; its id where it has none.
 * @since 0.3.0
 */
export function clauseTitle({ before, after, lang }: ImpactView, path: string): string {
  const [now, old] = [after, before].map((version) => clauseAt(version, path)?.title?.[lang]);
  return now ?? old ?? path.slice(path.lastIndexOf('.') + 1);
}
