import type { Citation, PolicyVersion, Reason, Verdict } from 'residence-permit-rules';
import {
  citationText,
  claimText,
  type Lang,
  namedReasonText,
  type Speech,
  speechOf,
} from 'residence-permit-rules/messages';
import type { Instrument } from '../../../src/schema/index.js';

const files = import.meta.glob('../../../rules/instruments/*.json', { eager: true, import: 'default' });
const instruments = Object.values(files) as Instrument[];

/** How things are said about a version of the rules, and by which source. */
export interface Page extends Speech {
  /** A citation with the full title of its instrument and where to read it; empty for none. */
  source(citation: Citation | null): string;
}

const pages = new Map<PolicyVersion | undefined, Map<Lang, Page>>();

/** The words for a version of the rules in a language; the same ones each time. */
export function pageOf(version: PolicyVersion | undefined, lang: Lang): Page {
  const known = pages.get(version) ?? new Map<Lang, Page>();
  pages.set(version, known);
  const page = known.get(lang) ?? newPage(version, lang);
  known.set(lang, page);
  return page;
}

const newPage = (version: PolicyVersion | undefined, lang: Lang): Page => ({
  ...speechOf(version, lang),
  source(citation) {
    if (citation === null) return '';
    const { text, url } = quote(citation, lang);
    return url ? `${text} ${url}` : text;
  },
});

/** A citation for people: the instrument by its full name with the place in it, and where to read it. */
export interface Quoted {
  readonly text: string;
  readonly url: string | undefined;
}

/** A citation for people. */
export function quote(citation: Citation, lang: Lang): Quoted {
  const { title, kind, url } = instruments.find(({ id }) => id === citation.instrument) ?? {};
  const text = citationText(citation, lang, { title: title?.[lang] ?? citation.instrument, kind });
  return { text, url: url ?? undefined };
}

/** A reason as a sentence, without its source. One that says no more than yes or no is led by its clause's title. */
export function reasonSentence(reason: Reason, { procedure }: Verdict, page: Page): string {
  const rules = page.version?.procedures[procedure];
  const sentence = namedReasonText(reason, rules?.exemptions, page);
  const isBare = ['CONDITION_MET', 'CONDITION_NOT_MET', 'FACTS_MISSING'].includes(reason.code);
  if (!isBare || reason.clause === null) return sentence;
  const title = page.titleOf(rules?.eligibility, reason.clause);
  return title === reason.clause ? sentence : `${title}${page.colon}${sentence}`;
}

/** Whether a reason speaks for the person, against, or for neither. */
export function bearingOf({ code, clause }: Reason, { procedure }: Verdict, page: Page): Bearing {
  if (code === 'FACTS_MISSING') return 'unknown';
  const clauses = page.version?.procedures[procedure]?.eligibility as
    | { readonly [id: string]: { readonly reason: { readonly met: string; readonly unmet: string } } }
    | undefined;
  const asked = clauses?.[clause ?? '']?.reason;
  if (code === asked?.unmet || code === 'NO_GROUND_MET') return 'unmet';
  return code === asked?.met || code === 'EXEMPT' || code === 'GROUND_MET' ? 'met' : 'note';
}

/** What a mark beside a line says. */
export type Bearing = 'met' | 'unmet' | 'unknown' | 'note';

/** What another source says on a clause, in the words of the rule file. */
export const claimNote = (clause: string, claim: string, { procedure }: Verdict, page: Page): string =>
  claimText(page.version?.procedures[procedure], clause, claim, page.lang);
