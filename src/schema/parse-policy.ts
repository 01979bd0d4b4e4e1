import { type Issue, inputError } from '../issues/index.js';
import {
  inheritableSpells,
  type PolicyVersion,
  type ResolvedVersion,
  resolveSpells,
  type Spell,
} from '../policy/index.js';
import { checkBounds } from './bounds.js';
import { type CheckContext, checks } from './checks/index.js';
import type { Instrument } from './instrument-schema.js';
import { policySchema } from './policy-schema.js';
import { toIssues } from './zod-issues.js';

/** What a rule file is checked against. */
export interface ParseContext {
  /** Parents and sister versions. */
  readonly others?: readonly PolicyVersion[];
  /** Instruments by id; left out, citations are not followed. */
  readonly instruments?: { readonly [id: string]: Instrument };
  /** The file's path below `rules/`; left out, it is not checked. */
  readonly path?: string;
}

/**
 * Checks a rule file from outside: its shape, then its meaning, every problem at once. Nothing is
 * thrown, and depth, size and cycles are bounded first.
 *
 * @example const parsed = parsePolicy(JSON.parse(text), { others: [zhejiang20160701] })
 * @since 0.1.0
 */
export function parsePolicy(
  input: unknown,
  context: ParseContext = {},
): { readonly version: PolicyVersion } | { readonly issues: readonly Issue[] } {
  const bounds = checkBounds(input);
  if (bounds.length > 0) return { issues: bounds };
  const shaped = policySchema.safeParse(input);
  if (!shaped.success) return { issues: toIssues(shaped.error.issues) };
  const version = input as PolicyVersion;
  const others = context.others ?? [];
  const seen: CheckContext = {
    others,
    instruments: context.instruments,
    path: context.path,
    resolved: resolveAll(version, others),
  };
  const issues = unique(checks.flatMap((check) => check(version, seen)));
  return issues.length > 0 ? { issues } : { version };
}

/**
 * Like {@link parsePolicy}, but throws.
 * @throws RulesError `INVALID_POLICY`, with the issues
 * @since 0.1.0
 */
export function assertPolicy(input: unknown, context: ParseContext = {}): asserts input is PolicyVersion {
  const parsed = parsePolicy(input, context);
  if ('issues' in parsed) throw inputError('INVALID_POLICY', parsed.issues);
}

/**
 * The file over each version of its parent that it lives with, until a sister version follows it; over
 * nothing while the parent is unknown or circular.
 */
function resolveAll(version: PolicyVersion, others: readonly PolicyVersion[]): readonly ResolvedVersion[] {
  const spellsUnder = (id: string | undefined, trail: readonly string[]): readonly Spell[] => {
    const versions = others.filter((other) => other.id === id);
    if (id === undefined || trail.includes(id)) return [];
    const above = spellsUnder(versions[0]?.parent, [...trail, id]);
    return inheritableSpells(resolveSpells(versions, above), above);
  };
  const { id, effectiveFrom } = version;
  const sisters = others.filter((other) => other.id === id && other.effectiveFrom !== effectiveFrom);
  return resolveSpells([version, ...sisters], spellsUnder(version.parent, [id]))
    .map(({ resolved }) => resolved)
    .filter((one) => one.version.effectiveFrom === effectiveFrom);
}

/** One problem shows once, though several versions of the parent meet it. */
const unique = (issues: readonly Issue[]): Issue[] => [
  ...new Map(
    issues.map((found) => [`${found.code} ${found.path} ${JSON.stringify(found.params)}`, found]),
  ).values(),
];
