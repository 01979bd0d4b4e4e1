import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { caseNames } from '../../src/cli/case-names.js';
import { type MadeSuite, renderCases } from '../../src/cli/render/cases.js';
import { createPage } from '../../src/cli/render/page.js';
import { cases, type GeneratedCase } from '../../src/impact/index.js';
import type { AuthoredPolicy } from '../../src/policy/index.js';
import { instrument, version } from '../cases/own.js';
import { policies } from '../support/policies.js';
import { call, file } from './harness.js';

const hangzhou = 'hangzhou/residence-permit';
const asOf = ['--as-of', '2024-05-01'];
const folder = dirname(file('suites/anchor.txt', ''));
const jsonIn = (path: string): string[] =>
  readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
const suite = cases(policies[hangzhou] as AuthoredPolicy, { asOf: '2024-05-01' });
const made: readonly GeneratedCase[] = suite.kind === 'exact' ? suite.cases : [];
const count = (aim: string): number => made.filter((one) => one.aim === aim).length;
const plain = made.map(({ aim: _, ...one }) => one);

describe('cases', () => {
  it('says how many cases there are, and what for', async () => {
    const { code, out, err } = await call(['cases', hangzhou, ...asOf, '--lang', 'en']);
    expect({ code, err }).toEqual({ code: 0, err: [] });
    expect(out).toContain(
      `Application\n  ${made.length} cases: ${count('branch')} for branches, ${count('limit')} on and beside limits, ${count('pair')} in pairs that differ in one fact`,
    );
    expect(out).toMatch(/--out <folder>, or as one array with --json$/);
    expect((await call(['cases', hangzhou, ...asOf, '--lang', 'zh'])).out).toContain(
      `申领\n  ${made.length} 个案例：分支 ${count('branch')}，界限 ${count('limit')}，成对（仅一项事实不同） ${count('pair')}`,
    );
  });

  it('gives with --json one array of what the library makes, in the published format', async () => {
    const { out } = await call(['cases', hangzhou, ...asOf, '--json']);
    expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(plain)));
    expect(out).not.toContain('"aim"');
  });

  it('writes a file for each case, which the test command passes', async () => {
    const out = join(folder, 'apply');
    const { out: said } = await call(['cases', hangzhou, ...asOf, '--out', out, '--lang', 'en']);
    expect(said).toMatch(new RegExp(`wrote ${made.length} files to ${out}$`));
    const names = jsonIn(out);
    expect(names).toHaveLength(made.length);
    for (const name of names) expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*\.json$/);
    const titles = names.map((name) => JSON.parse(readFileSync(join(out, name), 'utf8')).title);
    expect(new Set(titles)).toEqual(new Set(made.map(({ title }) => title)));
    expect(await call(['test', out, '--lang', 'en'])).toEqual({
      code: 0,
      out: `${made.length} passed, 0 failed`,
      err: [],
    });
    const [first = ''] = names;
    const broken = JSON.parse(readFileSync(join(out, first), 'utf8'));
    const other = broken.expect.outcome === 'eligible' ? 'ineligible' : 'eligible';
    const wrong = file('suites/broken/one.json', { ...broken, expect: { ...broken.expect, outcome: other } });
    expect((await call(['test', wrong])).code).toBe(1);
  });

  it('puts the procedures of --procedure all into folders, all of which pass', async () => {
    const out = join(folder, 'all');
    expect((await call(['cases', hangzhou, ...asOf, '--procedure', 'all', '--out', out])).code).toBe(0);
    expect(readdirSync(out)).toEqual(expect.arrayContaining(['apply', 'endorse', 'reissue']));
    const { code, out: tested } = await call(['test', out, '--lang', 'en']);
    expect({ code, tested }).toEqual({ code: 0, tested: `${jsonIn(out).length} passed, 0 failed` });
  });

  it('makes cases of rule files of one’s own, which pass with them', async () => {
    const rules = [
      file('own/xihu/2024-01-01.json', version),
      file('own/instruments/xihu-notice.json', instrument),
    ];
    const out = join(folder, 'own');
    const argv = ['cases', 'xihu/residence-permit', '--rules', ...rules, '--out', out, ...asOf];
    expect((await call(argv)).code).toBe(0);
    expect((await call(['test', out, '--rules', ...rules])).code).toBe(0);
    expect(jsonIn(out).some((name) => name.includes('is-volunteer'))).toBe(true);
  });

  it('names in words the comparisons that no two people show to decide', () => {
    const idle = 'identity.birthDate periodElapsed {"years":18}';
    const made: MadeSuite = { procedure: 'apply', answer: { kind: 'exact', cases: [], undeciding: [idle] } };
    const render = (lang: 'zh' | 'en'): string =>
      renderCases(
        [made],
        { policy: 'x/y', asOf: '2024-05-01', written: null, out: undefined },
        createPage(undefined, [], lang),
      );
    expect(render('en')).toContain(
      `Nobody’s outcome turns on these comparisons:\n    • Date of birth: 18 years ago or longer [${idle}]`,
    );
    expect(render('zh')).toContain('没有人的结论取决于下列比较：\n    • 出生日期已满18年');
  });

  it.each([
    [['cases', 'hangzou/residence-permit'], /\(did you mean hangzhou\/residence-permit\?\)$/],
    [['cases', hangzhou, '--procedure', 'aply'], /\(did you mean apply\?\)$/],
    [['cases', hangzhou, '--procedure', 'book', ...asOf], /has no procedure book, only /],
    [['cases', hangzhou, '--as-of', '1999-01-01'], /no version in force on 1999-01-01/],
    [['cases', hangzhou, ...asOf, '--out', '/dev/null/x'], /^cannot write \/dev\/null\/x: \w+$/],
  ])('refuses %j in one line', async (argv, problem) => {
    const { code, out, err } = await call([...argv, '--lang', 'en']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toEqual([expect.stringMatching(problem)]);
  });
});

describe('caseNames', () => {
  const named = (...titles: string[]) => caseNames(titles.map((title) => ({ title })));

  it('makes kebab-case of titles, each once', () => {
    expect(named('a.birthDate periodElapsed {"years":16}', 'X', 'x', 'x!')).toEqual([
      'a-birth-date-period-elapsed-years-16',
      'x',
      'x-2',
      'x-3',
    ]);
  });

  it('leads nowhere, and has a name for a title without letters', () => {
    expect(named('../../etc/passwd', '年', '/', '')).toEqual(['etc-passwd', 'case', 'case-2', 'case-3']);
  });

  it('cuts long titles between words, and a word without end', () => {
    const [long = '', word = ''] = named(`${'word '.repeat(500)}`, 'x'.repeat(5000));
    expect(long.length).toBeLessThanOrEqual(80);
    expect(long).toMatch(/^word(-word)+$/);
    expect(word).toBe('case');
  });
});
