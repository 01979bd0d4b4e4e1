import { describeFact, isKnownMaterial } from '../../facts/index.js';
import type { UnfitMaterial } from '../../materials/index.js';
import type { Lang } from '../../messages/index.js';
import {
  factLabel,
  languages,
  materialName,
  outcomeText,
  partyText,
  reasonText,
  unfitText,
  windowStateText,
} from '../../messages/index.js';
import { anybody, type PolicyProperty, verdictOn } from './property.js';
import type { Said } from './sayable.js';

/**
 * Everything that a verdict says has a text in Chinese and in English with nothing left to fill in:
 * outcome, reasons, papers and what is wrong with them, facts, windows, deadlines. Names that a rule file
 * declares for itself are the schema's to ask for.
 * @since 0.3.0
 */
export function textsInBothLanguages(): PolicyProperty {
  return {
    kind: 'texts',
    title: 'every verdict can be said in Chinese and English',
    people: anybody,
    judge(policy, question) {
      const verdict = verdictOn(policy, question);
      const faults = faultsOfTexts(verdict);
      return faults.length > 0 ? { people: [question.facts], verdicts: [verdict], faults } : null;
    },
  };
}

/** What of a verdict has no text, in either language. */
export const faultsOfTexts = (said: Said): string[] =>
  languages.flatMap((lang) =>
    textsOf(said, lang).flatMap(([of, text]) =>
      isSaid(of, text, lang) ? [] : [`${of} has no text in ${lang}: ${JSON.stringify(text)}`],
    ),
  );

/** How many texts some verdicts hold, of both languages; one that is said twice is one. */
export const textsIn = (all: readonly Said[]): number =>
  new Set(all.flatMap((said) => languages.flatMap((lang) => textsOf(said, lang).map(([, text]) => text))))
    .size;

const HAN = /\p{Script=Han}/u;

/** A text in the language, with every place filled in; a code or a path is none. */
const isSaid = (of: string, text: string, lang: Lang): boolean =>
  HAN.test(text) === (lang === 'zh') &&
  text.trim() !== '' &&
  !/[{}]/.test(text) &&
  !(text === of && /[A-Z.]/.test(of));

/** What people state of a paper is their own word: it may be in any language, and hold any sign. */
const plain = ({ params, ...one }: UnfitMaterial): UnfitMaterial => ({
  ...one,
  params: {
    ...params,
    ...('given' in params && { given: '1' }),
    ...('format' in params && { format: '1' }),
  },
});

/** What a verdict holds, and how it is said. */
export function textsOf(verdict: Said, lang: Lang): (readonly [of: string, text: string])[] {
  const { outcome, reasons, missingMaterials, missingFacts, window, deadlines } = verdict;
  const kinds = missingMaterials
    .flatMap(({ alternatives }) => alternatives.flat())
    .filter((kind) => isKnownMaterial(kind));
  return [
    [outcome, outcomeText(outcome, lang)],
    ...reasons.map((reason) => [reason.code, reasonText(reason, lang)] as const),
    ...kinds.map((kind) => [kind, materialName(kind, lang)] as const),
    ...missingMaterials.flatMap(({ unfit }) =>
      unfit.map((one) => [one.code, unfitText(plain(one), lang)] as const),
    ),
    ...missingFacts
      .filter((path) => describeFact(path))
      .map((path) => [path, factLabel(path, lang)] as const),
    ...(window ? [[window.state, windowStateText(window.state, lang)] as const] : []),
    ...deadlines.map(({ onWhom }) => [onWhom, partyText(onWhom, lang)] as const),
  ];
}
