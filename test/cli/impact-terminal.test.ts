import { describe, expect, it } from 'vitest';
import { call } from './harness.js';

const guide = 'hangzhou/residence-permit-guide';
const [before, after] = [`${guide}@2023-01-01`, `${guide}@2023-10-01`];

describe('many changes on a terminal', () => {
  it('begin with who gains and who loses, a line each, before the particulars', async () => {
    const { out } = await call(['impact', before, after, '--lang', 'en']);
    const [gain, lose, particulars] = ['\nGain\n', '\nLose\n', '  Everybody of whom all of this holds'].map(
      (words) => out.indexOf(words),
    ) as [number, number, number];
    expect(gain).toBeGreaterThan(0);
    expect(lose).toBeGreaterThan(gain);
    expect(particulars).toBeGreaterThan(lose);
    expect(out.slice(gain, lose)).toContain('  • Outcome: Not eligible → Eligible\n');
    expect(out.slice(lose, particulars)).toContain('  • Paper: Proof of work within its own term');
    expect(out.slice(lose, particulars)).not.toContain('  • Outcome');
  });

  it('say once what several kinds of people have in common, above what tells them apart', async () => {
    const { out } = await call([
      'impact',
      'hangzhou/residence-permit',
      guide,
      '--as-of',
      '2024-05-01',
      '--lang',
      'en',
    ]);
    expect(out).toMatch(
      /\n {6}– Day of residence registration: [^\n]*; and one of these\n {10}– Kind of home: own home\n {10}– /,
    );
  });

  it('tell many ways of counting the first day in one line, and each of them below', async () => {
    const cities = ['national/residence-permit', 'beijing/residence-permit'];
    const asked = ['impact', ...cities, '--procedure', 'endorse', '--as-of', '2024-05-01'];
    const { out } = await call([...asked, '--lang', 'en']);
    const [glance = ''] = out.split('  Everybody of whom');
    const lines = (text: string) => text.split('\n').filter((line) => /^( {2}• )?Eligible from: /.test(line));
    const told = lines(glance).filter((line) => line.startsWith('  •'));
    expect(told[0]).toMatch(/^ {2}• Eligible from: never → a day \(\d+ ways of counting it, below\)$/);
    // Two are few enough to be told one by one.
    expect(told.filter((line) => line.endsWith('→ never'))).toEqual([
      '  • Eligible from: Day of issue → never',
      expect.stringMatching(/^ {2}• Eligible from: from Day of issue through .* → never$/),
    ]);
    expect(told.at(-1)).toMatch(/a day → another day \(\d+ ways/);
    const counted = [told[0], told.at(-1)].map((line) => Number(/\((\d+)/.exec(line ?? '')?.[1]));
    const below = lines(out).filter((line) => !line.startsWith('  •')).length;
    expect(below).toBe((counted[0] ?? 0) + (counted[1] ?? 0) + 2);
  });

  it('tell so many kinds of people of each, and how many more there are', async () => {
    const cities = ['national/residence-permit', 'xinjiang/residence-permit', '--as-of', '2022-05-01'];
    const { transitions } = JSON.parse((await call(['impact', ...cities, '--json'])).out) as {
      readonly transitions: readonly { readonly factors: readonly (readonly unknown[])[] }[];
    };
    const { out } = await call(['impact', ...cities, '--lang', 'en']);
    const isKind = (line: string): boolean => /^ {6,}– /.test(line) && !line.endsWith('; and one of these');
    const told = out.split('  Everybody of whom').slice(1);
    const shown = told.map((part) => part.split('\n').filter(isKind).length);
    expect(Math.max(...shown)).toBe(24);
    const [many, ...lists] = transitions.find(({ factors }) => (factors[0]?.length ?? 0) > 24)?.factors ?? [];
    expect(out).toContain(
      `\n      … and ${(many?.length ?? 0) - 24} more of these: --html and --json tell all\n`,
    );
    expect(out).toContain(`\n    … and one from each list not shown here (${lists.length}): `);
    // Few are all told.
    const few = transitions.filter(({ factors }) => factors.flat().length <= 24).length;
    expect(told.filter((part) => !part.includes(' tell all\n'))).toHaveLength(few);
  });

  it('name nothing as searched where windows are compared, which are derived', async () => {
    const asked = [
      'impact',
      'national/residence-permit',
      'zhejiang/residence-permit',
      '--as-of',
      '2024-05-01',
    ];
    const { out } = await call([...asked, '--procedure', 'endorse', '--lang', 'en']);
    expect(out).toContain('Window');
    expect(out).not.toContain('Searched, not derived');
  });
});
