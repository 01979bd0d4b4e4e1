import { parseDay } from '../../calendar/index.js';
import { spellOn } from '../../policy/index.js';
import { type GivenOptions, readAsOf, readLang } from '../options.js';
import { fail } from '../problems.js';
import { renderVersion } from '../render/version.js';
import { findPolicy, packageInstruments } from '../rules-folder.js';
import type { Terminal } from '../terminal.js';

/** `show <policy>`: the version in force on a day, with what it inherits and where each clause comes from. */
export function showCommand(name: string, options: GivenOptions, terminal: Terminal): void {
  const policy = findPolicy(name);
  const asOf =
    options.asOf === undefined && name.includes('@')
      ? (name.split('@')[1] as string)
      : readAsOf(options.asOf);
  const lang = readLang(options.lang);
  const spells = policy.spells;
  const spell = spellOn(spells, parseDay(asOf));
  const known = policy.versions.map(({ effectiveFrom }) => effectiveFrom).join(', ');
  if (!spell) {
    fail('NO_VERSION_IN_FORCE', {
      zh: `${policy.id}: ${asOf} 没有施行的版本；各版本施行于 ${known}`,
      en: `${policy.id}: no version in force on ${asOf}; versions from ${known}`,
    });
  }
  const { version, lineage, origins } = spell.resolved;
  terminal.out(
    options.json
      ? JSON.stringify({ version, lineage, origins }, null, 2)
      : renderVersion(spell.resolved, packageInstruments(), lang),
  );
}
