import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { evaluate, status } from '../../src/index.js';
import { type Question, questions } from '../properties/questions.js';
import { policies } from '../support/policies.js';
import { ROOT } from './build.js';
import { type Bundle, bundle } from './bundle.js';
import { type Consumer, installPackage, runScript, specifiers } from './install.js';
import { resolutions, typeErrors } from './types.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 });

let consumer: Consumer;
beforeAll(async () => {
  consumer = await installPackage();
});
afterAll(() => rmSync(consumer.folder, { recursive: true, force: true }));

const tenant = { residence: { division: '330106', registeredOn: '2024-01-10', housing: 'rented' } } as const;
const asOf = '2024-05-01';

describe('the tarball', () => {
  it('holds what users need and nothing else', () => {
    const { packed } = consumer;
    const expected =
      /^(package\.json|LICENSE|CHANGELOG\.md|README(\.zh-CN)?\.md|(dist|miniprogram_dist|rules)\/.+)$/;
    expect(packed.filter((path) => !expected.test(path))).toEqual([]);
    expect(packed).toEqual(
      expect.arrayContaining(['package.json', 'LICENSE', 'dist/index.js', 'dist/cli.js']),
    );
    expect(packed.filter((path) => /^rules\/\d{6}-.+\.json$/.test(path)).length).toBeGreaterThan(4);
  });

  it('names no file of the machine that it was built on', () => {
    for (const path of consumer.packed.filter((one) => one.startsWith('dist/'))) {
      const text = readFileSync(join(consumer.folder, 'node_modules/residence-permit-rules', path), 'utf8');
      expect(text.includes(process.cwd()), path).toBe(false);
    }
  });
});

describe('an entry', () => {
  const list = `const specifiers = ${JSON.stringify(specifiers)}; const names = {};`;

  it('gives the same names to import and to require', async () => {
    const print = 'console.log(JSON.stringify(names))';
    const imported = await runScript<object>(
      consumer.folder,
      'names.mjs',
      `${list} for (const s of specifiers) names[s] = Object.keys(await import(s)).sort(); ${print}`,
    );
    const required = await runScript<object>(
      consumer.folder,
      'names.cjs',
      `${list} for (const s of specifiers) names[s] = Object.keys(require(s)).sort(); ${print}`,
    );
    expect(required).toEqual(imported);
    expect(Object.keys(imported)).toEqual(specifiers);
    for (const names of Object.values(imported)) expect(names).not.toEqual([]);
    expect(imported).toHaveProperty(
      ['residence-permit-rules'],
      expect.arrayContaining(['compile', 'evaluate']),
    );
  });

  it('gives the verdicts and statuses that the sources give, in both formats', async () => {
    const sample = fc.sample(questions, { numRuns: 300, seed: 20240501 });
    const asked = sample.map(({ policy, ...rest }: Question) => ({ id: policy.id, ...rest }));
    // Each question goes to the whole policy, and to those of its last version, or of one procedure, for forms.
    const judge = (load: string) => `
      import { createRequire } from 'node:module';
      const require = createRequire(import.meta.url);
      const { compile, evaluate, status } = ${load}('residence-permit-rules');
      const policies = [];
      for (const s of ${JSON.stringify(specifiers.filter((one) => one.includes('/rules/')))})
        policies.push(...Object.values(${load}(s)));
      const answers = ${JSON.stringify(asked)}.map(({ id, facts, asOf, procedure }) => {
        const options = { asOf, procedure };
        const sameId = policies.filter((one) => one.id === id && [undefined, procedure].includes(one.only));
        sameId.sort((a, b) => b.spells.length - a.spells.length || (a.only ? 1 : 0) - (b.only ? 1 : 0));
        const [whole, ...parts] = sameId;
        const inForce = parts.filter(({ spells: [{ from }] }) => from <= Number(asOf.split('-').join('')));
        return {
          said: [evaluate(whole, facts, options), status(whole, facts, { asOf })],
          parts: inForce.map((part) => compile(part).evaluate(facts, options)),
        };
      });
      console.log(JSON.stringify(answers));`;
    const expected = sample.map(({ policy, facts, ...options }) => [
      evaluate(policy, facts, options),
      status(policy, facts, options),
    ]);
    for (const load of ['await import', 'require']) {
      const answers = await runScript<{ said: unknown[]; parts: unknown[] }[]>(
        consumer.folder,
        'judge.mjs',
        judge(load),
      );
      expect(answers.map(({ said }) => said)).toEqual(expected);
      for (const { said, parts } of answers) expect(parts).toEqual(parts.map(() => said[0]));
      expect(answers.flatMap(({ parts }) => parts).length).toBeGreaterThan(20);
    }
  });

  it('lets rule files and the manifest be imported', async () => {
    const found = await runScript<string[]>(
      consumer.folder,
      'json.mjs',
      `import version from 'residence-permit-rules/rules/330100-hangzhou/residence-permit/2018-07-01.json' with { type: 'json' };
       import schema from 'residence-permit-rules/rules/schema/policy.schema.json' with { type: 'json' };
       import { createRequire } from 'node:module';
       const manifest = createRequire(import.meta.url)('residence-permit-rules/package.json');
       console.log(JSON.stringify([version.id, typeof schema.$schema, manifest.name]));`,
    );
    expect(found).toEqual(['hangzhou/residence-permit', 'string', 'residence-permit-rules']);
  });
});

describe('types', () => {
  const use = (fact: string) => `
    import { compile, evaluate, type Facts, type PolicyId, type Verdict } from 'residence-permit-rules';
    import { residencePermit } from 'residence-permit-rules/rules/hangzhou';
    import { residencePermit as zhejiang } from 'residence-permit-rules/rules/zhejiang';
    import { residencePermit as national } from 'residence-permit-rules/rules/national';
    import { parsePolicy } from 'residence-permit-rules/schema';
    import { reasonText } from 'residence-permit-rules/messages';
    const facts: Facts = { residence: { ${fact}: '2024-01-10' } };
    const verdict: Verdict = evaluate(residencePermit, facts, { asOf: '2024-05-01' });
    export const ids: PolicyId[] = [residencePermit.id, zhejiang.id, national.id];
    export const texts: string[] = verdict.reasons.map((reason) => reasonText(reason, 'zh'));
    export const checked = parsePolicy({});
    export const screened = compile(residencePermit).screen(facts, { asOf: '2024-05-01' });`;

  for (const resolution of resolutions)
    for (const name of ['consumer.mts', 'consumer.cts']) {
      it(`resolve for ${name} under ${resolution}`, () => {
        expect(typeErrors(consumer.folder, name, use('registeredOn'), resolution)).toEqual([]);
      });
      it(`tell ${name} of a misspelt fact under ${resolution}`, () => {
        const [error, ...more] = typeErrors(consumer.folder, `bad-${name}`, use('registerdOn'), resolution);
        expect(error).toMatch(/registerdOn/);
        expect(more).toEqual([]);
      });
    }
});

describe('a bundle', () => {
  const core = "export { compile, evaluate } from 'residence-permit-rules';";
  const hangzhou = "export { residencePermit } from 'residence-permit-rules/rules/hangzhou';";
  const current = "export { currentResidencePermit } from 'residence-permit-rules/rules/hangzhou';";
  const compile = "export { compile } from 'residence-permit-rules';";
  const apply = "export { applyResidencePermit } from 'residence-permit-rules/rules/hangzhou';";
  const interview = "export { interview } from 'residence-permit-rules/forms';";
  const prepared = "export { preparedInterview } from 'residence-permit-rules/forms';";
  const endorse = "export { endorseResidencePermit } from 'residence-permit-rules/rules/hangzhou';";
  const weigh = async (name: string, contents: string): Promise<Bundle> => {
    const made = await bundle(consumer.folder, contents);
    process.stdout.write(`${name}: ${made.text.length} bytes, ${made.gzipped} gzipped\n`);
    return made;
  };

  // Held where they are. The budgets are 6 kB for the core, which it keeps, 8 kB with a city and 12 kB with forms, which
  // are not met yet: see the changelog.
  it.each([
    ['of the handle alone', compile, 6_000],
    ['of the handle and Hangzhou, to apply', compile + apply, 11_400],
    ['of the handle and Hangzhou, to have it endorsed', compile + endorse, 12_850],
    ['of the handle and the whole of Hangzhou as it is now', compile + current, 16_950],
    ['of a prepared interview and Hangzhou, to apply', prepared + apply, 17_150],
    ['of the interview and Hangzhou, to apply, with texts in both languages', interview + apply, 26_850],
  ])('%s weighs no more than it did', async (name, contents, limit) => {
    const { gzipped, weights } = await weigh(name, contents);
    expect(gzipped, weights.join('\n')).toBeLessThanOrEqual(limit);
  });

  it('of one procedure holds no other, and no code that only others need', async () => {
    const { text } = await bundle(consumer.folder, compile + apply);
    expect(text).toContain('procedures:{apply:');
    expect(text).not.toMatch(/"change-address":|endorse:|terminations/);
    // Windows, the events of a permit's life, and the table of days off.
    expect(text).not.toMatch(/movesAnchor|permit\.events|2r311314ze/);
    expect((await bundle(consumer.folder, compile + endorse)).text).toMatch(/movesAnchor/);
    expect((await bundle(consumer.folder, current)).text).toMatch(/2r311314ze/);
  });

  it.each(['browser', 'neutral'] as const)('holds nothing that mini-programs lack (%s)', async (platform) => {
    const { text } = await bundle(consumer.folder, core + hangzhou, { platform });
    expect(text).toContain('stable-employment');
    const lacking = [/zod/i, /\beval\b/, /new Function/, /\bIntl\b/, /\bPromise\b/, /\bProxy\b/];
    const foreign = [/\bprocess\b/, /\brequire\s*\(/, /["']node:/, /\bimport\s*\(/, /^import\b/m];
    expect([...lacking, ...foreign].filter((pattern) => pattern.test(text))).toEqual([]);
  });

  it('of a province holds no clause of its cities', async () => {
    const { text } = await bundle(consumer.folder, "export * from 'residence-permit-rules/rules/zhejiang';");
    expect(text).toContain('zhejiang-2016');
    expect(text).not.toMatch(/hangzhou/);
    expect((await bundle(consumer.folder, core)).text).not.toMatch(/zhejiang-2016|decree-663/);
  });

  it('of the core and forms reaches neither the diagram nor the libraries of other entries', async () => {
    const reached = async (...entries: string[]) => {
      const contents = entries.map((entry) => `export * from './src/${entry}.js';`).join('');
      return (await bundle(ROOT, contents)).weights.map((weight) => weight.split(' ')[1] as string);
    };
    const isHeavy = (path: string) => /^src\/(diagram|impact|schema|testing)\/|zod|fast-check/.test(path);
    const found = await reached('index', 'forms/index', 'messages/index');
    expect(found).toEqual(expect.arrayContaining(['src/verdict/verdict.ts', 'src/forms/interview.ts']));
    expect(found.filter(isHeavy)).toEqual([]);
    expect((await reached('diagram/index')).some((path) => path.startsWith('src/diagram/'))).toBe(true);
  });

  it('runs where Intl, Promise, Proxy, Function and process are missing', async () => {
    const { text } = await bundle(consumer.folder, core + hangzhou, { format: 'iife', target: 'es2015' });
    const context = createContext({}, { codeGeneration: { strings: false, wasm: false } });
    runInContext(
      'for (const name of ["Intl", "Promise", "Proxy", "Function", "eval"]) delete globalThis[name];',
      context,
    );
    expect(
      runInContext('[typeof Intl, typeof Promise, typeof Proxy, typeof Function, typeof process]', context),
    ).toEqual(Array.from({ length: 5 }, () => 'undefined'));
    const question = `bundled.residencePermit, ${JSON.stringify(tenant)}, { asOf: '${asOf}' }`;
    const said = runInContext(`${text}; JSON.stringify(bundled.evaluate(${question}))`, context) as string;
    const policy = policies['hangzhou/residence-permit'] as Question['policy'];
    expect(JSON.parse(said)).toEqual(evaluate(policy, tenant, { asOf }));
  });
});
