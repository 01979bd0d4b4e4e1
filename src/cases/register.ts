import { relative } from 'node:path';
import { issueText } from '../messages/index.js';
import type { Policies } from '../policy/index.js';
import type { PolicyCase } from '../schema/index.js';
import { type CaseFile, casesIn } from './case-files.js';
import type { FileFault } from './json-files.js';
import { assertRules } from './policies-in.js';
import { type Mismatch, mismatchLine, runCase } from './run-case.js';
import type { Runner } from './runner.js';

/** With what cases are run. */
export interface RegisterCasesOptions extends Runner {
  /** Policies by id; left out, those of the package with `rules` laid over them. */
  readonly policies?: Policies;
  /** One's own rule files or folders. With `policies` given, they are only named in the command that repeats a case. */
  readonly rules?: string | readonly string[];
}

/**
 * Registers one test for each case below a folder. A failing one prints the title, the articles that the case
 * rests on, everything that is not as expected, and the command that repeats it. A file that is no case is a
 * failing test too, and so is a folder without any.
 *
 * @throws RulesError `INVALID_POLICY` if a rule file cannot be used, as `policiesIn` does
 * @example registerCases('cases', { rules: 'my-rules', describe, it })
 * @since 0.3.0
 */
export function registerCases(folder: string, options: RegisterCasesOptions): void {
  const rules = typeof options.rules === 'string' ? [options.rules] : (options.rules ?? []);
  const own = assertRules(options.policies ? [] : rules);
  const { policies = own.policies } = options;
  const { cases, faults } = casesIn(folder, { policies, instruments: own.instruments });
  options.describe(`cases in ${fromHere(folder)}`, () => {
    for (const fault of faults)
      options.it(`${fromHere(fault.path)} is a case`, () => {
        throw new Error(faultMessage(fault));
      });
    for (const found of cases)
      options.it(`${found.path}: ${found.policyCase.title}`, () => {
        const mismatches = runCase(found.policyCase, policies);
        if (mismatches.length > 0) throw new Error(failureMessage(found, mismatches, rules));
      });
  });
}

function faultMessage({ path, issues }: FileFault): string {
  const lines = issues.map(
    (found) => `  ${found.path === '' ? '' : `${found.path}: `}${issueText(found, 'en')}`,
  );
  return [path, ...lines].join('\n');
}

/** What a failing case prints. */
function failureMessage(
  { file, policyCase }: CaseFile,
  mismatches: readonly Mismatch[],
  rules: readonly string[] = [],
): string {
  return [
    policyCase.title,
    ...authorityLines(policyCase),
    ...mismatches.map((one) => `  ${mismatchLine(one)}`),
    `  again: ${commandOf(file, rules)}`,
  ].join('\n');
}

/** The articles that a case rests on, a line each. */
const authorityLines = ({ authority }: PolicyCase): string[] =>
  authority.map(
    ({ instrument, article, item, reading }) =>
      `  by ${instrument} ${article}${item ? ` ${item}` : ''}: ${reading}`,
  );

/** The command that runs a case again. */
const commandOf = (file: string, rules: readonly string[]): string =>
  [
    'npx residence-permit-rules test',
    quoted(fromHere(file)),
    ...(rules.length > 0 ? ['--rules', ...rules.map((path) => quoted(fromHere(path)))] : []),
  ].join(' ');

/** A path as one would type it where the tests are run. */
const fromHere = (path: string): string => relative('', path) || '.';

const quoted = (word: string): string =>
  /^[\w@./+-]+$/.test(word) ? word : `'${word.replace(/'/g, "'\\''")}'`;
