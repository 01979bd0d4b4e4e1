import { type Comparison, isFactReference } from '../../../src/conditions/index.js';
import { factsWith } from '../../../src/diagram/index.js';
import { type Descriptor, dateOrders, type Facts } from '../../../src/facts/index.js';
import { conditionsOf, type Policy, partsOf } from '../../../src/policy/index.js';
import { civilDate, dayNumber, plus } from '../../oracle/civil-days.js';
import type { Random } from '../../oracle/random-source.js';
import { places, type Readable } from './comparisons.js';
import { anyPapers } from './papers.js';

type Period = Parameters<typeof plus>[1];

/** Everything that comparisons of some policies name. */
export interface Named {
  readonly days: readonly string[];
  readonly numbers: readonly number[];
  readonly periods: readonly Period[];
  readonly strings: readonly string[];
}

/** Collects the literals of policies, however deep. */
export function namedIn(policies: readonly Policy[]): Named {
  const found = {
    days: [] as string[],
    numbers: [] as number[],
    periods: [] as Period[],
    strings: [] as string[],
  };
  const visit = (value: unknown): void => {
    if (typeof value === 'number') found.numbers.push(value);
    else if (typeof value === 'string')
      found[/^\d{4}-\d{2}-\d{2}$/.test(value) ? 'days' : 'strings'].push(value);
    else if (typeof value === 'object' && value !== null && !isFactReference(value)) {
      const keys = Object.keys(value);
      if (keys.length === 1 && /^(days|months|years)$/.test(keys[0] as string))
        found.periods.push(value as Period);
      else Object.values(value).forEach(visit);
    }
  };
  const comparisons = policies.flatMap(({ spells }) =>
    spells.flatMap(({ resolved }) =>
      conditionsOf(resolved.version).flatMap(({ condition }) =>
        partsOf('', condition).flatMap(({ part }) => ('fact' in part ? [part as Comparison] : [])),
      ),
    ),
  );
  for (const { value } of comparisons) visit(value);
  return found;
}

const clamped = (number: number): string => {
  const text = civilDate(number);
  return text.length > 10 || text > '2999-12-31' ? '2999-12-31' : text < '1900-01-01' ? '1900-01-01' : text;
};

const shifted = (random: Random, day: number, { periods }: Named): number => {
  if (periods.length === 0 || random.chance(0.3)) return day;
  const period = random.pick(periods);
  const [unit, n] = Object.entries(period)[0] as [string, number];
  return plus(day, { [unit]: random.chance(0.6) ? -n : n } as unknown as Period);
};

/** A day a day before, on or after a limit: of the policy, of today, or of a day stated already. */
function anyDay(random: Random, asOf: string, named: Named, stated: readonly string[]): string {
  const from = random.pick([asOf, asOf, ...named.days, ...stated, ...stated]);
  const day = random.chance(0.03)
    ? random.pick([dayNumber('1900-01-01'), dayNumber('2999-12-31')])
    : shifted(random, dayNumber(from), named);
  return clamped(day + random.between(-1, 1));
}

/** A county by its digits: one that is named, a neighbour of it, or any at all. */
export function anyPlace(random: Random, stated: readonly string[]): string {
  const code = random.pick([...places, ...stated, ...stated]);
  const digits = (n: number): string => String(random.below(10 ** n)).padStart(n, '0');
  const county = (): string => String(random.between(1, 99)).padStart(2, '0');
  return random.weighted<() => string>([
    [4, () => code],
    [2, () => `${code.slice(0, 4)}${county()}`],
    [1, () => `${code.slice(0, 2)}${digits(2)}${county()}`],
    [1, () => `${digits(4)}${county()}`],
  ])();
}

function anyList(random: Random, path: string, asOf: string, named: Named): unknown[] {
  const place = (): unknown => (random.chance(0.1) ? null : anyPlace(random, ['330106', '330106']));
  const near = (): string => anyDay(random, asOf, named, []);
  if (path === 'permit.events')
    return Array.from({ length: random.below(5) }, () => ({
      kind: random.pick(['endorsed', 'endorsement-refused', 'suspended', 'cancelled']),
      on: near(),
    }));
  if (path === 'employment.insuredMonths') {
    const first = dayNumber(`${asOf.slice(0, 7)}-01`);
    const [density, home, backPaid] = [random.pick([0.3, 0.6, 0.9]), place(), random.pick([0, 0.3])];
    return Array.from({ length: 9 }, (_, i) => i)
      .filter(() => random.chance(density))
      .map((i) => ({
        month: clamped(plus(first, { months: 1 - i })).slice(0, 7),
        division: random.chance(0.7) ? home : place(),
        isBackPaid: random.chance(backPaid),
      }));
  }
  return Array.from({ length: random.below(5) }, () => {
    const [one, other] = [near(), random.chance(0.3) ? asOf : near()];
    const through = random.chance(0.2) ? null : one < other ? other : one;
    return { division: place(), from: one < other ? one : other, through };
  });
}

function anyValue(
  random: Random,
  [path, is]: Readable,
  asOf: string,
  named: Named,
  stated: readonly unknown[],
): unknown {
  const of = <T>(type: string): T[] => stated.filter((one) => typeof one === type) as T[];
  if (is.type === 'boolean') return random.chance(0.5);
  if (is.type === 'enum-list') return random.some(is.values, 0.4);
  if (is.type === 'list') return anyList(random, path, asOf, named);
  if (random.chance(0.12)) return null;
  switch (is.type) {
    case 'date':
      return anyDay(random, asOf, named, of('string'));
    case 'integer': {
      const near = random.pick([
        0,
        1_000_000_000,
        ...named.numbers,
        ...named.numbers,
        ...of<number>('number'),
      ]);
      return Math.min(1_000_000_000, Math.max(0, Math.trunc(near) + random.between(-1, 1)));
    }
    case 'division':
      return anyPlace(random, of('string'));
    case 'enum':
      return random.pick(is.values);
    default:
      return random.pick([
        'g0',
        't1',
        'another',
        'yet-another',
        'some-other',
        'nobody',
        'else',
        ...of<string>('string'),
      ]);
  }
}

/** Somebody of whom every fact is known and no two contradict each other, near the limits of some policies. */
export function anyCompletePerson(
  random: Random,
  facts: readonly Readable[],
  asOf: string,
  named: Named,
): Facts {
  const values: { [path: string]: unknown } = {};
  const stated = new Map<Descriptor['type'], unknown[]>();
  for (const one of facts) {
    const [path, is] = one;
    const known = stated.get(is.type) ?? [];
    values[path] = anyValue(random, one, asOf, named, known);
    stated.set(is.type, [...known, values[path]]);
  }
  for (const [earlier, later] of dateOrders) {
    const [first, second] = [values[earlier], values[later]] as (string | null | undefined)[];
    if (!first || !second || first <= second) continue;
    if (random.chance(0.6)) [values[earlier], values[later]] = [second, first];
    else values[random.chance(0.5) ? earlier : later] = null;
  }
  // An exchange may have put another pair in the wrong order.
  for (const [earlier, later] of dateOrders) {
    const [first, second] = [values[earlier], values[later]] as (string | null | undefined)[];
    if (first && second && first > second) values[later] = null;
  }
  return { ...factsWith(values), materials: anyPapers(random, asOf) } as Facts;
}
