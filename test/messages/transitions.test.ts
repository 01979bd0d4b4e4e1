import { describe, expect, it } from 'vitest';
import { RELIED_ON } from '../../src/diagram/index.js';
import type { Transition } from '../../src/impact/index.js';
import {
  clauseAt,
  clauseTitle,
  dayTermText,
  gainOf,
  type ImpactView,
  labelIn,
  reminderTitle,
  shareText,
  transitionSubject,
} from '../../src/messages/index.js';
import type { PolicyVersion } from '../../src/policy/index.js';

const text = (en: string) => ({ zh: `${en}（中）`, en });
const version = (home: string): PolicyVersion =>
  ({
    materialKinds: { 'village-letter': text('Letter of the village') },
    facts: { pets: { label: text('Keeps pets') } },
    procedures: {
      apply: { grounds: { home: { title: text(home) } }, materials: { proof: { title: text('Proof') } } },
    },
  }) as unknown as PolicyVersion;
const view: ImpactView = {
  impact: { procedure: 'apply' } as ImpactView['impact'],
  lang: 'en',
  before: version('A house'),
  after: version('A home'),
};
const change = (part: Transition['part'], from: string | null, to: string | null, id: string | null = null) =>
  ({ part, id, from, to }) as Transition;

describe('labelIn', () => {
  it('names what the rule files name, the newer side first, and the rest by the vocabulary', () => {
    const label = labelIn(view);
    expect(label('local.pets', 'en')).toBe('Keeps pets');
    expect(label('materials.village-letter', 'zh')).toBe('Letter of the village（中）');
    expect(label(`${RELIED_ON}.home`, 'en')).toBe('A home');
    expect(labelIn({ ...view, after: undefined })(`${RELIED_ON}.home`, 'en')).toBe('A house');
    expect(label('residence.registeredOn', 'en')).toBe('Day of residence registration');
  });

  it('finds nothing in a prototype', () => {
    expect(labelIn(view)('local.constructor', 'en')).toBe('local.constructor');
    expect(clauseAt(view.after, 'procedures.constructor.name')).toBeUndefined();
    expect(clauseAt(undefined, 'procedures')).toBeUndefined();
    expect(clauseTitle(view, 'procedures.apply.grounds.none')).toBe('none');
  });
});

describe('transitionSubject', () => {
  it('names a ground, and papers with what is lacking of them', () => {
    expect(transitionSubject(view, change('ground', 'unmet', 'met', 'home'))).toBe('Ground: A home');
    expect(transitionSubject(view, change('lacking', null, 'missing', 'proof photo+village-letter'))).toBe(
      'What is lacking: Proof (Photo of the applicant and Letter of the village)',
    );
    expect(transitionSubject({ ...view, lang: 'zh' }, change('outcome', 'eligible', 'ineligible'))).toBe(
      '结论',
    );
  });
});

describe('gainOf', () => {
  it('tells those who gain from those who lose', () => {
    expect(gainOf(change('outcome', 'ineligible', 'eligible'))).toBe(1);
    expect(gainOf(change('ground', 'met', 'unmet'))).toBe(-1);
    expect(gainOf(change('material', null, 'missing'))).toBe(-1);
    expect(gainOf(change('lacking', 'missing', null))).toBe(1);
    expect(gainOf(change('earliestEligibleOn', 'asOf', null))).toBe(-1);
    expect(gainOf(change('earliestEligibleOn', 'asOf', 'asOf + 1M'))).toBe(0);
    expect(gainOf(change('window', 'open', 'closed'))).toBe(0);
  });
});

describe('reminderTitle', () => {
  it('heads a day with what it is of', () => {
    expect(reminderTitle('last', '$&', 'en')).toBe('$&: last day');
    expect(reminderTitle('expires', 'Endorsement', 'zh')).toBe('居住证有效期最后一日');
  });
});

describe('dayTermText', () => {
  const say = (term: string, lang: 'zh' | 'en' = 'en') => dayTermText(term, lang, (path) => path.slice(-1));

  it('says terms of days as what they are counted from', () => {
    expect(say('x.a + 6M')).toBe('6 months after a');
    expect(say('x.a + -1M + 1D')).toBe('1 day after 1 month before a');
    expect(say('x.a - 2Y + 2D', 'zh')).toBe('a前2年后2日');
    expect(say('max(x.a + 6M, x.b) | x.c')).toBe('the latest of: 6 months after a; b, or c');
  });

  it('says ends by the last day, where that is simpler', () => {
    expect(say('x.a until x.b')).toBe('from a until before b');
    expect(say('x.a until x.b + 1D')).toBe('from a through b');
    expect(say('x.a until x.b + 6M + 1D')).toBe('from a through 6 months after b');
    expect(say('asOf until x.b - 6M + 2D')).toBe(
      'from the day asked about while b is at least 6 months ahead',
    );
    expect(say('x.a until x.b - 6M + 2D', 'zh')).toBe('自a起，在距b至少还有6个月时');
    expect(say('x.a until min(x.b - 1Y + 2D, x.c + 1D)')).toBe(
      'from a while b is at least 1 year ahead and through c',
    );
    expect(say('x.a until max(x.b, x.c)')).toBe('from a until before the latest of: b; c');
  });

  it('joins days in Chinese as Chinese does', () => {
    expect(say('x.a until min(x.b + 1D, x.c)', 'zh')).toBe('自a起，至b止，且至c之前');
    expect(say('max(x.a + 6M, x.b) | x.c', 'zh')).toBe('以下最晚之日：a后6个月；b，或者c');
  });
});

describe('shareText', () => {
  it('never rounds to nothing, and writes no exponent', () => {
    expect([0.5, 0.000097, 1e-8, 0.99e-8, 0].map(shareText)).toEqual([
      '50%',
      '0.0097%',
      '0.000001%',
      '<0.000001%',
      '0%',
    ]);
  });
});
