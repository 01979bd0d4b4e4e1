import { describe, expect, it } from 'vitest';
import {
  coarseTexts,
  helpTexts,
  noneTexts,
  sectionTexts,
  unitTexts,
  whyTexts,
} from '../../src/messages/asking.js';
import { checkTexts } from '../../src/messages/checks.js';
import { phraseTexts } from '../../src/messages/clauses/phrases.js';
import { sectionHeadings } from '../../src/messages/clauses/sections.js';
import { dayTermTexts } from '../../src/messages/day-terms.js';
import { errorTexts } from '../../src/messages/errors.js';
import { factTexts } from '../../src/messages/facts/index.js';
import { heldTexts } from '../../src/messages/held-papers.js';
import { impactWordTexts } from '../../src/messages/impact-words.js';
import { issueTexts } from '../../src/messages/issues.js';
import { changeKindTexts, cureTexts, stateTexts, windowStateTexts } from '../../src/messages/lifecycle.js';
import { materialNames } from '../../src/messages/materials.js';
import { reasonTexts } from '../../src/messages/reasons.js';
import { reminderTexts } from '../../src/messages/reminders.js';
import {
  authorityTexts,
  outcomeTexts,
  partyTexts,
  procedureTexts,
  statusTexts,
} from '../../src/messages/terms.js';
import { unfitTexts } from '../../src/messages/unfit.js';
import { wordTexts } from '../../src/messages/words.js';
import { placeholdersOf, textsIn } from './support.js';

const tables = {
  authorityTexts,
  changeKindTexts,
  checkTexts,
  coarseTexts,
  cureTexts,
  dayTermTexts,
  errorTexts,
  factTexts,
  heldTexts,
  helpTexts,
  impactWordTexts,
  issueTexts,
  materialNames,
  noneTexts,
  outcomeTexts,
  partyTexts,
  procedureTexts,
  reasonTexts,
  reminderTexts,
  sectionHeadings,
  sectionTexts,
  stateTexts,
  statusTexts,
  unfitTexts,
  unitTexts,
  whyTexts,
  windowStateTexts,
  wordTexts,
};
const texts = textsIn(tables);
const keysWhere = (isWrong: (zh: string, en: string) => boolean): string[] =>
  texts.filter(([, { zh, en }]) => isWrong(zh, en)).map(([key]) => key);

describe('the tables of texts', () => {
  it('hold Chinese that is written in Chinese, and English that is not', () => {
    expect(keysWhere((zh) => !/\p{Script=Han}/u.test(zh))).toEqual([]);
    expect(keysWhere((_, en) => !/[a-z]/i.test(en) || /[^\x20-\x7e]/.test(en))).toEqual([]);
  });

  it('use the same placeholders in both languages', () => {
    expect(keysWhere((zh, en) => placeholdersOf(zh).join() !== placeholdersOf(en).join())).toEqual([]);
  });

  it('fill as many places in both languages', () => {
    const placesIn = (text: string): number => text.split('%').length;
    const uneven = textsIn({
      dayTermTexts,
      heldTexts,
      impactWordTexts,
      phraseTexts,
      reminderTexts,
      wordTexts,
    })
      // A term is the whole permit's: Chinese has no need of a name.
      .filter(([, { zh, en }]) => placesIn(zh) !== placesIn(en));
    expect(uneven.map(([key]) => key)).toEqual([]);
  });

  it('close every bracket and nest none', () => {
    const isBroken = (text: string) => /[[\]|]/.test(text.replace(/\[[^[\]]*\]/g, ''));
    expect(keysWhere((zh, en) => isBroken(zh) || isBroken(en))).toEqual([]);
  });

  it('use Chinese punctuation in Chinese', () => {
    const templates = /[,;?!]|\.$|\)$/;
    expect(keysWhere((zh) => templates.test(zh.replace(/\{\w+\}/g, '')))).toEqual([]);
  });

  it('write reasons, errors and papers not in order as sentences, and issues without a full stop', () => {
    const sentences = textsIn({ checkTexts, errorTexts, reasonTexts, unfitTexts });
    expect(sentences.filter(([, { zh, en }]) => !zh.endsWith('。') || !en.endsWith('.'))).toEqual([]);
    expect(textsIn(issueTexts).filter(([, { zh, en }]) => zh.endsWith('。') || en.endsWith('.'))).toEqual([]);
  });
});
