import { describe, expect, it } from 'vitest';
import { foldTo, pad, widthOf, wrap } from '../../src/cli/render/layout.js';

const red = (text: string) => `\u001b[31m${text}\u001b[39m`;

describe('widthOf', () => {
  it('counts two columns for a Chinese character and none for colour', () => {
    expect(widthOf('签注 2025')).toBe(9);
    expect(widthOf(red('签注'))).toBe(4);
    expect(widthOf('（，）')).toBe(6);
  });
});

describe('pad', () => {
  it('fills up to a width, and leaves what is wider', () => {
    expect(pad('签注', 6)).toBe('签注  ');
    expect(pad('endorsement', 6)).toBe('endorsement');
  });
});

describe('wrap', () => {
  const long = `    □ ${'word '.repeat(30).trimEnd()}`;

  it('leaves lines whole where no width is known, or one that no text fits', () => {
    expect(wrap(long, undefined)).toBe(long);
    expect(wrap(long, 20)).toBe(long);
  });

  it('breaks between words, and sets the rest under the text of the first line', () => {
    const lines = wrap(long, 60).split('\n');
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(60);
    for (const line of lines.slice(1)) expect(line).toMatch(/^ {6}word/);
    expect(lines.join(' ').replace(/ +/g, ' ')).toBe(long.replace(/ +/g, ' '));
  });

  it('breaks between Chinese characters, but not before a mark or after a bracket', () => {
    for (let columns = 40; columns < 60; columns++) {
      const lines = wrap('申领人应当（提交材料），'.repeat(12), columns).split('\n');
      for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(columns);
      for (const line of lines) expect(line).not.toMatch(/^\s*[，）]|（$/);
      expect(lines.map((line) => line.trim()).join('')).toBe('申领人应当（提交材料），'.repeat(12));
    }
  });

  it('does not count colour', () => {
    const line = 'word '.repeat(12).trimEnd();
    expect(wrap(red(line), 60)).toBe(red(line));
  });
});

describe('foldTo', () => {
  it('breaks ids that are longer than a line at their signs', () => {
    expect(foldTo('hangzhou/residence-permit-guide@2023-10-01', 18)).toEqual([
      'hangzhou/',
      'residence-permit-',
      'guide@2023-10-01',
    ]);
  });
});
