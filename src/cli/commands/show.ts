import { assertProcedure, dayFor, inForce } from '../in-force.js';
import { type GivenOptions, readLang, readProcedure } from '../options.js';
import { renderChecklist } from '../render/checklist.js';
import { wrap } from '../render/layout.js';
import { createPage } from '../render/page.js';
import { findPolicy, packageInstruments } from '../rules-folder.js';
import type { Terminal } from '../terminal.js';

/** `show <policy>`: the version in force on a day, with what it inherits and where each clause comes from. */
export function showCommand(name: string, options: GivenOptions, terminal: Terminal): void {
  const policy = findPolicy(name);
  const asOf = dayFor(name, options.asOf);
  const lang = readLang(options.lang);
  const resolved = inForce(policy, asOf);
  const { version, lineage, origins } = resolved;
  const only = options.procedure === undefined ? undefined : readProcedure(options.procedure);
  if (only !== undefined) assertProcedure(resolved, only);
  if (options.json) {
    const shown =
      only === undefined ? version : { ...version, procedures: { [only]: version.procedures[only] } };
    terminal.out(JSON.stringify({ version: shown, lineage, origins }, null, 2));
    return;
  }
  const page = createPage(version, packageInstruments(), lang);
  terminal.out(wrap(renderChecklist(resolved, only, page), terminal.columns));
}
