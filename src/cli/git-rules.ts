import { execFileSync } from 'node:child_process';
import { realpathSync, statSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import type { Lang } from '../messages/index.js';
import { definePolicies, type Policies, type PolicyVersion } from '../policy/index.js';
import { parsePolicy } from '../schema/index.js';
import { fail } from './problems.js';
import { refuseRules } from './rule-faults.js';
import { isVersionFile, packageVersions, parseJson } from './rules-folder.js';

const MOST_BYTES = 64 * 1024 * 1024;

/** Runs git, or fails in one line. */
function git(folder: string, ...words: readonly string[]): string {
  try {
    return execFileSync('git', ['-C', folder, ...words], {
      encoding: 'utf8',
      maxBuffer: MOST_BYTES,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (error) {
    const { stderr, message } = error as Error & { readonly stderr?: string };
    const why = (stderr || message).split('\n')[0] ?? '';
    return fail('GIT', { zh: `git 未能给出旧文件：${why}`, en: `git cannot give the earlier files: ${why}` });
  }
}

/** A rule file as it was. */
interface EarlierFile {
  readonly path: string;
  readonly content: unknown;
}

/**
 * The policies of rule files, or of those below folders, as they were at a revision, laid over the package's as they
 * stand: of what the folders hold now, nothing is left.
 */
export function policiesAt(revision: string, paths: readonly string[], lang: Lang): Policies {
  const files = paths.flatMap((path) => filesAt(revision, realpathSync(path)));
  if (files.length === 0)
    fail('NO_RULE_FILES', {
      zh: `${revision} 中 ${paths.join('、')} 下没有规则文件`,
      en: `there were no rule files at ${revision} in ${paths.join(', ')}`,
    });
  const isBelow = (file: string): boolean =>
    paths.some((path) => !relative(realpathSync(path), file).startsWith('..'));
  const isReplaced = ({ id, effectiveFrom }: PolicyVersion): boolean =>
    files.some(({ content }) => {
      const other = content as PolicyVersion | null;
      return other?.id === id && other.effectiveFrom === effectiveFrom;
    });
  const kept = packageVersions()
    .filter(({ path, version }) => !isBelow(realpathSync(path)) && !isReplaced(version))
    .map(({ version }) => version);
  return definePolicies([...kept, ...checked(files, kept, lang)]);
}

function filesAt(revision: string, path: string): EarlierFile[] {
  const isFolder = statSync(path).isDirectory();
  const folder = isFolder ? path : dirname(path);
  const top = git(folder, 'rev-parse', '--show-toplevel').replace(/\n$/, '');
  const commit = git(folder, 'rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`).trim();
  const inside = relative(realpathSync(top), path).replace(/\\/g, '/');
  const words = ['ls-tree', '-r', '-z', '--full-tree', '--name-only', commit];
  return git(top, ...words, ...(inside === '' ? [] : ['--', inside]))
    .split('\0')
    .filter((name) => isVersionFile(name) || (!isFolder && name === inside))
    .map((name) => ({
      path: `${revision}:${name}`,
      content: parseJson(git(top, 'show', `${commit}:${name}`), `${revision}:${name}`),
    }));
}

/** Files of long ago were written for a library of long ago: what it no longer reads is refused by name. */
function checked(files: readonly EarlierFile[], kept: readonly PolicyVersion[], lang: Lang): PolicyVersion[] {
  const shaped = files.filter(({ content }) => typeof content === 'object' && content !== null);
  const faults = files.flatMap((file) => {
    const sisters = shaped.filter((other) => other !== file).map(({ content }) => content as PolicyVersion);
    const parsed = parsePolicy(file.content, { others: [...kept, ...sisters] });
    return 'issues' in parsed ? [{ path: file.path, issues: parsed.issues }] : [];
  });
  return faults.length > 0 ? refuseRules(faults, lang) : files.map(({ content }) => content as PolicyVersion);
}
