import { existsSync } from 'node:fs';
import { readRules } from '../cases/index.js';
import { own } from '../facts/index.js';
import type { Lang } from '../messages/index.js';
import type { AuthoredPolicy, Policies } from '../policy/index.js';
import { policiesAt } from './git-rules.js';
import { fail, InputProblems, suggest, toProblem } from './problems.js';
import { findPolicy, findVersion, PACKAGE_RULES } from './rules-folder.js';

/** One side of a comparison, as it was named and as it is read. */
export interface NamedPolicy {
  readonly name: string;
  readonly policy: AuthoredPolicy;
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
): [NamedPolicy, NamedPolicy] {
  const now = rules.length > 0 ? ownPolicies(rules) : undefined;
  if (git !== undefined) {
    const [name, stray] = names;
    if (name === undefined || stray !== undefined)
      return fail('USAGE', {
        zh: '--git 只需要一份规则的名称',
        en: '--git takes the name of one policy',
      });
    const before = policiesAt(git, rules[0] ?? PACKAGE_RULES);
    return [
      { name: `${name} (${git})`, policy: findIn(before, name) },
      { name, policy: now ? findIn(now, name) : findPolicy(name) },
    ];
  }
  const [before, after, ...more] = names;
  if (before === undefined || after === undefined || more.length > 0)
    return fail('USAGE', {
      zh: '请给出两份规则，或者一份规则加 --git <版本>',
      en: 'name two policies, or one and --git <revision>',
    });
  return [before, after].map((name) => ({ name, policy: policyOf(name, now) })) as [NamedPolicy, NamedPolicy];
}

/** A policy by its name, or that of a rule file. */
export function policyOf(name: string, own?: Policies): AuthoredPolicy {
  if (name.endsWith('.json') && existsSync(name)) return policyInFile(name);
  return own ? findIn(own, name) : findPolicy(name);
}

/** The policies of one's own rule files, laid over the package's. */
export function ownPolicies(paths: readonly string[]): Policies {
  for (const path of paths)
    if (!existsSync(path))
      fail('NO_SUCH_FILE', { zh: `没有文件或文件夹 ${path}`, en: `no such file or folder: ${path}` });
  const read = readRules(paths);
  if (!('faults' in read)) return read.policies;
  throw new InputProblems(
    read.faults.flatMap(({ path, issues }) =>
      issues.map((one) => ({
        ...toProblem(one, 'en', []),
        path: one.path === '' ? path : `${path}: ${one.path}`,
      })),
    ),
  );
}

function policyInFile(path: string): AuthoredPolicy {
  const policies = ownPolicies([path]);
  const read = readRules([path]);
  const [id = ''] = 'ids' in read ? read.ids : [];
  const policy = own(policies, id) as AuthoredPolicy;
  const version = /(\d{4}-\d{2}-\d{2})\.json$/.exec(path)?.[1];
  return version === undefined ? policy : findVersion(policy, version);
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
