import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { definePolicies, type Policies, type PolicyVersion } from '../../src/policy/index.js';

const RULES = join(import.meta.dirname, '../../rules');

/** Every JSON file under a folder, as paths. */
export function jsonFilesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(folder, name));
}

/** Parses a JSON file of the repository. */
export function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T;
}

/** Every rule file of the repository, by path. */
export function ruleFiles(): { readonly path: string; readonly version: PolicyVersion }[] {
  return jsonFilesIn(RULES)
    .filter((path) => /\/\d{4}-\d{2}-\d{2}\.json$/.test(path))
    .map((path) => ({ path, version: readJson<PolicyVersion>(path) }));
}

/** Puts versions together into policies by id; a parent that is not among them is one of the others. */
export const assemble = (versions: readonly PolicyVersion[], others: Policies = {}): Policies =>
  definePolicies(versions, others);

/** Every policy of the repository by id. */
export const policies = assemble(ruleFiles().map(({ version }) => version));
