import { existsSync } from 'node:fs';
import { sep } from 'node:path';
import { factPaths } from '../../facts/index.js';
import type { Issue } from '../../issues/index.js';
import type { PolicyVersion } from '../../policy/index.js';
import { type Instrument, parseInstrument, parsePolicy } from '../../schema/index.js';
import { type GivenOptions, readLang } from '../options.js';
import { fail, InputProblems, toProblem } from '../problems.js';
import {
  isInstrumentFile,
  isVersionFile,
  jsonFilesAt,
  packageInstruments,
  packageVersions,
  parseJson,
  readText,
} from '../rules-folder.js';
import type { Terminal } from '../terminal.js';

interface Given {
  readonly path: string;
  readonly content: unknown;
}

/** `validate <file…>`: rule files and instruments, one by one and against each other; folders are searched. */
export function validateCommand(paths: readonly string[], options: GivenOptions, terminal: Terminal): void {
  const lang = readLang(options.lang);
  for (const path of paths)
    if (!existsSync(path))
      fail('NO_SUCH_FILE', { zh: `没有文件或文件夹 ${path}`, en: `no such file or folder: ${path}` });
  const named = paths.filter((path) => path.endsWith('.json'));
  const found = paths
    .flatMap(jsonFilesAt)
    .filter((path) => named.includes(path) || isInstrumentFile(path) || isVersionFile(path));
  if (found.length === 0)
    fail('NOTHING_TO_VALIDATE', {
      zh: `${paths.join('、')} 中没有规则文件或出处文件`,
      en: `no rule file or instrument in ${paths.join(', ')}`,
    });
  const files: Given[] = found.map((path) => ({ path, content: parseJson(readText(path), path) }));
  const instruments = collectInstruments(files);
  const versions = collectVersions(files);
  const problems = files.flatMap((file) =>
    issuesOf(file, versions, instruments)
      .map((one) => toProblem(one, lang, factPaths()))
      .map((problem) => ({
        ...problem,
        path: `${file.path}: ${problem.path || '(file)'}`,
      })),
  );
  if (problems.length > 0) throw new InputProblems(problems);
  const summary = { files: files.length, problems: 0 };
  terminal.out(options.json ? JSON.stringify(summary) : `${files.length} files, 0 problems`);
}

function issuesOf(
  { path, content }: Given,
  versions: readonly Given[],
  instruments: { readonly [id: string]: Instrument },
): readonly Issue[] {
  if (isInstrumentFile(path)) {
    const parsed = parseInstrument(content);
    return 'issues' in parsed ? parsed.issues : [];
  }
  const others = versions
    .filter((other) => other.path !== path)
    .map((other) => other.content as PolicyVersion);
  const below = belowRules(path);
  const parsed = parsePolicy(content, { others, instruments, ...(below !== undefined && { path: below }) });
  return 'issues' in parsed ? parsed.issues : [];
}

/** The path below the folder `rules`, if the file lies in one. */
function belowRules(path: string): string | undefined {
  const parts = path.split(sep);
  const at = parts.lastIndexOf('rules');
  return at < 0 ? undefined : parts.slice(at + 1).join('/');
}

const hasText = (content: unknown, key: string): boolean =>
  typeof content === 'object' &&
  content !== null &&
  typeof (content as { [key: string]: unknown })[key] === 'string';

function collectInstruments(files: readonly Given[]): { readonly [id: string]: Instrument } {
  const given = files.filter(
    ({ path, content }) => isInstrumentFile(path) && !('issues' in parseInstrument(content)),
  );
  const all = [...packageInstruments(), ...given.map(({ content }) => content as Instrument)];
  return Object.fromEntries(all.map((instrument) => [instrument.id, instrument]));
}

/** The files given, and those of the package that they do not replace. Misshapen files take no part. */
function collectVersions(files: readonly Given[]): Given[] {
  const given = files.filter(
    ({ path, content }) =>
      !isInstrumentFile(path) &&
      hasText(content, 'id') &&
      hasText(content, 'effectiveFrom') &&
      isShaped(content),
  );
  const key = ({ content }: Given) =>
    `${(content as PolicyVersion).id}@${(content as PolicyVersion).effectiveFrom}`;
  const replaced = new Set(given.map(key));
  const ours = packageVersions().map(({ path, version }) => ({ path, content: version }));
  return [...given, ...ours.filter((file) => !replaced.has(key(file)))];
}

/** Right in shape, whatever its meaning: what other files may be checked against. */
function isShaped(content: unknown): boolean {
  const parsed = parsePolicy(content);
  return (
    !('issues' in parsed) ||
    parsed.issues.every(({ code }) => !['SCHEMA', 'TOO_DEEP', 'TOO_LARGE', 'UNKNOWN_OPERATOR'].includes(code))
  );
}
