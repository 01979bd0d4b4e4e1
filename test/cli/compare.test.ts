import { describe, expect, it } from 'vitest';
import { compare } from '../../src/lifecycle/index.js';
import type { Policy } from '../../src/policy/index.js';
import { policies } from '../support/policies.js';
import { call, file, progressOf, tenant } from './harness.js';

const law = 'hangzhou/residence-permit';
const guide = 'hangzhou/residence-permit-guide';
const path = file('tenant.json', tenant);
const asOf = ['--as-of', '2024-05-01'];
const compared = (facts: object, ids = [law, guide]) =>
  compare(
    ids.map((id) => policies[id] as Policy),
    facts,
    { asOf: '2024-05-01' },
  );
const rowOf = (out: string, name: string): string =>
  out.split('\n').find((line) => line.slice(2).startsWith(name)) ?? `no row ${name}`;

describe('compare', () => {
  it('sets policies side by side and marks where they differ', async () => {
    const { code, out, err } = await call(['compare', law, guide, '--facts', path, ...asOf, '--lang', 'en']);
    expect({ code, err }).toEqual({ code: 0, err: [] });
    expect(out).toMatch(/Hangzhou residence permit +Hangzhou residence permit/);
    // The law asks for half a year and a ground, whatever guides say of the lease.
    expect(rowOf(out, 'Eligible from')).toContain('2024-07-10');
    expect(rowOf(out, 'Rests on')).toMatch(/^≠ Rests on +local regulation +secondary source/);
    expect(rowOf(out, 'Valid through')).toMatch(/^ {2}Valid/);
  });

  it('marks exactly the rows whose aspects differ', async () => {
    const { out } = await call(['compare', law, guide, '--facts', path, ...asOf, '--lang', 'en']);
    const marked = out
      .split('\n')
      .filter((line) => line.startsWith('≠ ') && !line.includes('where they differ'));
    expect(marked).toHaveLength(compared(tenant).differences.length);
  });

  it('says under which policies the person is eligible first', async () => {
    const { out } = await call(['compare', law, guide, '--facts', path, ...asOf, '--lang', 'zh']);
    const { earliest } = compared(tenant);
    expect(out).toContain(`最早符合条件 ${earliest?.on}：${earliest?.policies.join('；')}`);
  });

  it('says that nothing differs', async () => {
    const { out } = await call(['compare', law, law, ...asOf, '--lang', 'en']);
    expect(out).toContain('They agree on everything');
    expect(out).not.toContain('≠');
  });

  it('compares versions of one policy by their names', async () => {
    const versions = [`${guide}@2023-01-01`, `${guide}@2023-10-01`];
    const { out } = await call(['compare', ...versions, '--facts', path, ...asOf, '--json']);
    const { policies: both } = JSON.parse(out);
    expect(
      both.map(({ verdict }: { verdict: { policy: { version: string } } }) => verdict.policy.version),
    ).toEqual(['2023-01-01', '2023-10-01']);
    expect((await call(['compare', ...versions, ...asOf])).out).toContain(versions[1]);
  });

  it('gives it as JSON, from standard input too, and line by line for NDJSON', async () => {
    const { out } = await call(['compare', law, guide, '--facts', path, ...asOf, '--json']);
    expect(JSON.parse(out)).toEqual(compared(tenant));
    const argv = ['compare', law, guide, '--facts', '-', ...asOf];
    expect((await call([...argv, '--json'], JSON.stringify(tenant))).out).toBe(out);
    const input = `${JSON.stringify(tenant)}\n{}\n`;
    const lines = (await call(argv, input)).out.split('\n').map((line) => JSON.parse(line));
    expect(lines).toEqual([compared(tenant), compared({})]);
    expect(await progressOf(argv, input)).toHaveLength(3);
  });

  it('says where a policy does not have the procedure', async () => {
    const { out } = await call([
      'compare',
      law,
      guide,
      '--procedure',
      'renew',
      '--facts',
      path,
      ...asOf,
      '--lang',
      'en',
    ]);
    expect(rowOf(out, 'Outcome')).toMatch(/no such procedure/);
  });
});
