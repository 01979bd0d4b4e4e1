import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Facts } from '../../src/facts/index.js';
import { type Asked, holder, tenant, timelineAs } from './harness.js';
import { type Component, onlyValueOf, readIcs, textOf } from './ics.js';

const write = (asked: Asked): Promise<string> => timelineAs('ics', { from: '2025-01-01', ...asked });
const read = async (asked: Asked): Promise<Component> => readIcs(await write(asked));
const dayOf = (event: Component): string =>
  onlyValueOf(event, 'DTSTART').replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
const remindersOf = ({ components }: Component): string[] =>
  components.map((event) => `${dayOf(event)} ${textOf(event, 'SUMMARY')}`);
const triggersOf = ({ components }: Component): string[] =>
  components.map((alarm) => {
    const [trigger] = alarm.properties.filter(({ name }) => name === 'TRIGGER');
    return `${trigger?.params.RELATED} ${trigger?.value}`;
  });
const eventOn = ({ components }: Component, date: string): Component => {
  const found = components.find((event) => dayOf(event) === date);
  if (!found) throw new Error(`nothing on ${date}`);
  return found;
};

afterEach(() => vi.unstubAllEnvs());

describe('timeline --ics', () => {
  it('reminds of the window: its first day, its last safe day, and its last', async () => {
    expect(remindersOf(await read({}))).toEqual([
      '2025-07-08 Endorsement: opens today',
      '2025-08-07 Endorsement: last safe day',
      '2025-08-08 Endorsement: last day',
    ]);
  });

  it('does so in Chinese', async () => {
    const calendar = await read({ lang: 'zh' });
    expect(remindersOf(calendar)).toEqual([
      '2025-07-08 签注开始办理',
      '2025-08-07 签注：最后稳妥日',
      '2025-08-08 签注：最后一日',
    ]);
    expect(textOf(calendar, 'X-WR-CALNAME')).toBe('杭州市居住证');
    const description = textOf(eventOn(calendar, '2025-08-07'), 'DESCRIPTION');
    expect(description.split('\n')[0]).toBe('杭州市居住证');
    expect(description).toContain('《杭州市流动人口服务管理规定》第19条');
    expect(description).toContain('2025-07-08 – 2025-08-08');
  });

  it('is a calendar by RFC 5545: its own properties, and those of each event and alarm, once', async () => {
    const calendar = await read({ lang: 'zh', from: '2023-01-01' });
    expect(calendar.name).toBe('VCALENDAR');
    expect(onlyValueOf(calendar, 'VERSION')).toBe('2.0');
    expect(onlyValueOf(calendar, 'PRODID')).not.toBe('');
    expect(calendar.components.length).toBeGreaterThan(4);
    for (const event of calendar.components) {
      expect({ name: event.name, isInOrder: event.isInOrder }).toEqual({ name: 'VEVENT', isInOrder: true });
      for (const property of ['UID', 'DTSTAMP', 'SUMMARY', 'DESCRIPTION'])
        expect(onlyValueOf(event, property)).not.toBe('');
      for (const alarm of event.components) {
        expect(alarm.name).toBe('VALARM');
        expect(onlyValueOf(alarm, 'ACTION')).toBe('DISPLAY');
        expect(onlyValueOf(alarm, 'DESCRIPTION')).not.toBe('');
      }
    }
  });

  it('has days, not moments, and ends each on the day after', async () => {
    const { components } = await read({
      facts: { ...holder, permit: { ...holder.permit, expiresOn: '2025-02-28' } },
    });
    expect(components.length).toBeGreaterThan(0);
    for (const { properties } of components) {
      const [start, end] = ['DTSTART', 'DTEND'].map((name) => properties.find((one) => one.name === name));
      expect([start?.params, end?.params]).toEqual([{ VALUE: 'DATE' }, { VALUE: 'DATE' }]);
      const after = new Date(`${start?.value.replace(/(....)(..)(..)/, '$1-$2-$3')}T24:00:00Z`);
      expect(end?.value).toBe(after.toISOString().slice(0, 10).replace(/-/g, ''));
    }
  });

  it('rings in time, counted from the start of the day', async () => {
    const calendar = await read({});
    // Nine in the morning: of the day itself; of seven days and of one day before the last safe day.
    expect(triggersOf(eventOn(calendar, '2025-07-08'))).toEqual(['START PT9H']);
    expect(triggersOf(eventOn(calendar, '2025-08-07'))).toEqual(['START -P6DT15H', 'START -PT15H']);
  });

  it('reminds of the end of a term and of the day on which the conditions come to be met', async () => {
    const expiring = { ...holder, permit: { ...holder.permit, expiresOn: '2025-03-31' } };
    expect(remindersOf(await read({ facts: expiring }))).toContain(
      '2025-03-31 Residence permit: last day of its term',
    );
    expect(remindersOf(await read({ facts: tenant, from: '2024-01-01' }))).toContain(
      '2024-07-10 Application: conditions met from today',
    );
  });

  it('reminds of the last day to make good before a permit lapses', async () => {
    // Shenzhen, articles 25 and 27: two years of suspension, then it is cancelled.
    const facts: Facts = {
      ...tenant,
      residence: { ...tenant.residence, division: '440305', registeredOn: '2017-01-10' },
      permit: {
        kind: 'residence-permit',
        division: '440305',
        issuedOn: '2021-03-01',
        endorsedOn: null,
        events: [],
      },
    };
    const calendar = await read({
      facts,
      policy: 'shenzhen/residence-permit',
      from: '2022-04-01',
      to: '2025-01-01',
    });
    expect(remindersOf(calendar)).toEqual([
      expect.stringMatching(/^2024-03-01 Endorsement: last day to make good/),
    ]);
  });

  it('reminds of deadlines that run already, and of those that begin later', async () => {
    // Hangzhou, article 17: issued within 15 days of acceptance.
    const facts = { ...tenant, application: { acceptedOn: '2024-07-15' } };
    const wanted = '2024-07-30 Deadline: Issued within 15 days of acceptance';
    expect(remindersOf(await read({ facts, from: '2024-07-20', to: '2024-12-31' }))).toEqual([wanted]);
    expect(remindersOf(await read({ facts, from: '2024-07-12', to: '2024-12-31' }))).toEqual([wanted]);
  });

  it('reminds nobody of what is done: a window that was used', async () => {
    const reminders = remindersOf(await read({ from: '2024-01-01', to: '2024-12-31' }));
    expect(reminders).toEqual(['2024-07-08 Endorsement: opens today']);
  });

  it('stamps with the first day, so that the same question gives the same bytes', async () => {
    const first = await write({ lang: 'zh' });
    vi.useFakeTimers({ now: Date.UTC(2031, 0, 1), toFake: ['Date'] });
    const later = await write({ lang: 'zh' });
    vi.useRealTimers();
    expect(later).toBe(first);
    for (const event of readIcs(first).components)
      expect(onlyValueOf(event, 'DTSTAMP')).toBe('20250101T000000Z');
  });

  it.each(['America/Los_Angeles', 'Pacific/Apia', 'Asia/Shanghai'])(
    'names the same days in %s',
    async (zone) => {
      vi.stubEnv('TZ', 'UTC');
      const inUtc = await write({});
      vi.stubEnv('TZ', zone);
      expect(await write({})).toBe(inUtc);
    },
  );

  describe('an id', () => {
    const idsOf = async (asked: Asked) =>
      (await read(asked)).components.map((event) => onlyValueOf(event, 'UID'));

    it('is no other event’s', async () => {
      const ids = await idsOf({ from: '2023-01-01' });
      expect(new Set(ids).size).toBe(ids.length);
    });

    it('stays as time goes on, so that a calendar updates and does not double', async () => {
      expect(await idsOf({ from: '2025-07-01', to: '2025-12-31' })).toEqual(await idsOf({}));
      const endorsed = { ...holder, permit: { ...holder.permit, endorsedOn: '2024-08-01' } };
      expect(await idsOf({ facts: endorsed, lang: 'zh' })).toEqual(await idsOf({}));
    });

    it('is another for another person, and tells no dates of theirs', async () => {
      const other = { ...holder, residence: { ...holder.residence, registeredOn: '2023-01-11' } };
      const [mine, theirs] = [await idsOf({}), await idsOf({ facts: other })];
      expect(mine.filter((id) => theirs.includes(id))).toEqual([]);
      expect(mine.join()).not.toContain('2023-');
    });
  });
});
