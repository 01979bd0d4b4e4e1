import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(ROOT, 'node_modules/.readme-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Where the sources of each entry of the package lie. */
const sourceOf = (entry: string): string =>
  pathToFileURL(join(ROOT, 'src', entry === '' || entry === 'messages' ? `${entry}/index.ts` : `${entry}.ts`))
    .href;

/** The first TypeScript block of a page, and the block that shows what it prints. */
function exampleOf(page: string): { readonly code: string; readonly output: string } {
  const text = readFileSync(join(ROOT, page), 'utf8');
  const [, code, output] = /```ts\n([\s\S]*?)```[\s\S]*?```\n([\s\S]*?)```/.exec(text) ?? [];
  return { code: code ?? '', output: output ?? '' };
}

/** What the example prints, run on the sources. */
function outputOf(code: string): string {
  const runnable = code.replace(/'residence-permit-rules\/?([^']*)'/g, (_, entry) => `'${sourceOf(entry)}'`);
  const path = join(folder, 'example.ts');
  writeFileSync(path, runnable);
  return execFileSync(process.execPath, ['--import', 'tsx', path], { cwd: ROOT, encoding: 'utf8' });
}

describe.each(['README.md', 'README.zh-CN.md'])('%s', (page) => {
  it('shows what its example really prints', () => {
    const { code, output } = exampleOf(page);
    expect(code).toContain('evaluate(');
    expect(outputOf(code)).toBe(output);
  });

  it('names the two command lines', () => {
    const text = readFileSync(join(ROOT, page), 'utf8');
    expect(text).toContain('npm ci && npm run demo');
    expect(text).toContain('npm ci && npm test');
  });
});
