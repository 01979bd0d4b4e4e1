import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/facts/index.js';
import type { WindowClause } from '../../src/policy/index.js';
import { band, citation, permit, yearly } from '../support/lifecycle.js';
import { type Bands, late, shown, windowIn, yearlyOn } from './laid-windows.js';

describe('window', () => {
  const issued = permit('2023-08-08');

  it.each([
    ['2023-08-08', 'not-yet-open'],
    ['2024-07-07', 'not-yet-open'],
    ['2024-07-08', 'open'],
    ['2024-08-07', 'open'],
    ['2024-08-08', 'open'],
    ['2024-08-09', 'late'],
    ['2030-01-01', 'late'],
  ])('on %s, of a year that ends on 8 August 2024, is %s', (asOf, state) => {
    expect(yearlyOn(issued, asOf)).toBe(`${state} 2024-07-08 to 2024-08-08`);
  });

  it('names the day before its last as the last safe one, and the clause that it is from', () => {
    expect(windowIn({ other: yearly }, issued, '2024-01-01')).toEqual({
      opensOn: '2024-07-08',
      closesOn: '2024-08-08',
      lastSafeOn: '2024-08-07',
      state: 'not-yet-open',
      range: null,
      clause: 'other',
      citation,
    });
  });

  it.each([
    // 民法典 第二百零二条: the corresponding day, or the month's last.
    ['2023-03-31', '2024-02-29', '2024-03-31'],
    ['2024-02-29', '2025-01-28', '2025-02-28'],
    ['2023-02-28', '2024-01-28', '2024-02-28'],
    ['2023-10-31', '2024-09-30', '2024-10-31'],
    ['2023-12-31', '2024-11-30', '2024-12-31'],
    ['2023-01-01', '2023-12-01', '2024-01-01'],
  ])('of a permit issued on %s opens on %s and closes on %s', (issuedOn, opensOn, closesOn) => {
    expect(yearlyOn(permit(issuedOn), issuedOn)).toBe(`not-yet-open ${opensOn} to ${closesOn}`);
  });

  it('of a permit issued on 29 February comes back to the 29th in a leap year', () => {
    const endorsed = ['2025-02-01', '2026-02-01', '2027-02-01'].map((on) => ['endorsed', on] as const);
    expect(yearlyOn(permit('2024-02-29', ...endorsed), '2027-03-01')).toBe(
      'not-yet-open 2028-01-29 to 2028-02-29',
    );
  });

  it.each([
    ['the day before it opens, is still to be used', '2024-07-07', 'open 2024-07-08 to 2024-08-08'],
    ['on its first day, is used', '2024-07-08', 'not-yet-open 2025-07-08 to 2025-08-08'],
    ['on its last day, is used', '2024-08-08', 'not-yet-open 2025-07-08 to 2025-08-08'],
  ])('of a permit endorsed %s', (_, endorsedOn, expected) => {
    expect(yearlyOn(permit('2023-08-08', ['endorsed', endorsedOn]), '2024-08-08')).toBe(expected);
  });

  it('that was missed is used by an endorsement after it', () => {
    const endorsed = permit('2023-08-08', ['endorsed', '2025-07-07']);
    expect(yearlyOn(endorsed, '2025-07-07')).toBe('not-yet-open 2025-07-08 to 2025-08-08');
  });

  it('that was missed is used, and the next with it, by an endorsement that lies in the next', () => {
    const endorsed = permit('2023-08-08', ['endorsed', '2025-07-08']);
    expect(yearlyOn(endorsed, '2025-07-08')).toBe('not-yet-open 2026-07-08 to 2026-08-08');
  });

  it('is the first of two that were missed until an endorsement, and then the one after', () => {
    const endorsed = permit('2023-08-08', ['endorsed', '2026-01-01']);
    expect(yearlyOn(endorsed, '2025-12-31')).toBe('late 2024-07-08 to 2024-08-08');
    expect(yearlyOn(endorsed, '2026-01-01')).toBe('not-yet-open 2026-07-08 to 2026-08-08');
  });

  it('is laid from the day of a cure that moves the anchor', () => {
    const moving = { late: band('restored', null, { movesAnchor: true }) };
    const endorsed = permit('2023-08-08', ['endorsed', '2024-08-31']);
    expect(yearlyOn(endorsed, '2024-09-01', moving)).toBe('not-yet-open 2025-07-31 to 2025-08-31');
    expect(yearlyOn(endorsed, '2024-09-01')).toBe('not-yet-open 2025-07-08 to 2025-08-08');
  });

  it('moves by a cure and not by an endorsement on time', () => {
    const moving = { late: band('restored', null, { movesAnchor: true }) };
    expect(yearlyOn(permit('2023-08-08', ['endorsed', '2024-08-08']), '2024-09-01', moving)).toBe(
      'not-yet-open 2025-07-08 to 2025-08-08',
    );
  });

  it('moves only in the band that says so, to the day', () => {
    const bands = {
      soon: band('restored', { days: 60 }),
      after: band('years-restart', null, { movesAnchor: true }),
    };
    // Sixty days after 8 August are over on 7 October.
    expect(yearlyOn(permit('2023-08-08', ['endorsed', '2024-10-07']), '2024-11-01', bands)).toBe(
      'not-yet-open 2025-07-08 to 2025-08-08',
    );
    expect(yearlyOn(permit('2023-08-08', ['endorsed', '2024-10-08']), '2024-11-01', bands)).toBe(
      'not-yet-open 2025-09-08 to 2025-10-08',
    );
  });

  it('passes by windows that opened before the acts that it is not there for', () => {
    const counted = { from: 'residence.registeredOn' };
    const of = (registeredOn: string, issuedOn: string) =>
      yearlyOn({ ...permit(issuedOn), residence: { registeredOn } }, issuedOn, late, counted);
    // Registered on 10 January: the windows open on 10 December.
    expect(of('2022-01-10', '2022-12-09')).toBe('not-yet-open 2022-12-10 to 2023-01-10');
    expect(of('2022-01-10', '2022-12-10')).toBe('not-yet-open 2023-12-10 to 2024-01-10');
    expect(of('2015-01-10', '2022-07-10')).toBe('not-yet-open 2022-12-10 to 2023-01-10');
  });

  it.each<[string, Partial<WindowClause>, string]>([
    ['every six months', { every: { months: 6 } }, '2024-01-08 to 2024-02-08'],
    ['every 90 days', { every: { days: 90 }, opens: { days: -30 } }, '2023-10-07 to 2023-11-06'],
    ['from the anniversary on', { opens: { days: 0 }, closes: { days: 30 } }, '2024-08-08 to 2024-09-07'],
    ['for one day', { opens: { days: 0 } }, '2024-08-08 to 2024-08-08'],
    ['without end', { closes: null }, '2024-07-08 to null'],
  ])('can lie %s', (_, more, expected) => {
    expect(yearlyOn(issued, '2023-08-08', late, more)).toBe(`not-yet-open ${expected}`);
  });

  it('without end is open ever after, and has no last safe day', () => {
    const laid = windowIn({ yearly: { ...yearly, closes: null } }, issued, '2999-12-31');
    expect(laid).toMatchObject({ state: 'open', closesOn: null, lastSafeOn: null, range: null });
  });

  it('without a period lies at its anchor alone, used or not', () => {
    const once = { from: 'permit.expiresOn', opens: { days: -10 }, closes: { days: 0 }, citation };
    const facts = { permit: { issuedOn: '2023-08-08', expiresOn: '2024-08-08' } };
    expect(shown(windowIn({ once }, facts, '2024-07-28'))).toBe('not-yet-open 2024-07-29 to 2024-08-08');
    expect(shown(windowIn({ once }, facts, '2024-08-09'))).toBe('late 2024-07-29 to 2024-08-08');
  });

  it.each<[string, Bands, readonly [last: string, next: string]]>([
    ['without bands is closed once it is past', {}, ['closed', 'closed']],
    [
      'with a band is late to its end',
      { a: band('restored', { days: 1 }), b: band('new-application', null) },
      ['late', 'closed'],
    ],
    [
      'that only a void band follows is closed',
      { a: band('years-restart', { days: 1 }), b: band('void', null) },
      ['late', 'closed'],
    ],
    ['is closed after the last band', { a: band('counted-apart', { days: 1 }) }, ['late', 'closed']],
  ])('%s', (_, cure, states) => {
    expect(
      ['2024-08-09', '2024-08-10'].map((asOf) => windowIn({ yearly }, issued, asOf, cure)?.state),
    ).toEqual(states);
  });

  describe('of several', () => {
    const isOwner = { fact: 'residence.housing', operator: 'equal', value: 'owned' } as const;
    const two = { owners: { ...yearly, when: isOwner, every: { years: 2 } }, others: yearly };

    it.each<[string, NonNullable<Facts['residence']>, string | null]>([
      ['the first whose condition holds', { housing: 'owned' }, '2025-08-08'],
      ['the next where it fails', { housing: 'rented' }, '2024-08-08'],
      ['none while it is unknown', {}, null],
    ])('is %s', (_, residence, closesOn) => {
      expect(windowIn(two, { ...issued, residence }, '2024-01-01')?.closesOn ?? null).toBe(closesOn);
    });
  });

  describe('when something is unknown', () => {
    const held = (more: NonNullable<Facts['permit']>): Facts => ({
      permit: { issuedOn: '2023-08-08', ...more },
    });

    it('is the first as long as it is not open yet, whatever endorsements there were', () => {
      expect(yearlyOn(held({}), '2024-07-07')).toBe('not-yet-open 2024-07-08 to 2024-08-08');
      expect(yearlyOn(held({}), '2024-07-08')).toBe(null);
    });

    it('is not known without its anchor, or while what it comes after is unknown', () => {
      expect(yearlyOn({ permit: { events: [] } }, '2024-01-01')).toBe(null);
      expect(yearlyOn(held({ issuedOn: null, events: [] }), '2024-01-01')).toBe(null);
      const after = ['permit.issuedOn', 'residence.registeredOn'];
      expect(yearlyOn(issued, '2024-01-01', late, { after })).toBe(null);
      expect(yearlyOn({ ...issued, residence: { registeredOn: null } }, '2024-01-01', late, { after })).toBe(
        'not-yet-open 2024-07-08 to 2024-08-08',
      );
    });

    it('is the next after the last endorsement, though earlier ones are unknown', () => {
      expect(yearlyOn(held({ endorsedOn: '2026-08-01' }), '2026-08-01')).toBe(
        'not-yet-open 2027-07-08 to 2027-08-08',
      );
    });

    it('is not known if an earlier cure could have moved it', () => {
      const moving = { late: band('restored', null, { movesAnchor: true }) };
      expect(yearlyOn(held({ endorsedOn: '2026-08-01' }), '2026-08-01', moving)).toBe(null);
      // The first window was still the one to use.
      expect(yearlyOn(held({ endorsedOn: '2024-08-01' }), '2026-08-01', moving)).toBe(
        'late 2025-07-08 to 2025-08-08',
      );
    });

    it('takes a last endorsement that is yet to come for unknown', () => {
      expect(yearlyOn(held({ endorsedOn: '2026-08-01' }), '2024-07-08')).toBe(null);
      expect(yearlyOn(held({ endorsedOn: '2026-08-01' }), '2024-07-07')).toBe(
        'not-yet-open 2024-07-08 to 2024-08-08',
      );
    });

    it('knows that there was no endorsement', () => {
      expect(yearlyOn(held({ endorsedOn: null }), '2024-08-09')).toBe('late 2024-07-08 to 2024-08-08');
    });
  });
});
