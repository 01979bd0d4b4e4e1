import { describe, expect, it } from 'vitest';
import { mutationText, tallyText } from '../../src/messages/index.js';

const enrolled = { fact: 'study.isEnrolled', operator: 'equal', value: true };
const months = (value: number) => ({ fact: 'employment.taxMonths', operator: 'greaterThanInclusive', value });
const card = (originals: number) => ({ kind: 'resident-id-card', originals, attributes: { termInYears: 5 } });

describe('mutationText', () => {
  it('tells a limit by the comparison that it stands in, before and after', () => {
    const mutation = { kind: 'limit', from: months(6), to: months(5) } as const;
    expect(mutationText(mutation, 'en')).toBe(
      'limit: Months of income tax at least 6 → Months of income tax at least 5',
    );
    expect(mutationText(mutation, 'zh')).toBe(
      '界限：缴纳个人所得税的月数不小于6 → 缴纳个人所得税的月数不小于5',
    );
  });

  it('names clauses by their ids, and puts what belongs together in brackets', () => {
    const [a, b] = [{ condition: 'at-work' }, { not: { any: [enrolled, { condition: 'at-home' }] } }];
    const mutation = { kind: 'connective', from: { all: [a, b] }, to: { any: [a, b] } } as const;
    expect(mutationText(mutation, 'en', (fact) => fact)).toBe(
      'all and any: at-work and not: (study.isEnrolled: yes or at-home) → at-work or not: (study.isEnrolled: yes or at-home)',
    );
    const nested = { kind: 'part', from: { any: [{ all: [a, a] }, a] }, to: null } as const;
    expect(mutationText(nested, 'zh')).toBe('略去：(at-work；并且 at-work) 或者 at-work');
  });

  it('tells a paper with all that is asked of it', () => {
    expect(mutationText({ kind: 'limit', from: card(1), to: card(0) }, 'en')).toBe(
      'limit: Resident identity card (originals 1, attributes {"termInYears":5}) → Resident identity card (originals 0, attributes {"termInYears":5})',
    );
    expect(mutationText({ kind: 'alternative', from: 'photo', to: null }, 'zh')).toBe('略去材料：本人相片');
  });

  it('tells a way by what opens it', () => {
    const items = ['photo', { kind: 'lease-contract', copies: 2 }];
    const say = (from: object): string => mutationText({ kind: 'alternative', from, to: null }, 'en');
    expect(say({ items })).toBe('left out of the papers: Photo of the applicant, Lease contract (copies 2)');
    expect(say({ ground: 'home', when: { condition: 'tenant' }, items: ['photo'] })).toBe(
      'left out of the papers: home and tenant: Photo of the applicant',
    );
  });
});

describe('tallyText', () => {
  const tally = (mutants: number, killed: number, equivalent = 0, undecided = 0) => ({
    mutants,
    killed,
    equivalent,
    undecided,
    survived: mutants - killed - equivalent - undecided,
    score: mutants === equivalent ? 1 : killed / (mutants - equivalent),
  });

  it('counts what is caught of what is not equivalent', () => {
    expect(tallyText(tally(60, 50, 4, 2), 'en')).toBe(
      '50 of 56 changes caught (89.2%), 4 equivalent beside them, 2 undecided',
    );
    expect(tallyText(tally(60, 50, 4, 2), 'zh')).toBe(
      '56 处改动中案例发现了 50 处（89.2%），另有 4 处等价，2 处未能判定',
    );
    expect(tallyText(tally(1, 0), 'en')).toBe('0 of 1 change caught (0%)');
    expect(tallyText(tally(2, 2), 'en')).toBe('2 of 2 changes caught (100%)');
  });

  it('never rounds up to all', () => {
    expect(tallyText(tally(2000, 1999), 'en')).toBe('1999 of 2000 changes caught (99.9%)');
  });
});
