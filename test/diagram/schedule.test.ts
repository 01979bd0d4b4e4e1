import { describe, expect, it } from 'vitest';
import {
  ALWAYS_ON,
  both,
  createScheduleBook,
  either,
  NEVER_ON,
  type Schedule,
} from '../../src/diagram/schedule.js';
import { randomFrom } from '../oracle/random-source.js';
import { bareForest } from './support/universes.js';

const SEED = 5;

describe(`createScheduleBook, seed ${SEED}`, () => {
  it('combines schedules by number as they are combined themselves, never and always too', () => {
    const random = randomFrom(SEED);
    const { forest } = bareForest([2]);
    const book = createScheduleBook();
    const some = (): string[] => ['a', 'b', 'c'].filter(() => random.chance(0.3));
    const anySchedule = (): Schedule =>
      random.pick([
        NEVER_ON,
        ALWAYS_ON,
        [{ from: some(), until: some() }],
        [
          { from: some(), until: some() },
          { from: some(), until: some() },
        ],
      ]);
    for (let n = 0; n < 300; n++) {
      const [one, other] = [anySchedule(), random.chance(0.1) ? ALWAYS_ON : anySchedule()];
      const leaves = [one, other, one].map((schedule) => forest.leaf(book.number(schedule)));
      const [left, right] = leaves as [number, number];
      const numberOf = (op: typeof book.both, a: number, b: number) =>
        forest.valueOf(forest.combine(op, a, b));
      expect(numberOf(book.both, left, right)).toBe(book.number(both(one, other)));
      expect(numberOf(book.either, left, right)).toBe(book.number(either(one, other)));
      expect(numberOf(book.both, left, left)).toBe(book.number(both(one, one)));
      expect(numberOf(book.either, left, left)).toBe(book.number(either(one, one)));
    }
  });
});
