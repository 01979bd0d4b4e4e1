import { describe, expect, it } from 'vitest';
import { GaveUp } from '../../src/diagram/index.js';
import { isFit, type Paper, paperCells, papersIn } from '../../src/diagram/papers.js';
import { parseFacts } from '../../src/facts/index.js';
import type { Item } from '../../src/materials/index.js';
import { randomFrom } from '../oracle/random-source.js';
import { anyPapers, itemsFrom } from './support/papers.js';

const ASOF = 20240229;
const fitFor = (papers: readonly Paper[], items: readonly Item[]): string =>
  papers.length === 0 ? 'none' : items.map((item) => papers.some((paper) => isFit(paper, item, ASOF))).join();

describe('paperCells', () => {
  it('puts none first, then a bare paper, which is in order for everything', () => {
    const { cells, cellOf } = paperCells([{ kind: 'photo', copies: 2 }], ASOF);
    expect(cells.map((held) => papersIn(held)).slice(0, 2)).toEqual([[], ['photo']]);
    expect(cellOf([])).toBe(0);
    expect(cellOf(['photo'])).toBe(1);
    expect(cellOf([{ kind: 'photo', copies: 1 }])).toBe(2);
    expect(cellOf([{ kind: 'photo', copies: 2 }])).toBe(1);
    expect(cellOf([{ kind: 'student-card' }])).toBe(0);
  });

  it.each([
    [{ issuedWithin: { months: 1 } }, { issuedOn: '2024-01-28' }, { issuedOn: '2024-01-29' }],
    [{ copies: 2 }, { copies: 1 }, { copies: 2 }],
    [{ originals: 2 }, { originals: 1 }, { originals: 2 }],
    [{}, { originals: 0 }, { originals: 1 }],
    [{ isStamped: true }, { isStamped: false }, { isStamped: true }],
    [{ formats: ['jpg'] }, { format: 'pdf' }, { format: 'jpg' }],
    [{ attributes: { size: 1 } }, { attributes: { size: 2 } }, { attributes: { size: 1 } }],
    [{}, { validThrough: '2024-02-28' }, { validThrough: '2024-02-29' }],
  ] as const)('tells %j apart on both sides of its limit', (asked, amiss, fine) => {
    const items: Item[] = [{ kind: 'photo', ...asked }];
    const { cells, cellOf } = paperCells(items, ASOF);
    expect(cells).toHaveLength(3);
    expect(cellOf([{ kind: 'photo', ...amiss } as Paper])).toBe(2);
    expect(cellOf([{ kind: 'photo', ...fine } as Paper])).toBe(1);
  });

  it('has a cell for several papers that are in order for different items', () => {
    const items: Item[] = [
      { kind: 'photo', isStamped: true },
      { kind: 'photo', copies: 2 },
      { kind: 'photo', isStamped: true, copies: 2 },
    ];
    const { cells, cellOf } = paperCells(items, ASOF);
    const mix: Paper[] = [
      { kind: 'photo', isStamped: true, copies: 1 },
      { kind: 'photo', isStamped: false, copies: 2 },
    ];
    const cell = cellOf(mix);
    expect(cell).toBeGreaterThan(0);
    expect(fitFor(papersIn(cells[cell]), items)).toBe('true,true,false');
    expect(papersIn(cells[cell])).toHaveLength(2);
  });

  it('has a lawful paper for each cell, and a cell for whatever is held, seed 5', () => {
    const random = randomFrom(5);
    for (let n = 0; n < 150; n++) {
      const items = Array.from({ length: 3 }, () => itemsFrom(random)())
        .flat()
        .map((item) => (typeof item === 'string' ? { kind: 'photo' } : { ...item, kind: 'photo' }));
      const { cells, cellOf } = paperCells(items, ASOF);
      cells.forEach((held, cell) => {
        const papers = papersIn(held);
        expect(cellOf(papers)).toBe(cell);
        expect('issues' in parseFacts({ materials: papers })).toBe(false);
      });
      const patterns = cells.map((held) => fitFor(papersIn(held), items));
      expect(new Set(patterns).size).toBe(patterns.length);
      for (let m = 0; m < 20; m++) {
        const held = (anyPapers(random, '2024-02-29') as Paper[]).filter(
          (paper) => (typeof paper === 'string' ? paper : paper.kind) === 'photo',
        );
        expect(patterns[cellOf(held)]).toBe(fitFor(held, items));
      }
    }
  });

  it('names only days that papers may have at the ends of time', () => {
    for (const asOf of [19000101, 19000102, 29991231]) {
      const { cells } = paperCells([{ kind: 'photo', issuedWithin: { years: 1 } }], asOf);
      const materials = cells.flatMap((held) => papersIn(held));
      expect(parseFacts({ materials })).not.toHaveProperty('issues');
    }
  });

  it('gives up on more ways than can be told apart', () => {
    const items = Array.from(
      { length: 14 },
      (_, i): Item => ({ kind: 'photo', attributes: { [`a${i}`]: 1 } }),
    );
    expect(() => paperCells(items, ASOF)).toThrow(GaveUp);
  });
});
