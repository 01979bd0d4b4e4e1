import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/facts/index.js';
import { compile } from '../../src/verdict/index.js';
import { citation, endorsing, policyWith, text, yearly } from '../support/lifecycle.js';

const condition = { fact: 'residence.registeredOn', operator: 'periodElapsed', value: { months: 6 } };
const handle = compile(
  policyWith(
    {
      apply: { title: text, grounds: { settled: { condition, citation } } },
      endorse: endorsing({}, { yearly }),
    },
    { effectiveFrom: '2020-01-01' },
  ),
);
const facts: Facts = { residence: { registeredOn: '2024-01-10' } };

describe('nextChangeOn', () => {
  it.each([
    ['2024-07-09', '2024-07-10'],
    ['2024-07-10', null],
  ])('after %s is %s, the day on which half a year is complete', (asOf, day) => {
    expect(handle.nextChangeOn(facts, { asOf })).toBe(day);
  });

  it('is of the procedure that is asked about', () => {
    expect(handle.nextChangeOn(facts, { asOf: '2024-07-09', procedure: 'endorse' })).toBe(null);
  });

  it('is none of what is unknown, nor on a day without a version', () => {
    expect(handle.nextChangeOn({}, { asOf: '2024-07-09' })).toBe(null);
    expect(handle.nextChangeOn(facts, { asOf: '2019-12-31' })).toBe(null);
  });
});
