import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../../src/calendar/index.js';
import { type Scale, scaleOf } from '../../src/diagram/index.js';

const days = scaleOf({ type: 'date' }) as Scale;

describe('the scale of days', () => {
  it.each([20240101, 20240127, 20240128, 20240131, 20240228, 20240229, 20230228, 20240301])(
    'counts from %s as the calendar does, past the ends of months too',
    (day) => {
      for (let steps = -62; steps <= 62; steps++) {
        const other = addDays(day, steps);
        expect(days.plus(day, steps)).toBe(other);
        expect(days.between(day, other)).toBe(daysBetween(day, other));
      }
    },
  );
});
