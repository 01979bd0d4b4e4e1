import { describe, expect, it } from 'vitest';
import { createScale, element, escapeXml, spread, ticksOf } from '../../src/cli/render/svg-shapes.js';
import { readSvg } from './svg.js';

describe('escapeXml', () => {
  it('keeps any text inside its element', () => {
    const hostile = '</text><script>alert("1")</script>&amp; \'x\' <![CDATA[';
    expect(readSvg(element('text', { class: 'a' }, escapeXml(hostile)))).toEqual([
      { name: 'text', attributes: { class: 'a' }, text: hostile },
    ]);
    const [shape] = readSvg(element('rect', { class: hostile }));
    expect(shape?.attributes.class).toBe(hostile);
  });

  it('drops the control characters that XML has none of', () => {
    expect(escapeXml('a\u0000b\u0008c\u001bd')).toBe('abcd');
  });
});

describe('createScale', () => {
  const scale = createScale({ from: '2024-01-01', through: '2024-01-10' }, 100, 200);

  it('gives each day its share, the last one too', () => {
    expect(scale.x('2024-01-01')).toBe(100);
    expect(scale.x('2024-01-02')).toBe(110);
    expect(scale.span({ from: '2024-01-01', through: '2024-01-10' })).toEqual({ x: 100, width: 100 });
    expect(scale.span({ from: '2024-01-03', through: '2024-01-03' })).toEqual({ x: 120, width: 10 });
  });

  it('cuts off what lies outside', () => {
    expect(scale.span({ from: '2020-01-01', through: '2024-01-01' })).toEqual({ x: 100, width: 10 });
    expect(scale.span({ from: '2030-01-01', through: '2031-01-01' })).toEqual({ x: 200, width: 0 });
  });
});

describe('ticksOf', () => {
  it.each([
    ['2024-01-15', '2024-06-30', ['2024-02', '2024-03', '2024-04', '2024-05', '2024-06']],
    [
      '2023-12-01',
      '2026-08-31',
      [
        '2024',
        '2024-04',
        '2024-07',
        '2024-10',
        '2025',
        '2025-04',
        '2025-07',
        '2025-10',
        '2026',
        '2026-04',
        '2026-07',
      ],
    ],
    ['2018-07-01', '2058-06-30', ['2020', '2025', '2030', '2035', '2040', '2045', '2050', '2055']],
  ])('marks %s to %s at round months and years', (from, through, texts) => {
    expect(ticksOf({ from, through }, 844).map(({ text }) => text)).toEqual(texts);
  });
});

describe('spread', () => {
  const border = { left: 0, right: 300 };

  it('keeps the weightier of two that would touch', () => {
    const labels = [
      { x: 100, text: '2024-01-01', weight: 0 },
      { x: 110, text: '2024-01-05', weight: 2 },
      { x: 250, text: '2024-03-01', weight: 1 },
    ];
    expect(spread(labels, 11, border).map(({ text }) => text)).toEqual(['2024-01-05', '2024-03-01']);
  });

  it('pushes labels in from the border', () => {
    const [first, last] = spread(
      [
        { x: 0, text: '2024-01-01', weight: 0 },
        { x: 300, text: '2024-12-31', weight: 0 },
      ],
      11,
      border,
    );
    expect(first?.middle).toBeGreaterThan(25);
    expect(last?.middle).toBeLessThan(275);
  });
});
