import { existsSync } from 'node:fs';
import { compare } from '../../lifecycle/index.js';
import { type GivenOptions, readAsOf, readLang, readProcedure } from '../options.js';
import { answerPeople } from '../people.js';
import { fail } from '../problems.js';
import { renderComparison } from '../render/comparison.js';
import { createPage, versionOn } from '../render/page.js';
import { findPolicy, packageInstruments } from '../rules-folder.js';
import type { Terminal } from '../terminal.js';

/** `compare <policy...> [--facts facts.json|-]`: one person under several policies, side by side. */
export function compareCommand(
  names: readonly string[],
  options: GivenOptions,
  terminal: Terminal,
): Promise<void> {
  // The other commands take the facts after the policy; here any number of policies come before.
  const stray = names.find((name) => name === '-' || (name.endsWith('.json') && existsSync(name)));
  if (stray !== undefined)
    fail('USAGE', { zh: `${stray} 不是规则`, en: `${stray} is no policy` }, `--facts ${stray}`);
  const policies = names.map(findPolicy);
  if (policies.length < 2)
    fail('USAGE', { zh: '请给出两份以上的规则', en: 'name two policies or more to compare' });
  const asOf = readAsOf(options.asOf);
  const procedure = readProcedure(options.procedure);
  const lang = readLang(options.lang);
  const instruments = packageInstruments();
  return answerPeople(
    options.facts,
    {
      policies,
      lang,
      json: options.json,
      answer: (facts) => compare(policies, facts, { asOf, procedure }),
      render: (found) =>
        renderComparison(
          found,
          names,
          policies.map((policy) => createPage(versionOn(policy, asOf), instruments, lang)),
          terminal.columns,
        ),
    },
    terminal,
  );
}
