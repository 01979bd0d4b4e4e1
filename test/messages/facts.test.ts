import { describe, expect, it } from 'vitest';
import { type Descriptor, describeFact, factPaths } from '../../src/facts/index.js';
import { factLabel, factQuestion, languages, valueText } from '../../src/messages/index.js';
import { faultsInBoth } from './support.js';

const paths = [...factPaths(), 'asOf', 'materials'];

/** Every field of a list fact's records, with its descriptor. */
const fieldsOf = (path: string, is: Descriptor | undefined): [path: string, is: Descriptor][] =>
  is?.type === 'list'
    ? Object.entries(is.of).flatMap(([name, field]): [string, Descriptor][] => [
        [`${path}.0.${name}`, field.is],
        ...fieldsOf(`${path}.0.${name}`, field.is),
      ])
    : [];
const fields = factPaths().flatMap((path) => fieldsOf(path, describeFact(path)));

/** Every value of every enum, wherever in the vocabulary it stands. */
const values = [
  ...factPaths().map((path): [string, Descriptor | undefined] => [path, describeFact(path)]),
  ...fields,
].flatMap(([path, is]) =>
  is?.type === 'enum' || is?.type === 'enum-list'
    ? is.values.map((value): [string, string] => [path, value])
    : [],
);

describe('factLabel', () => {
  it.each([...paths, ...fields.map(([path]) => path)])('labels %s in both languages', (path) => {
    expect(faultsInBoth((lang) => factLabel(path, lang))).toEqual([]);
    for (const lang of languages) expect(factLabel(path, lang)).not.toBe(path);
  });

  it('is short, and the same for no two facts of a subject', () => {
    expect(paths.filter((path) => factLabel(path, 'zh').length > 16)).toEqual([]);
    for (const lang of languages) {
      const labels = paths.map((path) => `${path.split('.')[0]} ${factLabel(path, lang)}`);
      expect(labels.filter((label, i) => labels.indexOf(label) !== i)).toEqual([]);
    }
  });

  it('begins with no name, so that it can stand within a sentence', () => {
    expect(paths.filter((path) => !/^[A-Z][a-z]/.test(factLabel(path, 'en')))).toEqual([]);
    expect(paths.filter((path) => /^(Hong|Macao|Taiwan|China|Chinese)/.test(factLabel(path, 'en')))).toEqual(
      [],
    );
  });

  it('finds a field of a list wherever the record stands', () => {
    expect(factLabel('permit.earlier.3.events.12.on', 'en')).toBe(factLabel('permit.events.on', 'en'));
    expect(factLabel('permit.events.0.on', 'zh')).toBe('日期');
  });

  it.each([
    'local.has-farm',
    'residence.registerdOn',
    'residence',
    'residence.constructor',
    '__proto__',
    'constructor.name',
    '',
  ])('gives back the unknown path "%s"', (path) => {
    expect(factLabel(path, 'zh')).toBe(path);
    expect(factQuestion(path, 'en')).toBe(path);
  });
});

describe('factQuestion', () => {
  it.each(paths)('asks for %s in both languages', (path) => {
    expect(faultsInBoth((lang) => factQuestion(path, lang))).toEqual([]);
    expect(factQuestion(path, 'zh')).toMatch(/？$/);
    expect(factQuestion(path, 'en')).toMatch(/\?$/);
  });

  it('asks no two questions alike', () => {
    for (const lang of languages) {
      const questions = paths.map((path) => factQuestion(path, lang));
      expect(new Set(questions).size).toBe(paths.length);
    }
  });

  it('does not ask for a field of a list as if it were a fact', () => {
    expect(factQuestion('permit.earlier.0.kind', 'en')).toBe('permit.earlier.0.kind');
  });
});

describe('valueText', () => {
  it('finds the values of the vocabulary', () => {
    expect(values).toContainEqual(['residence.purposes', 'public-services']);
    expect(values).toContainEqual(['permit.earlier.0.events.0.kind', 'reported-lost']);
  });

  it.each(values)('words %s: %s in both languages', (path, value) => {
    expect(faultsInBoth((lang) => valueText(path, value, lang))).toEqual([]);
    expect(valueText(path, value, 'zh')).not.toBe(value);
  });

  it('words no two values of a fact alike', () => {
    for (const lang of languages) {
      const words = values.map(([path, value]) => `${path}: ${valueText(path, value, lang)}`);
      expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
    }
  });

  it('words truth values, and null as none', () => {
    expect([true, false, null].map((value) => valueText('study.isEnrolled', value, 'zh'))).toEqual([
      '是',
      '否',
      '无',
    ]);
    expect([true, false, null].map((value) => valueText('study.isEnrolled', value, 'en'))).toEqual([
      'yes',
      'no',
      'none',
    ]);
  });

  it('joins the values of a list', () => {
    expect(valueText('residence.purposes', ['work', 'family'], 'zh')).toBe('就业、与亲属共同生活');
    expect(valueText('residence.purposes', ['work', 'family'], 'en')).toBe('work, family');
  });

  it('leaves dates, numbers and values that it does not know as they are', () => {
    expect(valueText('residence.registeredOn', '2024-01-10', 'zh')).toBe('2024-01-10');
    expect(valueText('employment.socialInsuranceMonths', 0, 'en')).toBe('0');
    expect(valueText('residence.housing', 'constructor', 'en')).toBe('constructor');
    expect(valueText('local.farm', 'paddy', 'zh')).toBe('paddy');
  });
});
