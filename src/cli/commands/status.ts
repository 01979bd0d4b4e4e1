import { status } from '../../lifecycle/index.js';
import { latenessOf } from '../lateness.js';
import { type GivenOptions, readAsOf, readLang } from '../options.js';
import { answerPeople } from '../people.js';
import { createPage, versionOn } from '../render/page.js';
import { renderStatus } from '../render/status.js';
import { findPolicy, packageInstruments } from '../rules-folder.js';
import type { Terminal } from '../terminal.js';

/** `status <policy> [facts.json|-]`: what one person's permit is, or one a line for NDJSON. */
export function statusCommand(
  name: string,
  source: string | undefined,
  options: GivenOptions,
  terminal: Terminal,
): Promise<void> {
  const policy = findPolicy(name);
  const asOf = readAsOf(options.asOf);
  const lang = readLang(options.lang);
  return answerPeople(
    source,
    {
      policies: [policy],
      lang,
      json: options.json,
      answer: (facts) => status(policy, facts, { asOf }),
      render: (found, facts) => {
        const page = createPage(versionOn(policy, asOf), packageInstruments(), lang);
        return renderStatus(found, latenessOf(policy, facts, asOf, found.next), page);
      },
    },
    terminal,
  );
}
