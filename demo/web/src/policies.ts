import type { Jurisdiction, Policy, PolicyVersion } from 'residence-permit-rules';
import type { Lang } from 'residence-permit-rules/messages';
import { parseDay } from '../../../src/calendar/index.js';
import { type Spell, spellOn } from '../../../src/policy/index.js';

/** A place to choose: its rules are a file of their own, loaded when they are wanted. */
export interface Place {
  readonly id: Jurisdiction;
  readonly zh: string;
  readonly en: string;
  /** A division there, for a person who would move there. */
  readonly division: string;
  /** Rules that are history, or of which nobody knows the place. */
  readonly isAside?: true;
  load(): Promise<{ readonly [name: string]: unknown }>;
}

/** The places of the package. */
export const places: readonly Place[] = [
  {
    id: 'hangzhou',
    zh: '杭州市',
    en: 'Hangzhou',
    division: '330106',
    load: () => import('residence-permit-rules/rules/hangzhou'),
  },
  {
    id: 'beijing',
    zh: '北京市',
    en: 'Beijing',
    division: '110105',
    load: () => import('residence-permit-rules/rules/beijing'),
  },
  {
    id: 'shanghai',
    zh: '上海市',
    en: 'Shanghai',
    division: '310104',
    load: () => import('residence-permit-rules/rules/shanghai'),
  },
  {
    id: 'shenzhen',
    zh: '深圳市',
    en: 'Shenzhen',
    division: '440304',
    load: () => import('residence-permit-rules/rules/shenzhen'),
  },
  {
    id: 'zhejiang',
    zh: '浙江省其他地方',
    en: 'Elsewhere in Zhejiang',
    division: '330203',
    load: () => import('residence-permit-rules/rules/zhejiang'),
  },
  {
    id: 'national',
    zh: '全国其他地方',
    en: 'Elsewhere in China',
    division: '420102',
    load: () => import('residence-permit-rules/rules/national'),
  },
  {
    id: 'xinjiang',
    zh: '新疆（2023年废止）',
    en: 'Xinjiang (repealed 2023)',
    division: '650102',
    isAside: true,
    load: () => import('residence-permit-rules/rules/xinjiang'),
  },
  {
    id: 'binjiang',
    zh: '杭州滨江区（2015年试点）',
    en: 'Binjiang, Hangzhou (trial of 2015)',
    division: '330108',
    isAside: true,
    load: () => import('residence-permit-rules/rules/binjiang'),
  },
  {
    id: 'unnamed-city',
    zh: '一份未写明城市的指南',
    en: 'A guide that names no city',
    division: '420102',
    isAside: true,
    load: () => import('residence-permit-rules/rules/unnamed-city'),
  },
];

/** The place that a policy is of. */
export const placeOf = (policy: string): Place | undefined =>
  places.find(({ id }) => id === policy.split('/')[0]);

/** The policies of the places that were loaded so far. */
const loaded = new Map<Jurisdiction, readonly Policy[]>();

/** Where it is told, as `failed`, that the rules of a place could not be loaded. */
export const loading = new EventTarget();

/** The policies of a place, each whole: a module also exports parts of them, for forms that need no more. */
export async function policiesOf(place: Place): Promise<readonly Policy[]> {
  const found = Object.values(await loadModule(place)) as Policy[];
  const isWhole = ({ id, spells, only }: Policy): boolean =>
    only === undefined && found.every((other) => other.id !== id || other.spells.length <= spells.length);
  const policies = loaded.get(place.id) ?? found.filter(isWhole);
  loaded.set(place.id, policies);
  return policies;
}

async function loadModule(place: Place): ReturnType<Place['load']> {
  try {
    return await place.load();
  } catch (error) {
    loading.dispatchEvent(new Event('failed'));
    throw error;
  }
}

/** The policies of a place if they were loaded before; undefined if not. */
export const policiesNow = (place: Place | undefined): readonly Policy[] | undefined =>
  place && loaded.get(place.id);

/** A policy by its id, if its place was loaded before and has it. */
export const policyNow = (id: string): Policy | undefined =>
  policiesNow(placeOf(id))?.find((policy) => policy.id === id);

/** A policy by its id; undefined for one that nobody has. */
export async function loadPolicy(id: string): Promise<Policy | undefined> {
  const place = placeOf(id);
  return place && (await policiesOf(place)).find((policy) => policy.id === id);
}

/** The rules in force on a day, with all that they inherit. */
export const versionOn = (policy: Policy, day: string): PolicyVersion | undefined =>
  spellOn(policy.spells, parseDay(day))?.resolved.version;

/** A policy as if one of its versions had always been in force and always would be. */
export const alwaysAs = <Id extends string>(policy: Policy<Id>, spell: Spell): Policy<Id> => ({
  ...policy,
  spells: [{ ...spell, from: 10000101, through: 99991231 }],
});

/** The title of a policy, as of its last version. */
export const titleOf = ({ id, spells }: Policy, lang: Lang): string =>
  spells[spells.length - 1]?.resolved.version.title[lang] ?? id;
