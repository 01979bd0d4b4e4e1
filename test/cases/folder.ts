import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { temporaryFolder } from '../support/temporary-folder.js';

/** A new folder with files of JSON, or of text, by their names below it; it goes when the tests end. */
export function folderOf(files: { readonly [name: string]: unknown }): string {
  const folder = mkdtempSync(join(temporaryFolder(), 'cases-'));
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  }
  return folder;
}
