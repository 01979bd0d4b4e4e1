import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { timeline } from '../../src/lifecycle/index.js';
import type { Policy } from '../../src/policy/index.js';
import { policies } from '../support/policies.js';
import { call, file, holder, mistaken, tenant } from './harness.js';

const hangzhou = 'hangzhou/residence-permit';
const path = file('holder.json', holder);
const days = ['--from', '2025-01-01', '--to', '2026-12-31'] as const;
const span = { from: '2025-01-01', to: '2026-12-31' };
const found = (facts = holder, options: object = span) =>
  timeline(policies[hangzhou] as Policy, facts, options as typeof span);
const ask = async (...more: string[]): Promise<string> => {
  const { code, out, err } = await call(['timeline', hangzhou, path, ...days, '--lang', 'en', ...more]);
  expect({ code, err }).toEqual({ code: 0, err: [] });
  return out;
};
/** The lines under the heading of a day, up to the next. */
const under = (out: string, day: string): string => {
  const lines = out.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`  ${day} `) && /^ {2}\S+ \S+$/.test(line));
  const end = lines.findIndex((line, i) => i > start && line === '');
  return start < 0 ? `no heading for ${day}` : lines.slice(start, end).join('\n');
};

describe('timeline', () => {
  it('groups changes by day: each day once, in order, with its day of the week', async () => {
    const out = await ask();
    const headings = out.split('\n').flatMap((line) => /^ {2}(\d{4}-\d\d-\d\d) \S+$/.exec(line)?.[1] ?? []);
    expect(headings).toEqual([...new Set(found().changes.map(({ on }) => on))]);
    expect(headings).toContain('2025-08-09');
    expect(out).toContain('  2025-08-09 Sat\n');
  });

  it('says what changed, why, and by which article', async () => {
    const out = await ask();
    expect(under(out, '2025-07-08')).toMatch(/Permit: Active → Endorsement due\n.*art\. 19/);
    expect(under(out, '2025-07-08')).toContain('(2025-07-08 – 2025-08-08, safe through 2025-08-07)');
    expect(under(out, '2025-08-09')).toMatch(/Permit: Endorsement due → Suspended\n.*suspended.*art\. 20/);
    // The window's clause opens the window and turns the state: it is named once.
    expect(under(out, '2025-07-08').match(/In the month before/g)).toHaveLength(1);
  });

  it('says it in Chinese', async () => {
    const { out } = await call(['timeline', hangzhou, path, ...days, '--lang', 'zh']);
    expect(out).toContain('  2025-08-09 周六\n');
    expect(under(out, '2025-08-09')).toMatch(/居住证：应当签注 → 使用功能中止\n.*第20条/);
  });

  it('lists the states without a gap, the windows, and the days of eligibility', async () => {
    const out = await ask();
    expect(out).toContain('  2025-01-01 – 2025-07-07  Active');
    expect(out).toContain('  2025-07-08 – 2025-08-08  Endorsement due');
    expect(out).toContain('  2025-08-09 – 2026-12-31 …  Suspended');
    expect(out).toMatch(
      /2025-07-08 Tue – 2025-08-08 Fri {2}Endorsement · safe through 2025-08-07 .*art\. 19/,
    );
    expect(out).toMatch(/Eligible\n {2}2025-01-01 – 2026-12-31/);
  });

  it('names the condition that turns the outcome, and not those that do not', async () => {
    const { out } = await call(
      ['timeline', hangzhou, '-', '--from', '2024-01-01', '--to', '2024-12-31', '--lang', 'en'],
      JSON.stringify(tenant),
    );
    const day = under(out, '2024-07-10');
    expect(day).toMatch(
      /Outcome: Not eligible → Eligible\n {6}– Half a year of residence.*art\. 16 para\. 1/,
    );
    expect(day).not.toMatch(/Hukou outside/);
  });

  it('names once what the facts state twice', async () => {
    const twice = { ...holder, permit: { ...holder.permit, endorsedOn: '2024-08-01' } };
    const argv = ['timeline', hangzhou, '-', '--from', '2024-01-01', '--to', '2024-12-31', '--lang', 'en'];
    const { out } = await call(argv, JSON.stringify(twice));
    expect(out.match(/• endorsed/g)).toHaveLength(1);
  });

  it('names what the facts say happened', async () => {
    const { out } = await call([
      'timeline',
      hangzhou,
      path,
      '--from',
      '2023-08-01',
      '--to',
      '2024-12-31',
      '--lang',
      'en',
    ]);
    expect(under(out, '2023-08-08')).toContain('• issued');
    expect(under(out, '2024-08-01')).toMatch(/• endorsed\n {4}Permit: Endorsement due → Active/);
  });

  it('says that nothing changes, and that the conditions are met on no day', async () => {
    const { out } = await call(
      ['timeline', hangzhou, '-', '--from', '2024-03-01', '--to', '2024-03-02', '--lang', 'en'],
      JSON.stringify({ ...tenant, permit: { kind: null } }),
    );
    expect(out).toContain('Nothing changes');
    expect(out).toMatch(/Eligible\n {2}on no day/);
  });

  it('begins today in Shanghai and ends three years later, unless days are given', async () => {
    vi.useFakeTimers({ now: Date.UTC(2024, 1, 28, 16, 0, 0), toFake: ['Date'] });
    const whole = JSON.parse((await call(['timeline', hangzhou, path, '--json'])).out);
    const half = JSON.parse((await call(['timeline', hangzhou, path, '--from', '2023-05-01', '--json'])).out);
    vi.useRealTimers();
    // 2024-02-29 has no corresponding day in 2027.
    expect([whole.from, whole.to]).toEqual(['2024-02-29', '2027-02-28']);
    expect([half.from, half.to]).toEqual(['2023-05-01', '2026-05-01']);
  });

  it('gives the whole timeline as JSON, of another procedure too', async () => {
    expect(JSON.parse(await ask('--json'))).toEqual(found());
    expect(JSON.parse(await ask('--json', '--procedure', 'endorse'))).toEqual(
      found(holder, { ...span, procedure: 'endorse' }),
    );
  });

  it('answers each line of NDJSON with a line', async () => {
    const input = [holder, tenant].map((one) => JSON.stringify(one)).join('\n');
    const { out } = await call(['timeline', hangzhou, '-', ...days], input);
    expect(out.split('\n').map((line) => JSON.parse(line))).toEqual([found(), found(tenant)]);
  });
});

describe('timeline to a file', () => {
  const target = (name: string): string => file(name, 'before');

  it('writes a picture and a calendar, and says where', async () => {
    const [svg, ics] = [target('a.svg'), target('a.ics')];
    const out = await ask('--svg', svg, '--ics', ics);
    expect(out).toContain('2025-08-09 Sat');
    expect(out).toContain(`written to ${svg}\nwritten to ${ics}`);
    expect(readFileSync(svg, 'utf8')).toMatch(/^<svg /);
    expect(readFileSync(ics, 'utf8')).toMatch(/^BEGIN:VCALENDAR\r\n/);
  });

  it('writes to standard output for -, and nothing else there', async () => {
    const svg = target('b.svg');
    await ask('--svg', svg);
    expect(await ask('--svg', '-')).toBe(readFileSync(svg, 'utf8'));
    expect(await ask('--ics', '-')).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/);
  });

  it('writes JSON beside a file', async () => {
    const svg = target('c.svg');
    expect(JSON.parse(await ask('--json', '--svg', svg))).toEqual(found());
    expect(readFileSync(svg, 'utf8')).toMatch(/^<svg /);
  });

  it('writes nothing where the facts are wrong', async () => {
    const svg = target('d.svg');
    const { code } = await call(['timeline', hangzhou, '-', '--svg', svg], JSON.stringify(mistaken));
    expect({ code, text: readFileSync(svg, 'utf8') }).toEqual({ code: 2, text: 'before' });
  });

  it.each([
    ['two things on standard output', ['--svg', '-', '--ics', '-'], /standard output/],
    ['a picture and JSON on standard output', ['--svg', '-', '--json'], /standard output/],
    ['a place that is none', ['--svg', '/nowhere/a.svg'], /^cannot write \/nowhere\/a\.svg: ENOENT$/],
  ])('refuses %s', async (_, more, said) => {
    const { code, out, err } = await call(['timeline', hangzhou, path, ...days, '--lang', 'en', ...more]);
    expect({ code, out, lines: err.length }).toEqual({ code: 2, out: '', lines: 1 });
    const [line = ''] = err;
    expect(line.startsWith('{') ? JSON.parse(line).problems[0].message : line).toMatch(said);
    expect(existsSync('/nowhere/a.svg')).toBe(false);
  });

  it('refuses a picture of several people', async () => {
    const input = [holder, tenant].map((one) => JSON.stringify(one)).join('\n');
    const { code, err } = await call(
      ['timeline', hangzhou, '-', '--svg', target('e.svg'), '--lang', 'en'],
      input,
    );
    expect({ code, err }).toEqual({ code: 2, err: ['--svg takes one person at a time'] });
  });
});
