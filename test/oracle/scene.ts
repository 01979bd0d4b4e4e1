import type { Facts } from '../../src/facts/index.js';
import type { Clauses, PolicyVersion, ProcedureRules } from '../../src/policy/index.js';
import { civilDate, type DayNumber, dayNumber } from './civil-days.js';
import type { Truth } from './truth.js';

/** What a claim says in place of one condition. */
export interface Claimed {
  /** A clause of its own, or a name that any condition may use. */
  readonly section: 'eligibility' | 'exemptions' | 'named';
  readonly id: string;
  readonly truth: Truth;
}

/** One person under one procedure of one version, parents laid under, on one day. */
export interface Scene {
  readonly version: PolicyVersion;
  readonly rules: ProcedureRules;
  readonly facts: Facts;
  readonly asOf: DayNumber;
  readonly claimed?: Claimed;
}

// A path is taken apart once: there are a hundred of them, read millions of times.
const taken = new Map<string, readonly [subject: string, name: string]>();

/** The parts of a fact's path. */
export function subjectAndName(path: string): readonly [subject: string, name: string] {
  const known = taken.get(path);
  if (known) return known;
  const [subject = '', name = ''] = path.split('.');
  taken.set(path, [subject, name]);
  return [subject, name];
}

/** The value of a fact: `undefined` is unknown, `null` is none. */
export function factOf({ facts, asOf }: Scene, path: string): unknown {
  if (path === 'asOf') return civilDate(asOf);
  const [subject, name] = subjectAndName(path);
  const stated = (facts as { readonly [subject: string]: { readonly [name: string]: unknown } | undefined })[
    subject
  ];
  return stated?.[name];
}

/** The day of a dated fact: `undefined` is unknown, `null` is none. */
export function dayOf(scene: Scene, path: string): DayNumber | null | undefined {
  if (path === 'asOf') return scene.asOf;
  const stated = factOf(scene, path) as string | null | undefined;
  return typeof stated === 'string' ? dayNumber(stated) : stated;
}

/** The clauses of a section by id; after inheritance no omission is left. */
export const clausesIn = <C extends object>(section: Clauses<C & { citation: never }> | object | undefined) =>
  Object.entries(section ?? {}) as [string, C][];
