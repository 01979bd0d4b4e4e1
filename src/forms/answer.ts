import { type Facts, isRecord, own } from '../facts/index.js';
import type { Field, Question } from './types.js';

/**
 * Answers with one more, or one changed: a copy, the given ones stay.
 *
 * @param value the answer; undefined takes it back
 * @example withAnswer({}, 'residence.housing', 'rented') // { residence: { housing: 'rented' } }
 * @since 0.3.0
 */
export function withAnswer(answers: Facts, fact: string, value: unknown): Facts {
  const dot = fact.indexOf('.');
  if (dot < 0) return { ...answers, [fact]: value };
  const subject = fact.slice(0, dot);
  const held = own(answers as { readonly [subject: string]: unknown }, subject);
  return { ...answers, [subject]: { ...(isRecord(held) ? held : {}), [fact.slice(dot + 1)]: value } };
}

/**
 * The value that the text of a plain HTML control stands for: `true` and `false` of a yes or no, a
 * number, or the text itself.
 *
 * @returns undefined for an empty text; the text as it is where it stands for nothing of the type, so
 *   that it is reported and not lost
 * @example parseAnswer(question, input.value)
 * @since 0.3.0
 */
export function parseAnswer({ type }: Pick<Question | Field, 'type'>, text: string): unknown {
  if (text === '') return undefined;
  if (type === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  if (type === 'integer') return /^\d{1,15}$/.test(text) ? Number(text) : text;
  return text;
}
