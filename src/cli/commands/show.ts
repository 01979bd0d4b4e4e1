import { parseDay } from '../../calendar/index.js';
import { spellOn } from '../../policy/index.js';
import { type GivenOptions, readAsOf, readLang, readProcedure } from '../options.js';
import { fail, suggest } from '../problems.js';
import { renderChecklist } from '../render/checklist.js';
import { wrap } from '../render/layout.js';
import { createPage } from '../render/page.js';
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
  const only = options.procedure === undefined ? undefined : readProcedure(options.procedure);
  const there = Object.keys(version.procedures);
  if (only !== undefined && !there.includes(only))
    fail(
      'UNKNOWN_PROCEDURE',
      {
        zh: `${policy.id} 没有办理事项 ${only}，只有 ${there.join('、')}`,
        en: `${policy.id} has no procedure ${only}, only ${there.join(', ')}`,
      },
      suggest(only, there),
    );
  if (options.json) {
    const shown =
      only === undefined ? version : { ...version, procedures: { [only]: version.procedures[only] } };
    terminal.out(JSON.stringify({ version: shown, lineage, origins }, null, 2));
    return;
  }
  const page = createPage(version, packageInstruments(), lang);
  terminal.out(wrap(renderChecklist(spell.resolved, only, page), terminal.columns));
}
