import { afterEach, describe, expect, it, vi } from 'vitest';
import { factLabel, outcomeText } from '../../src/messages/index.js';
import type { Policy } from '../../src/policy/index.js';
import { evaluate } from '../../src/verdict/index.js';
import { policies } from '../support/policies.js';
import { call, file, holder, mistaken, progressOf, tenant } from './harness.js';

const hangzhou = 'hangzhou/residence-permit';
const guide = 'hangzhou/residence-permit-guide';
const asOf = ['--as-of', '2024-05-01'];
const verdictOf = (id: string, facts: object, day = '2024-05-01') =>
  evaluate(policies[id] as Policy, facts, { asOf: day });

afterEach(() => vi.unstubAllEnvs());

describe('evaluate', () => {
  const path = file('tenant.json', tenant);

  it('tells a person the outcome, the reason, its source and the day on which it turns', async () => {
    const { code, out, err } = await call(['evaluate', hangzhou, path, ...asOf, '--lang', 'en']);
    expect({ code, err }).toEqual({ code: 0, err: [] });
    expect(out).toContain(outcomeText('ineligible', 'en'));
    expect(out).toContain('2024-07-10');
    expect(out).toContain('hangzhou/residence-permit@2018-07-01');
    expect(out).toMatch(/art\. 16/);
  });

  it('says the same in Chinese', async () => {
    const { out } = await call(['evaluate', hangzhou, path, ...asOf, '--lang', 'zh']);
    expect(out).toContain(outcomeText('ineligible', 'zh'));
    expect(out).toContain('杭州市居住证');
    expect(out).toContain('2024-07-10');
    expect(out).toMatch(/第16条/);
  });

  it.each([
    ['zh_CN.UTF-8', '', '杭州市居住证'],
    ['en_GB.UTF-8', '', 'Hangzhou residence permit'],
    ['zh_CN.UTF-8', 'C', 'Hangzhou residence permit'],
  ])('takes its language from the environment: LANG=%s LC_ALL=%s', async (lang, all, title) => {
    vi.stubEnv('LANG', lang);
    vi.stubEnv('LC_ALL', all);
    vi.stubEnv('LC_MESSAGES', '');
    expect((await call(['evaluate', hangzhou, path, ...asOf])).out).toContain(title);
  });

  it('gives the whole verdict as JSON', async () => {
    const { code, out } = await call(['evaluate', hangzhou, path, ...asOf, '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(verdictOf(hangzhou, tenant));
  });

  it('reads standard input for -', async () => {
    const fromFile = await call(['evaluate', hangzhou, path, ...asOf]);
    expect(await call(['evaluate', hangzhou, '-', ...asOf], JSON.stringify(tenant, null, 2))).toEqual(
      fromFile,
    );
  });

  it('reads a file that begins with a byte order mark', async () => {
    const marked = file('marked.json', `\uFEFF${JSON.stringify(tenant)}`);
    expect((await call(['evaluate', hangzhou, marked, ...asOf, '--json'])).code).toBe(0);
  });

  it('lists what is still to be known when nothing is', async () => {
    const { code, out } = await call(['evaluate', hangzhou, ...asOf, '--lang', 'en']);
    expect(code).toBe(0);
    for (const fact of ['residence.registeredOn', 'identity.hukouDivision']) {
      expect(out).toContain(fact);
      expect(out).toContain(factLabel(fact, 'en'));
    }
  });

  it('judges by the version that is named, whatever came after', async () => {
    const { out } = await call(['evaluate', `${guide}@2023-01-01`, ...asOf, '--json']);
    expect(JSON.parse(out).policy.version).toBe('2023-01-01');
    const latest = await call(['evaluate', guide, ...asOf, '--json']);
    expect(JSON.parse(latest.out).policy.version).toBe('2023-10-01');
  });

  it('says that no version is in force before the first', async () => {
    const { code, out } = await call(['evaluate', hangzhou, '--as-of', '2012-05-31', '--json']);
    expect({ code, outcome: JSON.parse(out).outcome }).toEqual({ code: 0, outcome: 'out-of-force' });
    expect((await call(['evaluate', hangzhou, '--as-of', '2012-05-31', '--lang', 'en'])).out).toContain(
      '2012-06-01',
    );
  });

  it('judges another procedure', async () => {
    const { out } = await call(['evaluate', guide, ...asOf, '--procedure', 'renew', '--json']);
    expect(JSON.parse(out).procedure).toBe('renew');
    expect(JSON.parse((await call(['evaluate', guide, ...asOf, '--json'])).out).procedure).toBe('apply');
  });

  it('shows the window of a procedure, its last safe day and what being late does', async () => {
    const endorse = ['evaluate', hangzhou, '-', '--procedure', 'endorse', '--lang', 'en', '--as-of'];
    const { out } = await call([...endorse, '2025-08-01'], JSON.stringify(holder));
    expect(out).toMatch(/2025-07-08 Tue – 2025-08-08 Fri · open · 7 days left.*art\. 19/);
    expect(out).toContain('safe through 2025-08-07 Thu');
    expect(out).toMatch(/from 2025-08-09 on: the permit works again.*art\. 20/);
    const early = await call([...endorse, '2025-05-01'], JSON.stringify(holder));
    expect(early.out).toContain('opens in 68 days');
    expect(early.out).not.toContain('from 2025-08-09 on');
  });

  it('shows deadlines with their day, on whom they lie, and a range where days off are not announced', async () => {
    // Hangzhou, article 9: within three working days of arrival. 2025-11-03 is a Monday.
    const ask = (arrivedOn: string, day: string) =>
      call(
        ['evaluate', hangzhou, '-', '--procedure', 'register', '--lang', 'en', '--as-of', day],
        JSON.stringify({
          ...tenant,
          residence: {
            division: '330106',
            arrivedOn,
            plannedDays: 100,
            housing: 'rented',
            registeredOn: null,
          },
          local: { livesWithLocalCloseRelative: false },
        }),
      );
    const { out } = await ask('2025-11-03', '2025-11-04');
    expect(out).toMatch(/\(applicant, by 2025-11-06 Thu\).*hangzhou-2018 art\. 9/);
    const unannounced = await ask('2034-12-29', '2034-12-30');
    expect(unannounced.out).toMatch(
      /applicant, between 2035-01-\d\d and 2035-01-\d\d, since the days off of 2034 are not announced yet\)/,
    );
  });

  it('names exemptions and facts of the rule file by their titles', async () => {
    const talent = { ...tenant, standing: { isRecognisedTalent: true } };
    const { out } = await call(['evaluate', hangzhou, '-', ...asOf, '--lang', 'en'], JSON.stringify(talent));
    expect(out).toMatch(/An exemption applies \(Investors and talents/);
  });

  it('asks about today in Shanghai if no day is given', async () => {
    const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format();
    const before = today();
    const { out } = await call(['evaluate', hangzhou, '--json']);
    expect([before, today()]).toContain(JSON.parse(out).asOf);
  });

  it('asks about the day in Shanghai, not of the machine', async () => {
    vi.useFakeTimers({ now: Date.UTC(2024, 4, 1, 16, 0, 0), toFake: ['Date'] });
    const { out } = await call(['evaluate', hangzhou, '--json']);
    vi.useRealTimers();
    expect(JSON.parse(out).asOf).toBe('2024-05-02');
  });
});

describe('evaluate on NDJSON', () => {
  const line = (facts: object): string => JSON.stringify(facts);
  const people = [tenant, {}, { ...tenant, residence: { ...tenant.residence, division: '330122' } }];
  const evaluated = (out: string) => out.split('\n').map((text) => JSON.parse(text));

  it('answers each line with a line', async () => {
    const path = file('people.ndjson', `${people.map(line).join('\n')}\n`);
    const { code, out, err } = await call(['evaluate', hangzhou, path, ...asOf]);
    expect({ code, err }).toEqual({ code: 0, err: [] });
    expect(evaluated(out)).toEqual(people.map((facts) => verdictOf(hangzhou, facts)));
    expect((await call(['evaluate', hangzhou, '-', ...asOf], people.map(line).join('\r\n'))).out).toBe(out);
  });

  it('keeps the place of a bad line, and says what is wrong with it', async () => {
    const { code, out, err } = await call(
      ['evaluate', hangzhou, '-', ...asOf, '--lang', 'en'],
      [tenant, mistaken, tenant].map(line).join('\n'),
    );
    const [first, second, third] = evaluated(out);
    expect(code).toBe(2);
    expect([first, third]).toEqual([verdictOf(hangzhou, tenant), verdictOf(hangzhou, tenant)]);
    expect(second.error).toHaveLength(2);
    expect(err).toHaveLength(2);
    expect(err[0]).toMatch(/^line 2: residence\.registeredOn: .*2023-02-30/);
    expect(err[1]).toMatch(/^line 2: residence\.registerdOn: .*residence\.registeredOn/);
  });

  it.each([
    ['broken off', '{"residence":{'],
    ['in braces, but not JSON', '{"residence":}'],
    ['of another kind', 'residence'],
  ])('keeps the place of a line that is %s', async (_, broken) => {
    const { code, out, err } = await call(
      ['evaluate', hangzhou, '-', ...asOf],
      [line(tenant), broken, line(tenant)].join('\n'),
    );
    expect(code).toBe(2);
    expect(err).toHaveLength(1);
    expect(err[0]).toMatch(/^line 2: /);
    const [first, second, third] = evaluated(out);
    expect([first, third]).toEqual([verdictOf(hangzhou, tenant), verdictOf(hangzhou, tenant)]);
    expect(second).toHaveProperty('error');
  });

  it('tells how far it is', async () => {
    const told = await progressOf(['evaluate', hangzhou, '-', ...asOf], people.map(line).join('\n'));
    expect(told).toEqual([
      [0, 3],
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
  });

  it('counts lines as an editor does', async () => {
    const { err } = await call(
      ['evaluate', hangzhou, '-', ...asOf],
      `${line(tenant)}\n\n${line(mistaken)}\n`,
    );
    for (const problem of err) expect(problem).toMatch(/^line 3: /);
    expect(err).toHaveLength(2);
  });
});
