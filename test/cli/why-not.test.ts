import { describe, expect, it } from 'vitest';
import { whyNot } from '../../src/impact/index.js';
import type { Policy } from '../../src/policy/index.js';
import { policies } from '../support/policies.js';
import { call, file, mistaken, tenant } from './harness.js';

const hangzhou = 'hangzhou/residence-permit';
const asOf = ['--as-of', '2024-05-01'];
const path = file('tenant.json', tenant);
/** Somebody who has done nothing yet: not registered, in a hotel, without work or studies. */
const newcomer = {
  ...tenant,
  residence: { ...tenant.residence, registeredOn: null, housing: 'hotel' },
  employment: { kind: 'none', division: null, socialInsuranceMonths: 0 },
  study: { isEnrolled: false, isFullTime: false, isContinuous: false, division: null },
};

describe('why-not', () => {
  it('names the clause in the way, the facts that keep it unmet, and the day until which to wait', async () => {
    const { code, out, err } = await call(['why-not', hangzhou, path, ...asOf, '--lang', 'en']);
    expect({ code, err }).toEqual({ code: 0, err: [] });
    expect(out).toMatch(/Not eligible/);
    expect(out).toMatch(/Half a year of residence.*art\. 16.*Day of residence registration: 2024-01-10/);
    expect(out).toMatch(/Wait: with nothing changed, eligible from 2024-07-10 on/);
    expect(out).toContain('hangzhou-2018: ');
  });

  it('says the same in Chinese', async () => {
    const { out } = await call(['why-not', hangzhou, path, ...asOf, '--lang', 'zh']);
    expect(out).toMatch(/办理居住登记并居住半年以上.*第16条.*居住登记日期：2024-01-10/);
    expect(out).toMatch(/不作任何改变，自2024-07-10起符合条件/);
  });

  it('says what to do, from when it helps, and which of several facts do', async () => {
    const { out } = await call(['why-not', hangzhou, '-', ...asOf, '--lang', 'en'], JSON.stringify(newcomer));
    expect(out).toMatch(
      /Eligible from 2024-11-01 on with: Day of residence registration: 2024-05-01; Kind of home/,
    );
    expect(out).toMatch(/\(On the school roll: no or Full-time study: no or /);
  });

  it('gives the whole answer as JSON', async () => {
    const { out } = await call(['why-not', hangzhou, path, ...asOf, '--json']);
    expect(JSON.parse(out)).toEqual(whyNot(policies[hangzhou] as Policy, tenant, { asOf: '2024-05-01' }));
  });

  it('says that nobody was refused where that is so, and that more is to be known where it is', async () => {
    const [later, unknown] = [
      await call(['why-not', hangzhou, path, '--as-of', '2024-07-10', '--lang', 'en']),
      await call(['why-not', hangzhou, ...asOf, '--lang', 'en']),
    ];
    expect(later.out).toContain('Not refused');
    expect(unknown.out).toContain('Not settled yet');
  });

  it('says that nothing helps whom the rules are not for', async () => {
    const foreigner = { ...tenant, identity: { region: 'foreign', hukouDivision: null } };
    const { out } = await call(
      ['why-not', hangzhou, '-', ...asOf, '--lang', 'en'],
      JSON.stringify(foreigner),
    );
    expect(out).toMatch(/art\. 27.*Register of persons|art\. 27.*cannot be met with/);
    expect(out).toContain('Nothing that the person can do, and no waiting.');
  });

  it('answers each line of NDJSON with a line', async () => {
    const people = [tenant, newcomer].map((one) => JSON.stringify(one)).join('\n');
    const { out } = await call(['why-not', hangzhou, '-', ...asOf], people);
    expect(out.split('\n').map((line) => JSON.parse(line).isRefused)).toEqual([true, true]);
  });

  it('refuses bad facts with a line for each problem', async () => {
    const { code, err } = await call(
      ['why-not', hangzhou, '-', ...asOf, '--lang', 'en'],
      JSON.stringify(mistaken),
    );
    expect(code).toBe(2);
    expect(err).toHaveLength(2);
  });
});
