import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

const root = mkdtempSync(join(tmpdir(), 'residence-permit-rules-cases-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let made = 0;

/** A new folder with files of JSON, or of text, by their names below it; it goes when the tests end. */
export function folderOf(files: { readonly [name: string]: unknown }): string {
  const folder = join(root, String(made++));
  mkdirSync(folder);
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  }
  return folder;
}
