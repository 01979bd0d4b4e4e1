import type { Comparison, Condition } from '../../../src/conditions/index.js';
import { type Descriptor, describeFact, type LocalFacts } from '../../../src/facts/index.js';
import { definePolicy, type Policy, type PolicyVersion } from '../../../src/policy/index.js';
import type { Random } from '../../oracle/random-source.js';
import { anyComparison } from './comparisons.js';
import { itemsFrom } from './papers.js';

const label = { label: { zh: '-', en: '-' }, question: { zh: '-', en: '-' } };
const district = { type: 'enum', values: ['north', 'south', 'river'], ...label };

/** Facts of the small policies' own. */
export const localFacts = {
  movedOn: { type: 'date', ...label },
  isVeteran: { type: 'boolean', ...label },
  points: { type: 'integer', ...label },
  homeTown: { type: 'division', ...label },
  schoolKind: { type: 'id', ...label },
  district,
  otherDistrict: district,
} as unknown as LocalFacts;

/** The type of a fact that small policies read. */
export const describe = (path: string): Descriptor => describeFact(path, localFacts) as Descriptor;

const kinds: readonly (readonly [weight: number, facts: string])[] = [
  [
    6,
    'identity.birthDate residence.arrivedOn residence.registeredOn residence.leaseFrom residence.leaseThrough employment.contractFrom employment.contractThrough permit.issuedOn permit.expiresOn local.movedOn',
  ],
  [3, 'employment.socialInsuranceMonths employment.taxMonths residence.plannedDays local.points'],
  [4, 'identity.hukouDivision residence.division employment.division local.homeTown'],
  [1, 'application.tier family.sponsorGround local.schoolKind'],
  [1, 'residence.housing permit.state local.district local.otherDistrict'],
  [1, 'residence.isContinuous study.isEnrolled local.isVeteran'],
  [1, 'residence.purposes'],
  [1.5, 'employment.insuredMonths'],
  [1.5, 'residence.spells'],
  [1.5, 'permit.events'],
];

/** A few facts, mostly of one or two types, so that comparisons meet. */
function poolBy(random: Random): string[] {
  const types = Array.from({ length: random.between(1, 3) }, () => random.weighted(kinds).split(' '));
  return [
    ...new Set(
      types.flatMap((facts) => Array.from({ length: random.between(1, 3) }, () => random.pick(facts))),
    ),
  ];
}

const citation = { instrument: 'law', article: '1' };

type Section = { readonly [id: string]: object };

/** Conditions and papers of one small policy. */
interface Making {
  readonly random: Random;
  readonly comparison: () => Comparison;
  readonly items: () => readonly unknown[];
}

function conditionBy(making: Making, names: readonly string[], depth: number): Condition {
  const { random } = making;
  if (depth === 0 || random.chance(0.4))
    return names.length > 0 && random.chance(0.25) ? { condition: random.pick(names) } : making.comparison();
  const parts = Array.from({ length: random.between(1, 3) }, () => conditionBy(making, names, depth - 1));
  return random.weighted<() => Condition>([
    [3, () => ({ all: parts })],
    [3, () => ({ any: parts })],
    [2, () => ({ not: conditionBy(making, names, depth - 1) })],
  ])();
}

const sectionOf = (prefix: string, count: number, make: () => object): Section =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`${prefix}${i}`, { ...make(), citation }]));

function proceduresBy(making: Making, names: readonly string[]): object {
  const { random } = making;
  const grounds = sectionOf('g', random.below(3), () => ({ condition: conditionBy(making, names, 1) }));
  const known = [...names, ...Object.keys(grounds)];
  const condition = (): Condition => conditionBy(making, known, random.between(0, 2));
  const maybe = <T extends object>(share: number, make: () => T): T | object =>
    random.chance(share) ? make() : {};
  const reason = { met: 'CONDITION_MET', unmet: 'CONDITION_NOT_MET' };
  const eligibility = sectionOf('e', random.between(1, 3), () => ({ condition: condition(), reason }));
  return {
    title: label.label,
    grounds,
    eligibility,
    exemptions: sectionOf('x', random.below(2), () => ({
      condition: condition(),
      from: random.some(Object.keys(eligibility), 0.7).concat('e0').slice(-2),
    })),
    tiers: sectionOf('t', random.below(3), () => ({ condition: condition() })),
    materials: sectionOf('m', random.below(3), () => ({
      ...maybe(0.4, () => ({ when: condition() })),
      alternatives: Array.from({ length: random.between(1, 3) }, () => ({
        ...maybe(0.5, () =>
          Object.keys(grounds).length > 0 ? { ground: random.pick(Object.keys(grounds)) } : {},
        ),
        ...maybe(0.3, () => ({ when: condition() })),
        items: making.items(),
      })),
    })),
  };
}

const successions = [
  { from: '330185', to: '330112', on: '2017-07-18' },
  { from: '330103', to: '330105', on: '2021-04-09', isMerger: true },
  { from: '330110', to: '330114', on: '2023-07-01' },
  { from: '513221', to: '513222', on: '2023-06-30' },
];

/** A rule file over few facts, with every kind of clause. */
function versionBy(random: Random, pool: readonly string[], usesPapers: boolean): PolicyVersion {
  const pick = pool.map((path) => [path, describe(path)] as const);
  const papers = itemsFrom(random);
  const making: Making = {
    random,
    comparison: () => anyComparison(random, pick),
    items: usesPapers ? papers : () => ['photo'],
  };
  const definitions = Array.from({ length: random.below(3) }, (_, i) => `c${i}`);
  const partition = () => ({
    kind: random.pick(['whole-city', 'urban-area-or-county', 'county']),
    successions: random.some(successions, 0.4),
    citation,
  });
  return {
    id: 'made-up/small',
    title: label.label,
    division: '330100',
    effectiveFrom: '1900-01-01',
    authority: 'statute',
    instruments: { law: 'statute' },
    verifiedOn: '2024-01-01',
    facts: localFacts,
    partitions: { p0: partition(), p1: partition() },
    conditions: Object.fromEntries(
      definitions.map((name, i) => [
        name,
        { condition: conditionBy(making, definitions.slice(0, i), random.between(0, 1)), citation },
      ]),
    ),
    procedures: { apply: proceduresBy(making, definitions) },
  } as unknown as PolicyVersion;
}

/** Two small policies over the same few facts, and a day. */
export interface SmallCase {
  readonly asOf: string;
  readonly pool: readonly string[];
  readonly policies: readonly [Policy, Policy];
}

const days =
  '2023-06-30 2023-07-01 2024-02-28 2024-02-29 2023-03-01 2023-03-31 2023-08-31 2024-12-31 2025-01-01'.split(
    ' ',
  );
/** The ends of the time that facts may name. */
const ends = ['1900-01-01', '1900-03-31', '2999-12-31', '2999-11-30'];

/** Two policies made up, to be looked at together. */
export function anySmallCase(random: Random): SmallCase {
  const pool = poolBy(random);
  const usesPapers = random.chance(0.4);
  const make = () => definePolicy([versionBy(random, pool, usesPapers)]);
  return {
    asOf: random.pick(random.chance(0.05) ? ends : days),
    pool,
    policies: [make(), make()],
  };
}
