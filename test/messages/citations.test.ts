import { describe, expect, it } from 'vitest';
import { citationText } from '../../src/messages/index.js';

describe('citationText', () => {
  it.each([
    [{ article: '9' }, 'art. 9', '第9条'],
    [{ article: '9', item: '3' }, 'art. 9 para. 3', '第9条第3款'],
    [{ article: '16', item: '1(2)' }, 'art. 16 para. 1(2)', '第16条第1款第(2)项'],
    [{ article: '16', item: '(2)' }, 'art. 16 (2)', '第16条第(2)项'],
    [{ article: '2', item: 'II(1)' }, 'art. 2 II(1)', '第2条 II(1)'],
  ])('places %j in a law', (place, en, zh) => {
    const citation = { instrument: 'decree-663', ...place };
    expect(citationText(citation, 'en')).toBe(`decree-663 ${en}`);
    expect(citationText(citation, 'zh', { kind: 'statute' })).toBe(`decree-663 ${zh}`);
  });

  it.each(['official-guide', 'secondary'] as const)('counts the parts of a guide: %s', (kind) => {
    const citation = { instrument: 'guide', article: '3', item: '4' };
    expect(citationText(citation, 'en', { kind })).toBe('guide part 3 4');
    expect(citationText(citation, 'zh', { kind })).toBe('guide 第3部分 4');
  });

  it('puts the name of a part in quotes', () => {
    const citation = { instrument: 'guide', article: 'Fees', item: '2' };
    expect(citationText(citation, 'en')).toBe('guide "Fees" 2');
    expect(citationText({ ...citation, article: '费用' }, 'zh')).toBe('guide “费用” 2');
  });

  it('writes the title, if there is one, for the id', () => {
    const citation = { instrument: 'decree-663', article: '9' };
    expect(citationText(citation, 'zh', { title: '居住证暂行条例' })).toBe('《居住证暂行条例》第9条');
    expect(citationText(citation, 'en', { title: 'Interim Regulations' })).toBe(
      'Interim Regulations, art. 9',
    );
  });
});
