import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { policyCase, rules, version } from '../cases/own.js';
import { CASES } from '../support/cases.js';
import { call, file, progressOf } from './harness.js';

const lawful = {
  title: 'Nothing is known',
  authority: [{ instrument: 'decree-663', article: '2', item: '1', reading: 'Half a year of residence.' }],
  policy: 'national/residence-permit',
  asOf: '2024-05-01',
  facts: {},
  expect: { outcome: 'indeterminate' },
};
const wrong = { ...lawful, expect: { outcome: 'eligible', disputes: [{ clause: 'x' }] } };
const passing = dirname(file('passing/a.json', lawful));
const mixed = dirname(file('mixed/a.json', lawful));
const failing = file('mixed/b.json', wrong);
const own = dirname(dirname(file('own/xihu/2024-01-01.json', version)));
file('own/instruments/xihu-notice.json', rules['instruments/xihu-notice.json']);
const district = dirname(file('district/a.json', policyCase));

describe('test', () => {
  it('says how many cases pass', async () => {
    expect(await call(['test', passing, '--lang', 'en'])).toEqual({
      code: 0,
      out: '1 passed, 0 failed',
      err: [],
    });
    expect((await call(['test', passing, '--lang', 'zh'])).out).toBe('1 个案例通过，0 个案例不符');
  });

  it('ends with 1 where some fail, and shows what differs', async () => {
    const { code, out, err } = await call(['test', mixed, '--lang', 'en']);
    expect({ code, err }).toEqual({ code: 1, err: [] });
    expect(out).toBe(
      [
        '✗ b.json: Nothing is known',
        '  by decree-663 2 1: Half a year of residence.',
        '  outcome',
        '    expected  "eligible"',
        '    actual    "indeterminate"',
        '  disputes.0',
        '    expected  {"clause":"x"}',
        '    actual    (nothing)',
        '',
        '1 passed, 1 failed',
      ].join('\n'),
    );
  });

  it('shows it in Chinese', async () => {
    const { code, out } = await call(['test', mixed, '--lang', 'zh']);
    expect(code).toBe(1);
    expect(out).toContain('✗ b.json：Nothing is known\n  依据 decree-663 2 1：');
    expect(out).toContain('    应为  "eligible"\n    实为  "indeterminate"');
    expect(out).toContain('    实为  （无）');
    expect(out).toMatch(/1 个案例通过，1 个案例不符$/);
  });

  it('runs a single file', async () => {
    expect(await call(['test', failing, '--lang', 'en'])).toMatchObject({
      code: 1,
      out: expect.stringMatching(/0 passed, 1 failed$/),
    });
  });

  it('gives everything as JSON, with the same exit codes', async () => {
    const { code, out, err } = await call(['test', mixed, '--json']);
    expect({ code, err }).toEqual({ code: 1, err: [] });
    expect(JSON.parse(out)).toEqual({
      schemaVersion: 1,
      passed: 1,
      failed: 1,
      cases: [
        {
          path: 'a.json',
          file: join(mixed, 'a.json'),
          title: 'Nothing is known',
          policy: 'national/residence-permit',
          asOf: '2024-05-01',
          isPassed: true,
          mismatches: [],
        },
        expect.objectContaining({
          path: 'b.json',
          isPassed: false,
          mismatches: [
            { path: 'outcome', expected: 'eligible', actual: 'indeterminate' },
            { path: 'disputes.0', expected: { clause: 'x' } },
          ],
        }),
      ],
    });
    expect((await call(['test', passing, '--json'])).code).toBe(0);
  });
});

describe('test --rules', () => {
  it('lays own rule files over those of the package', async () => {
    expect(await call(['test', district, '--rules', own, '--lang', 'en'])).toMatchObject({
      code: 0,
      out: '1 passed, 0 failed',
    });
    const { code, err } = await call(['test', district, '--lang', 'en']);
    expect(code).toBe(2);
    expect(err.join('\n')).toMatch(/a\.json: policy: there is no policy xihu\/residence-permit/);
  });

  it('takes several', async () => {
    const paths = [join(own, 'xihu/2024-01-01.json'), join(own, 'instruments')];
    expect((await call(['test', district, '--rules', ...paths])).code).toBe(0);
    expect((await call(['test', district, '--rules', paths[0] as string])).code).toBe(2);
  });

  it('refuses a rule file that cannot be used, with file and path', async () => {
    const bad = file('bad-rules/2024-01-01.json', {
      ...version,
      parent: 'hangzou/residence-permit',
      note: 1,
    });
    const { code, out, err } = await call(['test', district, '--rules', bad, '--lang', 'en']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(`${bad}: note: does not fit the format of the file: unknown key`);
  });
});

describe('test --coverage', () => {
  it('lists what no case exercises, by rule file and procedure, with totals', async () => {
    const { code, out } = await call(['test', passing, '--coverage', '--lang', 'en']);
    expect(code).toBe(0);
    const lines = out.split('\n');
    expect(lines).toContain('  apply');
    expect(lines.some((line) => /^ {4}eligibility\.half-year: met, unmet$/.test(line))).toBe(true);
    expect(out).toMatch(/^national\/residence-permit@2016-01-01: \d+ of \d+ outcomes exercised, /m);
    expect(out).toMatch(/^in all: \d+ of \d+ outcomes exercised/m);
    expect(out).not.toContain('zhejiang');
    expect(lines.at(-1)).toBe('1 passed, 0 failed');
  });

  it('lists it in Chinese', async () => {
    const { out } = await call(['test', passing, '--coverage', '--lang', 'zh']);
    expect(out).toContain('  申领（apply）');
    expect(out).toContain('    eligibility.half-year: 符合、不符合');
    expect(out).toMatch(/^合计：\d+ 种结果中检验了 \d+ 种/m);
  });

  it('is about own rule files where there are any', async () => {
    const { out } = await call(['test', district, '--rules', own, '--coverage', '--json']);
    const { coverage } = JSON.parse(out);
    expect(coverage.versions).toEqual([
      {
        policy: 'xihu/residence-permit',
        version: '2024-01-01',
        totals: { clauses: 1, coveredClauses: 0, outcomes: 3, coveredOutcomes: 1 },
        clauses: [
          {
            path: 'procedures.apply.eligibility.volunteer',
            procedure: 'apply',
            section: 'eligibility',
            outcomes: [
              { outcome: 'met', cases: [] },
              { outcome: 'unmet', cases: ['a.json'] },
              { outcome: 'unknown', cases: [] },
            ],
          },
        ],
      },
    ]);
    const others = JSON.parse((await call(['test', passing, '--rules', own, '--coverage', '--json'])).out);
    expect(others.coverage.versions.map(({ policy }: { policy: string }) => policy)).toEqual([
      'xihu/residence-permit',
    ]);
    expect((await call(['test', passing, '--json'])).out).not.toContain('coverage');
  });

  it('passes all cases of the package', async () => {
    const { code, out } = await call(['test', CASES, '--coverage', '--json']);
    expect(code).toBe(0);
    const { passed, failed, coverage } = JSON.parse(out);
    expect(failed).toBe(0);
    expect(passed).toBeGreaterThanOrEqual(1974);
    expect(coverage.cases).toBe(passed);
  }, 60_000);
});

describe('test on bad input', () => {
  it('gives a line for each problem of each file, with what was likely meant', async () => {
    const folder = dirname(
      file('bad/a.json', {
        ...lawful,
        policy: 'nationl/residence-permit',
        facts: { residence: { registerdOn: '2024-01-10' } },
        expect: { outcom: 'eligible' },
      }),
    );
    file('bad/b.json', '{');
    file('bad/c.json', lawful);
    const { code, out, err } = await call(['test', folder, '--lang', 'en']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toEqual([
      `${folder}/a.json: expect.outcom: outcom is not known here; check the spelling (did you mean outcome?)`,
      expect.stringMatching(/a\.json: policy: .+ \(did you mean national\/residence-permit\?\)$/),
      expect.stringMatching(
        /a\.json: facts\.residence\.registerdOn: .+ \(did you mean residence\.registeredOn\?\)$/,
      ),
      `${folder}/b.json: not valid JSON; check quotes, commas and brackets`,
    ]);
    const inJson = await call(['test', folder, '--json', '--lang', 'zh']);
    expect(inJson.code).toBe(2);
    expect(JSON.parse(inJson.err[0] as string).problems[0]).toEqual({
      code: 'UNKNOWN_KEY',
      path: `${folder}/a.json: expect.outcom`,
      message: '没有 outcom 这一项，请检查拼写',
      didYouMean: 'outcome',
    });
  });

  it('refuses a folder in which nothing would be tested', async () => {
    const folder = dirname(file('empty/notes.txt', ''));
    const { code, err } = await call(['test', folder, '--lang', 'en']);
    expect(code).toBe(2);
    expect(err).toEqual([`${folder}: holds no case (.json), so nothing was tested; check the folder`]);
    expect((await call(['test', folder, '--lang', 'zh'])).err[0]).toContain('没有案例文件');
  });

  it.each([
    ['a folder', (missing: string) => ['test', missing]],
    ['rules', (missing: string) => ['test', passing, '--rules', missing]],
  ])('refuses %s that is not there', async (_, argv) => {
    const missing = join(passing, 'nowhere');
    expect(await call([...argv(missing), '--lang', 'en'])).toEqual({
      code: 2,
      out: '',
      err: [`no such file or folder: ${missing}`],
    });
    expect((await call([...argv(missing), '--lang', 'zh'])).err).toEqual([`没有文件或文件夹 ${missing}`]);
  });

  it('asks for a folder', async () => {
    expect((await call(['test', '--lang', 'en'])).code).toBe(2);
  });
});

describe('the progress of test', () => {
  afterEach(() => vi.restoreAllMocks());

  it('shows once a second has passed, and not before', async () => {
    let now = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => now);
    expect(await progressOf(['test', mixed], '')).toEqual([]);
    clock.mockImplementation(() => (now += 600));
    expect(await progressOf(['test', mixed], '')).toEqual([
      [1, 2],
      [2, 2],
    ]);
  });
});
