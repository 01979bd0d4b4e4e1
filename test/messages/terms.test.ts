import { describe, expect, it } from 'vitest';
import { materialKinds, permitEventKinds } from '../../src/facts/index.js';
import type { ErrorCode } from '../../src/issues/index.js';
import type { PermitState } from '../../src/lifecycle/index.js';
import {
  authorityText,
  cureText,
  durationText,
  errorText,
  eventText,
  languages,
  materialName,
  outcomeText,
  type Party,
  partyText,
  periodText,
  procedureText,
  type Status,
  stateText,
  statusText,
  type WindowState,
  windowStateText,
} from '../../src/messages/index.js';
import { authorities, cureEffects, procedures } from '../../src/policy/index.js';
import type { Outcome } from '../../src/verdict/index.js';
import { faultsInBoth } from './support.js';

const outcomes: readonly Outcome[] = ['eligible', 'ineligible', 'indeterminate', 'out-of-force'];
const statuses: readonly Status[] = ['met', 'unmet', 'unknown', 'missing'];
const errors: readonly ErrorCode[] = [
  'INVALID_FACTS',
  'INVALID_POLICY',
  'INVALID_AS_OF',
  'UNKNOWN_PROCEDURE',
];
const parties: readonly Party[] = [
  'applicant',
  'holder',
  'landlord',
  'employer',
  'school',
  'operator',
  'agency',
  'office',
];

const states: readonly PermitState[] = [
  'active',
  'endorsement-due',
  'suspended',
  'expired',
  'terminated',
  'none',
  'indeterminate',
  'out-of-force',
];
const windowStates: readonly WindowState[] = ['not-yet-open', 'open', 'late', 'closed'];
const kinds: [string, (key: never, lang: 'zh' | 'en') => string, readonly string[]][] = [
  ['outcomeText', outcomeText, outcomes],
  ['statusText', statusText, statuses],
  ['procedureText', procedureText, procedures],
  ['authorityText', authorityText, authorities],
  ['partyText', partyText, parties],
  ['errorText', errorText, errors],
  ['materialName', materialName, materialKinds],
  ['stateText', stateText, states],
  ['windowStateText', windowStateText, windowStates],
  ['cureText', cureText, cureEffects],
  ['eventText', eventText, permitEventKinds],
];

describe.each(kinds)('%s', (_, say, keys) => {
  it.each(keys)('has words for %s in both languages', (key) => {
    expect(faultsInBoth((lang) => say(key as never, lang))).toEqual([]);
  });

  it('says no two things alike', () => {
    for (const lang of languages)
      expect(new Set(keys.map((key) => say(key as never, lang))).size).toBe(keys.length);
  });

  it('gives back what it does not know', () => {
    expect(say('toString' as never, 'zh')).toBe('toString');
  });
});

describe('the terms of law', () => {
  it('are those of the Interim Regulations and of the Legislation Law', () => {
    expect(procedureText('endorse', 'zh')).toBe('签注');
    expect(procedureText('reissue', 'zh')).toBe('补领');
    expect(stateText('suspended', 'zh')).toBe('使用功能中止');
    expect(stateText('terminated', 'zh')).toBe('使用功能终止');
    expect(eventText('endorsement-refused', 'zh')).toBe('不予签注');
    expect(materialName('household-register', 'zh')).toBe('居民户口簿');
    expect(materialName('hk-macao-travel-permit', 'zh')).toBe('港澳居民来往内地通行证');
    expect(materialName('taiwan-travel-permit', 'zh')).toBe('台湾居民来往大陆通行证');
    expect(
      ['administrative-regulation', 'local-regulation'].map((kind) => authorityText(kind as 'statute', 'zh')),
    ).toEqual(['行政法规', '地方性法规']);
  });
});

describe('periodText', () => {
  it('says how long, whichever way it is counted', () => {
    expect(periodText({ months: -1 }, 'en')).toBe('1 month');
    expect(periodText({ days: 60 }, 'en')).toBe('60 days');
    expect(periodText({ years: 2 }, 'en')).toBe('2 years');
    expect(periodText({ months: -1 }, 'zh')).toBe('1个月');
    expect(periodText({ days: 60 }, 'zh')).toBe('60日');
    expect(periodText({ years: 2 }, 'zh')).toBe('2年');
  });
});

describe('durationText', () => {
  it('keeps calendar days and working days apart', () => {
    expect(durationText({ max: 15, unit: 'day' }, 'zh')).toBe('15日');
    expect(durationText({ max: 15, unit: 'working-day' }, 'zh')).toBe('15个工作日');
    expect(durationText({ max: 15, unit: 'day' }, 'en')).toBe('15 days');
    expect(durationText({ max: 15, unit: 'working-day' }, 'en')).toBe('15 working days');
  });

  it('gives a range where the source gives one', () => {
    expect(durationText({ min: 3, max: 7, unit: 'working-day' }, 'en')).toBe('3-7 working days');
    expect(durationText({ min: 3, max: 7, unit: 'working-day' }, 'zh')).toBe('3至7个工作日');
    expect(durationText({ min: 7, max: 7, unit: 'minute' }, 'zh')).toBe('7分钟');
  });

  it('uses the singular for one, and not for a range up to one', () => {
    expect(durationText({ max: 1, unit: 'month' }, 'en')).toBe('1 month');
    expect(durationText({ min: 0, max: 1, unit: 'day' }, 'en')).toBe('0-1 days');
    expect(durationText({ max: 1, unit: 'month' }, 'zh')).toBe('1个月');
  });
});
