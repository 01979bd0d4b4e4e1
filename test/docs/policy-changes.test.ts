import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const page = readFileSync(join(ROOT, 'docs/policy-changes.md'), 'utf8');

// Inside the repository, so that its packages are found.
const folder = mkdtempSync(join(ROOT, 'node_modules/.policy-changes-'));
afterAll(() => rmSync(folder, { recursive: true }));

const sources: { readonly [entry: string]: string } = {
  'residence-permit-rules/testing': 'src/testing/index.ts',
  'residence-permit-rules/rules/hangzhou': 'src/rules/hangzhou.ts',
};

/** The block of a name, on the sources instead of the package. */
function block(name: string): string {
  const [, code = ''] = new RegExp(`\`\`\`ts test=${name}\\n([\\s\\S]*?)\`\`\``).exec(page) ?? [];
  return code.replace(/'(residence-permit-rules\/[^']*)'/g, (_, entry: string) => {
    return `'${pathToFileURL(join(ROOT, sources[entry] ?? entry)).href}'`;
  });
}

/** The blocks of JSON, in order. */
const json = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text = '']) => text);

const GUIDE = '330100-hangzhou/residence-permit-guide';
cpSync(join(ROOT, 'rules', GUIDE), join(folder, 'my-rules', GUIDE), { recursive: true });
mkdirSync(join(folder, 'my-cases'));
writeFileSync(join(folder, 'my-cases/first-day.json'), json[1] ?? '');

/** A change in one file of rules, and the module that the page imports the policies from. */
function writePolicies(name: string, edit: (text: string) => string): void {
  const path = (version: string) => join(ROOT, 'rules', GUIDE, `${version}.json`);
  const [january = '', october = ''] = ['2023-01-01', '2023-10-01'].map((version) =>
    readFileSync(path(version), 'utf8'),
  );
  writeFileSync(
    join(folder, 'my-policies.ts'),
    `import { definePolicy } from '${pathToFileURL(join(ROOT, 'src/index.ts')).href}';
import { policies } from '${pathToFileURL(join(ROOT, 'test/support/policies.ts')).href}';
const parent = policies['hangzhou/residence-permit'];
const january = ${january.trim()} as never;
const october = ${edit(october).trim()} as never;
export const before = definePolicy([january], { parent });
export const after = definePolicy([january, october], { parent });
`,
  );
  writeFileSync(join(folder, `${name}.ts`), block('change'));
}

const node = (...args: readonly string[]) =>
  spawnSync(process.execPath, [...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });

describe('docs/policy-changes.md', { timeout: 240_000 }, () => {
  it('has the tests that it shows, and they pass', () => {
    // vitest leaves everything under node_modules out, and gives a test five seconds.
    const config = 'export default { test: { exclude: [], testTimeout: 120_000 } };';
    writeFileSync(join(folder, 'vitest.config.mjs'), config);
    for (const name of ['cases', 'properties']) writeFileSync(join(folder, `${name}.test.ts`), block(name));
    const { stdout, status } = node(join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run', '--root', folder);
    expect(stdout).toContain('6 passed');
    expect(status).toBe(0);
  });

  it('has a change that is accounted for', () => {
    writePolicies('meant', (text) => text);
    const { stderr, status } = node('--import', 'tsx', 'meant.ts');
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  });

  it('has a slip of the pen that is found, as it says', () => {
    writePolicies('slip', (text) => {
      const slipped = text.replace(/("half-year": \{[\s\S]*?"months": )6/, '$15');
      expect(slipped).not.toBe(text);
      return slipped;
    });
    const { stderr, status } = node('--import', 'tsx', 'slip.ts');
    expect(status).toBe(1);
    expect(stderr).toContain('hangzhou/residence-permit-guide changes in a way that was not meant');
    expect(stderr).toContain('outcome: "ineligible" -> "eligible"');
    expect(stderr).toContain('half-year RESIDENCE_TOO_SHORT');
  });

  it('shows clauses as the rule file has them', () => {
    const october = JSON.parse(readFileSync(join(folder, 'my-rules', GUIDE, '2023-10-01.json'), 'utf8'));
    const written = JSON.stringify(october);
    expect(written).toContain(JSON.stringify(JSON.parse(json[0] ?? '')));
  });
});
