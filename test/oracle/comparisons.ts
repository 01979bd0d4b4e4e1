import type { Period } from '../../src/calendar/index.js';
import type { Comparison } from '../../src/conditions/index.js';
import { dayNumber, plus } from './civil-days.js';
import { type InsuredFor, type InsuredMonth, insuredFor } from './insured-months.js';
import { dayOf, factOf, type Scene } from './scene.js';
import { type ResidedFor, residedFor, type Spell } from './stays.js';
import { isInDivision, isInSameUnit, type SameUnit } from './territory.js';
import { not, type Truth } from './truth.js';

type Reference = { readonly fact: string };
type Scalar = string | number;
type Happened = { readonly kind: string; readonly withinLast?: Period };
type Event = { readonly kind: string; readonly on: string };

const isReference = (value: unknown): value is Reference =>
  typeof value === 'object' && value !== null && typeof (value as Partial<Reference>).fact === 'string';

const rightOf = (scene: Scene, value: unknown): unknown =>
  isReference(value) ? factOf(scene, value.fact) : value;

/** Whether a comparison holds of what is known. */
export function comparisonHolds(scene: Scene, { fact, operator, value }: Comparison): Truth {
  const stated = factOf(scene, fact);
  switch (operator) {
    case 'equal':
      return equals(stated, rightOf(scene, value));
    case 'notEqual':
      return not(equals(stated, rightOf(scene, value)));
    case 'in':
      return isAmong(stated, value as unknown[]);
    case 'notIn':
      return not(isAmong(stated, value as unknown[]));
    case 'contains':
      return stated === undefined ? undefined : (stated as unknown[]).includes(value);
    case 'doesNotContain':
      return stated === undefined ? undefined : !(stated as unknown[]).includes(value);
    case 'lessThan':
    case 'before':
      return inOrder(stated, rightOf(scene, value), (a, b) => a < b);
    case 'lessThanInclusive':
    case 'onOrBefore':
      return inOrder(stated, rightOf(scene, value), (a, b) => a <= b);
    case 'greaterThan':
    case 'after':
      return inOrder(stated, rightOf(scene, value), (a, b) => a > b);
    case 'greaterThanInclusive':
    case 'onOrAfter':
      return inOrder(stated, rightOf(scene, value), (a, b) => a >= b);
    case 'inSameUnit':
      return isInSameUnit(scene, stated as string | null | undefined, value as SameUnit);
    case 'inDivision':
      return isInDivision(stated as string | null | undefined, value as string);
    default:
      return inTime(scene, { fact, operator, value });
  }
}

function equals(left: unknown, right: unknown): Truth {
  if (left === undefined || right === undefined) return undefined;
  return left === right;
}

const isAmong = (stated: unknown, values: readonly unknown[]): Truth =>
  stated === undefined ? undefined : values.includes(stated);

/** What is known to be none is neither before nor after anything. */
function inOrder(left: unknown, right: unknown, compare: (a: Scalar, b: Scalar) => boolean): Truth {
  if (left === null || right === null) return false;
  if (left === undefined || right === undefined) return undefined;
  return compare(left as Scalar, right as Scalar);
}

/** The operators that count days or months. */
function inTime(scene: Scene, { fact, operator, value }: Comparison): Truth {
  const { asOf } = scene;
  switch (operator) {
    case 'periodElapsed':
      return ofDay(scene, fact, (day) => plus(day, value as Period) <= asOf, false);
    case 'lastsFor':
      return ofDay(scene, fact, (through) => plus(asOf, value as Period) <= through + 1, true);
    case 'inWindow': {
      const { opens, closes } = value as { opens: Period; closes: Period };
      return ofDay(scene, fact, (day) => plus(day, opens) <= asOf && asOf <= plus(day, closes), false);
    }
    case 'spans': {
      const { period, through } = value as { period: Period; through: Reference };
      return spans(dayOf(scene, fact), dayOf(scene, through.fact), period);
    }
    case 'happened':
      return happened(scene, factOf(scene, fact) as readonly Event[] | undefined, value as Happened);
    case 'insuredFor':
      return insuredFor(
        factOf(scene, fact) as readonly InsuredMonth[] | undefined,
        value as InsuredFor,
        asOf,
      );
    case 'residedFor':
      return residedFor(factOf(scene, fact) as readonly Spell[] | undefined, value as ResidedFor, asOf);
    default:
      throw new Error(`no operator ${operator}`);
  }
}

function ofDay(scene: Scene, fact: string, test: (day: number) => boolean, ofNone: boolean): Truth {
  const day = dayOf(scene, fact);
  if (day === undefined) return undefined;
  return day === null ? ofNone : test(day);
}

/** Both days count, so the period is complete on the eve of the corresponding day. */
function spans(from: number | null | undefined, through: number | null | undefined, period: Period): Truth {
  if (from === null) return false;
  if (from === undefined || through === undefined) return undefined;
  return through === null || plus(from, period) <= through + 1;
}

function happened(
  { asOf }: Scene,
  events: readonly Event[] | undefined,
  { kind, withinLast }: Happened,
): Truth {
  if (events === undefined) return undefined;
  return events.some((event) => {
    const day = dayNumber(event.on);
    return event.kind === kind && day <= asOf && (!withinLast || asOf <= plus(day, withinLast));
  });
}
