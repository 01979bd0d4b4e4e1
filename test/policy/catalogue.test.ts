import { basename, dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Policy } from '../../src/policy/index.js';
import { catalogue, policiesFor, rulesVersion } from '../../src/rules/catalogue.js';
import { modules } from '../../src/rules/modules.js';
import { ruleFiles } from '../support/policies.js';

const files = ruleFiles();

describe('catalogue', () => {
  it('lists the rule files, no more and no fewer', () => {
    const listed = catalogue.flatMap(({ id, prefix, from }) => from.map((day) => `${id}@${day} ${prefix}`));
    const written = files.map(({ path, version }) => {
      // Of a city that no source names, the division says nothing.
      const prefix = path.includes('unnamed-city/') ? null : version.division.replace(/(00)+$/, '');
      return `${version.id}@${version.effectiveFrom} ${prefix}`;
    });
    expect(listed.sort()).toEqual(written.sort());
  });

  it('lists the days of each policy in order', () => {
    for (const { id, from } of catalogue) expect([id, [...from]]).toEqual([id, [...from].sort()]);
  });

  it('knows the day after the last version, and of no gap between two', () => {
    const repeals = files.flatMap(({ version: { id, repealedOn } }) =>
      repealedOn ? [[id, repealedOn]] : [],
    );
    const ends = catalogue.flatMap((entry) => ('until' in entry ? [[entry.id, entry.until]] : []));
    expect(ends.sort()).toEqual(repeals.sort());
  });

  it('has every policy in the module of its jurisdiction, with all its versions', () => {
    const policies = Object.values(modules).flatMap((module): Policy[] => Object.values(module));
    // The last version alone, for forms, comes first: the whole policy of the same id is the one compared.
    const held = [...policies]
      .sort((a, b) => a.spells.length - b.spells.length)
      .map(({ id, spells }) => [
        id,
        [...new Set(spells.map(({ resolved }) => resolved.version.effectiveFrom))],
      ]);
    expect(Object.fromEntries(held)).toEqual(
      Object.fromEntries(catalogue.map(({ id, from }) => [id, [...from]])),
    );
  });
});

describe('rule files', () => {
  it('lie under their first day in force', () => {
    for (const { path, version } of files) expect(basename(path, '.json')).toBe(version.effectiveFrom);
  });

  it('are read by nobody after the day of the rules', () => {
    const latest = files
      .map(({ version }) => version.verifiedOn)
      .sort()
      .at(-1);
    expect(rulesVersion.split('.').join('-') >= (latest ?? '')).toBe(true);
  });

  it('keep the versions of a policy in one folder', () => {
    const folders = new Map<string, Set<string>>();
    for (const { path, version } of files)
      folders.set(version.id, (folders.get(version.id) ?? new Set()).add(dirname(path)));
    for (const [id, of] of folders) expect([id, of.size]).toEqual([id, 1]);
  });
});

describe('policiesFor', () => {
  it('names the policies in force, the most local first', () => {
    expect(policiesFor('330106', '2018-07-01')).toEqual([
      'hangzhou/residence-permit',
      'hangzhou/residence-permit-booking',
      'hangzhou/temporary-residence-permit',
      'zhejiang/residence-permit',
      'national/residence-permit',
    ]);
    expect(policiesFor('330203', '2024-05-01')).toEqual([
      'zhejiang/residence-permit',
      'national/residence-permit',
      'national/hmt-residence-permit',
    ]);
    expect(policiesFor('420106', '2018-08-31')).toEqual(['national/residence-permit']);
  });

  it('names a district before its city, and neither once it is repealed', () => {
    expect(policiesFor('330108', '2018-06-30')[0]).toBe('binjiang/residence-permit');
    expect(policiesFor('330108', '2018-07-01')[0]).toBe('hangzhou/residence-permit');
    expect(policiesFor('650102', '2023-09-30')[0]).toBe('xinjiang/residence-permit');
    expect(policiesFor('650102', '2023-10-01')).not.toContain('xinjiang/residence-permit');
  });

  it('never names the rules of a city that no source names', () => {
    expect(policiesFor('110101', '2024-05-01')).not.toContain('unnamed-city/residence-permit');
    expect(policiesFor('000000', '2024-05-01')).not.toContain('unnamed-city/residence-permit');
  });

  it.each([
    ['2015-12-31', []],
    ['2016-01-01', ['national/residence-permit']],
    ['2016-06-30', ['national/residence-permit']],
    ['2016-07-01', ['zhejiang/residence-permit', 'national/residence-permit']],
    ['2018-08-31', ['zhejiang/residence-permit', 'national/residence-permit']],
  ])('takes a policy from its first day on: %s', (asOf, expected) => {
    expect(policiesFor('330203', asOf)).toEqual(expected);
  });

  it('adds the guide and the temporary permit from their days on', () => {
    const local = (asOf: string) => policiesFor('330106', asOf).filter((id) => id.startsWith('hangzhou/'));
    expect(local('2012-05-31')).toEqual([]);
    expect(local('2012-06-01')).toEqual(['hangzhou/residence-permit', 'hangzhou/temporary-residence-permit']);
    expect(local('2022-12-31')).not.toContain('hangzhou/residence-permit-guide');
    expect(local('2023-01-01')).toContain('hangzhou/residence-permit-guide');
  });

  it.each(['2024-02-30', '', 'today'])('refuses the day "%s"', (asOf) => {
    expect(() => policiesFor('330106', asOf)).toThrow(
      expect.objectContaining({ name: 'RulesError', code: 'INVALID_AS_OF' }),
    );
  });

  it.each(['33010', '3301060', '33010x', '３３０１０６', ''])('refuses the division "%s"', (division) => {
    expect(() => policiesFor(division, '2024-05-01')).toThrow(
      expect.objectContaining({ name: 'RulesError', code: 'INVALID_FACTS' }),
    );
  });
});
