import type { Condition } from '../../conditions/index.js';
import type {
  BookingClause,
  CaveatClause,
  Clause,
  CureClause,
  DeadlineClause,
  ExemptionClause,
  FeeClause,
  MaterialClause,
  ProcedureRules,
  StepClause,
  ValidityClause,
  WindowClause,
} from '../../policy/index.js';
import { reasonText } from '../reasons.js';
import type { Speech } from '../speech.js';
import { conditionText } from './conditions.js';
import { waysText } from './papers.js';
import { joint, phrase } from './phrases.js';
import type { ClauseSection } from './sections.js';
import {
  bandText,
  bookingText,
  deadlineParty,
  deadlineText,
  feeText,
  stepText,
  termText,
  windowText,
} from './terms.js';

/**
 * A clause in words.
 * @since 0.3.0
 */
export interface ClauseText {
  /** Its title, with what stands before and behind it. */
  readonly line: string;
  /** What is said under it, a line each. */
  readonly under: readonly string[];
}

/**
 * Where a clause stands.
 * @since 0.3.0
 */
export interface ClausePlace {
  readonly section: ClauseSection;
  readonly id: string;
  /** Whether it is the first of its section: bands of lateness follow on one another. */
  readonly isFirst: boolean;
  /** The procedure that it is of; undefined for a clause of the permit itself. */
  readonly rules: ProcedureRules | undefined;
}

/** What the sections add to the title of a clause. */
interface Added {
  readonly lead?: string;
  readonly detail?: string;
  readonly under?: readonly string[];
}

type Add = (clause: never, place: ClausePlace, speech: Speech) => Added;

/** When something is asked for, if not of everybody. */
const ifText = (when: Condition, { rules }: ClausePlace, speech: Speech): string =>
  `${joint('if', speech.lang)}${conditionText(when, rules, speech)}`;

const term = (clause: ValidityClause, _: ClausePlace, speech: Speech): Added => ({
  detail: speech.aside(termText(clause, speech)),
});

const additions: { readonly [section in ClauseSection]?: Add } = {
  caveats: ({ when, title }: CaveatClause, place, speech) =>
    when && title === undefined ? { detail: speech.aside(ifText(when, place, speech)) } : {},
  exemptions: ({ from }: ExemptionClause, { rules }, { lang, titleOf }) => {
    const freed = from.map((id) => titleOf(rules?.eligibility, id));
    return { detail: phrase('freed', lang, freed.join(lang === 'zh' ? '；' : '; ')) };
  },
  window: (clause: WindowClause, _, speech) => ({ under: [windowText(clause, speech)] }),
  deadlines: (clause: DeadlineClause, _, speech) => ({
    lead: `${deadlineParty(clause, speech)}${speech.colon}`,
    detail: speech.aside(deadlineText(clause, speech)),
  }),
  materials: paperAdded,
  booking: (clause: BookingClause, _, speech) => ({ detail: speech.aside(bookingText(clause, speech)) }),
  steps: ({ takes }: StepClause, _, speech) =>
    takes ? { detail: speech.aside(stepText(takes, speech)) } : {},
  fees: (clause: FeeClause, _, speech) => {
    const isSaid = clause.amount === 0 && /免|free/i.test(clause.title?.[speech.lang] ?? '');
    return isSaid ? {} : { detail: speech.aside(feeText(clause, speech)) };
  },
  validity: term,
  terms: term,
  cure: (clause: CureClause, { isFirst }, speech) => ({ under: [bandText(clause, isFirst, speech)] }),
};

/** A paper: the ways beside its title where there is one line of them, else under it. */
function paperAdded(clause: MaterialClause, place: ClausePlace, speech: Speech): Added {
  const { lang, colon } = speech;
  const ways = waysText(clause, place.rules, speech);
  const [only = ''] = ways;
  const isSeveral = ways.length > 1;
  const isSaid = only === clause.title?.[lang];
  return {
    detail: isSeveral ? `${colon}${phrase('oneOf', lang)}` : isSaid ? '' : `${colon}${only}`,
    under: [
      ...(clause.when ? [ifText(clause.when, place, speech)] : []),
      ...(isSeveral ? ways.map((way) => `– ${way}`) : []),
    ],
  };
}

/**
 * A clause in words: its title, what its section adds to it, and the lines under it; without its source, its note, and
 * what others claim.
 *
 * @since 0.3.0
 */
export function clauseText(clause: Clause, place: ClausePlace, speech: Speech): ClauseText {
  const add = additions[place.section] as
    | ((clause: Clause, place: ClausePlace, speech: Speech) => Added)
    | undefined;
  const { lead = '', detail = '', under = [] } = add?.(clause, place, speech) ?? {};
  const title = clause.title?.[speech.lang] ?? untitled(clause, place.id, speech);
  return { line: `${lead}${title}${detail}`, under };
}

/** A warning without a title says what its code says. */
const untitled = (clause: Clause, id: string, { lang }: Speech): string =>
  'code' in clause
    ? reasonText({ code: (clause as CaveatClause).code, clause: id, params: {}, citation: null }, lang)
    : id;
