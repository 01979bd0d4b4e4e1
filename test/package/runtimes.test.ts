import { execFile } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { runInContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Interview } from '../../src/forms/index.js';
import { evaluate, type Policy, type Verdict } from '../../src/index.js';
import { modules } from '../../src/rules/modules.js';
import { policies } from '../support/policies.js';
import { bareContext, lackingIn, requireFrom } from './bare-context.js';
import { ROOT } from './build.js';
import { type Consumer, installPackage, manifest } from './install.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 });

let consumer: Consumer;
let installed: string;
beforeAll(async () => {
  consumer = await installPackage();
  installed = join(consumer.folder, 'node_modules', manifest.name);
});
afterAll(() => rmSync(consumer.folder, { recursive: true, force: true }));

const execute = promisify(execFile);

/** What es-check says of files that it takes for scripts of a year: empty if nothing. */
async function complaints(year: string, paths: readonly string[]): Promise<string> {
  const command = join(ROOT, 'node_modules/es-check/lib/cli/index.js');
  return execute(process.execPath, [command, year, ...paths], { cwd: consumer.folder }).then(
    () => '',
    ({ stdout, stderr }: { stdout: string; stderr: string }) => `${stdout}${stderr}`,
  );
}

const tenant = {
  identity: { region: 'mainland', hukouDivision: '340104' },
  residence: { division: '330106', registeredOn: '2024-01-10', housing: 'rented' },
  materials: ['resident-id-card'],
} as const;
const asOf = '2024-05-01';
const expected = evaluate(policies['hangzhou/residence-permit'] as Policy, tenant, { asOf });
/** Plain JSON, so that objects of another realm compare. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const jurisdictions = Object.keys(modules);
const folderFiles = (folder: string): string[] =>
  consumer.packed.filter((path) => path.startsWith(folder) && path.endsWith('.js'));
const textOf = (path: string): string => readFileSync(join(installed, path), 'utf8');

/** The sources that one jurisdiction alone cites: what its rules are known by in a file. */
function ownSources(): { readonly [jurisdiction: string]: readonly string[] } {
  const cited = jurisdictions.map((name): [string, string[]] => [
    name,
    Object.values(policies)
      .filter(({ id }) => id.startsWith(`${name}/`))
      .flatMap(({ spells }) => spells.flatMap(({ resolved }) => Object.keys(resolved.version.instruments))),
  ]);
  const isOwn = (source: string) => cited.filter(([, sources]) => sources.includes(source)).length === 1;
  return Object.fromEntries(cited.map(([name, sources]) => [name, [...new Set(sources.filter(isOwn))]]));
}

/** The cities of the package by the files of a folder that hold rules of theirs. */
function citiesIn(folder: string): { readonly [city: string]: readonly string[] } {
  const found = Object.entries(ownSources()).map(([city, sources]) => {
    const files = folderFiles(folder).filter((path) =>
      sources.some((source) => textOf(path).includes(`"${source}"`)),
    );
    return [city, files.map((path) => basename(path, '.js'))];
  });
  return Object.fromEntries(found);
}

/** Each city in a file of its own. */
const alone = Object.fromEntries(
  ['hangzhou', 'shanghai', 'beijing', 'shenzhen', 'xinjiang'].map((city) => [city, [city]]),
);

describe('es-check', () => {
  it('tells a younger script from one of 2015', async () => {
    writeFileSync(join(consumer.folder, 'younger.js'), 'var a = {}; var b = a?.b;');
    writeFileSync(join(consumer.folder, 'older.js'), 'var a = {}; var b = a.b;');
    expect(await complaints('es2015', ['younger.js'])).toMatch(/SyntaxError/);
    expect(await complaints('es2015', ['older.js'])).toBe('');
  });
});

describe('the folder for mini-programs', () => {
  const FOLDER = 'miniprogram_dist';
  const load = () => requireFrom(join(installed, FOLDER), bareContext());

  it('is what the manifest names, holds CommonJS, and is found by its path too', () => {
    const stated = JSON.parse(textOf('package.json')) as { miniprogram: string; exports: object };
    expect(stated.miniprogram).toBe(FOLDER);
    expect(stated.exports).toHaveProperty([`./${FOLDER}/*`], `./${FOLDER}/*`);
    expect(JSON.parse(textOf(`${FOLDER}/package.json`))).toEqual({ type: 'commonjs' });
  });

  it('has every entry that forms need, at its own path', () => {
    const entries = ['index', 'messages', 'forms', ...jurisdictions.map((name) => `rules/${name}`)];
    for (const entry of entries) expect(existsSync(join(installed, FOLDER, `${entry}.js`)), entry).toBe(true);
  });

  it('is of the syntax of 2015', async () => {
    const files = folderFiles(FOLDER).map((path) => join(installed, path));
    expect(files.length).toBeGreaterThan(jurisdictions.length);
    expect(await complaints('es2015', files)).toBe('');
  });

  it('requires nothing from outside and judges where nearly everything is missing', () => {
    const context = bareContext();
    expect(lackingIn(context)).toEqual([]);
    const require = requireFrom(join(installed, FOLDER), context);
    const { evaluate: judge, status } = require('index.js') as {
      [name: string]: (...args: unknown[]) => unknown;
    };
    const { residencePermit } = require('rules/hangzhou.js');
    expect(plain(judge?.(residencePermit, tenant, { asOf }))).toEqual(plain(expected));
    expect(plain(status?.(residencePermit, tenant, { asOf }))).toHaveProperty('state');
  });

  it('asks its questions there too', () => {
    const require = load();
    const { interview } = require('forms.js') as { [name: string]: (...args: unknown[]) => Interview };
    const { applyResidencePermit } = require('rules/hangzhou.js');
    const step = interview?.(applyResidencePermit, { asOf }).step(tenant);
    expect(plain(step?.verdict)).toEqual(plain(expected));
    expect(step?.questions.map(({ question }) => question).join()).toMatch(/\p{Script=Han}/u);
  });

  it('says reasons in both languages', () => {
    const require = load();
    const { reasonText } = require('messages.js') as { [name: string]: (...args: unknown[]) => string };
    const [reason] = expected.reasons;
    expect(reasonText?.(reason, 'zh')).toMatch(/\p{Script=Han}/u);
    expect(reasonText?.(reason, 'en')).toMatch(/^[A-Z]/);
  });

  it('keeps each city to its own file', () => {
    const { hangzhou, shanghai, beijing, shenzhen, xinjiang } = citiesIn(FOLDER);
    expect({ hangzhou, shanghai, beijing, shenzhen, xinjiang }).toEqual(alone);
  });
});

describe('the scripts', () => {
  const FOLDER = 'dist/script';

  it('are of the syntax of 2015', async () => {
    const files = folderFiles(FOLDER).map((path) => join(installed, path));
    expect(files).toHaveLength(jurisdictions.length + 1);
    expect(await complaints('es2015', files)).toBe('');
  });

  it('leave one global name, and judge where nearly everything is missing', () => {
    const context = bareContext();
    const before = runInContext('Object.getOwnPropertyNames(this)', context) as string[];
    for (const path of ['residence-permit-rules.js', 'rules/hangzhou.js', 'rules/unnamed-city.js'])
      runInContext(textOf(`${FOLDER}/${path}`), context);
    const after = runInContext('Object.getOwnPropertyNames(this)', context) as string[];
    expect(after.filter((name) => !before.includes(name))).toEqual(['ResidencePermitRules']);
    expect(Object.keys(runInContext('ResidencePermitRules.rules', context))).toEqual([
      'hangzhou',
      'unnamedCity',
    ]);
    const said = runInContext(
      `const { evaluate, interview, reasonText, rules } = ResidencePermitRules;
       const verdict = evaluate(rules.hangzhou.residencePermit, ${JSON.stringify(tenant)}, { asOf: '${asOf}' });
       const step = interview(rules.hangzhou.applyResidencePermit, { asOf: '${asOf}' }).step(${JSON.stringify(tenant)});
       JSON.stringify([verdict, verdict.reasons.map((reason) => reasonText(reason, 'zh')), step.verdict]);`,
      context,
    ) as string;
    const [verdict, texts, asked] = JSON.parse(said) as [Verdict, string[], Verdict];
    expect(verdict).toEqual(plain(expected));
    expect(asked).toEqual(plain(expected));
    expect(texts.join()).toMatch(/\p{Script=Han}/u);
  });

  it('hold each no other city', () => {
    const { hangzhou, shanghai, beijing, shenzhen, xinjiang } = citiesIn(FOLDER);
    expect({ hangzhou, shanghai, beijing, shenzhen, xinjiang }).toEqual(alone);
  });
});
