import { describe, expect, it } from 'vitest';
import { RulesError } from '../../src/issues/index.js';
import { definePolicies, definePolicy, onlyFor, type PolicyVersion } from '../../src/policy/index.js';
import { versionWith } from '../support/lifecycle.js';

const version = (id: string, effectiveFrom: string, parent?: string): PolicyVersion =>
  versionWith({}, { id, effectiveFrom, ...(parent !== undefined && { parent }) });

const lineages = (policies: ReturnType<typeof definePolicies>) =>
  Object.values(policies).map(({ id, spells }) => [
    id,
    spells.map(({ resolved }) => [resolved.version, ...resolved.lineage].map((one) => one.id).join(' < ')),
  ]);

const refusal = (...versions: PolicyVersion[]) => {
  try {
    definePolicies(versions);
  } catch (error) {
    return error instanceof RulesError ? `${error.code}: ${error.message}` : error;
  }
  return undefined;
};

describe('definePolicies', () => {
  const nation = version('nation/p', '2016-01-01');
  const city = version('city/p', '2018-01-01', 'nation/p');
  const district = version('district/p', '2020-01-01', 'city/p');

  it('puts each policy over its parent, in whatever order files come', () => {
    const expected = [
      ['district/p', ['district/p < city/p < nation/p']],
      ['nation/p', ['nation/p']],
      ['city/p', ['city/p < nation/p']],
    ];
    const found = definePolicies([district, nation, city]);
    expect(lineages(found)).toEqual(expected);
    expect(found['district/p']?.parent).toBe(found['city/p']);
    expect(found['city/p']?.parent).toBe(found['nation/p']);
  });

  it('gathers the versions of a policy', () => {
    const later = version('nation/p', '2024-01-01');
    const found = definePolicies([later, city, nation]);
    expect(found['nation/p']?.versions).toEqual([later, nation]);
    expect(found['city/p']?.spells).toHaveLength(2);
  });

  it('finds parents among those it is given, and leaves them out of its answer', () => {
    const parents = { 'nation/p': definePolicy([nation]) };
    const found = definePolicies([city], parents);
    expect(lineages(found)).toEqual([['city/p', ['city/p < nation/p']]]);
    expect(found['city/p']?.parent).toBe(parents['nation/p']);
  });

  it('prefers a file to a parent of the same id', () => {
    const parents = { 'nation/p': definePolicy([version('nation/p', '1990-01-01')]) };
    expect(definePolicies([city, nation], parents)['city/p']?.parent?.spells[0]?.from).toBe(20160101);
  });

  it('refuses a parent that nobody has, even one named as a property of every object', () => {
    for (const parent of ['nobody/p', 'constructor'])
      expect(refusal(version('city/p', '2018-01-01', parent))).toBe(
        `INVALID_POLICY: no policy ${parent} for city/p`,
      );
  });

  it('refuses a circle', () => {
    const a = version('a/p', '2018-01-01', 'b/p');
    const b = version('b/p', '2018-01-01', 'a/p');
    expect(refusal(a, b)).toBe('INVALID_POLICY: a/p inherits from itself');
  });
});

describe('onlyFor', () => {
  it('refuses a procedure that the last version does not have', () => {
    const policy = definePolicy([version('city/p', '2018-01-01')]);
    expect(Object.keys(onlyFor(policy, 'apply').spells[0]?.resolved.version.procedures ?? {})).toEqual([
      'apply',
    ]);
    expect(() => onlyFor(policy, 'endorse')).toThrow('city/p has no endorse');
  });
});
