import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { definePolicies, type Policies, type PolicyVersion } from '../policy/index.js';
import { fail } from './problems.js';
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
    const why = String((error as { stderr?: unknown }).stderr ?? error).split('\n')[0] ?? '';
    return fail('GIT', { zh: `git 未能给出旧文件：${why}`, en: `git cannot give the earlier files: ${why}` });
  }
}

/** The policies of the rule files below a folder as they were at a revision, over the package's for what they lack. */
export function policiesAt(revision: string, folder: string): Policies {
  const top = git(folder, 'rev-parse', '--show-toplevel').trim();
  const commit = git(folder, 'rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`).trim();
  const paths = git(top, 'ls-tree', '-r', '-z', '--name-only', commit, '--', resolve(folder))
    .split('\0')
    .filter(isVersionFile);
  const versions = paths.map(
    (path) => parseJson(git(top, 'show', `${commit}:${path}`), `${revision}:${path}`) as PolicyVersion,
  );
  if (versions.length === 0)
    fail('NO_RULE_FILES', {
      zh: `${revision} 中 ${folder} 下没有规则文件`,
      en: `there were no rule files below ${folder} at ${revision}`,
    });
  const known = new Set(versions.map(({ id, effectiveFrom }) => `${id}@${effectiveFrom}`));
  const ids = new Set(versions.map(({ id }) => id));
  // A policy that the folder holds is as it was there; parents that it does not hold are the package's.
  const others = packageVersions()
    .map(({ version }) => version)
    .filter(({ id, effectiveFrom }) => !ids.has(id) && !known.has(`${id}@${effectiveFrom}`));
  return definePolicies([...others, ...versions]);
}
