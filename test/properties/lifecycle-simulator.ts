import type { Period } from '../../src/calendar/index.js';
import type { CureEffect } from '../../src/policy/index.js';

/** Days are counts from 1970 by the machine's own calendar: no day here is the library's. */
export const countOf = (day: string): number => Date.parse(day) / 864e5;
export const dayOf = (count: number): string => new Date(count * 864e5).toISOString().slice(0, 10);

/** A day so many periods later: the corresponding day, or the month's last. */
export function moved(count: number, period: Period, times = 1): number {
  if ('days' in period) return count + period.days * times;
  const months = ('months' in period ? period.months : 12 * period.years) * times;
  const day = new Date(count * 864e5);
  const [year, month] = [day.getUTCFullYear(), day.getUTCMonth() + months];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(day.getUTCDate(), last)) / 864e5;
}

/** What is said of a band of lateness. */
export interface SimulatedBand {
  readonly within: Period | null;
  readonly effect: CureEffect;
  readonly movesAnchor?: boolean;
}

/** Yearly endorsement, or such, from the day of issue. */
export interface Rules {
  readonly every: Period;
  readonly opens: Period;
  readonly closes: Period;
  /** In ascending order. */
  readonly bands: readonly SimulatedBand[];
}

/** What happened. */
export interface Life {
  readonly issuedOn: string;
  /** From when years count. */
  readonly countedFrom: string;
  readonly endorsedOn: readonly string[];
  /** The day of an event that terminates. */
  readonly endedOn?: string;
}

interface Span {
  readonly from: string;
  readonly through: string;
}

/** One day of a simulated life. */
export interface SimulatedDay {
  readonly day: string;
  /** `unsaid` once the permit was endorsed past every band, of which the rules say nothing. */
  readonly state: 'active' | 'endorsement-due' | 'suspended' | 'expired' | 'terminated' | 'unsaid';
  readonly since: string;
  readonly window: {
    readonly opensOn: string;
    readonly closesOn: string;
    readonly state: 'not-yet-open' | 'open' | 'late' | 'closed';
  } | null;
  readonly years: {
    readonly from: string;
    readonly excluded: readonly Span[];
    readonly completedYears: number;
    readonly apart: readonly (Span & { readonly completedYears: number })[];
  };
}

/** The days that say something new, the day before each, and every so many days one. */
export function turning(days: Iterable<SimulatedDay>, every: number): SimulatedDay[] {
  const found: SimulatedDay[] = [];
  let before: SimulatedDay | undefined;
  let known = '';
  let number = 0;
  for (const one of days) {
    const { day: _, ...rest } = one;
    const said = JSON.stringify({ ...rest, years: [rest.years.completedYears, rest.years.excluded.length] });
    const isNew = said !== known;
    if (isNew && before && found[found.length - 1] !== before) found.push(before);
    if (isNew || number++ % every === 0) found.push(one);
    before = one;
    known = said;
  }
  return found;
}

const isCurable = ({ effect }: SimulatedBand): boolean => effect !== 'void' && effect !== 'new-application';

/** Lives a permit day by day, with nothing but a memory of yesterday; `through` is the last day. */
export function* lived(rules: Rules, life: Life, through: string): Generator<SimulatedDay> {
  const { every, opens, closes, bands } = rules;
  const endorsed = new Set(life.endorsedOn.map(countOf));
  const endedOn = life.endedOn === undefined ? Number.POSITIVE_INFINITY : countOf(life.endedOn);
  const issued = countOf(life.issuedOn);
  let anchor = issued;
  let number = 0;
  let ends: number[] = [];
  let open = 0;
  let close = 0;
  const passWindowsOpenOn = (day: number): void => {
    for (number = 0; number === 0 || open <= day; ) {
      number++;
      open = moved(moved(anchor, every, number), opens);
    }
    close = moved(moved(anchor, every, number), closes);
    ends = bands.map(({ within }) => (within ? moved(close, within) : Number.POSITIVE_INFINITY));
  };
  passWindowsOpenOn(issued);
  const bandOn = (day: number): SimulatedBand | undefined => bands.find((_, i) => day <= (ends[i] as number));
  let years = { from: countOf(life.countedFrom), lost: [] as [number, number][], apart: [] as Apart[] };
  let state: SimulatedDay['state'] = 'active';
  let since = issued;
  for (let day = issued; day <= countOf(through); day++) {
    const before: string = state;
    const band = day > close ? bandOn(day) : undefined;
    const isOver = state === 'expired' || state === 'terminated' || state === 'unsaid';
    if (!isOver && day >= endedOn) state = 'terminated';
    else if (!isOver && band && !isCurable(band)) state = band.effect === 'void' ? 'terminated' : 'expired';
    else if (!isOver) {
      if (endorsed.has(day) && day >= open) {
        if (day > close) {
          if (!band) state = 'unsaid';
          years = cured(years, band?.effect, [close + 1, day - 1]);
          if (band?.movesAnchor) anchor = day;
        }
        passWindowsOpenOn(day);
      }
      if (state !== 'unsaid') state = day > close ? 'suspended' : day >= open ? 'endorsement-due' : 'active';
    }
    if (state !== before) since = day;
    const isRunning = state === 'active' || state === 'endorsement-due' || state === 'suspended';
    yield {
      day: dayOf(day),
      state,
      since: dayOf(since),
      window: isRunning
        ? {
            opensOn: dayOf(open),
            closesOn: dayOf(close),
            state: windowStateOn(day, open, close, band),
          }
        : null,
      years: told(years, Math.min(day, isRunning ? day : since - 1), state, close + 1),
    };
  }
}

const windowStateOn = (day: number, opens: number, closes: number, band: SimulatedBand | undefined) => {
  if (day <= closes) return day < opens ? 'not-yet-open' : 'open';
  return band ? 'late' : 'closed';
};

type Apart = readonly [from: number, through: number, years: number];
interface Years {
  readonly from: number;
  readonly lost: readonly (readonly [number, number])[];
  readonly apart: readonly Apart[];
}

/** What a cure does to the years: the suspension has run from its first day to its last. */
function cured(
  { from, lost, apart }: Years,
  effect: CureEffect | undefined,
  rest: [number, number],
): { from: number; lost: [number, number][]; apart: Apart[] } {
  const kept = [...lost] as [number, number][];
  const isEmpty = rest[0] > rest[1];
  if (effect === 'years-continue' && !isEmpty) return { from, lost: [...kept, rest], apart: [...apart] };
  if (effect === 'years-continue' || effect === 'restored' || effect === undefined)
    return { from, lost: kept, apart: [...apart] };
  const end = rest[0] - 1;
  const ended: Apart[] = effect === 'counted-apart' ? [[from, end, fullYears(from, kept, end)]] : [];
  return { from: rest[1] + 1, lost: [], apart: [...apart, ...ended] };
}

/** Full years, each later by as many days as were lost. */
function fullYears(from: number, lost: Years['lost'], on: number): number {
  const days = lost.reduce((sum, [first, last]) => sum + last - first + 1, 0);
  // No year is longer than 366 days.
  let full = Math.max(0, Math.floor((on - from - days) / 366) - 1);
  while (moved(from, { years: full + 1 }) + days <= on) full++;
  return full;
}

/** The count on a day; a suspension that is not over is lost so far. */
function told(
  { from, lost, apart }: Years,
  on: number,
  state: SimulatedDay['state'],
  lateFrom: number,
): SimulatedDay['years'] {
  const resting: Years['lost'] = state !== 'unsaid' && on >= lateFrom ? [[lateFrom, on]] : [];
  const all = [...lost, ...resting];
  return {
    from: dayOf(from),
    excluded: all.map(([first, last]) => ({ from: dayOf(first), through: dayOf(last) })),
    completedYears: fullYears(from, all, on),
    apart: apart.map(([first, last, full]) => ({
      from: dayOf(first),
      through: dayOf(last),
      completedYears: full,
    })),
  };
}
