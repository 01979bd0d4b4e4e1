import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, formatDay } from '../../src/calendar/index.js';
import {
  dayText,
  filledText,
  namedReasonText,
  spanText,
  speechOf,
  windowNearnessText,
} from '../../src/messages/index.js';
import type { PolicyVersion } from '../../src/policy/index.js';
import type { Reason } from '../../src/verdict/index.js';

const version = {
  facts: { pets: { type: 'boolean', label: { zh: '养宠物', en: 'Keeps pets' } } },
} as unknown as PolicyVersion;
const [zh, en] = [speechOf(version, 'zh'), speechOf(version, 'en')];

describe('dayText', () => {
  it('names the day of the week as the calendar counts days, over four hundred years', () => {
    // The first of January 2024 was a Monday.
    const names = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
    const wrong: string[] = [];
    for (let day = 19000101; day < 23000101; day = addDays(day, 1)) {
      const name = names[((daysBetween(20240101, day) % 7) + 7) % 7];
      if (dayText(formatDay(day), 'en') !== `${formatDay(day)} ${name}`) wrong.push(formatDay(day));
    }
    expect(wrong).toEqual([]);
    expect(dayText('2024-02-29', 'zh')).toBe('2024-02-29 周四');
  });
});

describe('speechOf', () => {
  it('names facts as the rules do, and all others as the vocabulary does', () => {
    expect(en.factName('local.pets')).toBe('Keeps pets');
    expect(zh.factName('residence.registeredOn')).toBe('居住登记日期');
    expect(speechOf(undefined, 'en').factName('local.pets')).toBe('local.pets');
  });

  it('has an id for a clause without a title', () => {
    expect(en.titleOf({ a: { title: { zh: '甲', en: 'A' } } }, 'a')).toBe('A');
    expect(en.titleOf({}, 'b')).toBe('b');
    expect(en.titleOf(undefined, 'b')).toBe('b');
  });
});

describe('filledText', () => {
  const days = { zh: '还剩%天', en: '% days left' };

  it('makes one day of one day', () => {
    expect([0, 1, 2, 11].map((n) => filledText(days, 'en', n))).toEqual([
      '0 days left',
      '1 day left',
      '2 days left',
      '11 days left',
    ]);
    expect(filledText(days, 'zh', 1)).toBe('还剩1天');
  });

  it('reads no value as a pattern', () => {
    expect(filledText(days, 'zh', '$&%')).toBe('还剩$&%天');
  });
});

describe('windowNearnessText', () => {
  it('counts to the first day before it, to the last within it, and from it afterwards', () => {
    expect(windowNearnessText('not-yet-open', 1, en)).toBe('opens in 1 day');
    expect(windowNearnessText('open', 1, en)).toBe('1 day left');
    expect(windowNearnessText('open', 0, en)).toBe('this is the last day');
    expect(windowNearnessText('late', -1, en)).toBe('closed 1 day ago');
    expect(windowNearnessText('closed', -2, zh)).toBe('已过2天');
  });
});

describe('spanText', () => {
  it('says where a span without an end begins', () => {
    expect(spanText('2024-01-01', null, en)).toBe('from 2024-01-01 on');
    expect(spanText('2024-01-01', '2024-01-31', en)).toBe('2024-01-01 – 2024-01-31');
  });
});

describe('namedReasonText', () => {
  it('names exemptions and own facts by the rule file', () => {
    const freed = { talent: { title: { zh: '人才', en: 'Talents' } } };
    const exempt: Reason = {
      code: 'EXEMPT',
      clause: 'half-year',
      params: { exemption: 'talent' },
      citation: null,
    };
    expect(namedReasonText(exempt, freed, en)).toContain('Talents');
    const missing: Reason = {
      code: 'FACTS_MISSING',
      clause: null,
      params: { facts: ['local.pets', 'residence.registeredOn'] },
      citation: null,
    };
    const text = namedReasonText(missing, undefined, en);
    expect(text).toContain('keeps pets, day of residence registration');
    expect(text).not.toContain('local.');
  });
});
