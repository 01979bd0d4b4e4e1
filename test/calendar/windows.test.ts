import { describe, expect, it } from 'vitest';
import { firstAfter, isInWindow, type WindowRule, windowAt } from '../../src/calendar/index.js';

/** The month before a full year, its last day included: 居住证暂行条例 第十条. */
const monthBefore: WindowRule = { opens: { months: -1 }, closes: { days: 0 } };

describe('windowAt', () => {
  it.each([
    ['mid-month', 20240808, '2024-07-08', '2024-08-08', '2024-08-07'],
    ['the end of a long month after a short one', 20240331, '2024-02-29', '2024-03-31', '2024-03-30'],
    ['the same in a common year', 20230331, '2023-02-28', '2023-03-31', '2023-03-30'],
    ['the end of a short month', 20240430, '2024-03-30', '2024-04-30', '2024-04-29'],
    ['a leap day', 20240229, '2024-01-29', '2024-02-29', '2024-02-28'],
    ['the day after a leap day', 20240301, '2024-02-01', '2024-03-01', '2024-02-29'],
    ['the first day of a year', 20240101, '2023-12-01', '2024-01-01', '2023-12-31'],
  ])('lays the month before an anniversary: %s', (_name, anchor, opensOn, closesOn, lastSafeOn) => {
    expect(windowAt(anchor, monthBefore)).toEqual({ opensOn, closesOn, lastSafeOn });
  });

  it('counts both ends from the anchor itself, not one from the other', () => {
    const rule: WindowRule = { opens: { months: 11 }, closes: { years: 1 } };
    expect(windowAt(20240229, rule)).toEqual({
      opensOn: '2025-01-29',
      closesOn: '2025-02-28',
      lastSafeOn: '2025-02-27',
    });
  });

  it('lays a window after its anchor in days', () => {
    const rule: WindowRule = { opens: { days: 1 }, closes: { days: 30 } };
    expect(windowAt(20240215, rule)).toEqual({
      opensOn: '2024-02-16',
      closesOn: '2024-03-16',
      lastSafeOn: '2024-03-15',
    });
  });
});

describe('firstAfter', () => {
  const yearly = (day: number): number => firstAfter(20230808, { years: 1 }, { months: -1 }, day);

  // The windows open on 8 July 2024, 2025, 2026 …
  it.each([
    [20230808, 1],
    [20240707, 1],
    [20240708, 2],
    [20250707, 2],
    [20250708, 3],
    [20260707, 3],
    [20260708, 4],
    [20280708, 6],
    [20290708, 7],
    [20300708, 8],
  ])('passes over the window that opens on the day itself: after %i it is the window %i', (day, n) => {
    expect(yearly(day)).toBe(n);
  });

  it('comes to an end for a period of no length, whose windows all open at once', () => {
    const n = firstAfter(20230808, { months: 0 }, { days: 0 }, 20240101);
    expect(Number.isSafeInteger(n)).toBe(true);
  });
});

describe('isInWindow', () => {
  it.each([
    [20240707, false],
    [20240708, true],
    [20240807, true],
    [20240808, true],
    [20240809, false],
  ])('holds both ends of the window of 8 August inside: %i', (asOf, isInside) => {
    expect(isInWindow(20240808, monthBefore, asOf)).toBe(isInside);
  });

  it.each([
    [20240228, false],
    [20240229, true],
    [20240331, true],
    [20240401, false],
  ])('opens on the last of February for 31 March: %i', (asOf, isInside) => {
    expect(isInWindow(20240331, monthBefore, asOf)).toBe(isInside);
  });

  it('is empty where a window closes before it opens', () => {
    const backwards: WindowRule = { opens: { days: 1 }, closes: { days: 0 } };
    expect([20240807, 20240808, 20240809].some((asOf) => isInWindow(20240808, backwards, asOf))).toBe(false);
  });
});
