import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/facts/index.js';
import { factLabel, heldPaperText, type Lang, statedLines } from '../../src/messages/index.js';

const own = (path: string, lang: Lang): string =>
  path === 'materials.village-letter' ? (lang === 'zh' ? '村委会证明' : 'Letter of the village') : path;
const facts: Facts = {
  residence: {
    division: '330106',
    purposes: ['work', 'family'],
    leaseThrough: null,
    spells: [
      { division: '330106', from: '2023-01-01', through: '2023-06-30' },
      { division: '330108', from: '2023-07-01', through: null },
    ],
  },
  permit: {
    events: [],
    earlier: [{ issuedOn: '2020-01-01', events: [{ kind: 'endorsed', on: '2021-01-01' }] }],
  },
  materials: ['photo', { kind: 'labour-contract', copies: 2, originals: 0, isStamped: false }],
};

describe('statedLines', () => {
  it('reads lists, records and papers as words', () => {
    expect(statedLines(facts, 'en')).toEqual([
      'Place of residence: 330106',
      'Purposes of residence: work, family',
      'Last day of the lease: none',
      'Spells of residence: Place of residence: 330106, First day: 2023-01-01, Last day: 2023-06-30; Place of residence: 330108, First day: 2023-07-01, Last day: none',
      'History of the permit: none',
      'Earlier permits: Day of issue: 2020-01-01, History of the permit: (What happened: endorsed, Day: 2021-01-01)',
      'Papers held: Photo of the applicant, Labour contract (originals: 0, copies: 2, not stamped)',
    ]);
    const zh = statedLines(facts, 'zh');
    expect(zh[1]).toBe('居住事由：就业、与亲属共同生活');
    expect(zh[6]).toBe('持有的材料：本人相片、劳动合同（原件0份，复印件2份，未盖章）');
  });

  it('takes the names of a rule file, of places too', () => {
    const named = (path: string, lang: Lang): string =>
      path === 'residence.division.330106' ? 'Xihu' : factLabel(path, lang);
    expect(statedLines({ residence: { division: '330106' } }, 'en', named)).toEqual([
      'Place of residence: Xihu',
    ]);
  });

  it('shows no data as data, whatever is held', () => {
    const strange = JSON.parse('{"local":{"__proto__":["a",{"b":[]}]},"residence":null,"study":{}}') as Facts;
    const text = [...statedLines(facts, 'en'), ...statedLines(strange, 'en')].join('\n');
    expect(text).not.toMatch(/[{}[\]"]|undefined|\bobject\b/);
  });

  it('has no lines for nobody', () => {
    expect(statedLines({}, 'en')).toEqual([]);
    expect(statedLines({ materials: [] }, 'zh')).toEqual(['持有的材料：无']);
  });
});

describe('heldPaperText', () => {
  it('says what is known of a paper, and nothing of what is not', () => {
    expect(heldPaperText('photo', 'en')).toBe('Photo of the applicant');
    expect(heldPaperText({ kind: 'photo' }, 'zh')).toBe('本人相片');
    expect(heldPaperText({ kind: 'photo', format: null, issuedOn: null }, 'zh')).toBe('本人相片');
    const paper = {
      kind: 'village-letter',
      issuedOn: '2024-01-01',
      isStamped: true,
      attributes: { pages: 2 },
    };
    expect(heldPaperText(paper, 'en', own)).toBe(
      'Letter of the village (issued on 2024-01-01, stamped, pages: 2)',
    );
    expect(heldPaperText(paper, 'zh', own)).toBe('村委会证明（2024-01-01出具，已盖章，pages: 2）');
  });
});
