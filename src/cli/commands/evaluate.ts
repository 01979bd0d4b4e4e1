import { parseDay } from '../../calendar/index.js';
import { type Facts, factPaths, materialKinds } from '../../facts/index.js';
import type { Lang } from '../../messages/index.js';
import { type AuthoredPolicy, type Procedure, spellOn } from '../../policy/index.js';
import { evaluate } from '../../verdict/index.js';
import { type GivenOptions, readAsOf, readLang, readProcedure } from '../options.js';
import { fail, InputProblems, type Problem, toProblems } from '../problems.js';
import { renderVerdict } from '../render/verdict.js';
import {
  findPolicy,
  MAX_BYTES,
  MAX_PEOPLE_BYTES,
  packageInstruments,
  parseJson,
  readText,
} from '../rules-folder.js';
import type { Terminal } from '../terminal.js';

interface Question {
  readonly policy: AuthoredPolicy;
  readonly asOf: string;
  readonly procedure: Procedure;
  readonly lang: Lang;
}

/** `evaluate <policy> [facts.json|-]`: a verdict for one person, or one a line for NDJSON. */
export async function evaluateCommand(
  name: string,
  source: string | undefined,
  options: GivenOptions,
  terminal: Terminal,
): Promise<void> {
  const policy = findPolicy(name);
  const question: Question = {
    policy,
    asOf: readAsOf(options.asOf),
    procedure: readProcedure(options.procedure),
    lang: readLang(options.lang),
  };
  const text =
    source === undefined
      ? '{}'
      : source === '-'
        ? await terminal.readAll()
        : readText(source, MAX_PEOPLE_BYTES);
  const lines = toLines(text);
  if (lines.length > 0) return evaluateLines(lines, question, terminal);
  if (text.length > MAX_BYTES)
    fail('TOO_LARGE', {
      zh: `一个人的事实超过 ${MAX_BYTES} 字节`,
      en: `the facts of one person are larger than ${MAX_BYTES} bytes`,
    });
  const facts = parseJson(text.trim() === '' ? '{}' : text, source ?? 'facts') as Facts;
  const verdict = evaluate(policy, facts, question);
  const version = spellOn(policy.spells, parseDay(question.asOf))?.resolved.version;
  terminal.out(
    options.json
      ? JSON.stringify(verdict, null, 2)
      : renderVerdict(verdict, version ?? policy.versions[0], packageInstruments(), question.lang),
  );
}

interface Line {
  readonly text: string;
  /** As an editor counts: from 1, empty lines too. */
  readonly number: number;
}

/** The lines of NDJSON: several, the first of them a JSON object on its own. Empty for anything else. */
function toLines(text: string): readonly Line[] {
  const lines = text
    .split('\n')
    .map((line, i) => ({ text: line, number: i + 1 }))
    .filter((line) => line.text.trim() !== '');
  return lines.length > 1 && isObject(lines[0]?.text ?? '') ? lines : [];
}

function isObject(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}

/** One line out for each line in, so that they can be put side by side; bad lines say why. */
function evaluateLines(lines: readonly Line[], question: Question, terminal: Terminal): void {
  const problems: Problem[] = [];
  lines.forEach(({ text, number }, i) => {
    terminal.progress(i, lines.length);
    try {
      const facts = parseJson(text, 'this') as Facts;
      terminal.out(JSON.stringify(evaluate(question.policy, facts, question)));
    } catch (error) {
      const found = toProblems(error, question.lang, knownFacts(question.policy));
      problems.push(
        ...found.map((one) => ({ ...one, path: [`line ${number}`, one.path].filter(Boolean).join(': ') })),
      );
      terminal.out(JSON.stringify({ error: found }));
    }
  });
  terminal.progress(lines.length, lines.length);
  if (problems.length > 0) throw new InputProblems(problems);
}

/** Names that a misspelt fact may mean: the vocabulary's, and the policy's own. */
export function knownFacts(policy: AuthoredPolicy): readonly string[] {
  const own = policy.versions.flatMap((version) =>
    Object.keys(version.facts ?? {}).map((fact) => `local.${fact}`),
  );
  const subjects = [...new Set(factPaths().map((path) => path.split('.')[0] as string))];
  return [...factPaths(), ...own, ...subjects, 'materials', ...materialKinds];
}
