import { existsSync } from 'node:fs';
import {
  type CaseFile,
  type CaseRun,
  casesIn,
  coverageOf,
  type FileFault,
  type MutationOfOptions,
  mutationOf,
  type RuleSet,
  readRules,
  runCase,
} from '../../cases/index.js';
import type { Issue } from '../../issues/index.js';
import type { Lang } from '../../messages/index.js';
import { type GivenOptions, readLang } from '../options.js';
import { knownFacts } from '../people.js';
import { fail, InputProblems, type Problem, suggest, toProblem } from '../problems.js';
import { renderCoverage } from '../render/coverage.js';
import { wrap } from '../render/layout.js';
import { renderMutation } from '../render/mutation.js';
import { renderFailure, renderSummary } from '../render/test.js';
import type { Terminal } from '../terminal.js';

/** The options of the command. */
export interface TestOptions extends GivenOptions {
  readonly rules?: readonly string[];
  readonly coverage?: boolean;
  readonly mutation?: boolean;
}

/**
 * `test <folder>`: runs every case below a folder, or a single one, against the package's rules with one's own laid
 * over them.
 *
 * @returns the exit code: 0 if all pass, whatever coverage and mutants show; 1 if some fail
 */
export function testCommand(folder: string, options: TestOptions, terminal: Terminal): number {
  const lang = readLang(options.lang);
  const given = options.rules ?? [];
  for (const path of [folder, ...given])
    if (!existsSync(path))
      fail('NO_SUCH_FILE', { zh: `没有文件或文件夹 ${path}`, en: `no such file or folder: ${path}` });
  const rules = readRules(given);
  if ('faults' in rules) return refuse(rules.faults, [], [], lang);
  const { policies, instruments } = rules;
  const { cases, faults } = casesIn(folder, { policies, instruments });
  if (faults.length > 0) {
    const known = [...new Set(Object.values(policies).flatMap(knownFacts))];
    refuse(faults, known, Object.keys(policies), lang);
  }
  const runs = runAll(cases, rules, terminal);
  const failed = runs.filter(({ mismatches }) => mismatches.length > 0);
  const counts = { passed: runs.length - failed.length, failed: failed.length };
  const about = rules.ids.length > 0 ? { of: rules.ids } : {};
  const coverage = options.coverage ? coverageOf(cases, policies, about) : undefined;
  const mutation = options.mutation
    ? mutationOf(cases, policies, { ...about, ...toldTo(terminal) })
    : undefined;
  if (options.json) {
    const listed = runs.map(toJson);
    terminal.out(
      JSON.stringify(
        {
          schemaVersion: 1,
          ...counts,
          cases: listed,
          ...(coverage && { coverage }),
          ...(mutation && { mutation }),
        },
        null,
        2,
      ),
    );
  } else {
    const page = [
      ...failed.map((run) => renderFailure(run, lang)),
      ...(coverage ? [renderCoverage(coverage, lang)] : []),
      ...(mutation ? [renderMutation(mutation, policies, lang)] : []),
      renderSummary(counts, lang),
    ];
    terminal.out(wrap(page.join('\n\n'), terminal.columns));
  }
  return failed.length > 0 ? 1 : 0;
}

/** How long a run may take in silence, in milliseconds. */
const PATIENCE = 1000;

function runAll(cases: readonly CaseFile[], { policies }: RuleSet, terminal: Terminal): CaseRun[] {
  const since = performance.now();
  let isShown = false;
  const runs = cases.map((found, i): CaseRun => {
    isShown ||= performance.now() - since > PATIENCE;
    if (isShown) terminal.progress(i, cases.length);
    return { ...found, mismatches: runCase(found.policyCase, policies) };
  });
  if (isShown) terminal.progress(cases.length, cases.length);
  return runs;
}

/** Mutants are told of one by one: any of them may take long. */
const toldTo = (terminal: Terminal): Pick<MutationOfOptions, 'onProgress'> => ({
  onProgress: (policy, done, of) => terminal.progress(done, of, `mutation ${policy}`),
});

const toJson = ({ path, file, policyCase: { title, policy, asOf }, mismatches }: CaseRun) => ({
  path,
  file,
  title,
  policy,
  asOf,
  isPassed: mismatches.length === 0,
  mismatches,
});

/** Ends the command over files that cannot be used: a line for each problem. */
function refuse(
  faults: readonly FileFault[],
  facts: readonly string[],
  policies: readonly string[],
  lang: Lang,
): never {
  throw new InputProblems(
    faults.flatMap(({ path, issues }) =>
      issues.map((found) => {
        const problem = problemOf(found, facts, policies, lang);
        return { ...problem, path: found.path === '' ? path : `${path}: ${found.path}` };
      }),
    ),
  );
}

/** An issue as a problem, with the name that was likely meant. */
function problemOf(found: Issue, facts: readonly string[], policies: readonly string[], lang: Lang): Problem {
  const { params } = found;
  const known = params.known as readonly string[] | undefined;
  const meant =
    found.code === 'UNKNOWN_KEY'
      ? suggest(String(params.key), known ?? [])
      : found.code === 'UNKNOWN_POLICY'
        ? suggest(String(params.policy), policies)
        : undefined;
  const problem = (shown: Issue['params']): Problem => toProblem({ ...found, params: shown }, lang, facts);
  if (meant === undefined) return problem(params);
  // The likely name says enough; the list of all is long.
  return { ...problem({ ...params, known: null }), didYouMean: meant };
}
