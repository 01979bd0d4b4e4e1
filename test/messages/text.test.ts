import { describe, expect, it } from 'vitest';
import { entryOf, fill, textOf } from '../../src/messages/text.js';

describe('fill', () => {
  it('puts values in place of placeholders', () => {
    expect(fill('{held} of {needed}', { held: 0, needed: 2 }, 'en')).toBe('0 of 2');
  });

  it('leaves a bracket out if one of its values is not known', () => {
    const template = 'open[: {from} to {to}].';
    expect(fill(template, { from: '2024-01-01', to: '2024-02-01' }, 'en')).toBe(
      'open: 2024-01-01 to 2024-02-01.',
    );
    expect(fill(template, { from: '2024-01-01', to: null }, 'en')).toBe('open.');
    expect(fill(template, { from: '2024-01-01' }, 'en')).toBe('open.');
    expect(fill(template, { from: '2024-01-01', to: '' }, 'en')).toBe('open.');
  });

  it('takes the first choice of a bracket whose values are all known', () => {
    const template = '[{a} and {b}|{b} alone|nothing] here';
    expect(fill(template, { a: 1, b: 2 }, 'en')).toBe('1 and 2 here');
    expect(fill(template, { b: 2 }, 'en')).toBe('2 alone here');
    expect(fill(template, { a: 1 }, 'en')).toBe('nothing here');
  });

  it('joins values and words truth values in the language of the text', () => {
    expect(fill('{list} {is}', { list: ['a', 'b'], is: true }, 'zh')).toBe('a、b 是');
    expect(fill('{list} {is}', { list: ['a', 'b'], is: false }, 'en')).toBe('a, b no');
  });

  it('takes an empty list for nothing known', () => {
    expect(fill('missing[: {list}]', { list: [] }, 'en')).toBe('missing');
  });

  it('never reads a value as a template', () => {
    expect(fill('got {received}[ ({other})]', { received: '[{other}]', other: '{received}|$&' }, 'en')).toBe(
      'got [{other}] ({received}|$&)',
    );
  });
});

describe('textOf', () => {
  const table = { KNOWN: { zh: '已知', en: 'known' } };

  it('gives the text in the language asked for', () => {
    expect(textOf(table, 'KNOWN', 'zh')).toBe('已知');
    expect(textOf(table, 'KNOWN', 'en')).toBe('known');
  });

  it('gives back a key that the table lacks', () => {
    expect(textOf(table, 'NEWER', 'zh')).toBe('NEWER');
    expect(textOf(table, 'constructor', 'en')).toBe('constructor');
  });
});

describe('entryOf', () => {
  it('finds own entries only', () => {
    expect(entryOf({ a: 1 }, 'a')).toBe(1);
    expect(entryOf({ a: 1 }, 'toString')).toBeUndefined();
  });
});
