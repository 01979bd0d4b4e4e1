import type { Condition } from '../../conditions/index.js';
import { reasonText } from '../../messages/index.js';
import type {
  BookingClause,
  CaveatClause,
  Clause,
  CureClause,
  DeadlineClause,
  ExemptionClause,
  FeeClause,
  MaterialClause,
  Procedure,
  ProcedureRules,
  ResolvedVersion,
  StepClause,
  ValidityClause,
  WindowClause,
} from '../../policy/index.js';
import { joint, phrase, type Section } from './checklist-words.js';
import {
  bandText,
  bookingText,
  deadlineParty,
  deadlineText,
  feeText,
  stepText,
  termText,
  waysText,
  windowText,
} from './clause-words.js';
import { conditionText } from './condition-words.js';
import type { Page } from './page.js';
import { styles } from './styles.js';

/** Where clauses stand. */
export interface Placing {
  readonly resolved: ResolvedVersion;
  /** None for clauses of the version itself. */
  readonly procedure: Procedure | undefined;
}

/** What the sections add to the title of a clause: a sign before it, words behind it, lines under it. */
interface Shown {
  readonly mark?: string;
  readonly lead?: string;
  readonly detail?: string;
  readonly under?: readonly string[];
}

type Show = (clause: never, place: { readonly index: number } & Placing, page: Page) => Shown;

const rulesOf = ({ resolved, procedure }: Placing): ProcedureRules | undefined =>
  procedure && resolved.version.procedures[procedure];

/** When something is asked for, if not of everybody. */
function ifText(when: Condition | undefined, placing: Placing, page: Page): string {
  return when ? `${joint('if', page.lang)}${conditionText(when, rulesOf(placing), page)}` : '';
}

const shows: { readonly [section in Section]?: Show } = {
  eligibility: () => ({ mark: '□' }),
  caveats: (clause: CaveatClause, place, page) => ({
    mark: '!',
    ...(clause.when &&
      clause.title === undefined && { detail: page.aside(ifText(clause.when, place, page)) }),
  }),
  exemptions: ({ from }: ExemptionClause, place, page) => ({
    detail: phrase(
      'freed',
      page.lang,
      from.map((id) => page.titleOf(rulesOf(place)?.eligibility, id)).join(page.lang === 'zh' ? '；' : '; '),
    ),
  }),
  window: (clause: WindowClause, _, page) => ({ under: [windowText(clause, page)] }),
  deadlines: (clause: DeadlineClause, _, page) => ({
    lead: `${deadlineParty(clause, page)}${page.colon}`,
    detail: page.aside(deadlineText(clause, page)),
  }),
  materials: materialShown,
  booking: (clause: BookingClause, _, page) => ({ detail: page.aside(bookingText(clause, page)) }),
  steps: ({ takes }: StepClause, { index }, page) => ({
    mark: `${index + 1}.`,
    ...(takes && { detail: page.aside(stepText(takes, page)) }),
  }),
  fees: (clause: FeeClause, _, page) => {
    const isSaid = clause.amount === 0 && /免|free/i.test(clause.title?.[page.lang] ?? '');
    return isSaid ? {} : { detail: page.aside(feeText(clause, page)) };
  },
  validity: (clause: ValidityClause, _, page) => ({ detail: page.aside(termText(clause, page)) }),
  terms: (clause: ValidityClause, _, page) => ({ detail: page.aside(termText(clause, page)) }),
  cure: (clause: CureClause, { index }, page) => ({ under: [bandText(clause, index === 0, page)] }),
};

/** A paper: the ways beside its title where there is one line of them, else under it. */
function materialShown(clause: MaterialClause, place: Placing, page: Page): Shown {
  const rules = rulesOf(place);
  const ways = waysText(clause, rules, page);
  const [only = ''] = ways;
  const demanded = ifText(clause.when, place, page);
  const detail =
    ways.length > 1
      ? `${page.colon}${phrase('oneOf', page.lang)}`
      : only === clause.title?.[page.lang]
        ? ''
        : `${page.colon}${only}`;
  return {
    mark: '□',
    detail,
    under: [
      ...(demanded === '' ? [] : [demanded]),
      ...(ways.length > 1 ? ways.map((way) => `– ${way}`) : []),
    ],
  };
}

/** The clauses of a section, each on a line with its source, and under it its notes and what others say. */
export function clauseLines(section: Section, holder: object, placing: Placing, page: Page): string[] {
  const clauses = Object.entries(
    ((holder as { readonly [name: string]: unknown })[section] ?? {}) as { readonly [id: string]: Clause },
  );
  const show = shows[section] as
    | ((clause: Clause, place: { readonly index: number } & Placing, page: Page) => Shown)
    | undefined;
  const lines = clauses.flatMap(([id, clause], index) => {
    const {
      mark = '–',
      lead = '',
      detail = '',
      under = [],
    } = show?.(clause, { index, ...placing }, page) ?? {};
    const title = clause.title?.[page.lang] ?? untitled(clause, id, page);
    return [
      `${mark} ${lead}${title}${detail}${page.cite(clause.citation)}${originOf(section, id, placing)}`,
      ...under.map((line) => `    ${line}`),
      ...sayings(clause, page),
    ];
  });
  if (section !== 'eligibility') return lines;
  const grounds = clauseLines('grounds' as Section, holder, placing, page);
  return grounds.length === 0
    ? lines
    : [...lines, phrase('grounds', page.lang), ...grounds.map((line) => `  ${line}`)];
}

/** A warning without a title says what its code says. */
const untitled = (clause: Clause, id: string, { lang }: Page): string =>
  'code' in clause
    ? reasonText({ code: (clause as CaveatClause).code, clause: id, params: {}, citation: null }, lang)
    : id;

/** The note of a clause, and what other sources say on its point. */
function sayings({ note, claims }: Clause, page: Page): string[] {
  return [
    ...(note ? [styles.dim(`    ${note[page.lang]}`)] : []),
    ...Object.values(claims ?? {}).map(
      (claim) =>
        `    ${styles.yellow(`≠ ${page.say('claim')}`)}${page.colon}${claim.note[page.lang]}${page.cite(claim.citation)}`,
    ),
  ];
}

/** The policy that a clause is inherited from. */
function originOf(section: string, id: string, { resolved, procedure }: Placing): string {
  const { version, origins } = resolved;
  const path = procedure === undefined ? `${section}.${id}` : `procedures.${procedure}.${section}.${id}`;
  const origin = origins[path];
  const isOwn = origin === undefined || origin === `${version.id}@${version.effectiveFrom}`;
  return isOwn ? '' : styles.dim(` ↳ ${origin.split('/')[0]}`);
}
