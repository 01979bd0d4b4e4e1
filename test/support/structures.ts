import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseDay } from '../../src/calendar/index.js';
import type { Facts } from '../../src/facts/index.js';
import { type Policy, type PolicyVersion, type Procedure, spellOn } from '../../src/policy/index.js';
import { assemble, readJson } from './policies.js';

const STRUCTURES = join(import.meta.dirname, '../../fixtures/structures');

/** A dated question on a fragment, with the answer that the law gives. */
export interface StructureCase {
  readonly title: string;
  readonly authority: readonly {
    readonly instrument: string;
    readonly article: string;
    readonly reading: string;
  }[];
  /** Left out where the folder holds one policy. */
  readonly policy?: string;
  readonly procedure?: Procedure;
  readonly asOf: string;
  readonly facts: Facts;
  /** Part of the verdict, and of the permit status: objects by the keys given, values entry by entry. */
  readonly expect: { readonly [key: string]: unknown; readonly status?: object };
  /** Parts of clauses of the resolved version, by path. */
  readonly clauses?: { readonly [path: string]: object };
  /** Why the format cannot give the lawful answer yet; such a case must fail. */
  readonly knownGap?: string;
}

/** One folder: a numbered feature, its rule fragments and its cases. */
export interface Structure {
  readonly number: number;
  readonly name: string;
  readonly versions: readonly PolicyVersion[];
  readonly policies: { readonly [id: string]: Policy };
  readonly cases: readonly { readonly file: string; readonly case: StructureCase }[];
}

/** A feature that the format has no place for yet. */
export interface Gap {
  readonly number: number;
  readonly feature: string;
  readonly why: string;
  readonly howItWillFit: string;
}

/** Every folder of fragments, in order. */
export function structures(): readonly Structure[] {
  return readdirSync(STRUCTURES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => toStructure(name))
    .sort((a, b) => a.number - b.number);
}

function toStructure(name: string): Structure {
  const files = readdirSync(join(STRUCTURES, name)).sort();
  const read = <T>(file: string): T => readJson<T>(join(STRUCTURES, name, file));
  const isCase = (file: string): boolean => file.startsWith('case-');
  const versions = files.filter((file) => !isCase(file)).map((file) => read<PolicyVersion>(file));
  return {
    number: Number.parseInt(name, 10),
    name,
    versions,
    policies: assemble(versions),
    cases: files.filter(isCase).map((file) => ({ file, case: read<StructureCase>(file) })),
  };
}

/** The features that no fragment expresses. */
export function gaps(): readonly Gap[] {
  return readJson(join(STRUCTURES, 'gaps.json'));
}

/** The policy that a case asks about. */
export function policyOf({ policies }: Structure, { policy, title }: StructureCase): Policy {
  const [only, ...more] = Object.values(policies);
  const found = policy === undefined ? (more.length === 0 ? only : undefined) : policies[policy];
  if (!found) throw new Error(`${title}: which policy?`);
  return found;
}

/** What stands at a dotted path of the version in force, parents included. */
export function clauseAt(policy: Policy, asOf: string, path: string): unknown {
  const version: unknown = spellOn(policy.spells, parseDay(asOf))?.resolved.version;
  return path
    .split('.')
    .reduce((part, key) => (part as { readonly [key: string]: unknown } | undefined)?.[key], version);
}
