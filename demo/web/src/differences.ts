import type { Lang } from 'residence-permit-rules/messages';
import { clauseLines, type Placing } from '../../../src/cli/render/checklist-clauses.js';
import { headingOf, type Section } from '../../../src/cli/render/checklist-words.js';
import { conditionText } from '../../../src/cli/render/condition-words.js';
import type { Condition } from '../../../src/conditions/index.js';
import type { Clause, Procedure, ResolvedVersion } from '../../../src/policy/index.js';
import { clauseSections, sections } from '../../../src/policy/index.js';
import { pageOf } from './law.js';

/** A clause as one version has it. */
export interface Wording {
  readonly lines: readonly string[];
  /** Its condition in a few words; empty for a clause without one. */
  readonly condition: string;
  readonly citation: Clause['citation'];
}

/** A clause that two versions have differently, or only one of them has. */
export interface Difference {
  readonly kind: 'added' | 'changed' | 'removed';
  readonly procedure: Procedure | undefined;
  readonly section: string;
  readonly id: string;
  readonly before: Wording | null;
  readonly after: Wording | null;
}

type Holder = { readonly [section: string]: { readonly [id: string]: Clause } | undefined };

/** What differs between two versions, procedure by procedure, then of the permit itself. */
export function differencesOf(before: ResolvedVersion, after: ResolvedVersion, lang: Lang): Difference[] {
  const procedures = Object.keys({
    ...before.version.procedures,
    ...after.version.procedures,
  }) as Procedure[];
  return [...procedures, undefined].flatMap((procedure) => {
    const names = procedure === undefined ? clauseSections : sections.procedure;
    return names.flatMap((section) => sectionDifferences(section, procedure, before, after, lang));
  });
}

function sectionDifferences(
  section: string,
  procedure: Procedure | undefined,
  before: ResolvedVersion,
  after: ResolvedVersion,
  lang: Lang,
): Difference[] {
  const holderIn = ({ version }: ResolvedVersion): Holder =>
    ((procedure === undefined ? version : version.procedures[procedure]) ?? {}) as Holder;
  const [old, now] = [holderIn(before)[section] ?? {}, holderIn(after)[section] ?? {}];
  return Object.keys({ ...old, ...now }).flatMap((id): Difference[] => {
    const [was, is] = [old[id], now[id]];
    // A clause of the same substance under another article is the same clause.
    if (was && is && substance(was) === substance(is)) return [];
    const wordingOf = (clause: Clause, resolved: ResolvedVersion): Wording => ({
      ...wordsOf(clause, id, section, { resolved, procedure }, lang),
      citation: clause.citation,
    });
    const kind = was ? (is ? 'changed' : 'removed') : 'added';
    const both = { before: was ? wordingOf(was, before) : null, after: is ? wordingOf(is, after) : null };
    return [{ kind, procedure, section, id, ...both }];
  });
}

const substance = ({ citation: _, ...rest }: Clause): string => JSON.stringify(rest);

/** A clause in words, as the command line's checklist puts it. */
function wordsOf(
  clause: Clause,
  id: string,
  section: string,
  placing: Placing,
  lang: Lang,
): Pick<Wording, 'lines' | 'condition'> {
  const page = { ...pageOf(placing.resolved.version, lang), cite: () => '' };
  const rules = placing.procedure && placing.resolved.version.procedures[placing.procedure];
  const lines = clauseLines(section as Section, { [section]: { [id]: clause } }, placing, page);
  const { condition } = clause as { readonly condition?: Condition };
  return {
    lines: lines.map((line) => line.trim().replace(/^([□–!]|\d+\.) | ↳ .*$/g, '')),
    condition: condition ? conditionText(condition, rules, page) : '',
  };
}

/** The heading of a section; the grounds are among who may. */
export const sectionName = (section: string, lang: Lang): string =>
  headingOf((section === 'grounds' ? 'eligibility' : section) as Section, lang) ?? section;
