import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HeldMaterial } from '../../src/facts/index.js';
import { plainUnfitnessOf } from '../../src/materials/fitness.js';
import { type Item, unfitCodes, unfitnessOf } from '../../src/materials/index.js';

const KIND = 'photo';
type Details = Omit<HeldMaterial<string>, 'kind'>;
type Demand = Omit<Item, 'kind'>;

const faults = (held: Details, item: Demand = {}, asOf = 20240710) =>
  unfitnessOf({ kind: KIND, ...held }, { kind: KIND, ...item }, asOf);
const codes = (held: Details, item?: Demand, asOf?: number) =>
  faults(held, item, asOf).map(({ code }) => code);

describe('unfitnessOf', () => {
  it('has nothing against a paper of which only the kind is known', () => {
    const demanding: Demand = {
      originals: 2,
      copies: 1,
      isStamped: true,
      formats: ['jpg'],
      issuedWithin: { months: 6 },
      attributes: { background: 'white' },
    };
    expect(faults({}, demanding)).toEqual([]);
    expect(faults({ validFrom: null, validThrough: null, issuedOn: null, format: null }, demanding)).toEqual(
      [],
    );
  });

  it('takes a paper from its first valid day through its last', () => {
    const paper = { validFrom: '2014-07-10', validThrough: '2024-07-10' };
    expect(codes(paper, {}, 20140709)).toEqual(['MATERIAL_NOT_YET_VALID']);
    expect(codes(paper, {}, 20140710)).toEqual([]);
    expect(codes(paper, {}, 20240710)).toEqual([]);
    expect(codes(paper, {}, 20240711)).toEqual(['MATERIAL_EXPIRED']);
  });

  it('says from or through which day a paper is valid', () => {
    const [validFrom, validThrough] = ['2024-07-11', '2024-07-09'];
    expect(faults({ validFrom })).toEqual([
      { kind: KIND, code: 'MATERIAL_NOT_YET_VALID', params: { validFrom } },
    ]);
    expect(faults({ validThrough })).toEqual([
      { kind: KIND, code: 'MATERIAL_EXPIRED', params: { validThrough } },
    ]);
  });

  it.each([
    [{ issuedOn: '2024-01-09' }, { months: 6 }, ['MATERIAL_TOO_OLD']],
    [{ issuedOn: '2024-01-10' }, { months: 6 }, []],
    [{ issuedOn: '2024-07-10' }, { months: 6 }, []],
    [{ issuedOn: '2024-06-09' }, { days: 30 }, ['MATERIAL_TOO_OLD']],
    [{ issuedOn: '2024-06-10' }, { days: 30 }, []],
    [{ issuedOn: '2023-07-09' }, { years: 1 }, ['MATERIAL_TOO_OLD']],
    [{ issuedOn: '2023-07-10' }, { years: 1 }, []],
  ])('on 2024-07-10 finds in %o, issued within %o: %o', (held, issuedWithin, expected) => {
    expect(codes(held, { issuedWithin })).toEqual(expected);
  });

  it('says through which day a paper too old was good', () => {
    const issuedOn = '2024-01-09';
    expect(faults({ issuedOn }, { issuedWithin: { months: 6 } })).toEqual([
      { kind: KIND, code: 'MATERIAL_TOO_OLD', params: { issuedOn, goodThrough: '2024-07-09' } },
    ]);
  });

  it('counts the age of a paper from its issue, also at month ends', () => {
    // 民法典 第二百零二条: six months from 29 February end on 29 August.
    const leapDay = { issuedOn: '2024-02-29' };
    expect(codes(leapDay, { issuedWithin: { months: 6 } }, 20240829)).toEqual([]);
    expect(codes(leapDay, { issuedWithin: { months: 6 } }, 20240830)).toEqual(['MATERIAL_TOO_OLD']);
    const august = { issuedOn: '2023-08-31' };
    expect(codes(august, { issuedWithin: { months: 6 } }, 20240229)).toEqual([]);
    expect(codes(august, { issuedWithin: { months: 6 } }, 20240301)).toEqual(['MATERIAL_TOO_OLD']);
  });

  it('demands one original and no copy unless the source says otherwise', () => {
    expect(faults({ originals: 1, copies: 0 })).toEqual([]);
    expect(faults({ originals: 0, copies: 3 })).toEqual([
      { kind: KIND, code: 'MATERIAL_TOO_FEW_ORIGINALS', params: { needed: 1, held: 0 } },
    ]);
    expect(faults({ originals: 0, copies: 1 }, { originals: 0, copies: 1 })).toEqual([]);
  });

  it('counts originals and copies apart', () => {
    const demand: Demand = { originals: 2, copies: 3 };
    expect(codes({ originals: 2, copies: 3 }, demand)).toEqual([]);
    expect(codes({ originals: 5, copies: 9 }, demand)).toEqual([]);
    expect(codes({ originals: 1, copies: 3 }, demand)).toEqual(['MATERIAL_TOO_FEW_ORIGINALS']);
    expect(faults({ originals: 5, copies: 2 }, demand)).toEqual([
      { kind: KIND, code: 'MATERIAL_TOO_FEW_COPIES', params: { needed: 3, held: 2 } },
    ]);
    expect(codes({ originals: 2 }, demand)).toEqual([]);
    expect(codes({ copies: 2 }, demand)).toEqual(['MATERIAL_TOO_FEW_COPIES']);
  });

  it('misses a stamp only where one is demanded and known to be wanting', () => {
    expect(codes({ isStamped: false }, { isStamped: true })).toEqual(['MATERIAL_NOT_STAMPED']);
    expect(codes({ isStamped: true }, { isStamped: true })).toEqual([]);
    expect(codes({ isStamped: false })).toEqual([]);
  });

  it('takes any of the formats accepted, and no other', () => {
    const formats = ['jpg', 'png'];
    expect(codes({ format: 'png' }, { formats })).toEqual([]);
    expect(codes({ format: 'pdf' })).toEqual([]);
    expect(faults({ format: 'pdf' }, { formats })).toEqual([
      { kind: KIND, code: 'MATERIAL_WRONG_FORMAT', params: { format: 'pdf', formats } },
    ]);
  });

  it('compares each attribute demanded with the one stated', () => {
    const attributes = { background: 'white', pixels: 300, isRecent: true };
    expect(codes({ attributes }, { attributes })).toEqual([]);
    expect(codes({ attributes: { background: 'white' } }, { attributes })).toEqual([]);
    expect(codes({ attributes: { colour: 'red' } }, { attributes })).toEqual([]);
    expect(
      faults({ attributes: { ...attributes, background: 'blue', pixels: '300' } }, { attributes }),
    ).toEqual([
      {
        kind: KIND,
        code: 'MATERIAL_ATTRIBUTE',
        params: { name: 'background', needed: 'white', given: 'blue' },
      },
      { kind: KIND, code: 'MATERIAL_ATTRIBUTE', params: { name: 'pixels', needed: 300, given: '300' } },
    ]);
  });

  it('does not take what every object inherits for an attribute stated', () => {
    expect(faults({ attributes: {} }, { attributes: { constructor: true, toString: 'x' } as never })).toEqual(
      [],
    );
  });

  it('names every fault of a paper at once', () => {
    const held: Details = {
      originals: 0,
      copies: 0,
      issuedOn: '2020-01-01',
      validFrom: '2024-07-11',
      validThrough: '2024-07-09',
      isStamped: false,
      format: 'gif',
      attributes: { background: 'blue' },
    };
    const item: Demand = {
      copies: 1,
      isStamped: true,
      formats: ['jpg'],
      issuedWithin: { days: 1 },
      attributes: { background: 'white' },
    };
    expect(codes(held, item).sort()).toEqual([...unfitCodes].sort());
  });
});

describe('plainUnfitnessOf', () => {
  const day = fc.constantFrom('2023-07-10', '2024-07-09', '2024-07-10', '2024-07-11', null);
  const papers = fc.record(
    {
      originals: fc.integer({ min: 0, max: 2 }),
      copies: fc.integer({ min: 0, max: 2 }),
      issuedOn: day,
      validFrom: day,
      validThrough: day,
      isStamped: fc.boolean(),
      format: fc.constantFrom('jpg', null),
      attributes: fc.constant({ background: 'red' }),
    },
    { requiredKeys: [] },
  );

  it('always finds in a paper what is found for an item that is a kind and nothing more', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(papers, (held) => {
        const found = plainUnfitnessOf({ kind: KIND, ...held }, { kind: KIND }, 20240710);
        expect(found).toEqual(faults(held));
        for (const { code } of found) seen.add(code);
      }),
    );
    expect([...seen].sort()).toEqual([
      'MATERIAL_EXPIRED',
      'MATERIAL_NOT_YET_VALID',
      'MATERIAL_TOO_FEW_ORIGINALS',
    ]);
  });
});
