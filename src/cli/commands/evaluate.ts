import { evaluate } from '../../verdict/index.js';
import { latenessOf } from '../lateness.js';
import { type GivenOptions, readAsOf, readLang, readProcedure } from '../options.js';
import { answerPeople } from '../people.js';
import { createPage, versionOn } from '../render/page.js';
import { renderVerdict } from '../render/verdict.js';
import { findPolicy, packageInstruments } from '../rules-folder.js';
import type { Terminal } from '../terminal.js';

/** `evaluate <policy> [facts.json|-]`: a verdict for one person, or one a line for NDJSON. */
export function evaluateCommand(
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
      answer: (facts) => evaluate(policy, facts, { asOf, procedure }),
      render: (verdict, facts) => {
        const page = createPage(versionOn(policy, asOf), packageInstruments(), lang);
        const window = verdict.window && { ...verdict.window, procedure };
        return renderVerdict(verdict, latenessOf(policy, facts, asOf, window), page);
      },
    },
    terminal,
  );
}
