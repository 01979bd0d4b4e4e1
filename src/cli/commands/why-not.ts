import { whyNot } from '../../impact/index.js';
import { type GivenOptions, readAsOf, readLang, readProcedure } from '../options.js';
import { answerPeople } from '../people.js';
import { createPage, versionOn } from '../render/page.js';
import { renderWhyNot } from '../render/why-not.js';
import { findPolicy, packageInstruments } from '../rules-folder.js';
import type { Terminal } from '../terminal.js';

/** `why-not <policy> [facts.json|-]`: why somebody is refused and what would help, or one answer a line for NDJSON. */
export function whyNotCommand(
  name: string,
  source: string | undefined,
  options: GivenOptions,
  terminal: Terminal,
): Promise<void> {
  const policy = findPolicy(name);
  const asOf = readAsOf(options.asOf);
  const procedure = readProcedure(options.procedure);
  const lang = readLang(options.lang);
  return answerPeople(
    source,
    {
      policies: [policy],
      lang,
      json: options.json,
      answer: (facts) => whyNot(policy, facts, { asOf, procedure }),
      render: (answer) =>
        renderWhyNot(
          answer,
          { policy: policy.id, asOf, procedure },
          createPage(versionOn(policy, asOf), packageInstruments(), lang),
        ),
    },
    terminal,
  );
}
