import { describe, expect, it } from 'vitest';
import type { Condition } from '../../src/conditions/index.js';
import type { Facts } from '../../src/facts/index.js';
import { compile, type Verdict } from '../../src/verdict/index.js';
import { citation, endorsing, policyWith, text } from '../support/lifecycle.js';

const asked = (fact: string, operator: string, value: unknown): Condition => ({ fact, operator, value });
const handle = compile(
  policyWith({
    apply: {
      title: text,
      grounds: {
        stayed: { condition: asked('residence.spells', 'residedFor', { period: { months: 6 } }), citation },
        insured: { condition: asked('employment.insuredMonths', 'insuredFor', { months: 2 }), citation },
        lost: { condition: asked('permit.events', 'happened', { kind: 'reported-lost' }), citation },
      },
    },
    endorse: endorsing(),
  }),
);
const asOf = '2024-05-01';
const groundsOf = (facts: Facts) => handle.evaluate(facts, { asOf }).grounds.map(({ status }) => status);
const windowOf = (facts: Facts): Verdict['window'] =>
  handle.evaluate(facts, { asOf, procedure: 'endorse' }).window;

describe('evaluate', () => {
  it('sees what was added to a list since the last question', () => {
    const spells: object[] = [];
    const insuredMonths = [{ month: '2024-05' }];
    const events: object[] = [];
    const facts = { residence: { spells }, employment: { insuredMonths }, permit: { events } } as Facts;
    expect(groundsOf(facts)).toEqual(['unmet', 'unmet', 'unmet']);
    spells.push({ from: '2023-11-01' });
    expect(groundsOf(facts)).toEqual(['met', 'unmet', 'unmet']);
    insuredMonths.push({ month: '2024-04' });
    expect(groundsOf(facts)).toEqual(['met', 'met', 'unmet']);
    events.push({ kind: 'reported-lost', on: '2024-05-01' });
    expect(groundsOf(facts)).toEqual(['met', 'met', 'met']);
  });

  it('sees what changed within a list since the last question', () => {
    const spell = { from: '2023-11-02' };
    const facts: Facts = { residence: { spells: [spell] } };
    expect(groundsOf(facts)[0]).toBe('unmet');
    spell.from = '2023-11-01';
    expect(groundsOf(facts)[0]).toBe('met');
  });

  it('lays the window by an endorsement that was added since', () => {
    const events: object[] = [];
    const facts = { permit: { issuedOn: '2022-08-08', events } } as Facts;
    expect(windowOf(facts)).toMatchObject({ closesOn: '2023-08-08', state: 'closed' });
    events.push({ kind: 'endorsed', on: '2023-08-01' });
    expect(windowOf(facts)).toMatchObject({ closesOn: '2024-08-08', state: 'not-yet-open' });
  });
});
