import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { own } from '../facts/index.js';
import { type AuthoredPolicy, definePolicies, definePolicy, type PolicyVersion } from '../policy/index.js';
import type { Instrument } from '../schema/index.js';
import { fail, suggest } from './problems.js';

/** The package's own rule files lie beside `dist` and, in the sources, two levels above this file. */
export const PACKAGE_RULES = findRules(dirname(fileURLToPath(import.meta.url)));

function findRules(from: string): string {
  const here = join(from, 'rules', 'instruments');
  return statSync(here, { throwIfNoEntry: false })?.isDirectory()
    ? join(from, 'rules')
    : findRules(dirname(from));
}

/** The largest rule file, or person, that is read: no honest one comes near. */
export const MAX_BYTES = 8 * 1024 * 1024;
/** The largest file of people: what a string can hold. */
export const MAX_PEOPLE_BYTES = 256 * 1024 * 1024;

/** Reads a text file, or fails in one line. */
export function readText(path: string, limit = MAX_BYTES): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return fail('NO_SUCH_FILE', { zh: `没有文件 ${path}`, en: `no such file: ${path}` });
  if (stats.isDirectory()) return fail('NO_SUCH_FILE', { zh: `${path} 是文件夹`, en: `${path} is a folder` });
  if (stats.size > limit)
    return fail('TOO_LARGE', {
      zh: `${path} 超过 ${limit} 字节`,
      en: `${path} is larger than ${limit} bytes`,
    });
  return readFileSync(path, 'utf8');
}

/** Parses JSON, or fails in one line. */
export function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const why = (error as Error).message.split('\n')[0];
    return fail('NOT_JSON', { zh: `${name} 不是 JSON：${why}`, en: `${name} is not JSON: ${why}` });
  }
}

/** JSON files at a path: itself, or all below a folder. */
export function jsonFilesAt(path: string): string[] {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(path, name));
}

export const isInstrumentFile = (path: string): boolean => basename(dirname(resolve(path))) === 'instruments';
export const isVersionFile = (path: string): boolean => /\d{4}-\d{2}-\d{2}\.json$/.test(path);

/** The instruments beside the package's rules. */
export function packageInstruments(): Instrument[] {
  return jsonFilesAt(join(PACKAGE_RULES, 'instruments')).map(
    (path) => parseJson(readText(path), path) as Instrument,
  );
}

/** Every rule file of the package with its path. */
export function packageVersions(): { readonly path: string; readonly version: PolicyVersion }[] {
  return jsonFilesAt(PACKAGE_RULES)
    .filter(isVersionFile)
    .map((path) => ({ path, version: parseJson(readText(path), path) as PolicyVersion }));
}

/**
 * A policy of the package by its id. `id@version` is that version alone, from its first day on,
 * whatever came after.
 */
export function findPolicy(name: string): AuthoredPolicy {
  const [id = '', version] = name.split('@');
  const all = packageVersions().map((file) => file.version);
  const policies = definePolicies(all);
  const policy = own(policies, id);
  if (!policy)
    return fail(
      'UNKNOWN_POLICY',
      { zh: `没有规则 ${id}`, en: `no policy ${id}` },
      suggest(id, Object.keys(policies)),
    );
  return version === undefined ? policy : findVersion(policy, version);
}

/** One version of a policy alone, from its first day on, whatever came after. */
export function findVersion(policy: AuthoredPolicy, version: string): AuthoredPolicy {
  const versions = policy.versions.filter((one) => one.effectiveFrom === version);
  const known = policy.versions.map((one) => one.effectiveFrom);
  if (versions.length === 0)
    return fail(
      'UNKNOWN_VERSION',
      {
        zh: `${policy.id} 没有版本 ${version}，只有 ${known.join('、')}`,
        en: `${policy.id} has no version ${version}, only ${known.join(', ')}`,
      },
      suggest(version, known),
    );
  return definePolicy(versions, policy.parent ? { parent: policy.parent } : {});
}
