import type { Facts } from '../facts/index.js';
import type { IssueCode } from '../issues/index.js';
import type { UnfitCode } from '../materials/index.js';
import type { CheckCode, Lang } from '../messages/index.js';
import type { Citation, Policy, Procedure, Text } from '../policy/index.js';
import type { Verdict } from '../verdict/index.js';

/**
 * Names that a built policy leaves out to stay small: without them a clause is named by its id and an
 * instrument by its own. A policy made of rule files has its clauses' titles and needs no `titles`.
 * @since 0.3.0
 */
export interface PolicyNames {
  /** Titles of clauses by path, `procedures.apply.grounds.stable-employment`. */
  readonly titles?: { readonly [path: string]: Text };
  /** Titles of instruments by id, `hangzhou-2018`. */
  readonly instruments?: { readonly [id: string]: Text };
}

/**
 * For what day, procedure and reader a form is.
 * @since 0.3.0
 */
export interface FormOptions {
  /** The day of the question, `YYYY-MM-DD`. Nothing is ever read from a clock. */
  readonly asOf: string;
  /** `apply` if left out. */
  readonly procedure?: Procedure | undefined;
  /** `zh` if left out. */
  readonly lang?: Lang | undefined;
  readonly names?: PolicyNames | undefined;
}

/**
 * What a question can ask for: the type of its fact, or the list of papers held.
 * `id` is the name of a ground or tier of the policy, given in `options`.
 * @since 0.3.0
 */
export type QuestionType =
  | 'boolean'
  | 'date'
  | 'integer'
  | 'enum'
  | 'enum-list'
  | 'division'
  | 'month'
  | 'id'
  | 'list'
  | 'materials';

/**
 * One of the values to choose from, and its name in the form's language.
 * @since 0.3.0
 */
export interface Option {
  readonly value: string;
  readonly label: string;
}

/**
 * A clause that reads a fact. `title` is `null` where neither the policy nor `names` has one.
 * @since 0.3.0
 */
export interface AskingClause {
  /** The clause's path in the rule file, `procedures.apply.grounds.stable-employment`. */
  readonly path: string;
  readonly title: string | null;
  readonly citation: Citation;
}

/**
 * A field of a record in a list fact (`residence.spells`, `permit.events`).
 * @since 0.3.0
 */
export interface RecordField {
  readonly name: string;
  readonly type: Exclude<QuestionType, 'materials'>;
  readonly label: string;
  readonly options: readonly Option[] | null;
  /** A record without it says nothing and is refused. */
  readonly isRequired: boolean;
  /** Fields of the records of a list inside this record; `null` for any other type. */
  readonly fields: readonly RecordField[] | null;
}

/**
 * One fact to ask for, in words of the form's language.
 * @since 0.3.0
 */
export interface Question {
  /** The fact's path, `residence.registeredOn`, or `materials`. */
  readonly fact: string;
  readonly type: QuestionType;
  /** A short name: the label of an input. */
  readonly label: string;
  readonly question: string;
  /** How to answer: the shape of a date or code, when to say none; `null` where nothing needs saying. */
  readonly help: string | null;
  /** `天`, `months` and the like; `null` for what is no amount. */
  readonly unit: string | null;
  /** Why it is asked: the clauses that read it, with their places in the law, in one line. */
  readonly why: string;
  /** The same as data, in the policy's order. */
  readonly askedBy: readonly AskingClause[];
  /** The values to choose from; `null` where the value is free, or true or false. */
  readonly options: readonly Option[] | null;
  /** `null` is an answer: known to be none (an open-ended lease, no hukou on the mainland). */
  readonly mayBeNone: boolean;
  /** The fields of a list's records; `null` for any other type. */
  readonly fields: readonly RecordField[] | null;
  /** The answer: only on questions of {@link InterviewStep.answered}. */
  readonly value?: unknown;
}

/**
 * A fact of a procedure with its limits, for an input of a form. No field is ever required: an absent
 * fact is unknown, and the verdict says what it still needs.
 * @since 0.3.0
 */
export interface Field extends Omit<Question, 'value'> {
  readonly required: false;
  /** Least value of an integer, first day of a date, first month; `null` for other types. */
  readonly min: number | string | null;
  /** Greatest value, last day or month; `null` for other types. */
  readonly max: number | string | null;
  /** What the text of a division or an id must match, whole; `null` for other types. */
  readonly pattern: string | null;
  /** The longest list; `null` for what is no list. */
  readonly maxItems: number | null;
}

/**
 * Something wrong with answers, in words of the form's language.
 * @since 0.3.0
 */
export interface Problem {
  /**
   * An {@link IssueCode} for an answer that is no valid fact; for one that is, a {@link CheckCode}, an
   * {@link UnfitCode} of a paper held, or `NOT_PRECISE`: too coarse or incomplete to decide, as the code of
   * a city is where a county's is meant.
   */
  readonly code: IssueCode | CheckCode | UnfitCode | 'NOT_PRECISE';
  /** Where: `residence.registeredOn`, `residence.spells.0.from`; empty for the whole. */
  readonly path: string;
  /** The facts involved, the one at `path` first. */
  readonly facts: readonly string[];
  /** What is wrong, a sentence that needs no path beside it. */
  readonly text: string;
  /** The source of what is demanded; `null` where plain sense demands it. */
  readonly citation: Citation | null;
  /** Only a source that does not stand demands it (a guide against a regulation): offices may ask all the same. */
  readonly isDisputed: boolean;
}

/**
 * Where an interview stands, for one set of answers.
 * @since 0.3.0
 */
export interface InterviewStep {
  /** Of these answers, those left out that are no valid facts. */
  readonly verdict: Verdict;
  /** No further answer can change the outcome; without `nextQuestions`: no fact is missing. */
  readonly isSettled: boolean;
  /** What to ask next, best first; empty once settled. */
  readonly questions: readonly Question[];
  /**
   * What would make the rest of the verdict sharper, though not the outcome: the papers, the tier, the
   * window, the deadlines. `materials` comes last. To be asked if the person wants to go on.
   */
  readonly details: readonly Question[];
  /** Answered and still mattering to what the verdict says, in the policy's order, each with `value`. */
  readonly answered: readonly Question[];
  /**
   * No more answers than this are needed to settle the outcome. Never grows with an answer, unless the step before
   * was exact and this one is not.
   */
  readonly questionsLeft: { readonly atMost: number };
  /** Answers that are no valid facts, and valid ones that are too coarse to decide. */
  readonly problems: readonly Problem[];
}

/**
 * What to ask next and whether anything is left to ask, worked out exactly. `nextQuestions` of
 * `./impact` is one; a form that does without it stays small. In rare cases it knows that no answer can
 * change the outcome before `evaluate` does, which weighs each fact by itself: the interview then asks
 * on, for what the verdict still lacks. It asks that too, for this step, where `undefined` is returned.
 *
 * @returns undefined where there is no exact answer, or none yet
 * @example
 * // Loaded beside the form, and not with it: until it is there, the questions are those of the verdict.
 * let exact: NextQuestions | undefined;
 * import('residence-permit-rules/impact').then(({ nextQuestions }) => { exact = nextQuestions; });
 * interview(policy, { asOf, nextQuestions: (...asked) => exact?.(...asked) });
 * @since 0.3.0
 */
export type NextQuestions = (
  policy: Policy,
  facts: Facts,
  options: { readonly asOf: string; readonly procedure: Procedure },
) =>
  | {
      readonly facts: readonly string[];
      readonly isSettled: boolean;
      readonly atMost: number;
    }
  | undefined;

/**
 * How an interview is led.
 * @since 0.3.0
 */
export interface InterviewOptions extends FormOptions {
  /** Exact questions; if left out, the facts that the verdict names as missing. */
  readonly nextQuestions?: NextQuestions | undefined;
}

/**
 * An interview: answers in, verdict and next questions out. It keeps nothing between steps.
 * @since 0.3.0
 */
export interface Interview {
  /** Any answers, in any order; nothing is thrown for what they hold. */
  step(answers: unknown): InterviewStep;
}
