import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Issue, issue } from '../issues/index.js';

/** The largest file that is read: no honest one comes near. */
const MAX_BYTES = 8 * 1024 * 1024;

/** JSON files at a path, in the order of their names: itself, or all below a folder; none where nothing is. */
export function jsonFilesAt(path: string): string[] {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return [];
  if (!stats.isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(path, name))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
}

/** What is in a JSON file, or why it cannot be read. */
export function readJsonFile(path: string): { readonly content: unknown } | { readonly issues: Issue[] } {
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > MAX_BYTES)
    return { issues: [issue('TOO_LARGE', '', { limit: MAX_BYTES })] };
  try {
    return { content: JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, '')) as unknown };
  } catch {
    return { issues: [issue('NOT_JSON', '')] };
  }
}

/**
 * A file, or a folder, that cannot be used, and everything wrong with it.
 * @since 0.3.0
 */
export interface FileFault {
  readonly path: string;
  readonly issues: readonly Issue[];
}
