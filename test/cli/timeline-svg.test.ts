import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/facts/index.js';
import { type Asked, holder, tenant, timelineAs } from './harness.js';
import { readSvg, type Shape } from './svg.js';

const hangzhou = 'hangzhou/residence-permit';
const DAY = 86_400_000;

const draw = (asked: Asked): Promise<string> => timelineAs('svg', asked);
const textsOf = (shapes: readonly Shape[]): string[] =>
  shapes.filter(({ name }) => name === 'text').map(({ text }) => text);
const barsOf = (shapes: readonly Shape[], look: string): Shape[] =>
  // Bars are wider and higher than the squares of the legend.
  shapes.filter(
    ({ name, attributes }) => name === 'rect' && attributes.class === look && attributes.height === '24',
  );

/** Where a day's left edge must lie, by the axis alone: lanes are the drawing's measure. */
const edgeOf = (shapes: readonly Shape[], date: string, from: string, to: string): number => {
  const lane = shapes.find(({ attributes }) => attributes.class === 'lane')?.attributes ?? {};
  const days = (Date.parse(to) - Date.parse(from)) / DAY + 1;
  return Number(lane.x) + (Number(lane.width) * (Date.parse(date) - Date.parse(from))) / DAY / days;
};

describe('timeline --svg', () => {
  it('is well-formed XML with a title and a description for those who do not see it', async () => {
    const shapes = readSvg(await draw({}));
    const [svg] = shapes;
    expect(svg).toMatchObject({
      name: 'svg',
      attributes: { xmlns: 'http://www.w3.org/2000/svg', role: 'img', 'xml:lang': 'en' },
    });
    const named = svg?.attributes['aria-labelledby']?.split(' ') ?? [];
    const [title, description] = named.map((id) => shapes.find(({ attributes }) => attributes.id === id));
    expect(title).toMatchObject({
      name: 'title',
      text: expect.stringContaining('Hangzhou residence permit'),
    });
    expect(description).toMatchObject({
      name: 'desc',
      text: expect.stringContaining('Suspended 2025-08-09'),
    });
  });

  it('draws the suspension from its first day to the end, to the day', async () => {
    const [from, to] = ['2024-01-01', '2026-12-31'];
    const shapes = readSvg(await draw({ from, to }));
    const [bar, ...others] = barsOf(shapes, 'suspended');
    expect(others).toEqual([]);
    const x = Number(bar?.attributes.x);
    expect(x).toBeCloseTo(edgeOf(shapes, '2025-08-09', from, to), 0);
    expect(x + Number(bar?.attributes.width)).toBeCloseTo(edgeOf(shapes, '2027-01-01', from, to), 0);
  });

  it('draws the permit without a gap from the first day to the last', async () => {
    const shapes = readSvg(await draw({ from: '2023-01-01', to: '2026-12-31' }));
    const looks = ['none', 'active', 'endorsement-due', 'suspended'];
    const bars = looks
      .flatMap((look) => barsOf(shapes, look))
      .map(({ attributes: { x, width } }) => ({
        x: Number(x),
        end: Number(x) + Number(width),
      }));
    bars.sort((a, b) => a.x - b.x);
    const lane = shapes.find(({ attributes }) => attributes.class === 'lane')?.attributes;
    const edges = [Number(lane?.x), ...bars.map(({ end }) => end)];
    expect(bars).toHaveLength(6);
    bars.forEach(({ x }, i) => {
      expect(x).toBeCloseTo(edges[i] as number, 0);
    });
    expect(edges[6]).toBeCloseTo(Number(lane?.x) + Number(lane?.width), 0);
  });

  it('draws what was late already on the first day', async () => {
    const shapes = readSvg(await draw({ from: '2025-09-01', to: '2025-12-31' }));
    const lane = shapes.find(({ attributes }) => attributes.class === 'lane')?.attributes;
    const [late] = barsOf(shapes, 'late');
    expect(late?.attributes).toMatchObject({ x: lane?.x, width: lane?.width });
  });

  it('draws each window whole and names its last safe day', async () => {
    const [from, to] = ['2024-01-01', '2025-12-31'];
    const shapes = readSvg(await draw({ from, to }));
    const windows = barsOf(shapes, 'window').map(({ attributes }) => Number(attributes.x));
    const opens = ['2024-07-08', '2025-07-08'].map((date) => edgeOf(shapes, date, from, to));
    expect(windows).toHaveLength(2);
    windows.forEach((x, i) => {
      expect(x).toBeCloseTo(opens[i] as number, 0);
    });
    expect(textsOf(shapes)).toEqual(expect.arrayContaining(['safe through', '2024-08-07', '2025-08-07']));
  });

  it('fills a window up to the day on which it was used', async () => {
    const [from, to] = ['2024-06-01', '2025-05-31'];
    const shapes = readSvg(await draw({ from, to }));
    const [open] = barsOf(shapes, 'open');
    const end = Number(open?.attributes.x) + Number(open?.attributes.width);
    expect(end).toBeCloseTo(edgeOf(shapes, '2024-08-01', from, to), 0);
    expect(barsOf(shapes, 'late')).toEqual([]);
  });

  it('shows what happened, and the days on which the conditions are met', async () => {
    const shapes = readSvg(await draw({ from: '2023-01-01', to: '2025-12-31' }));
    expect(textsOf(shapes)).toEqual(expect.arrayContaining(['issued 2023-08-08', 'endorsed 2024-08-01']));
    expect(shapes.filter(({ attributes }) => attributes.class === 'event')).toHaveLength(2);
    const [eligible] = barsOf(shapes, 'eligible');
    // Registered on 2023-01-10: half a year is full on 2023-07-10.
    const x = edgeOf(shapes, '2023-07-10', '2023-01-01', '2025-12-31');
    expect(Number(eligible?.attributes.x)).toBeCloseTo(x, 0);
  });

  it('marks the end of a term', async () => {
    const facts: Facts = { ...holder, permit: { ...holder.permit, expiresOn: '2025-03-31' } };
    const [from, to] = ['2024-01-01', '2025-12-31'];
    const shapes = readSvg(await draw({ facts, from, to }));
    const [line] = shapes.filter(({ attributes }) => attributes.class === 'end');
    expect(Number(line?.attributes.x1)).toBeCloseTo(edgeOf(shapes, '2025-04-01', from, to), 0);
    expect(textsOf(shapes)).toContain('Valid through 2025-03-31');
  });

  it('has an axis with years, and a legend for what is there only', async () => {
    const shapes = readSvg(await draw({}));
    expect(textsOf(shapes)).toEqual(expect.arrayContaining(['2024', '2025', '2026']));
    const legend = shapes.flatMap(({ attributes }, i) =>
      attributes.height === '12' ? [[attributes.class, shapes[i + 1]?.text]] : [],
    );
    expect(legend).toEqual([
      ['active', 'Active'],
      ['endorsement-due', 'Endorsement due'],
      ['suspended', 'Suspended'],
      ['window', 'Time to act'],
    ]);
  });

  it('is in Chinese throughout', async () => {
    const shapes = readSvg(await draw({ lang: 'zh' }));
    expect(shapes[0]?.attributes['xml:lang']).toBe('zh');
    const texts = textsOf(shapes);
    expect(texts).toEqual(
      expect.arrayContaining(['杭州市居住证', '居住证', '签注', '符合条件', '最后稳妥日']),
    );
    expect(texts.filter((text) => /[a-z]{2}/.test(text) && !text.includes(hangzhou))).toEqual([]);
  });

  it('says so where the conditions are met on no day', async () => {
    const facts: Facts = { ...tenant, identity: { region: 'mainland', hukouDivision: '330106' } };
    expect(textsOf(readSvg(await draw({ facts })))).toContain('on no day');
  });

  it('holds nothing that runs or is fetched', async () => {
    const source = await draw({});
    expect(source).not.toMatch(
      /<script|<foreignObject|<image|<use|\son\w+=|href|@import|@font-face|javascript:/i,
    );
    expect(source.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|url\((?!#)/);
  });

  it('can be read on light paper and on dark', async () => {
    const source = await draw({});
    expect(source).toContain('@media (prefers-color-scheme:dark)');
    const paper = readSvg(source).find(({ attributes }) => attributes.class === 'paper');
    expect(paper?.attributes).toMatchObject({ width: '1000' });
  });

  it('stays small over forty years', async () => {
    const events = Array.from(
      { length: 39 },
      (_, i) => ({ kind: 'endorsed', on: `${2019 + i}-07-20` }) as const,
    );
    const facts: Facts = { ...holder, permit: { kind: 'residence-permit', issuedOn: '2018-08-08', events } };
    const shapes = readSvg(await draw({ facts, from: '2018-07-01', to: '2058-06-30' }));
    expect(barsOf(shapes, 'window').length).toBeGreaterThanOrEqual(39);
    expect(shapes.length).toBeLessThan(300);
  });

  it('lays no text over another on a line, and none outside', async () => {
    const texts = readSvg(await draw({ from: '2018-07-01', to: '2058-06-30' })).filter(
      ({ name, attributes }) => name === 'text' && attributes['text-anchor'] === 'middle',
    );
    const rows = new Map<string, Shape[]>();
    for (const one of texts)
      rows.set(one.attributes.y ?? '', [...(rows.get(one.attributes.y ?? '') ?? []), one]);
    expect(rows.size).toBeGreaterThan(2);
    for (const row of rows.values()) {
      const sorted = row.map((one) => ({ x: Number(one.attributes.x), half: one.text.length * 2.9 }));
      sorted.sort((a, b) => a.x - b.x);
      sorted.forEach(({ x, half }, i) => {
        expect(x + half).toBeLessThanOrEqual(1000);
        const next = sorted[i + 1];
        if (next) expect(next.x - x).toBeGreaterThan(half + next.half);
      });
    }
  });

  it('is the same for the same input', async () => {
    expect(await draw({})).toBe(await draw({}));
  });
});
