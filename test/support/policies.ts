import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { definePolicy, type Policy, type PolicyVersion } from '../../src/policy/index.js';

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

/** Puts versions together into policies, parents included, by id. */
export function assemble(versions: readonly PolicyVersion[]): { readonly [id: string]: Policy } {
  const policies: { [id: string]: Policy } = {};
  const build = (id: string): Policy => {
    const own = versions.filter((version) => version.id === id);
    const parent = own[0]?.parent;
    policies[id] ??= definePolicy(own, parent ? { parent: build(parent) } : {});
    return policies[id];
  };
  for (const { id } of versions) build(id);
  return policies;
}

/** Every policy of the repository by id. */
export const policies = assemble(ruleFiles().map(({ version }) => version));
