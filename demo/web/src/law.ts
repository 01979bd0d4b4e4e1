import type { Citation, PolicyVersion, Reason, Verdict } from 'residence-permit-rules';
import type { Lang } from 'residence-permit-rules/messages';
import { createCiter } from '../../../src/cli/render/citation.js';
import { createPage, type Page, reasonLine } from '../../../src/cli/render/page.js';
import type { Clause } from '../../../src/policy/index.js';
import type { Instrument } from '../../../src/schema/index.js';

const files = import.meta.glob('../../../rules/instruments/*.json', { eager: true, import: 'default' });
const instruments = Object.values(files) as Instrument[];

export type { Page };

/** The words for a version of the rules in a language: what the command line uses. */
export const pageOf = (version: PolicyVersion | undefined, lang: Lang): Page =>
  createPage(version, instruments, lang);

/** A citation for people: the instrument by its full name, the place in it, and where to read it. */
export interface Quoted {
  readonly title: string;
  readonly place: string;
  readonly url: string | undefined;
}

/** A citation for people. */
export function quote(citation: Citation, lang: Lang): Quoted {
  const known = instruments.find(({ id }) => id === citation.instrument);
  const title = known?.title[lang] ?? citation.instrument;
  return {
    title: lang === 'zh' ? `《${title}》` : title,
    place: createCiter(instruments, lang).place(citation),
    url: known?.url ?? undefined,
  };
}

/** A reason as a sentence, without its source. One that says no more than yes or no is led by its clause's title. */
export function reasonSentence(reason: Reason, { procedure }: Verdict, page: Page): string {
  const rules = page.version?.procedures[procedure];
  const sentence = reasonLine({ ...reason, citation: null }, rules?.exemptions, page);
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
export function claimNote(clause: string, claim: string, { procedure }: Verdict, page: Page): string {
  const sections = Object.values(page.version?.procedures[procedure] ?? {}) as {
    readonly [id: string]: Clause;
  }[];
  const note = sections.flatMap((section) => section[clause]?.claims?.[claim]?.note ?? [])[0];
  return note?.[page.lang] ?? claim;
}
