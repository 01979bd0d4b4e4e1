import {
  type ClausePlace,
  type ClauseSection,
  clauseText,
  conditionText,
  type Lang,
  type Speech,
  sectionHeading,
  speechOf,
} from 'residence-permit-rules/messages';
import type { Condition } from '../../../src/conditions/index.js';
import type { Clause, Procedure, ResolvedVersion } from '../../../src/policy/index.js';
import { clauseSections, sections } from '../../../src/policy/index.js';

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
  const holderIn = ({ version }: Pick<ResolvedVersion, 'version'>): Holder =>
    ((procedure === undefined ? version : version.procedures[procedure]) ?? {}) as Holder;
  const [old, now] = [holderIn(before)[section] ?? {}, holderIn(after)[section] ?? {}];
  return Object.keys({ ...old, ...now }).flatMap((id): Difference[] => {
    const [was, is] = [old[id], now[id]];
    // A clause of the same substance under another article is the same clause.
    if (was && is && substance(was) === substance(is)) return [];
    const wordingOf = (clause: Clause, { version }: ResolvedVersion): Wording => {
      const isFirst = Object.keys(holderIn({ version })[section] ?? {})[0] === id;
      const rules = procedure && version.procedures[procedure];
      const place = { section: section as ClauseSection, id, isFirst, rules };
      return { ...wordsOf(clause, place, speechOf(version, lang)), citation: clause.citation };
    };
    const kind = was ? (is ? 'changed' : 'removed') : 'added';
    const both = { before: was ? wordingOf(was, before) : null, after: is ? wordingOf(is, after) : null };
    return [{ kind, procedure, section, id, ...both }];
  });
}

const substance = ({ citation: _, ...rest }: Clause): string => JSON.stringify(rest);

/** A clause in words, with its note and what other sources say. */
function wordsOf(clause: Clause, place: ClausePlace, speech: Speech): Pick<Wording, 'lines' | 'condition'> {
  const { lang, colon } = speech;
  const { line, under } = clauseText(clause, place, speech);
  const { condition } = clause as { readonly condition?: Condition };
  const claims = Object.values(clause.claims ?? {});
  return {
    lines: [
      line,
      ...under,
      ...(clause.note ? [clause.note[lang]] : []),
      ...claims.map(({ note }) => `${speech.say('claim')}${colon}${note[lang]}`),
    ],
    condition: condition ? conditionText(condition, place.rules, speech) : '',
  };
}

/** The heading of a section. */
export const sectionName = (section: string, lang: Lang): string =>
  sectionHeading(section as ClauseSection, lang) ?? section;
