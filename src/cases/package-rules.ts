import { statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RulesError } from '../issues/index.js';
import type { PolicyVersion } from '../policy/index.js';
import type { Instrument } from '../schema/index.js';
import { jsonFilesAt, readJsonFile } from './json-files.js';

/** Instruments by id. */
export type Instruments = { readonly [id: string]: Instrument };

/** Whether a file lies where instruments are kept. */
export const isInstrumentFile = (path: string): boolean => basename(dirname(resolve(path))) === 'instruments';

/** Whether a file is named as a rule file is: by its first day in force. */
export const isVersionFile = (path: string): boolean => /\d{4}-\d{2}-\d{2}\.json$/.test(path);

/** The package's `rules`: beside the built files; for the sources, further up. */
function rulesFolder(): string {
  // The module format that has no __dirname has import.meta.
  let folder = typeof __dirname === 'string' ? __dirname : dirname(fileURLToPath(import.meta.url));
  while (!statSync(join(folder, 'rules', 'instruments'), { throwIfNoEntry: false })?.isDirectory()) {
    if (folder === dirname(folder))
      throw new RulesError('INVALID_POLICY', 'the rules folder of the package is not there');
    folder = dirname(folder);
  }
  return join(folder, 'rules');
}

const contentsOf = (paths: readonly string[]): unknown[] =>
  paths.map(readJsonFile).flatMap((file) => ('content' in file ? [file.content] : []));

/** Every rule file of the package. */
export const packageVersions = (): PolicyVersion[] =>
  contentsOf(jsonFilesAt(rulesFolder()).filter(isVersionFile)) as PolicyVersion[];

/** Every instrument of the package, by id. */
export const packageInstruments = (): Instruments =>
  Object.fromEntries(
    (contentsOf(jsonFilesAt(join(rulesFolder(), 'instruments'))) as Instrument[]).map((one) => [one.id, one]),
  );
