import { existsSync } from 'node:fs';
import { readRules } from '../cases/index.js';
import { own } from '../facts/index.js';
import type { Lang } from '../messages/index.js';
import type { AuthoredPolicy, Policies, PolicyVersion } from '../policy/index.js';
import { policiesAt } from './git-rules.js';
import { fail, suggest } from './problems.js';
import { refuseRules } from './rule-faults.js';
import { findPolicy, findVersion, PACKAGE_RULES, parseJson, readText } from './rules-folder.js';

/** One side of a comparison, as it was named and as it is read. */
export interface NamedPolicy {
  readonly name: string;
  readonly policy: AuthoredPolicy;
  /** Whether one version alone is meant, and not the policy as it stands on a day. */
  readonly isVersion: boolean;
}

/** Where the sides come from. */
export interface SideOptions {
  readonly git?: string;
  readonly rules?: readonly string[];
}

/**
 * The two sides of `impact`: two policies by name, with a version if one is meant, or by the path of a rule file; or one
 * policy at a revision and as its files stand now.
 */
export function sidesOf(
  names: readonly string[],
  { git, rules = [] }: SideOptions,
  lang: Lang,
): [NamedPolicy, NamedPolicy] {
  const now = rules.length > 0 ? ownPolicies(rules, lang) : undefined;
  if (git !== undefined) {
    const [name, stray] = names;
    if (name === undefined || stray !== undefined)
      return fail('USAGE', {
        zh: '--git 只需要一份规则的名称',
        en: '--git takes the name of one policy',
      });
    const isVersion = name.includes('@');
    const after = now ? findIn(now, name) : findPolicy(name);
    const before = policiesAt(git, rules.length > 0 ? rules : [PACKAGE_RULES], lang);
    return [
      { name: `${name} (${git})`, policy: findIn(before, name), isVersion },
      { name, policy: after, isVersion },
    ];
  }
  const [before, after, ...more] = names;
  if (before === undefined || after === undefined || more.length > 0)
    return fail('USAGE', {
      zh: '请给出两份规则，或者一份规则加 --git <版本>',
      en: 'name two policies, or one and --git <revision>',
    });
  const side = (name: string): NamedPolicy => ({
    name,
    policy: policyOf(name, now, lang),
    isVersion: isFile(name) || name.includes('@'),
  });
  return [side(before), side(after)];
}

/** No policy's name ends so. */
const isFile = (name: string): boolean => name.endsWith('.json');

/** A policy by its name, among one's own where there are any; or the version in a rule file. */
export function policyOf(name: string, own: Policies | undefined, lang: Lang): AuthoredPolicy {
  if (isFile(name)) return policyInFile(name, lang);
  return own ? findIn(own, name) : findPolicy(name);
}

/** The policies of one's own rule files, laid over the package's. */
export function ownPolicies(paths: readonly string[], lang: Lang): Policies {
  for (const path of paths)
    if (!existsSync(path))
      fail('NO_SUCH_FILE', { zh: `没有文件或文件夹 ${path}`, en: `no such file or folder: ${path}` });
  const read = readRules(paths);
  if ('faults' in read) return refuseRules(read.faults, lang);
  return read.policies;
}

function policyInFile(path: string, lang: Lang): AuthoredPolicy {
  const policies = ownPolicies([path], lang);
  const { id, effectiveFrom } = parseJson(readText(path), path) as PolicyVersion;
  const policy = own(policies, id);
  // An instrument reads well, but is no policy.
  if (!policy) return fail('NO_RULE_FILES', { zh: `${path} 不是规则文件`, en: `${path} is no rule file` });
  return findVersion(policy, effectiveFrom);
}

function findIn(policies: Policies, name: string): AuthoredPolicy {
  const [id = '', version] = name.split('@');
  const policy = own(policies, id);
  if (!policy)
    return fail(
      'UNKNOWN_POLICY',
      { zh: `没有规则 ${id}`, en: `no policy ${id}` },
      suggest(id, Object.keys(policies)),
    );
  return version === undefined ? policy : findVersion(policy, version);
}
