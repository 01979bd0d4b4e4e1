import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ensureBuilt, ROOT } from './build.js';

const execute = promisify(execFile);

interface Manifest {
  readonly name: string;
  readonly exports: { readonly [entry: string]: unknown };
  readonly dependencies: { readonly [name: string]: string };
  readonly devDependencies: { readonly [name: string]: string };
}

/** The package's own manifest. */
export const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Manifest;

/** What users import: every entry that is code, by its specifier. */
export const specifiers = Object.entries(manifest.exports)
  .filter(([, target]) => typeof target === 'object')
  .map(([entry]) => join(manifest.name, entry));

/** A folder of a user who has installed the package from its tarball, and the files in that. */
export interface Consumer {
  readonly folder: string;
  readonly packed: readonly string[];
}

/** Packs the package and installs it into an empty folder, with the dependencies it declares. */
export async function installPackage(): Promise<Consumer> {
  await ensureBuilt();
  const folder = mkdtempSync(join(tmpdir(), 'residence-permit-rules-consumer-'));
  const { stdout } = await execute(
    'npm',
    ['pack', '--json', '--ignore-scripts', '--pack-destination', folder],
    {
      cwd: ROOT,
    },
  );
  const [tarball] = JSON.parse(stdout) as [{ filename: string; files: { path: string }[] }];
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  const options = ['--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts', '--no-package-lock'];
  // The optional peer of `./testing`.
  const peer = `fast-check@${manifest.devDependencies['fast-check']}`;
  await execute('npm', ['install', ...options, join(folder, tarball.filename), peer], { cwd: folder });
  return { folder, packed: tarball.files.map(({ path }) => path) };
}

/** Runs a script of the user's with Node, and parses what it prints. */
export async function runScript<T>(folder: string, name: string, text: string): Promise<T> {
  writeFileSync(join(folder, name), text);
  const { stdout } = await execute(process.execPath, [name], { cwd: folder, maxBuffer: 64 * 1024 * 1024 });
  return JSON.parse(stdout) as T;
}
