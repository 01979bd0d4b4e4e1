import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** The root of the repository. */
export const ROOT = join(import.meta.dirname, '../..');
/** The command line as built. */
export const CLI = join(ROOT, 'dist/cli.js');

const LOCK = join(
  tmpdir(),
  `residence-permit-rules-build-${createHash('sha256').update(ROOT).digest('hex').slice(0, 12)}`,
);
const GIVEN_UP_AFTER = 180_000;

const newest = (path: string): number => {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(...readdirSync(path).map((name) => newest(join(path, name))));
};

function isBuilt(): boolean {
  try {
    const built = ['dist/index.js', 'dist/index.d.cts', 'dist/cli.js'].map((path) =>
      newest(join(ROOT, path)),
    );
    const sources = ['src', 'rules', 'scripts', 'tsup.config.ts', 'package.json'].map((path) =>
      newest(join(ROOT, path)),
    );
    return Math.min(...built) > Math.max(...sources);
  } catch {
    return false;
  }
}

/** Builds the package unless `dist` is newer than its sources. Test files that run side by side take turns. */
export async function ensureBuilt(): Promise<void> {
  while (!isBuilt()) {
    if (!takeLock()) {
      await sleep(500);
      continue;
    }
    try {
      if (!isBuilt()) await execute('npm', ['run', 'build'], { cwd: ROOT });
      return;
    } finally {
      rmSync(LOCK, { recursive: true, force: true });
    }
  }
}

function takeLock(): boolean {
  try {
    mkdirSync(LOCK);
    return true;
  } catch {
    const since = statSync(LOCK, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - since > GIVEN_UP_AFTER) rmSync(LOCK, { recursive: true, force: true });
    return false;
  }
}
