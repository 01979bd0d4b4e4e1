import type { Period } from '../../src/calendar/index.js';
import { civilDate, dayNumber } from './civil-days.js';
import type { Maker, Section } from './random-clauses.js';
import { MIDDLE } from './random-comparisons.js';

interface Shape {
  readonly every?: Period;
  readonly opens: Period;
  readonly closes: Period | null;
}

/** Windows that never meet the ones before them. */
const recurring: readonly Shape[] = [
  { every: { years: 1 }, opens: { months: -1 }, closes: { days: 0 } },
  { every: { years: 1 }, opens: { days: -30 }, closes: { days: 15 } },
  { every: { months: 6 }, opens: { months: -1 }, closes: { months: 1 } },
  { every: { months: 1 }, opens: { days: -3 }, closes: { days: 3 } },
  { every: { years: 2 }, opens: { months: 0 }, closes: { months: 2 } },
  { every: { days: 90 }, opens: { days: -10 }, closes: { days: 20 } },
];

const single: readonly Shape[] = [
  { opens: { days: -30 }, closes: { days: 0 } },
  { opens: { months: -1 }, closes: { months: 1 } },
  { opens: { days: 0 }, closes: { years: 1 } },
  { opens: { months: 6 }, closes: null },
];

/** When a procedure may be done; the last window always closes, so that one can be late for it. */
export function windowsBy(maker: Maker, names: readonly string[]): Section {
  const { random, maybe, condition, section, anchor } = maker;
  const count = random.between(1, 2);
  return section('w', count, (i) => {
    const isLast = i === count - 1;
    const shape = random.chance(0.6)
      ? random.pick(recurring)
      : random.pick(isLast ? single.filter(({ closes }) => closes !== null) : single);
    const rolls = shape.closes !== null && random.chance(0.25) && !('days' in (shape.every ?? {}));
    const isTight = shape.every !== undefined && JSON.stringify(shape.every) === '{"months":1}';
    return {
      when: isLast && random.chance(0.8) ? undefined : condition(names),
      from: random.chance(0.3) ? 'permit.expiresOn' : random.chance(0.7) ? 'permit.issuedOn' : anchor(),
      ...shape,
      after:
        shape.every && maybe(0.7, () => (random.chance(0.7) ? ['permit.issuedOn'] : [anchor(), anchor()])),
      rollsForward: rolls && !isTight ? true : undefined,
    };
  });
}

/** Bands of lateness, each longer than the one before; what ends a permit is last. */
export function curesBy(maker: Maker, names: readonly string[]): Section {
  const { random, maybe, condition, section } = maker;
  const bands = random.some<Period | null>(
    [{ days: 30 }, { days: 60 }, { months: 6 }, { years: 2 }, null],
    0.5,
  );
  return section('b', bands.length, (i) => {
    const within = bands[i] as Period | null;
    const isEnd = within === null && random.chance(0.6);
    return {
      when: maybe(0.25, () => condition(names)),
      within,
      effect: random.pick(
        isEnd
          ? ['new-application', 'void']
          : ['restored', 'years-continue', 'years-restart', 'counted-apart'],
      ),
      movesAnchor: isEnd ? undefined : maybe(0.4, () => true as const),
      actedBy: maybe(0.15, () => civilDate(dayNumber(MIDDLE) + random.between(-900, 300))),
    };
  });
}
