import { type CivilDate, type Day, dayBefore, formatDay, NEVER, parseDay } from '../calendar/index.js';
import type { Spell } from './policy.js';
import { inherit } from './resolve.js';
import type { PolicyVersion } from './types.js';

/**
 * The spells of versions over those of their parent, earliest first. A version runs until the next
 * one begins or it is repealed; the parent's versions split the child's time.
 */
export function resolveSpells(given: readonly PolicyVersion[], above: readonly Spell[]): readonly Spell[] {
  const versions = [...given].sort((a, b) => parseDay(a.effectiveFrom) - parseDay(b.effectiveFrom));
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

/** The first and the last day of a spell; `null` for one without an end. It ends at the number before its first day out of force. */
export const daysInForce = ({ from, through }: Spell): { from: CivilDate; through: CivilDate | null } => ({
  from: formatDay(from),
  through: through < NEVER - 1 ? formatDay(dayBefore(through + 1)) : null,
});

/**
 * What a child inherits from: a policy's spells, and on days without one those of its own parent. A
 * province whose rules began after the city's leaves the city under the nation's until then.
 */
export function inheritableSpells(own: readonly Spell[], above: readonly Spell[]): readonly Spell[] {
  const gaps = above.flatMap((spell) =>
    own.reduce<readonly Spell[]>((left, mine) => left.flatMap((one) => without(one, mine)), [spell]),
  );
  return [...own, ...gaps].sort((a, b) => a.from - b.from);
}

/** The parts of a spell that lie outside another. */
const without = (spell: Spell, other: Spell): Spell[] => {
  if (other.through < spell.from || other.from > spell.through) return [spell];
  const before = { ...spell, through: other.from - 1 };
  const after = { ...spell, from: other.through + 1 };
  return [before, after].filter(({ from, through }) => from <= through);
};
