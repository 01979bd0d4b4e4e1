import type { Period } from '../../src/calendar/index.js';
import { civilDate, dayNumber, plus, repeated } from './civil-days.js';
import type { InsuredFor } from './insured-months.js';
import type { Random } from './random-source.js';
import { divisions, factDate } from './random-values.js';
import type { ResidedFor } from './stays.js';

interface Happened {
  readonly kind: string;
  readonly withinLast?: Period;
}

/** Entries of a list that make it long enough, or just not. */
export function wishForList(
  random: Random,
  asOf: string,
  operator: string,
  value: unknown,
  goal: boolean,
): object[] {
  if (operator === 'insuredFor') return insuredMonths(random, asOf, value as InsuredFor, goal);
  if (operator === 'residedFor') return stays(random, asOf, value as ResidedFor, goal);
  return happenings(random, asOf, value as Happened, goal);
}

const place = (random: Random, prefix: string | undefined): string =>
  random.pick(
    divisions.filter((code) => code.startsWith(prefix ?? '')).concat((prefix ?? '33').padEnd(6, '0')),
  );

/** What is left out of a record leaves the question open. */
const placed = (random: Random, prefix: string | undefined): object =>
  random.chance(0.85) ? { division: place(random, prefix) } : random.chance(0.5) ? { division: null } : {};

function insuredMonths(random: Random, asOf: string, rule: InsuredFor, goal: boolean): object[] {
  const { months, upTo = 'this-month', maxGap = 0, division } = rule;
  const back = ['this-month', 'last-month', 'month-before-last'].indexOf(upTo);
  const count = Math.max(0, Math.min(24, goal ? months + random.below(2) : months - 1));
  const first = dayNumber(`${asOf.slice(0, 7)}-01`);
  let offset = back + (random.chance(0.15) ? 1 : 0);
  return Array.from({ length: count }, () => {
    const month = civilDate(plus(first, { months: -offset })).slice(0, 7);
    offset += 1 + (random.chance(0.1) ? maxGap : 0);
    return {
      month,
      ...placed(random, division),
      ...(random.chance(0.6) && { isBackPaid: random.chance(0.15) }),
    };
  });
}

function stays(
  random: Random,
  asOf: string,
  { period, maxGapDays = 0, division }: ResidedFor,
  goal: boolean,
): object[] {
  const today = dayNumber(asOf);
  const far = random.chance(0.25) ? random.between(2, 100) : random.below(2);
  const from = plus(today, repeated(period, -1)) + (goal ? -far : 1 + far);
  const isOpen = random.chance(0.6);
  const present = (first: number) => ({
    ...placed(random, division),
    from: factDate(first),
    ...(isOpen
      ? random.chance(0.5) && { through: null }
      : { through: factDate(Math.max(first, today + random.below(3) - 1)) }),
  });
  if (random.chance(0.6) || from > today - 10) return [present(from)];
  // Two stays with a gap that is just tolerated, or just not.
  const middle = Math.floor((from + today) / 2);
  const gap = maxGapDays + random.below(2);
  return [
    { ...placed(random, division), from: factDate(from), through: factDate(middle) },
    present(middle + 1 + gap),
  ];
}

function happenings(random: Random, asOf: string, { kind, withinLast }: Happened, goal: boolean): object[] {
  const today = dayNumber(asOf);
  const limit = withinLast ? plus(today, repeated(withinLast, -1)) : today - random.below(400);
  const far = random.below(3);
  const day = goal ? Math.min(limit + far, today) : random.chance(0.5) ? limit - 1 - far : today + 1 + far;
  if (!goal && !withinLast && random.chance(0.7)) return [];
  return [{ kind, on: factDate(day) }];
}
