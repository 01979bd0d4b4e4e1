import { type Day, NEVER, parseDay } from '../calendar/index.js';
import { inherit, type ResolvedVersion } from './resolve.js';
import type { Policy, PolicyVersion } from './types.js';

/** A span of days on which one resolved version stands, ends included. */
export interface Spell {
  readonly from: Day;
  readonly through: Day;
  readonly resolved: ResolvedVersion;
}

/**
 * Every spell of a policy, earliest first. A version runs until the next one begins or it is
 * repealed; the parent's versions split the child's time.
 * @since 0.1.0
 */
export function spellsOf(policy: Policy): readonly Spell[] {
  const above = policy.parent ? spellsOf(policy.parent) : [];
  const versions = [...policy.versions].sort((a, b) => parseDay(a.effectiveFrom) - parseDay(b.effectiveFrom));
  return versions.flatMap((version, i) => {
    const from = parseDay(version.effectiveFrom);
    const next = versions[i + 1];
    return split(version, from, Math.min(endOf(version), next ? parseDay(next.effectiveFrom) : NEVER), above);
  });
}

/** First day out of force. */
const endOf = (version: PolicyVersion): Day => (version.repealedOn ? parseDay(version.repealedOn) : NEVER);

/** Cuts `[from, end)` at the days on which the parent changes. */
function split(version: PolicyVersion, from: Day, end: Day, above: readonly Spell[]): Spell[] {
  const cuts = above
    .flatMap((spell) => [spell.from, spell.through + 1])
    .filter((day) => day > from && day < end);
  const starts = [...new Set([from, ...cuts])].sort((a, b) => a - b);
  return starts.map((start, i) => ({
    from: start,
    // Ends are compared, never shown, so the integer before the next start will do.
    through: (starts[i + 1] ?? end) - 1,
    resolved: inherit(version, spellOn(above, start)?.resolved),
  }));
}

/**
 * The spell that a day falls in.
 * @since 0.1.0
 */
export function spellOn(spells: readonly Spell[], day: Day): Spell | undefined {
  for (let i = spells.length - 1; i >= 0; i--) {
    const spell = spells[i] as Spell;
    if (spell.from <= day) return day <= spell.through ? spell : undefined;
  }
  return undefined;
}
