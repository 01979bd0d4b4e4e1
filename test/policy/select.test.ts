import { describe, expect, it } from 'vitest';
import { NEVER } from '../../src/calendar/index.js';
import {
  daysInForce,
  definePolicy,
  type Policy,
  type PolicyVersion,
  spellOn,
} from '../../src/policy/index.js';

const title = { zh: '甲', en: 'A' };

const version = (id: string, effectiveFrom: string, repealedOn?: string): PolicyVersion => ({
  id,
  title,
  division: '000000',
  effectiveFrom,
  ...(repealedOn && { repealedOn }),
  authority: 'statute',
  instruments: {},
  verifiedOn: '2024-01-01',
  procedures: {},
});

const city = (...days: (string | [from: string, repealedOn: string])[]) =>
  days.map((day) => (typeof day === 'string' ? version('city/p', day) : version('city/p', ...day)));
const province = (...days: (string | [from: string, repealedOn: string])[]) =>
  city(...days).map((one) => ({ ...one, id: 'province/p' }));

/** The spells in short: first day, last day and the versions they rest on, nearest first. */
const brief = (policy: Policy) =>
  policy.spells.map(({ from, through, resolved }) => [
    from,
    // The integer before the first day out, which may be no day of the calendar.
    through + 1,
    [resolved.version.effectiveFrom, ...resolved.lineage.map((step) => step.version)].join(' < '),
  ]);

const onDay = (policy: Policy, day: number) => {
  const resolved = spellOn(policy.spells, day)?.resolved;
  return resolved && [resolved.version.effectiveFrom, ...resolved.lineage.map((step) => step.version)];
};

describe('the spells of a policy', () => {
  it('runs a version for good if nothing follows', () => {
    expect(brief(definePolicy(city('2018-07-01')))).toEqual([[20180701, NEVER, '2018-07-01']]);
  });

  it('ends a version where the next begins, in whatever order they are given', () => {
    const expected = [
      [20180701, 20200101, '2018-07-01'],
      [20200101, 20230601, '2020-01-01'],
      [20230601, NEVER, '2023-06-01'],
    ];
    expect(brief(definePolicy(city('2018-07-01', '2020-01-01', '2023-06-01')))).toEqual(expected);
    expect(brief(definePolicy(city('2023-06-01', '2018-07-01', '2020-01-01')))).toEqual(expected);
  });

  it('ends a version on the day of its repeal, and leaves a gap until the next', () => {
    expect(brief(definePolicy(city(['2018-07-01', '2019-01-01'], '2020-01-01')))).toEqual([
      [20180701, 20190101, '2018-07-01'],
      [20200101, NEVER, '2020-01-01'],
    ]);
    expect(brief(definePolicy(city(['2018-07-01', '2019-01-01'])))).toEqual([
      [20180701, 20190101, '2018-07-01'],
    ]);
  });

  it('lets the next version begin before the day of repeal', () => {
    expect(brief(definePolicy(city(['2018-07-01', '2021-01-01'], '2020-01-01')))).toEqual([
      [20180701, 20200101, '2018-07-01'],
      [20200101, NEVER, '2020-01-01'],
    ]);
  });

  it("splits the child's time where the parent's version changes", () => {
    const parent = definePolicy(province('2016-07-01', '2019-01-01', '2024-01-01'));
    expect(brief(definePolicy(city('2018-07-01', '2020-01-01'), { parent }))).toEqual([
      [20180701, 20190101, '2018-07-01 < 2016-07-01'],
      [20190101, 20200101, '2018-07-01 < 2019-01-01'],
      [20200101, 20240101, '2020-01-01 < 2019-01-01'],
      [20240101, NEVER, '2020-01-01 < 2024-01-01'],
    ]);
  });

  it("stands alone before the parent's first version and after its repeal", () => {
    const parent = definePolicy(province(['2019-01-01', '2021-01-01']));
    expect(brief(definePolicy(city('2018-07-01'), { parent }))).toEqual([
      [20180701, 20190101, '2018-07-01'],
      [20190101, 20210101, '2018-07-01 < 2019-01-01'],
      [20210101, NEVER, '2018-07-01'],
    ]);
  });

  it('splits once where both change on one day', () => {
    const parent = definePolicy(province('2016-07-01', '2020-01-01'));
    expect(brief(definePolicy(city('2018-07-01', '2020-01-01'), { parent }))).toEqual([
      [20180701, 20200101, '2018-07-01 < 2016-07-01'],
      [20200101, NEVER, '2020-01-01 < 2020-01-01'],
    ]);
  });

  it("follows a grandparent's changes too", () => {
    const nation = definePolicy([version('nation/p', '2016-01-01'), version('nation/p', '2022-01-01')]);
    const parent = definePolicy(province('2016-07-01'), { parent: nation });
    expect(brief(definePolicy(city('2018-07-01'), { parent }))).toEqual([
      [20180701, 20220101, '2018-07-01 < 2016-07-01 < 2016-01-01'],
      [20220101, NEVER, '2018-07-01 < 2016-07-01 < 2022-01-01'],
    ]);
  });

  it('reaches past a parent that is not in force to the grandparent', () => {
    const nation = definePolicy([version('nation/p', '2016-01-01')]);
    const parent = definePolicy(province(['2019-01-01', '2021-01-01']), { parent: nation });
    expect(brief(definePolicy(city('2018-07-01'), { parent }))).toEqual([
      [20180701, 20190101, '2018-07-01 < 2016-01-01'],
      [20190101, 20210101, '2018-07-01 < 2019-01-01 < 2016-01-01'],
      [20210101, NEVER, '2018-07-01 < 2016-01-01'],
    ]);
  });
});

describe('spellOn', () => {
  const parent = definePolicy(province('2016-07-01', '2024-03-01'));
  const policy = definePolicy(city(['2018-07-01', '2019-01-01'], '2020-01-01'), { parent });

  it.each([
    ['the day before any', 20180630, undefined],
    ['the first day', 20180701, ['2018-07-01', '2016-07-01']],
    ['the last day before the repeal', 20181231, ['2018-07-01', '2016-07-01']],
    ['the day of the repeal', 20190101, undefined],
    ['the last day of the gap', 20191231, undefined],
    ['the first day of the next', 20200101, ['2020-01-01', '2016-07-01']],
    ["the last day of the parent's former version", 20240229, ['2020-01-01', '2016-07-01']],
    ["the first day of the parent's next", 20240301, ['2020-01-01', '2024-03-01']],
    ['the end of time', 29991231, ['2020-01-01', '2024-03-01']],
  ])('finds what is in force on %s', (_name, day, expected) => {
    expect(onDay(policy, day)).toEqual(expected);
  });

  it('finds nothing in no spells', () => {
    expect(spellOn([], 20240101)).toBeUndefined();
  });
});

describe('definePolicy', () => {
  it('keeps the parent that it is given, and has none of itself', () => {
    const parent = definePolicy(province('2016-01-01'));
    expect(definePolicy(city('2018-01-01'), { parent }).parent).toBe(parent);
    expect(definePolicy(city('2018-01-01'))).not.toHaveProperty('parent');
  });

  it('refuses a policy without a version', () => {
    expect(() => definePolicy([])).toThrow(
      expect.objectContaining({ code: 'INVALID_POLICY', message: expect.stringContaining('version') }),
    );
  });

  it('takes its id from its versions', () => {
    expect(definePolicy(city('2018-07-01')).id).toBe('city/p');
  });
});

describe('what a policy hands down', () => {
  /** Whose law from which day until which, however the parent's changes cut the child's time. */
  const handedDown = (own: PolicyVersion[], above: PolicyVersion[]) => {
    const stretches: [from: number, until: number, id: string][] = [];
    for (const { from, through, resolved } of definePolicy(own, { parent: definePolicy(above) })
      .inheritable) {
      const last = stretches[stretches.length - 1];
      if (last && last[1] === from && last[2] === resolved.version.id) last[1] = through + 1;
      else stretches.push([from, through + 1, resolved.version.id]);
    }
    return stretches;
  };

  it("is the parent's law on the days before its own", () => {
    expect(handedDown(city('2018-01-01'), province('2016-01-01'))).toEqual([
      [20160101, 20180101, 'province/p'],
      [20180101, NEVER, 'city/p'],
    ]);
  });

  it("is the parent's on a single day before its own, and on none if both begin together", () => {
    expect(handedDown(city('2016-01-02'), province('2016-01-01'))).toEqual([
      [20160101, 20160102, 'province/p'],
      [20160102, NEVER, 'city/p'],
    ]);
    expect(handedDown(city('2016-01-01'), province('2016-01-01'))).toEqual([[20160101, NEVER, 'city/p']]);
  });

  it("is the parent's after its own was repealed", () => {
    expect(handedDown(city(['2018-01-01', '2019-01-01']), province('2016-01-01'))).toEqual([
      [20160101, 20180101, 'province/p'],
      [20180101, 20190101, 'city/p'],
      [20190101, NEVER, 'province/p'],
    ]);
  });

  it("leaves the parent's days as they are where its own lie apart from them", () => {
    expect(handedDown(city(['2010-01-01', '2012-01-01']), province('2016-01-01'))).toEqual([
      [20100101, 20120101, 'city/p'],
      [20160101, NEVER, 'province/p'],
    ]);
    expect(handedDown(city('2018-01-01'), province(['2010-01-01', '2012-01-01']))).toEqual([
      [20100101, 20120101, 'province/p'],
      [20180101, NEVER, 'city/p'],
    ]);
  });

  it.each([
    // The last day of the one is the day before the first of the other, that day, or the day after it.
    ['2016-06-01', 20160601],
    ['2016-06-02', 20160602],
    ['2016-06-03', 20160603],
  ])("takes away no more than its own days: repealed on %s, the parent's from then", (repealedOn, from) => {
    expect(handedDown(city(['2010-01-01', repealedOn]), province('2016-06-01'))).toEqual([
      [20100101, from, 'city/p'],
      [from, NEVER, 'province/p'],
    ]);
  });

  it.each([
    ['2018-06-01', 20180601],
    ['2018-05-31', 20180531],
    ['2018-05-30', 20180530],
  ])("takes over on its first day, %s, from a parent's law repealed on 1 June", (first, until) => {
    expect(handedDown(city(first), province(['2016-01-01', '2018-06-01']))).toEqual([
      [20160101, until, 'province/p'],
      [until, NEVER, 'city/p'],
    ]);
  });
});

describe('daysInForce', () => {
  it('are the first and the last day of a spell, whatever month ends between', () => {
    const { spells } = definePolicy(
      city(['2016-01-01', '2018-03-01'], ['2018-07-01', '2024-03-01'], '2024-03-01'),
    );
    expect(spells.map(daysInForce)).toEqual([
      { from: '2016-01-01', through: '2018-02-28' },
      { from: '2018-07-01', through: '2024-02-29' },
      { from: '2024-03-01', through: null },
    ]);
  });
});
