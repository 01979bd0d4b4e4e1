import { describe, expect, it } from 'vitest';
import { runCase } from '../../src/cases/index.js';
import { cases, type GeneratedCase } from '../../src/impact/index.js';
import type { AuthoredPolicy } from '../../src/policy/index.js';
import { parseCase } from '../../src/schema/index.js';
import { policies } from '../support/policies.js';

const hangzhou = policies['hangzhou/residence-permit'] as AuthoredPolicy;
const suite = cases(hangzhou, { asOf: '2024-05-01' });
const made: readonly GeneratedCase[] = suite.kind === 'exact' ? suite.cases : [];
const aimed = (aim: GeneratedCase['aim']) => made.filter((one) => one.aim === aim);

describe('cases', () => {
  it('makes cases that run in the published format', () => {
    expect(made.length).toBeGreaterThan(40);
    for (const { aim: _, ...one } of made) {
      expect(parseCase(JSON.parse(JSON.stringify(one)))).not.toHaveProperty('issues');
      expect(runCase(one as never, policies)).toEqual([]);
    }
  });

  it('has each eligibility clause pass and fail', () => {
    const titles = made.flatMap(({ title }) => title.split('; '));
    for (const id of ['half-year', 'non-local', 'territory'])
      for (const way of ['yes', 'no']) expect(titles).toContain(`eligibility ${id}: ${way}`);
  });

  it('shows of the half-year that it decides, and its limit in three days', () => {
    const pair = aimed('pair').filter(({ title }) => title.includes('residence.registeredOn periodElapsed'));
    expect(new Set(pair.map(({ expect: { outcome } }) => outcome))).toEqual(
      new Set(['eligible', 'ineligible']),
    );
    const days = [...aimed('limit'), ...aimed('pair')]
      .filter(({ title }) => title.includes('residence.registeredOn periodElapsed'))
      .map(({ facts }) => facts.residence?.registeredOn);
    expect(days).toEqual(expect.arrayContaining(['2023-11-01', '2023-11-02', '2023-11-03']));
  });

  it('is the same for every run', () => {
    expect(cases(hangzhou, { asOf: '2024-05-01' })).toEqual(suite);
  });
});
