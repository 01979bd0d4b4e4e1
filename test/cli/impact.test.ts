import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { impactHtml } from '../../src/cli/render/impact-html.js';
import { impact } from '../../src/impact/index.js';
import { type AuthoredPolicy, definePolicy } from '../../src/policy/index.js';
import { instrument, version } from '../cases/own.js';
import { policies } from '../support/policies.js';
import { call, file } from './harness.js';

const guide = 'hangzhou/residence-permit-guide';
const october = [`${guide}@2023-01-01`, `${guide}@2023-10-01`];
const hangzhou = policies['hangzhou/residence-permit'] as AuthoredPolicy;
const alone = (policy: AuthoredPolicy, from: string): AuthoredPolicy =>
  definePolicy(
    policy.versions.filter(({ effectiveFrom }) => effectiveFrom === from),
    { parent: hangzhou },
  );
const ofGuide = (from: string) => alone(policies[guide] as AuthoredPolicy, from);
const line = (problem: string): RegExp => new RegExp(`^[^\\n]*${problem}[^\\n]*$`);

/** A district that asks for some months of insurance. */
const asking = (months: number, title = 'Insured for long enough') => ({
  ...version,
  facts: {},
  procedures: {
    apply: {
      title: { zh: '申领', en: 'Apply' },
      eligibility: {
        insured: {
          title: { zh: '参保够久', en: title },
          condition: {
            fact: 'employment.socialInsuranceMonths',
            operator: 'greaterThanInclusive',
            value: months,
          },
          reason: { met: 'CONDITION_MET', unmet: 'CONDITION_NOT_MET' },
          citation: { instrument: 'xihu-notice', article: '1' },
        },
      },
    },
  },
});
const xihu = 'xihu/residence-permit';

describe('impact of the October 2023 change of the Hangzhou guide', () => {
  it('says in English who gains, by which clause, and who is an example', async () => {
    const { code, out, err } = await call(['impact', ...october, '--lang', 'en']);
    expect({ code, err }).toEqual({ code: 0, err: [] });
    const [head] = out.split('\n');
    expect(head).toBe(`${october.join(' → ')} · Application · 2023-10-01`);
    expect(out).toContain('\nOutcome: Not eligible → Eligible\n');
    expect(out).toContain('    • Kind of work: flexible work\n');
    expect(out).toContain('    • Consecutive months of social insurance: at least 1\n');
    expect(out).toMatch(
      /A labour contract, or a business registered in Hangzhou \[conditions.lawful-employment, changed/,
    );
    expect(out).toContain('Eligible from: never → 6 months after Day of residence registration');
    expect(out).toContain('nobody else is affected');
    expect(out).not.toMatch(/\de-\d/);
  });

  it('says it in Chinese', async () => {
    const { out } = await call(['impact', ...october, '--lang', 'zh']);
    expect(out).toContain('结论：不符合条件 → 符合条件');
    expect(out).toContain('    • 就业方式：灵活就业\n');
    expect(out).toContain('还缺的材料：就读证明（学生证，或就读证明）：缺少 → 不缺');
    expect(out).toContain('最早可办理之日：不会符合 → 居住登记日期后6个月');
    expect(out).toContain('此外无人受影响');
  });

  it('gives with --json what the library answers', async () => {
    const { code, out } = await call(['impact', ...october, '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(
      impact(ofGuide('2023-01-01'), ofGuide('2023-10-01'), { asOf: '2023-10-01' }),
    );
  });

  it('answers for each procedure with --procedure all', async () => {
    const { out } = await call(['impact', ...october, '--procedure', 'all', '--json']);
    const found: { procedure: string; isUnchanged: boolean }[] = JSON.parse(out);
    expect(found.map(({ procedure }) => procedure)).toEqual(
      expect.arrayContaining(['apply', 'endorse', 'reissue']),
    );
    const unchanged = await call(['impact', ...october, '--procedure', 'reissue', '--lang', 'en']);
    expect(unchanged.out).toContain('Nobody’s verdict changes.');
    expect(found.find(({ procedure }) => procedure === 'reissue')?.isUnchanged).toBe(true);
  });

  it('takes the path of a rule file as the version that it is', async () => {
    const folder = 'rules/330100-hangzhou/residence-permit-guide';
    const files = ['2023-01-01', '2023-10-01'].map((day) => `${folder}/${day}.json`);
    const [byPath, byName] = [
      await call(['impact', ...files, '--json']),
      await call(['impact', ...october, '--json']),
    ];
    expect(byPath).toEqual(byName);
    expect(JSON.parse(byPath.out).isUnchanged).toBe(false);
  });
});

describe('impact --html', () => {
  it('writes one page that runs nothing and loads nothing, with who gains and the clauses side by side', async () => {
    const path = file('report/october.html', '');
    const { code, out } = await call(['impact', ...october, '--html', path, '--lang', 'en']);
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`wrote ${path}$`));
    const page = readFileSync(path, 'utf8');
    expect(page).toMatch(/^<!doctype html>/);
    expect(page).not.toMatch(/<script|<link|<img|<iframe|\bsrc=|\bhref=|@import|url\(|\son\w+=|javascript:/i);
    expect(page).toContain("default-src 'none'");
    expect(page).toMatch(/<div class="box gain"><h3>Gain<\/h3><ul><li>Outcome/);
    expect(page).toMatch(/<div class="sides"><div><h5>Before<\/h5><pre>.+<h5>After<\/h5><pre>/s);
    const [, old = '', now = ''] =
      /conditions\.lawful-employment<\/h4>.*?<pre>(.*?)<\/pre>.*?<pre>(.*?)<\/pre>/s.exec(page) ?? [];
    // What other sources claim stands behind the clause, and speaks of them on both sides.
    const [before, after] = [old, now].map((clause) => clause.split('&quot;claims&quot;')[0]);
    expect(after).toContain('&quot;value&quot;: &quot;flexible&quot;');
    expect(before).toContain('labour-contract-in-force');
    expect(before).not.toContain('&quot;value&quot;: &quot;flexible&quot;');
  });

  it('writes it in Chinese to standard output, and nothing else', async () => {
    const { out } = await call(['impact', ...october, '--html', '-', '--lang', 'zh']);
    expect(out).toMatch(/^<!doctype html>[\s\S]*<html lang="zh-CN">[\s\S]*<h3>受益<\/h3>[\s\S]*<\/html>\n$/);
  });

  it('shows a hostile title as text', async () => {
    const rules = dirname(
      dirname(file('hostile/xihu/2024-01-01.json', asking(6, '<script>alert("&")</script>'))),
    );
    file('hostile/instruments/xihu-notice.json', instrument);
    const sides = [`${xihu}@2024-01-01`, 'hangzhou/residence-permit'];
    const { code, out } = await call(['impact', ...sides, '--rules', rules, '--html', '-', '--lang', 'en']);
    expect(code).toBe(0);
    expect(out).toContain('&lt;script&gt;alert(&quot;&amp;&quot;)&lt;/script&gt;');
    expect(out).not.toContain('<script');
  });

  it('names on the page a procedure that has no exact answer', () => {
    const page = impactHtml([], ['Extension: no exact answer: <too large>'], {
      names: ['a', 'b'],
      lang: 'en',
    });
    expect(page).toContain('<p class="warn">Extension: no exact answer: &lt;too large&gt;</p>');
  });

  it('refuses a second thing on standard output, and a place that cannot be written', async () => {
    const both = await call(['impact', ...october, '--html', '-', '--json', '--lang', 'en']);
    expect(both).toMatchObject({ code: 2, out: '' });
    expect(JSON.parse(both.err[0] as string).problems[0].message).toBe(
      'standard output takes one thing: choose one of --html - and --json',
    );
    const { code, err } = await call([
      'impact',
      ...october,
      '--html',
      '/nowhere/at/all.html',
      '--lang',
      'en',
    ]);
    expect({ code, err }).toEqual({ code: 2, err: ['cannot write /nowhere/at/all.html: ENOENT'] });
  });
});

describe('impact --git', () => {
  const repository = mkdtempSync(join(tmpdir(), 'residence-permit-rules-git-'));
  const git = (...words: string[]): string =>
    execFileSync('git', ['-C', repository, '-c', 'user.name=t', '-c', 'user.email=t@example.org', ...words], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  const rules = join(repository, 'rules');
  const put = (months: number): void =>
    writeFileSync(join(rules, 'xihu/2024-01-01.json'), JSON.stringify(asking(months)));
  const asked = (...more: string[]) => call(['impact', xihu, '--rules', rules, '--lang', 'en', ...more]);

  beforeAll(() => {
    git('init', '-q');
    for (const folder of ['xihu', 'instruments']) mkdirSync(join(rules, folder), { recursive: true });
    writeFileSync(join(rules, 'instruments/xihu-notice.json'), JSON.stringify(instrument));
    put(6);
    git('add', '.');
    git('commit', '-qm', 'six months');
  });
  afterAll(() => rmSync(repository, { recursive: true, force: true }));

  it('finds nothing changed in a clean tree', async () => {
    const { code, out } = await asked('--git', 'HEAD');
    expect(code).toBe(0);
    expect(out).toContain('Nobody’s verdict changes.');
  });

  it('says whom an edit of a limit affects, until it is taken back', async () => {
    put(12);
    const { code, out } = await asked('--git', 'HEAD');
    expect(code).toBe(0);
    expect(out.split('\n')[0]).toMatch(
      /^xihu\/residence-permit \(HEAD\) → xihu\/residence-permit · Application · /,
    );
    expect(out).toContain('Outcome: Eligible → Not eligible');
    expect(out).toContain('Consecutive months of social insurance: 6 to 11');
    expect(out).toContain('Insured for long enough [procedures.apply.eligibility.insured, changed');
    put(6);
    expect((await asked('--git', 'HEAD')).out).toContain('Nobody’s verdict changes.');
  });

  it('takes a single rule file, and earlier revisions', async () => {
    put(12);
    git('commit', '-qam', 'twelve months');
    const path = join(rules, 'xihu/2024-01-01.json');
    const notices = join(rules, 'instruments');
    const of = (revision: string) =>
      call(['impact', xihu, '--git', revision, '--rules', path, notices, '--lang', 'en']);
    expect((await of('HEAD')).out).toContain('Nobody’s verdict changes.');
    expect((await of('HEAD~1')).out).toContain('Outcome: Eligible → Not eligible');
  });

  it('knows nothing of a version that was not there yet', async () => {
    const next = join(rules, 'xihu/2025-01-01.json');
    writeFileSync(next, JSON.stringify({ ...asking(24), effectiveFrom: '2025-01-01' }));
    const { out } = await asked('--git', 'HEAD', '--as-of', '2025-06-01');
    expect(out).toContain('Consecutive months of social insurance: 12 to 23');
    rmSync(next);
  });

  it('refuses a bad revision, or a folder that was not there, in one line', async () => {
    const bad = await asked('--git', 'no-such-branch');
    expect(bad).toMatchObject({ code: 2, out: '' });
    expect(bad.err).toEqual([expect.stringMatching(line('git cannot give the earlier files: fatal'))]);
    const dashed = await asked('--git=--help');
    expect(dashed.code).toBe(2);
    const outside = file('outside/2024-01-01.json', asking(6));
    const notice = file('instruments/xihu-notice.json', instrument);
    const { code, err } = await call(['impact', xihu, '--git', 'HEAD', '--rules', outside, notice]);
    expect(code).toBe(2);
    expect(err).toHaveLength(1);
  });

  it('refuses an earlier file that is no rule file, by name', async () => {
    const stray = join(rules, 'xihu/2023-01-01.json');
    for (const [content, problem] of [
      ['{', 'is not JSON'],
      ['null', 'HEAD:rules/xihu/2023-01-01.json'],
      [JSON.stringify({ ...asking(6), effectiveFrom: '2023-01-01', typo: 1 }), 'typo'],
    ] as const) {
      writeFileSync(stray, content);
      git('add', '.');
      git('commit', '-qm', 'stray');
      rmSync(stray);
      const { code, err } = await asked('--git', 'HEAD');
      expect(code).toBe(2);
      expect(err.join('\n')).toContain(problem);
      git('commit', '-qam', 'gone');
    }
  });

  it('reads a file that stands in the place of one of the package as it was too', async () => {
    const city = JSON.parse(readFileSync('rules/330100-hangzhou/residence-permit/2018-07-01.json', 'utf8'));
    const { insured } = asking(6).procedures.apply.eligibility;
    const citation = { instrument: 'hangzhou-2018', article: '16' };
    const stricter = { ...city.procedures.apply.eligibility, insured: { ...insured, citation } };
    const apply = { ...city.procedures.apply, eligibility: stricter };
    const path = join(rules, 'city/2018-07-01.json');
    mkdirSync(join(rules, 'city'));
    writeFileSync(path, JSON.stringify({ ...city, procedures: { ...city.procedures, apply } }));
    git('add', '.');
    git('commit', '-qm', 'a stricter city');
    writeFileSync(path, JSON.stringify(city));
    const argv = ['impact', 'hangzhou/residence-permit', '--git', 'HEAD', '--rules', path, '--lang', 'en'];
    const { code, out } = await call(argv);
    expect(code).toBe(0);
    expect(out).toContain('Outcome: Not eligible → Eligible');
    expect(out).toContain('[procedures.apply.eligibility.insured, removed');
    rmSync(join(rules, 'city'), { recursive: true });
    git('commit', '-qam', 'no city');
  });

  it('compares today, where no version is named', async () => {
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date());
    const { out } = await asked('--git', 'HEAD', '--json');
    expect(JSON.parse(out).asOf).toBe(today);
  });

  it('takes one policy by name', async () => {
    expect((await call(['impact', xihu, guide, '--git', 'HEAD', '--lang', 'en'])).err).toEqual([
      '--git takes the name of one policy',
    ]);
  });
});

describe('impact on bad input', () => {
  it.each([
    [
      ['impact', 'hangzou/residence-permit', guide],
      /^no policy .+ \(did you mean hangzhou\/residence-permit\?\)$/,
    ],
    [['impact', `${guide}@2023-01-02`, guide], /has no version 2023-01-02.+\(did you mean 2023-01-01\?\)$/],
    [['impact', guide], /^name two policies, or one and --git <revision>$/],
    [['impact', ...october, '--procedure', 'aply'], /no procedure aply \(did you mean apply\?\)$/],
    [['impact', ...october, '--procedure', 'book'], /^neither side has book on 2023-10-01$/],
    [['impact', ...october, '--as-of', '2023-02-30'], /is not a date/],
    [['impact', 'nowhere.json', guide], /^no such file or folder: nowhere\.json$/],
    [['impact', 'rules/instruments/hangzhou-2018.json', guide], /is no rule file$/],
    [['impact', ...october, '--rules', 'nowhere'], /^no such file or folder: nowhere$/],
  ])('refuses %j in one line', async (argv, problem) => {
    const { code, out, err } = await call([...argv, '--lang', 'en']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toHaveLength(1);
    expect(err[0]).toMatch(problem);
  });

  it('names what is wrong with a rule file in the language asked for', async () => {
    const bad = file('bad/2024-01-01.json', { ...asking(6), typo: 1 });
    expect((await call(['impact', bad, guide, '--lang', 'zh'])).err.join('\n')).toMatch(
      /typo.*[\u4e00-\u9fff]/,
    );
    expect((await call(['impact', bad, guide, '--lang', 'en'])).err.join('\n')).not.toMatch(
      /[\u4e00-\u9fff]/,
    );
  });
});

describe('the command line without a command', () => {
  it('names every command', async () => {
    const { code, err } = await call([]);
    expect(code).toBe(2);
    for (const command of ['impact', 'audit', 'cases', 'why-not', 'graph']) expect(err[0]).toContain(command);
  });
});
