import { type EvaluateOptions, evaluate, type Facts, type Policy } from 'residence-permit-rules';
import { itemText } from 'residence-permit-rules/messages';
import type { Citation, MaterialClause } from '../../../src/policy/index.js';
import type { Page } from './law.js';

/** A paper on the list. */
export interface Paper {
  readonly kind: string;
  /** Its name, with how many of it and how it must be. */
  readonly name: string;
}

/** Something to be shown, and the ways to do so. */
export interface Wanted {
  readonly id: string;
  readonly title: string;
  readonly citation: Citation;
  /** Whether it is needed is not known yet. */
  readonly isDoubtful: boolean;
  readonly ways: readonly (readonly Paper[])[];
  readonly isReady: boolean;
}

/** Everything that the person has to show, ready or not: the list as it is for somebody with empty hands. */
export function papersFor(
  policy: Policy,
  facts: Facts,
  ticked: readonly string[],
  options: EvaluateOptions & { readonly procedure: keyof NonNullable<Page['version']>['procedures'] },
  page: Page,
): Wanted[] {
  const missingWith = (materials: readonly string[]) =>
    evaluate(policy, { ...facts, materials } as Facts, options).missingMaterials;
  const missing = missingWith(ticked).map(({ requirement }) => requirement);
  const clauses = page.version?.procedures[options.procedure]?.materials;
  return missingWith([]).map(({ requirement: id, status, alternatives, citation }) => ({
    id,
    title: page.titleOf(clauses, id),
    citation,
    isDoubtful: status === 'unknown',
    ways: alternatives.map((kinds) =>
      kinds.map((kind) => ({ kind, name: nameOf(kind, (clauses as Materials)?.[id], page) })),
    ),
    isReady: !missing.includes(id),
  }));
}

type Materials = { readonly [id: string]: MaterialClause } | undefined;

/** A paper as its clause wants it: stamped, so many copies, no older than that. */
function nameOf(kind: string, clause: MaterialClause | undefined, page: Page): string {
  const items = clause?.alternatives.flatMap((way) => way.items) ?? [];
  const item = items.find((one) => (typeof one === 'string' ? one : one.kind) === kind);
  return itemText(item ?? kind, page);
}

/** The list as text, to hand on: what everybody in this situation has to bring, and nothing about a person. */
export function papersText(wanted: readonly Wanted[], title: string, page: Page): string {
  const lines = wanted.flatMap(({ title: name, ways }) => {
    const named = ways.map((papers) => papers.map((paper) => paper.name).join(page.say('and')));
    return named.length === 1 && named[0] === name
      ? [`□ ${name}`]
      : [`□ ${name}${page.colon}${named.join(page.say('or'))}`];
  });
  return [title, '', ...lines, '', page.say('notAdvice')].join('\n');
}
