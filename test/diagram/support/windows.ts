import { addDays, type Day, formatDay, parseDay } from '../../../src/calendar/index.js';
import type { Values, WindowVariable } from '../../../src/diagram/index.js';
import type { Laying } from '../../../src/diagram/laying.js';
import { windowVariables } from '../../../src/diagram/window-variables.js';
import { definePolicy, type Policy, type PolicyVersion, type Procedure } from '../../../src/policy/index.js';
import { type Terrain, terrainOf } from '../../../src/verdict/index.js';
import { policies } from '../../support/policies.js';

export const [REGISTERED, ISSUED, ENDORSED] = [
  'residence.registeredOn',
  'permit.issuedOn',
  'permit.endorsedOn',
] as const;

const text = { zh: '-', en: '-' };
const citation = { instrument: 'law', article: '1' };

/** A window, what being late for it does, and what else must hold, of a policy made up. */
export interface Made {
  readonly window: object;
  readonly cures?: readonly object[];
  readonly eligibility?: readonly object[];
}

const named = (clauses: readonly object[], prefix: string) =>
  Object.fromEntries(clauses.map((clause, i) => [`${prefix}${i}`, { ...clause, citation }]));

/** A policy of one procedure with one window. */
export const madeUp = ({ window, cures = [], eligibility = [] }: Made): Policy =>
  definePolicy([
    {
      id: 'made-up/window',
      title: text,
      division: '330100',
      effectiveFrom: '1900-01-01',
      authority: 'statute',
      instruments: { law: 'statute' },
      verifiedOn: '2024-01-01',
      procedures: {
        endorse: {
          title: text,
          eligibility: named(
            eligibility.map((condition) => ({
              condition,
              reason: { met: 'CONDITION_MET', unmet: 'CONDITION_NOT_MET' },
            })),
            'e',
          ),
          window: named([window], 'w'),
          cure: named(cures, 'c'),
        },
      },
    } as unknown as PolicyVersion,
  ]);

/** A procedure of a policy of ours, in force on a day. */
export const ours = (id: string, asOf: string, procedure: Procedure = 'endorse'): Terrain =>
  terrainOf(policies[id] as Policy, asOf, procedure) as Terrain;

export const terrainWith = (made: Made, asOf: string): Terrain =>
  terrainOf(madeUp(made), asOf, 'endorse') as Terrain;

export const windowIn = (terrain: Terrain): WindowVariable => windowVariables(terrain)[0] as WindowVariable;

/** Windows of every kind, on the day of issue unless they say otherwise. */
const yearly = {
  from: ISSUED,
  every: { years: 1 },
  after: [ISSUED],
  opens: { months: -1 },
  closes: { days: 0 },
};
export const kinds: { readonly [name: string]: Made } = {
  'a month, no bands': { window: yearly },
  'thirty days, a band that moves the anniversary': {
    window: { ...yearly, opens: { days: -30 } },
    cures: [
      { within: { days: 60 }, effect: 'restored' },
      { within: null, effect: 'years-restart', movesAnchor: true },
    ],
  },
  'months from the close, moved in the middle band': {
    window: { ...yearly, closes: { days: 30 } },
    cures: [
      { within: { months: 1 }, effect: 'restored' },
      { within: { months: 7 }, effect: 'years-restart', movesAnchor: true },
      { within: null, effect: 'void' },
    ],
  },
  'half-years, a band of old acts': {
    window: { ...yearly, every: { months: 6 }, opens: { days: -31 }, closes: { months: 1 } },
    cures: [
      { within: { years: 1 }, effect: 'restored', movesAnchor: true, actedBy: '2022-06-15' },
      { within: { days: 20 }, effect: 'restored', movesAnchor: true },
    ],
  },
  'each month': {
    window: { ...yearly, every: { months: 1 }, opens: { days: -5 } },
    cures: [{ within: { days: 10 }, effect: 'restored', movesAnchor: true }],
  },
  'a last day that moves past days off': {
    window: { ...yearly, rollsForward: true },
    cures: [{ within: { days: 9 }, effect: 'restored', movesAnchor: true }],
  },
  'windows that overlap the next': { window: { ...yearly, opens: { days: 0 }, closes: { months: 13 } } },
  'windows that close before they open': {
    window: { ...yearly, opens: { days: -28 }, closes: { months: -1 } },
  },
  'every other year, never closed': { window: { ...yearly, every: { years: 2 }, closes: null } },
  'acts before the anchor': {
    window: { ...yearly, after: [] },
    cures: [{ within: null, effect: 'restored', movesAnchor: true }],
  },
  'the last endorsement for an anchor': {
    window: { ...yearly, from: { event: 'endorsed' } },
    cures: [{ within: { days: 9 }, effect: 'restored', movesAnchor: true }],
  },
  'once, at the latest of two days': {
    window: {
      from: { latest: [ISSUED, { event: 'endorsed' }] },
      opens: { months: 11 },
      closes: { years: 1 },
    },
    cures: [{ within: { months: 1 }, effect: 'restored' }],
  },
};

/** Whether days lie as one way of a window tells. */
export function lieSo({ places, bounds }: Laying, days: { readonly [fact: string]: Day | null }): boolean {
  for (const [fact, { span, orNone }] of places) {
    const day = days[fact] as Day | null;
    if (day === null ? !orNone : !span || day < span.from || day > span.through) return false;
  }
  return bounds.every(({ earlier, later, least, isBelow }) => {
    const [one, other] = [days[earlier] as Day | null, days[later] as Day | null];
    return one === null || other === null || other >= least(one) !== isBelow;
  });
}

/** Days as facts state them. */
export const stated = (days: { readonly [fact: string]: Day | null }): Values =>
  Object.fromEntries(Object.entries(days).map(([fact, day]) => [fact, day === null ? null : formatDay(day)]));

/** Every day from so many before another on, and none. */
export const daysFrom = (asOf: string, before: number, count: number, step = 1): (Day | null)[] => [
  null,
  ...Array.from({ length: Math.ceil(count / step) }, (_, i) => addDays(parseDay(asOf), i * step - before)),
];
