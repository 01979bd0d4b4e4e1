import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { cases, type GeneratedCase, type GivenUp, type Suite } from '../../impact/index.js';
import { type Procedure, procedures, type ResolvedVersion } from '../../policy/index.js';
import { caseNames } from '../case-names.js';
import { assertProcedure, dayFor, inForce } from '../in-force.js';
import { type GivenOptions, readLang, readProcedure } from '../options.js';
import { writeOut } from '../output.js';
import { fail } from '../problems.js';
import { type MadeSuite, renderCases } from '../render/cases.js';
import { wrap } from '../render/layout.js';
import { createPage } from '../render/page.js';
import { ownPolicies, policyOf } from '../sides.js';
import type { Terminal } from '../terminal.js';

/** The options of the command. */
export interface CasesOptions extends GivenOptions {
  readonly out?: string;
  readonly rules?: readonly string[];
}

/**
 * `cases <policy>`: a conformance suite of a procedure, or of all with `--procedure all`, as files or as one JSON array.
 *
 * @returns the exit code: 0 where there is a suite for each procedure, 1 where one would be too large; its place in the
 *   JSON array then holds why
 */
export function casesCommand(name: string, options: CasesOptions, terminal: Terminal): number {
  const lang = readLang(options.lang);
  const policy = policyOf(name, options.rules && ownPolicies(options.rules, lang), lang);
  const asOf = dayFor(name, options.asOf);
  const resolved = inForce(policy, asOf);
  const asked = proceduresOf(resolved, options.procedure);
  const made = asked.map((procedure, i) => {
    terminal.progress(i, asked.length, 'cases');
    return { procedure, answer: cases(policy, { asOf, procedure }) };
  });
  terminal.progress(asked.length, asked.length, 'cases');
  const written = options.out === undefined ? null : writeSuites(made, options.out, terminal);
  if (options.json) terminal.out(JSON.stringify(made.flatMap(inJson), null, 2));
  else {
    const page = createPage(resolved.version, [], lang);
    terminal.out(
      wrap(renderCases(made, { policy: policy.id, asOf, written, out: options.out }, page), terminal.columns),
    );
  }
  return made.some(({ answer }) => answer.kind !== 'exact') ? 1 : 0;
}

function proceduresOf(resolved: ResolvedVersion, given: string | undefined): readonly Procedure[] {
  if (given === 'all') return procedures.filter((one) => resolved.version.procedures[one]);
  const procedure = readProcedure(given);
  assertProcedure(resolved, procedure);
  return [procedure];
}

/** A case as it is published: what it was made for is no part of it. */
const published = ({ aim: _, ...policyCase }: GeneratedCase): Omit<GeneratedCase, 'aim'> => policyCase;

const inJson = ({
  procedure,
  answer,
}: {
  readonly procedure: Procedure;
  readonly answer: Suite | GivenUp;
}): readonly object[] => (answer.kind === 'exact' ? answer.cases.map(published) : [{ ...answer, procedure }]);

/** Writes a file for each case, several procedures in folders of their own, and counts the files. */
function writeSuites(made: readonly MadeSuite[], out: string, terminal: Terminal): number {
  let written = 0;
  for (const { procedure, answer } of made) {
    if (answer.kind !== 'exact') continue;
    const folder = made.length > 1 ? join(out, procedure) : out;
    makeFolder(folder);
    const names = caseNames(answer.cases);
    answer.cases.forEach((one, i) => {
      writeOut(join(folder, `${names[i]}.json`), `${JSON.stringify(published(one), null, 2)}\n`, terminal);
    });
    written += names.length;
  }
  return written;
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? '';
    fail('CANNOT_WRITE', { zh: `不能写入 ${folder}：${why}`, en: `cannot write ${folder}: ${why}` });
  }
}
