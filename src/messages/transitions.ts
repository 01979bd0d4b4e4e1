import type { Outline, Transition } from '../impact/index.js';
import { dayTermText } from './day-terms.js';
import { impactPartText, impactValueText, lackingText } from './impact.js';
import { clauseTitle, type ImpactView, labelIn } from './impact-view.js';
import { impactWord } from './impact-words.js';
import { literalText } from './literals.js';

const sections: { readonly [part in Transition['part']]?: string } = { ground: 'grounds', tier: 'tiers' };

/**
 * What a change is about: a part of the verdict, a ground by its title, papers by their names.
 * @since 0.3.0
 */
export function transitionSubject(view: ImpactView, { part, id }: Transition): string {
  const { lang, impact } = view;
  const name = impactPartText(part, lang);
  if (id === null) return name;
  const [requirement = '', kinds] = id.split(' ');
  const section = sections[part] ?? 'materials';
  const title = clauseTitle(view, `procedures.${impact.procedure}.${section}.${requirement}`);
  const papers = kinds === undefined ? '' : lackingText(kinds, lang, labelIn(view));
  const said = papers === '' ? title : lang === 'zh' ? `${title}（${papers}）` : `${title} (${papers})`;
  return `${name}${lang === 'zh' ? '：' : ': '}${said}`;
}

/**
 * What a verdict said before a change, and what it says after.
 * @since 0.3.0
 */
export function transitionSides(view: ImpactView, { part, from, to }: Transition): [string, string] {
  const say = (value: string | null): string =>
    part === 'earliestEligibleOn' && value !== null
      ? dayTermText(value, view.lang, labelIn(view))
      : impactValueText(part, value, view.lang);
  return [say(from), say(to)];
}

/**
 * Whom a change is good for: 1 where people gain, -1 where they lose, 0 where it is neither.
 * @since 0.3.0
 */
export function gainOf({ part, from, to }: Transition): -1 | 0 | 1 {
  if (part === 'outcome' || part === 'ground') return signOf(worth(to) - worth(from));
  if (part === 'material' || part === 'lacking') return from === null ? -1 : to === null ? 1 : 0;
  if (part === 'earliestEligibleOn') return from === null ? 1 : to === null ? -1 : 0;
  return 0;
}

const worth = (value: string | null): number => (value === 'eligible' || value === 'met' ? 1 : 0);

const signOf = (sum: number): -1 | 0 | 1 => (sum > 0 ? 1 : sum < 0 ? -1 : 0);

/**
 * An alternative in words; where a list of others stands under it, what leads to that list comes last.
 * @since 0.3.0
 */
export function outlineText(view: ImpactView, { literals, oneOf }: Outline): string {
  const { lang } = view;
  const semicolon = lang === 'zh' ? '；' : '; ';
  const said =
    literals.length === 0
      ? impactWord('whatever', lang)
      : literals.map((literal) => literalText(literal, lang, labelIn(view))).join(semicolon);
  return oneOf.length === 0 ? said : `${said}${semicolon}${impactWord('oneOf', lang)}`;
}

/** Smaller shares are only said to be smaller. */
const LEAST = 1e-6;

/**
 * A share as a percentage, of three digits that count; never rounded to nothing, and without an exponent.
 *
 * @param share from 0 to 1
 * @example shareText(0.000097) // '0.0097%'
 * @since 0.3.0
 */
export function shareText(share: number): string {
  const hundredfold = share * 100;
  if (hundredfold > 0 && hundredfold < LEAST) return `<${LEAST.toFixed(6)}%`;
  return `${Number(hundredfold.toPrecision(3))}%`;
}
