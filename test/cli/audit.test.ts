import { describe, expect, it } from 'vitest';
import { audit } from '../../src/impact/index.js';
import type { AuthoredPolicy } from '../../src/policy/index.js';
import { instrument, version } from '../cases/own.js';
import { policies } from '../support/policies.js';
import { call, file } from './harness.js';

const unnamed = 'unnamed-city/residence-permit';
const national = 'national/residence-permit';
const xihu = 'xihu/residence-permit';
/** A condition that nobody can meet: two kinds of home at once. */
const never = {
  all: ['owned', 'rented'].map((value) => ({ fact: 'residence.housing', operator: 'equal', value })),
};
const rules = [
  file('audited/2024-01-01.json', {
    ...version,
    // No parent: there is less to look at.
    parent: undefined,
    procedures: {
      apply: {
        ...version.procedures.apply,
        grounds: {
          'two-homes': {
            title: { zh: '两处住所', en: 'Two homes' },
            condition: never,
            citation: { instrument: 'xihu-notice', article: '1' },
          },
        },
      },
    },
  }),
  file('instruments/xihu-notice.json', instrument),
];

describe('audit', () => {
  it('says what was looked at, in both languages', async () => {
    const { findings, looked } = audit(policies[unnamed] as AuthoredPolicy);
    const { code, out, err } = await call(['audit', unnamed, '--lang', 'en']);
    expect({ code, err }).toEqual({ code: 0, err: [] });
    expect(out.split('\n')[0]).toBe(unnamed);
    expect(out).toContain(
      `looked at 1 version, ${looked.procedures} procedures, ${looked.days} days: ${findings.length} findings`,
    );
    expect(looked.versions).toBe(1);
    expect((await call(['audit', unnamed, '--lang', 'zh'])).out).toContain(
      `查看了${looked.versions}个版本、${looked.procedures}项办理事项、${looked.days}个日子，发现${findings.length}处`,
    );
  });

  it('finds in a rule file of one’s own what can never hold', async () => {
    const asked = (lang: string) => call(['audit', xihu, '--rules', ...rules, '--lang', lang]);
    const { code, out } = await asked('en');
    expect(code).toBe(0);
    expect(out).toContain('2024-01-01 · Application\n');
    expect(out).toMatch(
      /CONDITION_NEVER_TRUE procedures\.apply\.grounds\.two-homes\.condition\n {4}[^\n]+\[xihu\/residence-permit@2024-01-01\]/,
    );
    expect((await asked('zh')).out).toMatch(
      /2024-01-01 · 申领\n[\s\S]*CONDITION_NEVER_TRUE procedures\.apply\.grounds\.two-homes\.condition\n.*[\u4e00-\u9fff]/,
    );
  });

  it('gives with --json what the library answers, as an array for several policies', async () => {
    const expected = [unnamed, national].map((id) => audit(policies[id] as AuthoredPolicy));
    const one = await call(['audit', unnamed, '--json']);
    expect(JSON.parse(one.out)).toEqual(expected[0]);
    const two = await call(['audit', unnamed, national, '--json']);
    expect(JSON.parse(two.out)).toEqual(expected);
  });

  it.each([
    [['audit', 'unnamed-cty/residence-permit'], /\(did you mean unnamed-city\/residence-permit\?\)$/],
    [['audit', unnamed, '--rules', 'nowhere'], /^no such file or folder: nowhere$/],
    [['audit', 'rules/instruments/hangzhou-2018.json'], /is no rule file$/],
    [['audit', unnamed, '--lang', 'fr'], /neither zh nor en$/],
  ])('refuses %j in one line', async (argv, problem) => {
    const { code, out, err } = await call(argv.includes('--lang') ? argv : [...argv, '--lang', 'en']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toEqual([expect.stringMatching(problem)]);
  });
});
