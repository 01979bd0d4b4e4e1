import { describe, expect, it } from 'vitest';
import { factLabel, lackingText, literalText } from '../../src/messages/index.js';

const own: { readonly [path: string]: string } = {
  'local.hukouMovedOn': 'Day of the move',
  'materials.kinship-undertaking': 'Undertaking of kinship',
  'application.ground.study': 'Continuous study',
};
const labelOf = (path: string, lang: 'zh' | 'en') => own[path] ?? factLabel(path, lang);

describe('what an exact answer says of one fact', () => {
  const paper = (material: string) => ({ kind: 'paper', material, held: [null] }) as const;
  const relied = {
    kind: 'values',
    fact: 'application.ground',
    values: ['study', 'work'],
    others: [],
  } as const;

  it('names papers that a rule file adds as the rule file does, and others as we do', () => {
    expect(literalText(paper('kinship-undertaking'), 'en', labelOf)).toBe('Undertaking of kinship: not held');
    expect(literalText(paper('photo'), 'en', labelOf)).toBe('Photo of the applicant: not held');
    expect(literalText(paper('kinship-undertaking'), 'en')).toBe('kinship-undertaking: not held');
    expect(lackingText('photo+kinship-undertaking', 'en', labelOf)).toBe(
      'Photo of the applicant and Undertaking of kinship',
    );
    expect(lackingText('photo+mandate|kinship-undertaking', 'en', labelOf)).toBe(
      'Photo of the applicant and Letter of authorisation, or Undertaking of kinship',
    );
    expect(lackingText('photo+mandate|agent-id', 'zh')).toBe('本人相片、授权委托书，或代办人身份证件');
  });

  it('does not say what something is not where it says what it is', () => {
    const is = (value: string, holds: boolean) => ({
      comparison: { fact: 'application.ground', operator: 'equal', value },
      is: holds,
    });
    const ways = [
      [is('study', true), is('work', false)],
      [is('study', false), is('work', false)],
    ];
    expect(literalText({ kind: 'tests', fact: 'application.ground', ways, orNone: false }, 'en')).toBe(
      'Ground relied on: study, or Ground relied on: not study and Ground relied on: not work',
    );
  });

  it('names many values by the few that they are not, and none apart from them', () => {
    const kinds = ['mainland', 'hong-kong', 'macao'];
    const say = (others: readonly (string | null)[], lang: 'zh' | 'en' = 'en') =>
      literalText({ kind: 'values', fact: 'identity.region', values: kinds, others }, lang);
    expect(say(['taiwan'])).toBe('Kind of resident: any but Taiwan resident');
    expect(say(['taiwan', null])).toBe('Kind of resident: any but Taiwan resident (and not none)');
    expect(say([null])).toBe('Kind of resident: any but none');
    expect(say(['taiwan', null], 'zh')).toMatch(/除台湾.*以外（且不为无）$/);
    expect(say([...kinds, 'taiwan'])).toMatch(/^Kind of resident: .*, or /);
  });

  it('names the grounds that somebody relies on by their titles', () => {
    expect(literalText(relied, 'en', labelOf)).toBe('Ground relied on: Continuous study, or work');
    expect(literalText(relied, 'en')).toBe('Ground relied on: study, or work');
  });
});
