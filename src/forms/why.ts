import { own } from '../facts/index.js';
import { citationText, sectionText, whyText } from '../messages/index.js';
import type { Citation, PlacedClause } from '../policy/index.js';
import { type Form, titleOf } from './form.js';
import type { AskingClause } from './types.js';

/** More clauses than this are counted, not named. */
const NAMED_AT_MOST = 3;

/** Why something is asked, in one line. */
export function whyOf(form: Form, clauses: readonly PlacedClause[]): string {
  const said = clauses.map((placed) => {
    const name = titleOf(placed, form) ?? sectionText(placed.section, form.lang);
    const source = citedAs(form, placed.clause.citation);
    return form.lang === 'zh' ? `${name}（${source}）` : `${name} (${source})`;
  });
  const distinct = [...new Set(said)];
  const named = distinct.slice(0, NAMED_AT_MOST);
  return whyText(named, distinct.length - named.length, form.lang);
}

/** A source in words, by its title if the form knows it. */
function citedAs({ reading, names, lang }: Form, citation: Citation): string {
  const { instrument } = citation;
  return citationText(citation, lang, {
    title: own(names.instruments ?? {}, instrument)?.[lang],
    kind: reading ? own(reading.terrain.version.instruments, instrument) : undefined,
  });
}

/** The clauses as data. */
export const askingClauses = (form: Form, clauses: readonly PlacedClause[]): AskingClause[] =>
  clauses.map((placed) => ({
    path: placed.path,
    title: titleOf(placed, form),
    citation: placed.clause.citation,
  }));
