import { describe, expect, it } from 'vitest';
import { comparisonText, languages, placeText } from '../../src/messages/index.js';
import { policies } from '../support/policies.js';

/** Every place that a condition of our rule files compares with. */
function placesNamed(value: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (typeof value !== 'object' || value === null) return found;
  const { operator, value: operand } = value as { operator?: unknown; value?: unknown };
  if (operator === 'inDivision') found.add(operand as string);
  const { as } = (operand ?? {}) as { as?: unknown };
  if (operator === 'inSameUnit' && typeof as === 'string') found.add(as);
  for (const part of Object.values(value)) placesNamed(part, found);
  return found;
}
const named = [...placesNamed(Object.values(policies).map(({ versions }) => versions))].sort();

describe('the name of a place', () => {
  it.each(named)('stands beside its code: %s', (code) => {
    for (const lang of languages) expect(placeText(code, lang)).toMatch(/\S+ ?[（(]\d{2,6}[)）]$/);
  });

  it('is of a city by four digits, and of its urban area by six', () => {
    expect(placeText('3301', 'en')).toBe('Hangzhou (3301)');
    expect(placeText('330100', 'en')).toBe('the urban area of Hangzhou (330100)');
    expect(placeText('330000', 'zh')).toBe('浙江省（330000）');
  });

  it.each(['999999', '__proto__', ''])('is the code where there is none: %j', (code) => {
    expect(placeText(code, 'en')).toBe(code);
  });
});

describe('a comparison of places', () => {
  const fact = 'residence.division';
  const inUnit = (as: unknown) => ({ fact, operator: 'inSameUnit', value: { as, partition: 'home-unit' } });

  it('names a province, a city, or a city’s urban area', () => {
    const inCity = { fact, operator: 'inDivision', value: '3301' };
    expect(comparisonText(inCity, false, 'en')).toBe('Place of residence not in Hangzhou (3301)');
    expect(comparisonText(inUnit('330100'), true, 'zh')).toBe('居住地在杭州市区（330100）');
  });

  it('says that two places are in one area', () => {
    const other = inUnit({ fact: 'employment.division' });
    expect(comparisonText(other, true, 'en')).toBe('Place of residence in the same area as Place of work');
    expect(comparisonText(inUnit('330122'), false, 'en')).toBe(
      'Place of residence not in the same area as 330122',
    );
  });
});
