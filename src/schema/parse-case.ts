import * as z from 'zod/mini';
import { type FactScope, isRecord, own, parseFacts } from '../facts/index.js';
import { type Issue, issue } from '../issues/index.js';
import { checkBounds } from './bounds.js';
import { caseSchema } from './case-schema.js';
import type { Instrument } from './instrument-schema.js';
import { keysAt } from './partial.js';
import type { PolicyCase } from './policy-case.js';
import { toIssues } from './zod-issues.js';

/** What a case is checked against. */
export interface CaseContext {
  /**
   * What each policy adds to the vocabulary, by id; left out, the policy is not looked for, and facts and papers
   * of its own pass unchecked.
   */
  readonly scopes?: { readonly [policy: string]: FactScope };
  /** Instruments by id; left out, citations are not followed. */
  readonly instruments?: { readonly [id: string]: Instrument };
}

const shape = caseSchema(z.unknown());

/**
 * Checks a case from outside, every problem at once: its shape, then facts, policy and articles. Nothing is
 * thrown, and depth and size are bounded first.
 *
 * @returns the same object typed as a case, or the issues
 * @example const parsed = parseCase(JSON.parse(text))
 * @since 0.3.0
 */
export function parseCase(
  input: unknown,
  context: CaseContext = {},
): { readonly case: PolicyCase } | { readonly issues: readonly Issue[] } {
  const bounds = checkBounds(input);
  if (bounds.length > 0) return { issues: bounds };
  const shaped = shape.safeParse(input);
  const issues = [
    ...(shaped.success ? [] : shapeIssues(shaped.error.issues)),
    ...meaningIssues(input, context),
  ];
  return issues.length > 0 ? { issues } : { case: input as PolicyCase };
}

/** The schema's findings; a key that is not known is listed with those that are. */
function shapeIssues(found: readonly z.core.$ZodIssue[]): Issue[] {
  return found.flatMap((problem) =>
    problem.code === 'unrecognized_keys'
      ? problem.keys.map((key) =>
          issue('UNKNOWN_KEY', [...problem.path, key].join('.'), { key, known: keysAt(shape, problem.path) }),
        )
      : toIssues([problem]),
  );
}

/** What can be said of a case even where its shape is not right. */
function meaningIssues(input: unknown, { scopes, instruments }: CaseContext): Issue[] {
  if (!isRecord(input)) return [];
  const { policy, facts, authority, expect } = input;
  const issues: Issue[] = [];
  if (scopes && typeof policy === 'string' && !own(scopes, policy))
    issues.push(issue('UNKNOWN_POLICY', 'policy', { policy }));
  if (isRecord(expect) && Object.keys(expect).length === 0) issues.push(issue('NOTHING_EXPECTED', 'expect'));
  const scope = scopes && typeof policy === 'string' ? own(scopes, policy) : undefined;
  if (facts !== undefined) issues.push(...factIssues(facts, scope));
  if (instruments && Array.isArray(authority))
    issues.push(...authority.flatMap((cited, i) => citationIssues(cited, i, instruments)));
  return issues;
}

function factIssues(facts: unknown, scope: FactScope | undefined): Issue[] {
  const parsed = parseFacts(facts, scope);
  if (!('issues' in parsed)) return [];
  // Only the policy knows facts and papers of its own.
  const isOwn = ({ code, path }: Issue): boolean =>
    code === 'UNKNOWN_MATERIAL' || (code === 'UNKNOWN_FACT' && path.startsWith('local.'));
  return parsed.issues
    .filter((found) => scope || !isOwn(found))
    .map((found) => ({ ...found, path: found.path === '' ? 'facts' : `facts.${found.path}` }));
}

function citationIssues(
  cited: unknown,
  i: number,
  instruments: { readonly [id: string]: Instrument },
): readonly Issue[] {
  if (!isRecord(cited)) return [];
  const { instrument, article } = cited;
  if (typeof instrument !== 'string' || typeof article !== 'string') return [];
  const listed = own(instruments, instrument);
  if (!listed) return [issue('UNKNOWN_INSTRUMENT', `authority.${i}.instrument`, { instrument })];
  if (listed.articles.includes(article)) return [];
  return [issue('UNKNOWN_ARTICLE', `authority.${i}.article`, { article, instrument })];
}
