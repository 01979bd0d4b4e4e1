import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/verdict/index.js';
import { endorsing, permit, policyWith, yearly } from '../support/lifecycle.js';
import { late, windowIn, yearlyOn } from './laid-windows.js';

describe('window', () => {
  describe('that rolls forward', () => {
    const rolling = { rollsForward: true } as const;

    it.each([
      // Saturday 2 May 2026; the holiday is 1 to 5 May.
      ['2025-05-02', '2026-04-02', '2026-05-06'],
      ['2025-05-06', '2026-04-06', '2026-05-06'],
      // Saturday 9 May 2026 is worked.
      ['2025-05-09', '2026-04-09', '2026-05-09'],
      ['2025-05-10', '2026-04-10', '2026-05-11'],
    ])('of a permit issued on %s opens on %s and closes on %s', (issuedOn, opensOn, closesOn) => {
      const facts = permit(issuedOn);
      expect(yearlyOn(facts, closesOn, late, rolling)).toBe(`open ${opensOn} to ${closesOn}`);
    });

    it('gives a range where the year is not announced, and says why', () => {
      const policy = policyWith({ endorse: endorsing(late, { yearly: { ...yearly, ...rolling } }) });
      const { window, reasons } = evaluate(policy, permit('2026-05-15'), {
        asOf: '2027-05-01',
        procedure: 'endorse',
      });
      // A Saturday: worked if a notice says so.
      expect(window?.range).toMatchObject({ earliest: '2027-05-15', unannounced: 2027 });
      expect((window?.range?.latest ?? '') >= '2027-05-17').toBe(true);
      expect(window?.closesOn).toBe('2027-05-15');
      expect(reasons).toContainEqual(
        expect.objectContaining({
          code: 'DAYS_OFF_NOT_ANNOUNCED',
          params: expect.objectContaining({ year: 2027 }),
        }),
      );
    });

    it('is open through the last day that may be the last', () => {
      const rollingOn = (asOf: string) =>
        windowIn({ yearly: { ...yearly, ...rolling } }, permit('2026-05-15'), asOf);
      const latest = rollingOn('2027-05-01')?.range?.latest as string;
      expect(rollingOn(latest)?.state).toBe('open');
    });
  });
});
