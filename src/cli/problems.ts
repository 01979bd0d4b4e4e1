import { closest } from 'fastest-levenshtein';
import { type Issue, RulesError } from '../issues/index.js';
import { errorText, issueText, type Lang } from '../messages/index.js';
import type { Text } from '../policy/index.js';

/** One thing wrong with how the command was called, or with what it was given. */
export interface Problem {
  readonly code: string;
  /** Where: a fact, a place in a file, a line of input; empty for the command itself. */
  readonly path: string;
  readonly message: string | Text;
  readonly didYouMean?: string;
}

/** Bad usage or bad input: the command ends with exit code 2. */
export class InputProblems extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super('bad input');
  }
}

/** Ends the command over a single problem. */
export function fail(code: string, message: Text, didYouMean?: string): never {
  throw new InputProblems([{ code, path: '', message, ...(didYouMean !== undefined && { didYouMean }) }]);
}

/** The known name that a misspelt one most likely means; undefined if none is near. */
export function suggest(given: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const best = closest(given, known as string[]);
  const shared = [...given].filter((letter) => best.includes(letter)).length;
  return shared * 2 >= given.length ? best : undefined;
}

/** Turns the library's refusals into problems; anything else is a fault of ours and is rethrown. */
export function toProblems(error: unknown, lang: Lang, knownFacts: readonly string[]): readonly Problem[] {
  if (error instanceof InputProblems) return error.problems;
  if (!(error instanceof RulesError)) throw error;
  if (error.issues.length === 0)
    return [
      {
        code: error.code,
        path: '',
        message: error.code === 'UNKNOWN_PROCEDURE' ? error.message : errorText(error.code, lang),
      },
    ];
  return error.issues.map((found) => toProblem(found, lang, knownFacts));
}

/** One issue as a problem, with the likely name for a misspelt fact. */
export function toProblem(found: Issue, lang: Lang, knownFacts: readonly string[]): Problem {
  // In facts the path is the name; in a rule file the name is a parameter.
  const name = String(found.params.fact ?? found.path);
  const given = found.code === 'UNKNOWN_MATERIAL' ? String(found.params.received).replace(/"/g, '') : name;
  const isName = found.code === 'UNKNOWN_FACT' || found.code === 'UNKNOWN_MATERIAL';
  const known = isName ? suggest(given, knownFacts) : undefined;
  return {
    code: found.code,
    path: found.path,
    message: issueText(found, lang),
    ...(known !== undefined && { didYouMean: known }),
  };
}

/** A problem on one line: `residence.registeredOn: "2023-02-30" is not a date`. */
export function lineOf({ path, message, didYouMean }: Problem, lang: Lang): string {
  const hint =
    didYouMean === undefined
      ? ''
      : lang === 'zh'
        ? `（是否指 ${didYouMean}？）`
        : ` (did you mean ${didYouMean}?)`;
  return `${path === '' ? '' : `${path}: `}${inLang(message, lang)}${hint}`;
}

const inLang = (message: string | Text, lang: Lang): string =>
  typeof message === 'string' ? message : message[lang];

/** Problems as JSON: the message in the language asked for. */
export const toJson = (problems: readonly Problem[], lang: Lang): string =>
  JSON.stringify({
    problems: problems.map((problem) => ({ ...problem, message: inLang(problem.message, lang) })),
  });
