import { describe, expect, it, vi } from 'vitest';
import { call } from './harness.js';

// No procedure of ours is beyond an exact answer, so that one is told for it.
vi.mock('../../src/impact/index.js', async (load) => ({
  ...(await load<typeof import('../../src/impact/index.js')>()),
  cases: () => ({ kind: 'gave-up', why: 'more than 500000 nodes', size: 500_000 }),
  impact: () => ({ kind: 'gave-up', why: 'more than 500000 nodes', size: 500_000 }),
}));

const asOf = ['--as-of', '2024-05-01', '--procedure', 'apply'];

describe('a command without an exact answer', () => {
  it.each([
    [['cases', 'hangzhou/residence-permit', ...asOf], /no suite: more than 500000 nodes \(/],
    [
      ['impact', 'national/residence-permit', 'hangzhou/residence-permit', ...asOf],
      /No exact answer: more than 500000 nodes \(/,
    ],
  ])('says why, and ends with 1: %j', async (argv, said) => {
    const { code, out } = await call([...argv, '--lang', 'en']);
    expect(code).toBe(1);
    expect(out).toMatch(said);
    const json = await call([...argv, '--json']);
    expect(json.code).toBe(1);
    expect(json.out).toContain('"gave-up"');
  });
});
