import { own } from '../../facts/index.js';
import type { Mutation, MutationScore, ProcedureScore, Survivor } from '../../impact/index.js';
import { factLabel, type Lang, mutationText, procedureText, tallyText } from '../../messages/index.js';
import type { AuthoredPolicy, Policies } from '../../policy/index.js';
import { styles } from './styles.js';

const words = {
  title: { zh: '没有案例发现的规则改动', en: 'Changes of the rules that no case notices' },
  named: { zh: '用语', en: 'named conditions' },
  example: { zh: '例如', en: 'for example' },
  undecided: { zh: '未能判定是否等价', en: 'not decided whether equivalent' },
  equivalent: {
    zh: '等价的改动（任何人的结论、依据、种类和材料都不变）',
    en: 'Equivalent changes (nobody’s outcome, grounds, tier or papers are others)',
  },
} as const;

/** How many mutants the cases of each policy catch, and a readable line for each that they do not. */
export function renderMutation(scores: readonly MutationScore[], policies: Policies, lang: Lang): string {
  return [
    styles.bold(words.title[lang]),
    ...scores.map((score) => renderScore(score, own(policies, score.policy) as AuthoredPolicy, lang)),
  ].join('\n\n');
}

function renderScore(score: MutationScore, { versions }: AuthoredPolicy, lang: Lang): string {
  const sayOf = (mutation: Mutation): string => {
    const facts = versions.find((one) => one.effectiveFrom === mutation.version)?.facts;
    return mutationText(
      mutation,
      lang,
      (path) => facts?.[path.replace(/^local\./, '')]?.label[lang] ?? factLabel(path, lang),
    );
  };
  const equivalents = score.equivalents.map(
    (one) => `    ${one.version} ${one.clause}${COLON[lang]}${sayOf(one)}`,
  );
  return [
    `${styles.bold(score.policy)}${COLON[lang]}${tallyText(score, lang)}`,
    ...score.procedures.flatMap((part) => [
      `  ${part.version} · ${nameOf(part, lang)}${COLON[lang]}${tallyText(part, lang)}`,
      ...linesOf(score, part, sayOf, lang),
    ]),
    ...(equivalents.length === 0
      ? []
      : [styles.dim(`  ${words.equivalent[lang]}`), ...equivalents.map(styles.dim)]),
  ].join('\n');
}

const COLON = { zh: '：', en: ': ' } as const;

const nameOf = ({ procedure }: ProcedureScore, lang: Lang): string =>
  procedure === null ? words.named[lang] : procedureText(procedure, lang);

/** What survived in one procedure of one rule file, and what could not be decided. */
function linesOf(
  { survivors, undecideds }: MutationScore,
  { version, procedure }: ProcedureScore,
  sayOf: (mutation: Mutation) => string,
  lang: Lang,
): string[] {
  const isHere = (one: Mutation): boolean => one.version === version && one.procedure === procedure;
  const line = (mark: string, one: Mutation): string =>
    `    ${mark} ${shortOf(one)}${COLON[lang]}${sayOf(one)}`;
  return [
    ...survivors
      .filter(isHere)
      .flatMap((one) => [line(styles.red('✗'), one), styles.dim(`      ${exampleOf(one, lang)}`)]),
    ...undecideds
      .filter(isHere)
      .flatMap((one) => [
        line(styles.yellow('?'), one),
        styles.dim(`      ${words.undecided[lang]}${COLON[lang]}${one.why}`),
      ]),
  ];
}

/** Somebody whose verdict is another, with the procedure and the day asked about. */
function exampleOf({ witness: { procedure, asOf, facts } }: Survivor, lang: Lang): string {
  const asked = [procedureText(procedure, lang), asOf].join(lang === 'zh' ? '，' : ', ');
  const aside = lang === 'zh' ? `（${asked}）` : ` (${asked})`;
  return `${words.example[lang]}${aside}${COLON[lang]}${JSON.stringify(facts)}`;
}

const shortOf = ({ procedure, clause }: Mutation): string =>
  procedure === null ? clause : clause.slice(`procedures.${procedure}.`.length);
