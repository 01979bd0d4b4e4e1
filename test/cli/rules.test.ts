import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { policies, readJson, ruleFiles } from '../support/policies.js';
import { call, file } from './harness.js';

const RULES = join(import.meta.dirname, '../../rules');
const LAW = join(RULES, '330100-hangzhou/residence-permit/2018-07-01.json');
const hangzhou = 'hangzhou/residence-permit';

describe('list', () => {
  it('names every policy with its versions', async () => {
    const { code, out, err } = await call(['list', '--lang', 'en']);
    expect({ code, err }).toEqual({ code: 0, err: [] });
    expect(out.split('\n')).toHaveLength(Object.keys(policies).length);
    for (const { version } of ruleFiles()) {
      const line = out.split('\n').find((one) => one.startsWith(`${version.id} `));
      expect(line).toContain(version.effectiveFrom);
      expect(line).toContain(version.title.en);
    }
    expect((await call(['list', '--lang', 'zh'])).out).toContain('杭州市居住证');
  });

  it('gives them as JSON', async () => {
    const rows = JSON.parse((await call(['list', '--json'])).out) as { id: string; versions: string[] }[];
    expect(rows.map(({ id }) => id).sort()).toEqual(Object.keys(policies).sort());
    expect(rows.find(({ id }) => id === 'hangzhou/residence-permit-guide')?.versions).toEqual([
      '2023-01-01',
      '2023-10-01',
    ]);
  });
});

describe('show', () => {
  it('shows each clause with its source, and whence it is inherited', async () => {
    const { code, out, err } = await call(['show', hangzhou, '--as-of', '2024-05-01', '--lang', 'en']);
    expect({ code, err }).toEqual({ code: 0, err: [] });
    expect(out).toContain('hangzhou/residence-permit@2018-07-01');
    expect(out).toMatch(/Half a year of residence.*art\. 16/);
    expect(out).toMatch(/Proof of work, home or study.*art\. 17.*zhejiang/);
  });

  it('shows it in Chinese', async () => {
    const { out } = await call(['show', hangzhou, '--as-of', '2024-05-01', '--lang', 'zh']);
    expect(out).toMatch(/办理居住登记并居住半年以上.*第16条/);
  });

  it('gives the resolved version as JSON', async () => {
    const { out } = await call(['show', hangzhou, '--as-of', '2024-05-01', '--json']);
    const { version, lineage, origins } = JSON.parse(out);
    expect(version.procedures.apply.materials['proof-of-ground'].citation.article).toBe('17');
    expect(lineage.map(({ id }: { id: string }) => id)).toEqual([
      'zhejiang/residence-permit',
      'national/residence-permit',
    ]);
    expect(origins['procedures.apply.materials.proof-of-ground']).toBe(
      'zhejiang/residence-permit@2016-07-01',
    );
  });

  it('shows a version that is named, as of its first day', async () => {
    const guide = 'hangzhou/residence-permit-guide@2023-01-01';
    expect(JSON.parse((await call(['show', guide, '--json'])).out).version.effectiveFrom).toBe('2023-01-01');
    const later = await call(['show', guide, '--as-of', '2024-05-01', '--json']);
    expect(JSON.parse(later.out).version.effectiveFrom).toBe('2023-01-01');
  });
});

describe('validate', () => {
  interface Draft {
    procedures: {
      apply: {
        eligibility: { [id: string]: { condition: { fact: string }; citation: { article: string } } };
      };
    };
    [key: string]: unknown;
  }
  const changed = (name: string, change: (draft: Draft) => void): string => {
    const draft = readJson<Draft>(LAW);
    change(draft);
    return file(name, draft);
  };

  it('passes the rules of the package, one by one and as a folder', async () => {
    expect(await call(['validate', LAW])).toEqual({ code: 0, out: '1 files, 0 problems', err: [] });
    const { code, out, err } = await call(['validate', RULES, '--json']);
    expect({ code, err, problems: JSON.parse(out).problems }).toEqual({ code: 0, err: [], problems: 0 });
    expect(JSON.parse(out).files).toBeGreaterThanOrEqual(ruleFiles().length + 5);
  });

  it('passes an instrument', async () => {
    const path = join(RULES, 'instruments/hangzhou-2018.json');
    expect((await call(['validate', path])).code).toBe(0);
  });

  it('names the file, the place and the problem, each on a line', async () => {
    const path = changed('unknown/2018-07-01.json', (draft) => {
      const { 'half-year': halfYear, ground } = draft.procedures.apply.eligibility;
      if (halfYear) halfYear.condition.fact = 'residence.registerdOn';
      if (ground) ground.citation.article = '99';
    });
    const { code, out, err } = await call(['validate', path, '--lang', 'en']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect([...err].sort()).toEqual([
      expect.stringMatching(
        /unknown\/2018-07-01\.json: procedures\.apply\.eligibility\.ground\.citation.*: .*99/,
      ),
      expect.stringMatching(
        /unknown\/2018-07-01\.json: procedures\.apply\.eligibility\.half-year\.condition\.fact: .*registerdOn/,
      ),
    ]);
  });

  it('guesses what fact a file means', async () => {
    const path = changed('fact/2018-07-01.json', ({ procedures }) => {
      const { 'half-year': halfYear } = procedures.apply.eligibility;
      if (halfYear) halfYear.condition.fact = 'residence.registerdOn';
    });
    const { err } = await call(['validate', path, '--json']);
    expect(JSON.parse(err[0] as string).problems[0].didYouMean).toBe('residence.registeredOn');
  });

  it('gives the problems as JSON', async () => {
    const path = changed('key/2018-07-01.json', (draft) => {
      draft.effectivFrom = '2018-07-01';
    });
    const { code, err } = await call(['validate', path, '--json']);
    expect({ code, lines: err.length }).toEqual({ code: 2, lines: 1 });
    const { problems } = JSON.parse(err[0] as string);
    expect(problems).toEqual([
      expect.objectContaining({ code: 'SCHEMA', path: expect.stringMatching(/effectivFrom$/) }),
    ]);
  });

  it('looks through a folder for rule files and instruments', async () => {
    const law = readJson<Draft>(LAW);
    file('folder/rules/330100-hangzhou/residence-permit/2018-07-01.json', law);
    file('folder/rules/instruments/nothing.json', { id: 'nothing' });
    const folder = join(file('folder/README.md', 'not a rule file'), '..');
    const { code, err } = await call(['validate', folder]);
    expect(code).toBe(2);
    expect(err.length).toBeGreaterThan(0);
    for (const line of err) expect(line).toMatch(/instruments\/nothing\.json: /);
  });

  it.each([
    ['not JSON', () => file('text/2018-07-01.json', 'hello')],
    ['empty', () => file('empty/2018-07-01.json', '')],
    ['missing', () => '/nowhere/2018-07-01.json'],
    ['a folder that is missing', () => '/nowhere'],
    ['deep', () => file('deep/2018-07-01.json', `${'['.repeat(100_000)}${']'.repeat(100_000)}`)],
    ['a list', () => file('list/2018-07-01.json', '[]')],
  ])('refuses what is %s in one line', async (_, make) => {
    const { code, out, err } = await call(['validate', make()]);
    expect({ code, out, lines: err.length }).toEqual({ code: 2, out: '', lines: 1 });
    expect(err.join('\n')).not.toMatch(/^\s+at |internal error|Maximum call stack/m);
  });
});

describe('help and version', () => {
  it('are answers', async () => {
    expect(await call(['--version'])).toEqual({ code: 0, out: '9.8.7', err: [] });
    const help = await call(['--help']);
    expect({ code: help.code, err: help.err }).toEqual({ code: 0, err: [] });
    for (const command of ['evaluate', 'status', 'timeline', 'compare', 'list', 'show', 'validate'])
      expect(help.out).toContain(command);
    expect((await call(['evaluate', '--help'])).out).toContain('--as-of');
  });
});
