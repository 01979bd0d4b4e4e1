import { application } from './application.js';
import type { Descriptor, FactsOf } from './descriptors.js';
import { employment } from './employment.js';
import { family } from './family.js';
import type { HeldMaterial, MaterialKind } from './held-materials.js';
import { identity } from './identity.js';
import { permit } from './permit.js';
import { residence } from './residence.js';
import { standing } from './standing.js';
import { study } from './study.js';

/**
 * Every fact that a rule file may test, by subject. Names are a contract: none is renamed or
 * removed within a major version.
 * @since 0.1.0
 */
export const vocabulary = {
  identity,
  residence,
  employment,
  study,
  standing,
  family,
  application,
  permit,
} as const;

type Vocabulary = typeof vocabulary;

/** The subjects of the vocabulary. */
export type Subject = keyof Vocabulary;

/** The path of a fact, `residence.registeredOn`. */
export type FactPath = { [S in Subject]: `${S}.${string & keyof Vocabulary[S]}` }[Subject];

/**
 * What is known of one person: nested JSON, every fact optional. Absent means unknown, never false;
 * `null` means known to be none. `local` holds the facts that a rule file declares for itself.
 * @since 0.1.0
 */
export type Facts = {
  readonly [S in Subject]?: FactsOf<Vocabulary[S]> | undefined;
} & {
  /** Papers held: kinds, or kinds with details. Absent is unknown, `[]` is none. */
  readonly materials?: readonly (MaterialKind | HeldMaterial)[] | undefined;
  readonly local?: { readonly [name: string]: boolean | number | string | null | undefined } | undefined;
};

/** Facts that a rule file declares for itself, by name under `local`. */
export type LocalFacts = { readonly [name: string]: Descriptor };

/** The descriptor of a fact, or undefined if neither the vocabulary nor `local` has it. */
export function describeFact(path: string, local: LocalFacts = {}): Descriptor | undefined {
  const dot = path.indexOf('.');
  const subject = path.slice(0, dot);
  const facts = subject === 'local' ? local : own(vocabulary, subject);
  return facts && own(facts as LocalFacts, path.slice(dot + 1));
}

/** An object's own property: names from data must never reach a prototype. */
export function own<T>(object: { readonly [name: string]: T }, name: string): T | undefined {
  return Object.prototype.hasOwnProperty.call(object, name) ? object[name] : undefined;
}

/** The paths of all facts in the order of the vocabulary. */
export function factPaths(): FactPath[] {
  return Object.entries(vocabulary).flatMap(([subject, facts]) =>
    Object.keys(facts).map((name) => `${subject}.${name}` as FactPath),
  );
}
