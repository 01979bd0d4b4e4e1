import { describe, expect, it } from 'vitest';
import { reasonText } from '../../src/messages/index.js';
import { reasonTexts } from '../../src/messages/reasons.js';
import { type ReasonCode, reasonCodes } from '../../src/policy/index.js';
import type { Reason } from '../../src/verdict/index.js';
import { faultsInBoth, placeholdersOf, subsetsOf } from './support.js';

const reason = (code: ReasonCode, params: Reason['params'] = {}): Reason => ({
  code,
  clause: 'a-clause',
  params,
  citation: null,
});

/** The parameters that the rule files and the verdict give. */
const typical: { readonly [code in ReasonCode]?: Reason['params'] } = {
  NO_VERSION_IN_FORCE: { firstInForceOn: '2016-07-01', nextInForceOn: '2018-07-01' },
  SOURCE_NOT_VERIFIED_FOR_A_YEAR: { verifiedOn: '2026-11-21' },
  FACTS_MISSING: { facts: ['residence.registeredOn', 'identity.hukouDivision', 'local.unheard-of'] },
  EXEMPT: { exemption: 'talents-and-investors' },
  NON_LOCAL: { hukouDivision: '330122', residenceDivision: '330106' },
  NOT_NON_LOCAL: { hukouDivision: '330105', residenceDivision: '330106' },
  WITHIN_TERRITORY: { residenceDivision: '330106' },
  OUTSIDE_TERRITORY: { residenceDivision: '330122' },
  WITHIN_PERSONAL_SCOPE: { region: 'mainland' },
  OUTSIDE_PERSONAL_SCOPE: { region: 'taiwan' },
  RESIDENCE_LONG_ENOUGH: { registeredOn: '2024-01-10', completeOn: '2024-07-10' },
  RESIDENCE_TOO_SHORT: { registeredOn: '2024-01-10', completeOn: '2024-07-10' },
  WINDOW_OPEN: { opensOn: '2025-01-10', closesOn: '2025-02-10' },
  WINDOW_NOT_OPEN: { opensOn: '2025-01-10', closesOn: '2025-02-10' },
  PERMIT_ACTIVE: { since: '2024-08-01' },
  ENDORSEMENT_DUE: { opensOn: '2025-07-08', closesOn: '2025-08-08' },
  ENDORSEMENT_LATE: { since: '2025-08-09', closesOn: '2025-08-08' },
  PERMIT_SUSPENDED: { since: '2025-08-09' },
  PERMIT_EXPIRED: { since: '2012-04-02', validThrough: '2012-04-01' },
  PERMIT_LAPSED: { since: '2026-08-09', closesOn: '2025-08-08' },
  PERMIT_TERMINATED: { since: '2025-03-01' },
  HISTORY_UNKNOWN: { facts: ['permit.events'] },
  DAYS_OFF_NOT_ANNOUNCED: { year: 2027, earliest: '2027-02-05', latest: '2027-02-12' },
};

describe('reasonText', () => {
  it('has a text for every code', () => {
    expect(Object.keys(reasonTexts).sort()).toEqual([...reasonCodes].sort());
  });

  it('uses no parameter but those that a verdict gives', () => {
    const stray = reasonCodes.flatMap((code) =>
      placeholdersOf(reasonTexts[code].zh).filter((name) => !(name in (typical[code] ?? {}))),
    );
    expect(stray).toEqual([]);
  });

  it.each(reasonCodes)('reads well for %s, whichever parameters are known', (code) => {
    for (const params of subsetsOf(typical[code] ?? {}))
      expect(faultsInBoth((lang) => reasonText(reason(code, params), lang))).toEqual([]);
  });

  it.each(reasonCodes)('reads the same for %s whether a parameter is null or absent', (code) => {
    const nulls = Object.fromEntries(Object.keys(typical[code] ?? {}).map((name) => [name, null]));
    expect(reasonText(reason(code, nulls), 'zh')).toBe(reasonText(reason(code), 'zh'));
    expect(reasonText(reason(code, nulls), 'en')).toBe(reasonText(reason(code), 'en'));
  });

  it('tells from when the residence counts and when the period is complete', () => {
    const short = reason('RESIDENCE_TOO_SHORT', typical.RESIDENCE_TOO_SHORT);
    expect(reasonText(short, 'zh')).toBe(
      '自2024-01-10办理居住登记起，居住时间未满规定期限（2024-07-10届满）。',
    );
    expect(reasonText(short, 'en')).toBe(
      'Not resident for long enough since residence registration on 2024-01-10; the period is complete on 2024-07-10.',
    );
  });

  it('shows missing facts by their labels, and a local fact by its path', () => {
    const missing = reason('FACTS_MISSING', typical.FACTS_MISSING);
    expect(reasonText(missing, 'zh')).toContain('居住登记日期、常住户口所在地、local.unheard-of');
    expect(reasonText(missing, 'en')).toContain('day of residence registration, place of hukou');
  });

  it('shows the region in words', () => {
    expect(reasonText(reason('OUTSIDE_PERSONAL_SCOPE', { region: 'taiwan' }), 'zh')).toMatch(
      /^台湾居民不属于/,
    );
    expect(reasonText(reason('OUTSIDE_PERSONAL_SCOPE', { region: 'taiwan' }), 'en')).toContain(
      '(Taiwan resident)',
    );
  });

  it('names the next version, and the first one only where none is to come', () => {
    const params = { firstInForceOn: '2016-07-01', nextInForceOn: '2018-07-01' };
    expect(reasonText(reason('NO_VERSION_IN_FORCE', params), 'en')).toContain(
      'next takes effect on 2018-07-01',
    );
    expect(reasonText(reason('NO_VERSION_IN_FORCE', params), 'en')).not.toContain('2016-07-01');
    const last = { ...params, nextInForceOn: null };
    expect(reasonText(reason('NO_VERSION_IN_FORCE', last), 'en')).toContain(
      'earliest took effect on 2016-07-01',
    );
  });

  it('does not call a hukou and a residence one place', () => {
    // Hangzhou measures the hukou against the city: a resident of Tonglu may be refused on both points.
    const params = { hukouDivision: '330106', residenceDivision: '330122' };
    expect(reasonText(reason('NOT_NON_LOCAL', params), 'zh')).not.toContain('330122');
    expect(reasonText(reason('NOT_NON_LOCAL', params), 'en')).not.toContain('330122');
  });

  it('gives back a code that is newer than the texts', () => {
    expect(reasonText(reason('NEWER_CODE' as ReasonCode), 'zh')).toBe('NEWER_CODE');
  });
});
