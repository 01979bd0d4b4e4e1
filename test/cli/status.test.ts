import { describe, expect, it, vi } from 'vitest';
import type { Facts } from '../../src/facts/index.js';
import { status } from '../../src/lifecycle/index.js';
import { cureText, stateText } from '../../src/messages/index.js';
import type { Policy } from '../../src/policy/index.js';
import { policies } from '../support/policies.js';
import { call, file, holder, mistaken, progressOf, tenant } from './harness.js';

const hangzhou = 'hangzhou/residence-permit';
const path = file('holder.json', holder);
const ask = async (day: string, lang = 'en', facts: Facts = holder, policy = hangzhou) => {
  const { code, out, err } = await call(
    ['status', policy, '-', '--as-of', day, '--lang', lang],
    JSON.stringify(facts),
  );
  expect({ code, err }).toEqual({ code: 0, err: [] });
  return out;
};
const lineWith = (out: string, text: string): string =>
  out.split('\n').find((line) => line.includes(text)) ?? `no line with ${text}`;
const statusOf = (facts: Facts, asOf: string) => status(policies[hangzhou] as Policy, facts, { asOf });

describe('status', () => {
  it('tells the state, since when, and by which article', async () => {
    const out = await ask('2025-09-20');
    // 2025-08-09 to 2025-09-20, both days counted: 23 + 20.
    expect(lineWith(out, stateText('suspended', 'en'))).toMatch(/since 2025-08-09 \(43 days\)/);
    expect(lineWith(out, 'Not endorsed in time')).toMatch(/2025-08-08.*hangzhou-2018 art\. 20/);
  });

  it('says the same in Chinese', async () => {
    const out = await ask('2025-09-20', 'zh');
    expect(lineWith(out, '使用功能中止')).toMatch(/自2025-08-09起（43天）/);
    expect(out).toMatch(/hangzhou-2018 第20条/);
  });

  it('names the next window, its last safe day and how far away it is', async () => {
    const before = await ask('2025-07-01');
    expect(lineWith(before, '2025-07-08 Tue – 2025-08-08 Fri')).toMatch(/opens in 7 days.*art\. 19/);
    expect(before).toContain('safe through 2025-08-07 Thu');
    expect(lineWith(await ask('2025-08-01'), '2025-07-08 Tue')).toMatch(/open · 7 days left/);
    expect(lineWith(await ask('2025-08-07'), '2025-07-08 Tue')).toMatch(/open · 1 day left/);
    expect(await ask('2025-08-08')).toContain('this is the last day');
  });

  it('promises no safe day once the window is missed', async () => {
    const out = await ask('2025-09-20');
    expect(out).not.toContain('safe through');
    expect(lineWith(out, '2025-07-08 Tue')).toContain('closed 43 days ago');
  });

  it('tells beforehand what being late would do, and afterwards what acting late does', async () => {
    const heading = 'What being late does';
    const before = await ask('2025-07-20');
    expect(before).toContain(heading);
    expect(lineWith(before, 'from 2025-08-09 on')).toContain(cureText('years-continue', 'en'));
    const after = await ask('2025-09-20');
    expect(after).not.toContain(heading);
    expect(after).toContain('What acting late does');
    expect(lineWith(after, 'from 2025-09-20 on')).toContain(cureText('years-continue', 'en'));
  });

  it('lists each band of lateness with its days', async () => {
    // Shenzhen, article 25: late within two years of suspension restores; article 27: after that, cancelled.
    const inShenzhen: Facts = {
      ...tenant,
      residence: { ...tenant.residence, division: '440305', registeredOn: '2017-01-10' },
      permit: {
        kind: 'residence-permit',
        division: '440305',
        issuedOn: '2021-03-01',
        endorsedOn: null,
        events: [],
      },
    };
    const out = await ask('2022-02-01', 'en', inShenzhen, 'shenzhen/residence-permit');
    expect(lineWith(out, '2022-03-02 – 2024-03-01')).toContain('the permit works again');
    expect(lineWith(out, 'from 2024-03-02 on')).toContain(cureText('void', 'en'));
  });

  it('counts residence, and shows the days that are left out', async () => {
    const out = await ask('2025-09-20');
    expect(lineWith(out, 'since 2023-01-10')).toMatch(/: 2 full years/);
    expect(out).toContain('left out: 2025-08-09 – 2025-09-20 (43 days)');
    expect(lineWith(await ask('2024-05-01'), 'since 2023-01-10')).toMatch(/: 1 full year$/);
  });

  it('shows the end of a term, and that none is set', async () => {
    expect(await ask('2025-01-01')).toContain('Valid through: without a set end');
    const ending: Facts = { ...holder, permit: { ...holder.permit, expiresOn: '2025-03-31' } };
    expect(await ask('2025-01-01', 'en', ending)).toContain('Valid through: 2025-03-31 Mon');
    expect(lineWith(await ask('2025-04-01', 'en', ending), stateText('expired', 'en'))).toContain(
      'since 2025-04-01 (1 day)',
    );
  });

  it('asks for what is missing, by the names that the rules give', async () => {
    const unknown = await ask('2025-01-01', 'en', {});
    expect(unknown).toContain(stateText('indeterminate', 'en'));
    expect(unknown).toMatch(/Still to be known\n.*permit\.issuedOn/);
    const known = await ask('2025-01-01');
    expect(known).toMatch(/would have ended the permit\n.*\n?.*identity\.diedOn/);
    expect(lineWith(known, 'local.hukouMovedOn')).not.toMatch(/^ *local/);
  });

  it('says that no permit is held', async () => {
    const out = await ask('2025-01-01', 'en', { permit: { kind: null } });
    expect(out).toContain(stateText('none', 'en'));
    expect(out).not.toContain('Valid through');
  });

  it('gives the whole status as JSON, from a file and from standard input', async () => {
    const { code, out } = await call(['status', hangzhou, path, '--as-of', '2025-09-20', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(statusOf(holder, '2025-09-20'));
    const piped = await call(
      ['status', hangzhou, '-', '--as-of', '2025-09-20', '--json'],
      JSON.stringify(holder),
    );
    expect(piped.out).toBe(out);
  });

  it('asks about today in Shanghai if no day is given', async () => {
    vi.useFakeTimers({ now: Date.UTC(2025, 7, 8, 16, 0, 0), toFake: ['Date'] });
    const { out } = await call(['status', hangzhou, path, '--json']);
    vi.useRealTimers();
    expect(JSON.parse(out)).toMatchObject({ asOf: '2025-08-09', state: 'suspended' });
  });

  it('judges by the version that is named', async () => {
    const { out } = await call(['status', `${hangzhou}@2018-07-01`, '--as-of', '2018-06-30', '--json']);
    expect(JSON.parse(out).state).toBe('out-of-force');
  });
});

describe('status on NDJSON', () => {
  const lines = (...people: object[]): string => people.map((one) => JSON.stringify(one)).join('\n');
  const argv = ['status', hangzhou, '-', '--as-of', '2025-09-20'];

  it('answers each line with a line', async () => {
    const { code, out, err } = await call(argv, lines(holder, {}, tenant));
    expect({ code, err }).toEqual({ code: 0, err: [] });
    expect(out.split('\n').map((line) => JSON.parse(line))).toEqual(
      [holder, {}, tenant].map((facts) => statusOf(facts, '2025-09-20')),
    );
  });

  it('keeps the place of a bad line', async () => {
    const { code, out, err } = await call([...argv, '--lang', 'en'], lines(holder, mistaken, holder));
    expect(code).toBe(2);
    expect(err[0]).toMatch(/^line 2: residence\.registeredOn: .*2023-02-30/);
    const [first, second, third] = out.split('\n').map((line) => JSON.parse(line));
    expect([first, third]).toEqual([statusOf(holder, '2025-09-20'), statusOf(holder, '2025-09-20')]);
    expect(second).toHaveProperty('error');
  });

  it('tells how far it is', async () => {
    expect(await progressOf(argv, lines(holder, {}, tenant))).toEqual([
      [0, 3],
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
  });
});
