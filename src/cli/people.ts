import { type Facts, factPaths, materialKinds } from '../facts/index.js';
import type { Lang } from '../messages/index.js';
import type { AuthoredPolicy } from '../policy/index.js';
import { fail, InputProblems, type Problem, toProblems } from './problems.js';
import { wrap } from './render/layout.js';
import { MAX_BYTES, MAX_PEOPLE_BYTES, parseJson, readText } from './rules-folder.js';
import type { Terminal } from './terminal.js';

/** How a command answers about people. */
export interface Answering<A> {
  readonly policies: readonly AuthoredPolicy[];
  readonly lang: Lang;
  readonly json: boolean | undefined;
  /** The answer for one person, as JSON. */
  answer(facts: Facts): A;
  /** The same for a person to read; absent where there is nothing to say. */
  render(answer: A, facts: Facts): string | undefined;
  /** Why several people at once cannot be answered, if they cannot. */
  readonly single?: string;
}

/**
 * Answers for one person, or with a line of JSON for each line of NDJSON.
 * @param source a file, `-` for standard input; nothing is known of the person where it is left out
 */
export async function answerPeople<A>(
  source: string | undefined,
  how: Answering<A>,
  terminal: Terminal,
): Promise<void> {
  const text =
    source === undefined
      ? '{}'
      : source === '-'
        ? await terminal.readAll()
        : readText(source, MAX_PEOPLE_BYTES);
  const lines = toLines(text);
  if (lines.length > 0) {
    if (how.single !== undefined)
      fail('TOO_MANY_PEOPLE', {
        zh: `${how.single} 一次只能用于一个人`,
        en: `${how.single} takes one person at a time`,
      });
    return answerLines(lines, how, terminal);
  }
  if (text.length > MAX_BYTES)
    fail('TOO_LARGE', {
      zh: `一个人的事实超过 ${MAX_BYTES} 字节`,
      en: `the facts of one person are larger than ${MAX_BYTES} bytes`,
    });
  const facts = parseJson(text.trim() === '' ? '{}' : text, source ?? 'facts') as Facts;
  const answer = how.answer(facts);
  const said = how.json ? JSON.stringify(answer, null, 2) : how.render(answer, facts);
  if (said !== undefined) terminal.out(how.json ? said : wrap(said, terminal.columns));
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
function answerLines<A>(lines: readonly Line[], how: Answering<A>, terminal: Terminal): void {
  const problems: Problem[] = [];
  const known = how.policies.flatMap(knownFacts);
  lines.forEach(({ text, number }, i) => {
    terminal.progress(i, lines.length);
    try {
      const facts = parseJson(text, 'this') as Facts;
      terminal.out(JSON.stringify(how.answer(facts)));
    } catch (error) {
      const found = toProblems(error, how.lang, known);
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
