import { describe, expect, it } from 'vitest';
import { NEVER } from '../../src/calendar/index.js';
import { type PartitionKind, type Succession, toPartition } from '../../src/conditions/index.js';

const isSameUnit = (
  kind: PartitionKind,
  left: number,
  right: number,
  { on = 20240101, successions = [] as readonly Succession[] } = {},
): boolean => {
  const partition = toPartition(kind, successions);
  return partition.unitOf(left, on) === partition.unitOf(right, on);
};

describe('toPartition of whole-city', () => {
  // 公通字[2015]38号 二(一).
  it.each<[string, number, number, boolean]>([
    ['two districts of Hangzhou', 330106, 330110, true],
    ['a district and a county of Hangzhou', 330106, 330122, true],
    ['a district and a county-level city of Hangzhou', 330106, 330182, true],
    ['Hangzhou itself and a district', 330100, 330106, true],
    ['Hangzhou and Ningbo', 330106, 330203, false],
    ['cities of the same number in two provinces', 330106, 320106, false],
    ['two districts of Beijing', 110101, 110118, true],
    ['a district and a county of Chongqing', 500112, 500235, true],
    ['a county of Tianjin that became a district, and a district', 120225, 120119, true],
    ['Shanghai and Beijing', 310101, 110101, false],
    ['two counties under Hainan itself', 469001, 469002, false],
    ['one county under Hubei itself', 429004, 429004, true],
    ['a county under Hubei and a city of Hubei', 429004, 420106, false],
    ['two cities under the Corps in Xinjiang', 659001, 659002, false],
  ])('answers for %s', (_name, left, right, isSame) => {
    expect(isSameUnit('whole-city', left, right)).toBe(isSame);
  });
});

describe('toPartition of urban-area-or-county', () => {
  // 浙江省流动人口居住登记条例 第二条: a county, a county-level city, a city's districts together.
  it.each<[string, number, number, boolean]>([
    ['two districts of Hangzhou', 330106, 330110, true],
    ['the last district code and the first county code', 330120, 330121, false],
    ['a district and Tonglu county', 330106, 330122, false],
    ['a district and Jiande city', 330106, 330182, false],
    ['a county and a county-level city of Hangzhou', 330122, 330182, false],
    ['Tonglu and Tonglu', 330122, 330122, true],
    ['districts of Hangzhou and Ningbo', 330106, 330206, false],
    ['districts of Shanghai and Beijing', 310106, 110106, false],
    // GB/T 2260-2007 Amendment 1 (2017): 51 to 80 are districts too.
    ['Chongming, a district of Shanghai since 2016, and Huangpu', 310151, 310101, true],
    ['Tongliang, a district of Chongqing since 2014, and Yubei', 500151, 500112, true],
    // GB/T 2260: in a prefecture (21 to 50) the numbers 01 to 20 are county-level cities.
    ['Enshi and Lichuan, county-level cities of a prefecture', 422801, 422802, false],
  ])('answers for %s', (_name, left, right, isSame) => {
    expect(isSameUnit('urban-area-or-county', left, right)).toBe(isSame);
  });
});

describe('toPartition by the ranges of GB/T 2260', () => {
  // The third and fourth digits: 01 to 20 and 51 to 70 are cities, 21 to 50 prefectures, 90 the province's own counties.
  it.each<[number, boolean]>([
    [1, true],
    [20, true],
    [21, false],
    [50, false],
    [51, true],
    [70, true],
    [71, false],
    [90, false],
  ])('for the number %i at prefecture level has one city: %s', (city, isCity) => {
    const code = 440000 + city * 100;
    expect(isSameUnit('whole-city', code + 5, code + 22)).toBe(isCity);
    expect(isSameUnit('urban-area-or-county', code + 5, code + 6)).toBe(isCity);
    expect(toPartition('whole-city', []).unitOf(code, 20240101)).toBe(isCity ? code : 0);
  });

  // The last two: 01 to 20 and 51 to 80 are districts, 21 to 50 counties, 81 to 99 county-level cities.
  it.each<[number, boolean]>([
    [1, true],
    [20, true],
    [21, false],
    [50, false],
    [51, true],
    [80, true],
    [81, false],
    [99, false],
  ])('for the number %i in a city has a district: %s', (number, isDistrict) => {
    const unit = toPartition('urban-area-or-county', []).unitOf(330100 + number, 20240101);
    expect(unit).toBe(isDistrict ? 330100 : 330100 + number);
  });

  it('gives a municipality its own code, as a city has', () => {
    const { unitOf } = toPartition('whole-city', []);
    expect([110101, 120225, 310000, 500235].map((code) => unitOf(code, 20240101))).toEqual([
      110000, 120000, 310000, 500000,
    ]);
  });
});

describe('toPartition of county', () => {
  it.each<[string, number, number, boolean]>([
    ['a district and itself', 330106, 330106, true],
    ['two districts of one city', 330106, 330110, false],
  ])('answers for %s', (_name, left, right, isSame) => {
    expect(isSameUnit('county', left, right)).toBe(isSame);
  });
});

describe('toPartition of a code that is too coarse', () => {
  it.each<[PartitionKind, number]>([
    ['whole-city', 330000],
    ['whole-city', 420000],
    ['urban-area-or-county', 330100],
    ['urban-area-or-county', 330000],
    ['county', 330100],
  ])('for %s gives %i no unit', (kind, code) => {
    expect(toPartition(kind, []).unitOf(code, 20240101)).toBe(0);
  });

  it('does not call a city coarse where the city is the unit', () => {
    expect(toPartition('whole-city', []).unitOf(330100, 20240101)).not.toBe(0);
    expect(isSameUnit('whole-city', 110000, 110101)).toBe(true);
  });
});

describe('toPartition with dated changes of codes', () => {
  // Fuyang, a county-level city, became a district on 2014-12-13; Lin'an on 2017-07-18.
  const successions: readonly Succession[] = [
    { from: '330185', to: '330112', on: '2017-07-18' },
    { from: '330183', to: '330111', on: '2014-12-13' },
  ];
  const withXihu = (code: number, on: number) =>
    isSameUnit('urban-area-or-county', code, 330106, { on, successions });

  it('reads the old code as the new one from the day of the change', () => {
    expect(withXihu(330185, 20170717)).toBe(false);
    expect(withXihu(330185, 20170718)).toBe(true);
  });

  it('reads the new code as the old one before it', () => {
    expect(withXihu(330112, 20170717)).toBe(false);
    expect(withXihu(330112, 20170718)).toBe(true);
  });

  it('holds old and new for one place on every day', () => {
    for (const on of [20140101, 20141213, 20170717, 20170718, 20240101])
      for (const kind of ['whole-city', 'urban-area-or-county', 'county'] as const)
        expect([on, kind, isSameUnit(kind, 330185, 330112, { on, successions })]).toEqual([on, kind, true]);
  });

  it('applies each change on its own day, in whatever order they are listed', () => {
    expect(withXihu(330183, 20141212)).toBe(false);
    expect(withXihu(330183, 20141213)).toBe(true);
    expect(withXihu(330185, 20141213)).toBe(false);
  });

  it('leaves other codes alone', () => {
    expect(isSameUnit('county', 330106, 330106, { on: 20140101, successions })).toBe(true);
    expect(withXihu(330122, 20240101)).toBe(false);
  });

  it('follows a code through two changes, forwards and backwards', () => {
    const chain: readonly Succession[] = [
      { from: '330181', to: '330182', on: '2010-01-01' },
      { from: '330182', to: '330109', on: '2020-01-01' },
    ];
    const unit = (code: number, on: number) => toPartition('county', chain).unitOf(code, on);
    for (const [on, expected] of [
      [20091231, 330181],
      [20100101, 330182],
      [20191231, 330182],
      [20200101, 330109],
    ] as const) {
      expect([on, unit(330181, on)]).toEqual([on, expected]);
      expect([on, unit(330182, on)]).toEqual([on, expected]);
      expect([on, unit(330109, on)]).toEqual([on, expected]);
    }
  });

  it('reads neither of two codes that one was split into as the other', () => {
    const split: readonly Succession[] = [
      { from: '330181', to: '330109', on: '2020-01-01' },
      { from: '330181', to: '330114', on: '2020-01-01' },
    ];
    const unit = (code: number, on: number) => toPartition('county', split).unitOf(code, on);
    for (const on of [20200101, 20240101]) {
      expect([on, unit(330109, on)]).toEqual([on, 330109]);
      expect([on, unit(330114, on)]).toEqual([on, 330114]);
    }
    expect([unit(330109, 20191231), unit(330114, 20191231)]).toEqual([330181, 330181]);
  });

  it('keeps two districts apart until one is merged into the other', () => {
    // Xiacheng (330103) went into Gongshu (330105), which had been there before.
    const merger: readonly Succession[] = [
      { from: '330103', to: '330105', on: '2021-04-09', isMerger: true },
    ];
    expect(isSameUnit('county', 330103, 330105, { on: 20210408, successions: merger })).toBe(false);
    expect(isSameUnit('county', 330103, 330105, { on: 20210409, successions: merger })).toBe(true);
  });

  it('names the days on which codes change, and no others', () => {
    const { nextChange } = toPartition('urban-area-or-county', successions);
    expect(nextChange(20000101)).toBe(20141213);
    expect(nextChange(20141212)).toBe(20141213);
    expect(nextChange(20141213)).toBe(20170718);
    expect(nextChange(20170718)).toBe(NEVER);
    expect(toPartition('county', []).nextChange(20000101)).toBe(NEVER);
  });
});
