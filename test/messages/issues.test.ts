import { describe, expect, it } from 'vitest';
import { parseFacts } from '../../src/facts/index.js';
import { type IssueCode, issue, issueCodes, type Params } from '../../src/issues/index.js';
import { issueText } from '../../src/messages/index.js';
import { issueTexts } from '../../src/messages/issues.js';
import { faultsInBoth, placeholdersOf, subsetsOf } from './support.js';

const received = { received: '"x"' };

/** The parameters that the parsers and checks give. */
const typical: { readonly [code in IssueCode]: Params } = {
  NOT_AN_OBJECT: received,
  TOO_DEEP: { limit: 64 },
  TOO_LARGE: { limit: 1000 },
  NOT_JSON: {},
  UNKNOWN_FACT: { fact: 'residence.registerdOn' },
  MALFORMED_FACT: {},
  NOT_A_DATE: received,
  NOT_A_MONTH: received,
  NOT_A_DIVISION: received,
  NOT_AN_INTEGER: received,
  NOT_A_BOOLEAN: received,
  NOT_AN_ID: received,
  NOT_A_LIST: received,
  UNKNOWN_VALUE: { ...received, allowed: ['owned', 'rented'] },
  UNKNOWN_MATERIAL: received,
  MISSING_FIELD: {},
  CONTRADICTION: { earlier: 'residence.arrivedOn' },
  SCHEMA: { problem: 'expected string' },
  UNKNOWN_OPERATOR: { operator: 'equals' },
  OPERATOR_FACT_MISMATCH: { operator: 'before', fact: 'residence.housing', type: 'enum' },
  INVALID_OPERATOR_VALUE: { expected: 'date', given: 'soon' },
  UNKNOWN_CONDITION: { condition: 'under-18' },
  UNKNOWN_CLAUSE: { clause: 'half-year' },
  UNKNOWN_PARTITION: { partition: 'home-unit' },
  CONDITION_CYCLE: { cycle: ['a', 'b', 'a'] },
  CONDITION_TOO_DEEP: { limit: 16 },
  NAME_CLASH: { name: 'stable-employment' },
  UNKNOWN_INSTRUMENT: { instrument: 'decree-664' },
  UNKNOWN_ARTICLE: { instrument: 'decree-663', article: '99' },
  INSTRUMENT_KIND_MISMATCH: { stated: 'statute', listed: 'local-regulation' },
  AUTHORITY_MISMATCH: { stated: 'statute', weakest: 'local-regulation' },
  CLAIM_OUTRANKS_CLAUSE: {},
  CLAIM_WITHOUT_EFFECT: {},
  AS_OF_NOT_COMPARABLE: { operator: 'equal' },
  INVALID_REASON_PARAM: { type: 'list' },
  EMPTY_EFFECTIVE_PERIOD: { effectiveFrom: '2018-07-01', repealedOn: '2018-07-01' },
  EFFECTIVE_DATE_OVERLAP: { other: '2018-07-01' },
  PATH_MISMATCH: { path: 'a/b/2018-07-01.json', expected: 'a/c/2018-07-01.json' },
  UNKNOWN_PARENT: { parent: 'zhejiang/residence-permit' },
  INHERITANCE_CYCLE: { cycle: ['a/b', 'c/d', 'a/b'] },
  NOTHING_TO_OMIT: {},
  UNKNOWN_GROUNDS_SOURCE: { procedure: 'apply' },
  GROUNDS_CYCLE: { cycle: ['apply', 'endorse', 'apply'] },
  EMPTY_WINDOW: {},
  WINDOWS_OVERLAP: {},
  AFTER_WITHOUT_EVERY: {},
  CURE_WITHOUT_WINDOW: {},
  CURE_BANDS_OUT_OF_ORDER: { band: 'within-60-days' },
  LAPSE_NOT_FINAL: { effect: 'void' },
  UNREACHABLE_CLAUSE: { earlier: 'one-year' },
  DURATION_OUT_OF_ORDER: { min: 20, max: 10 },
  EXTENSION_TOO_SHORT: { within: 15, atMost: 10 },
  UNKNOWN_KEY: { key: 'outcom', known: ['outcome', 'tier'] },
  UNKNOWN_POLICY: { policy: 'hangzou/residence-permit' },
  NOTHING_EXPECTED: {},
  NO_CASES: {},
  NO_RULE_FILES: {},
};

const issuesOf = (facts: unknown) => {
  const parsed = parseFacts(facts);
  return 'issues' in parsed ? parsed.issues : [];
};
const textsOf = (facts: unknown): string[] =>
  issuesOf(facts).map((found) => `${found.path}: ${issueText(found, 'en')}`);

describe('issueText', () => {
  it('has a text for every code', () => {
    expect(Object.keys(issueTexts).sort()).toEqual([...issueCodes].sort());
  });

  it('uses every parameter that is given, and no other', () => {
    const used = (code: IssueCode) => placeholdersOf(issueTexts[code].en).filter((name) => name !== 'label');
    expect(issueCodes.map((code) => [code, used(code)])).toEqual(
      issueCodes.map((code) => [code, Object.keys(typical[code]).sort()]),
    );
  });

  it.each(issueCodes)('reads well for %s, whichever parameters are known', (code) => {
    for (const params of subsetsOf(typical[code]))
      expect(faultsInBoth((lang) => issueText(issue(code, 'a.path', params), lang))).toEqual([]);
  });

  it('follows a path: what was given, then what is expected', () => {
    expect(textsOf({ residence: { registeredOn: '2023-02-30' } })).toEqual([
      'residence.registeredOn: "2023-02-30" is not a date; expected a day that exists, as YYYY-MM-DD',
    ]);
  });

  it('values the values that are allowed', () => {
    const [text] = textsOf({ permit: { state: 'broken' } });
    expect(text).toBe(
      'permit.state: "broken" is not an allowed value; expected one of: intact, damaged, lost',
    );
  });

  it('names the kinds of value that an attribute of a paper may have', () => {
    const [text] = textsOf({ materials: [{ kind: 'photo', attributes: { size: [1] } }] });
    expect(text).toContain('expected text, a number, true or false');
  });

  it('names the day that must come first by label and path', () => {
    const [found] = issuesOf({ residence: { arrivedOn: '2024-02-01', registeredOn: '2024-01-01' } });
    expect(found && issueText(found, 'zh')).toContain('早于“到达居住地的日期”（residence.arrivedOn）');
    const [unlabelled] = issuesOf({
      materials: [{ kind: 'photo', validFrom: '2024-02-01', validThrough: '2024-01-01' }],
    });
    expect(unlabelled && issueText(unlabelled, 'en')).toBe(
      'earlier than materials.0.validFrom; correct one of the two',
    );
  });

  it('names the fact only where the path does not', () => {
    expect(textsOf({ residence: { registerdOn: '2024-01-01' } })).toEqual([
      'residence.registerdOn: not a known fact; check the spelling',
    ]);
    expect(issueText(issue('UNKNOWN_FACT', 'a.path', typical.UNKNOWN_FACT), 'en')).toBe(
      'residence.registerdOn is not a known fact; check the spelling',
    );
  });

  it('shows the way round a circle', () => {
    expect(issueText(issue('CONDITION_CYCLE', '', { cycle: ['a', 'b', 'a'] }), 'en')).toContain('a → b → a');
  });

  it('shows an object that was given without taking it for a placeholder', () => {
    expect(textsOf({ residence: { housing: { of: 'mine' } } })[0]).toContain('{…} is not an allowed value');
  });

  it('never shows an identity number', () => {
    const texts = textsOf({ identity: { birthDate: '330106199001011234' } });
    expect(texts).toHaveLength(1);
    expect(texts[0]).toContain('… is not a date');
    expect(texts[0]).not.toMatch(/\d{6}/);
  });
});
