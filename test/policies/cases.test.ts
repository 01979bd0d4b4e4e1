import { describe, expect, it } from 'vitest';
import { registerCases } from '../../src/cases/index.js';
import { CASES, casesIn } from '../support/cases.js';
import { policies } from '../support/policies.js';

registerCases(CASES, { policies, describe, it });

describe('policy cases', () => {
  const cases = casesIn();

  it('cover the law of nation, province and city with at least 80 cases', () => {
    const law = cases.filter(({ path }) => /^(national|zhejiang|hangzhou)\/residence-permit\//.test(path));
    expect(law.length).toBeGreaterThanOrEqual(80);
  });

  it('lie in the folder of their policy', () => {
    const astray = cases.filter(({ path, policyCase }) => !path.startsWith(`${policyCase.policy}/`));
    expect(astray.map(({ path }) => path)).toEqual([]);
  });
});
