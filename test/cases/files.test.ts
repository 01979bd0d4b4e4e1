import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { casesIn, policiesIn, readRules, runCase } from '../../src/cases/index.js';
import { RulesError } from '../../src/issues/index.js';
import { policies } from '../support/policies.js';
import { folderOf } from './folder.js';
import { instrument, policyCase, rules, version } from './own.js';

const lawful = {
  ...policyCase,
  policy: 'hangzhou/residence-permit',
  facts: {},
  expect: { outcome: 'indeterminate' },
};
const cited = { ...lawful, authority: [{ instrument: 'decree-663', article: '2', reading: 'Half a year.' }] };

/** What is wrong with rule files, as one line each. */
const faultsOf = (...paths: string[]): string[] => {
  const read = readRules(paths);
  const faults = 'faults' in read ? read.faults : [];
  return faults.flatMap(({ path, issues }) => issues.map((found) => `${path}: ${found.code} ${found.path}`));
};

describe('casesIn', () => {
  it('reads a folder with all below it, in the order of names', () => {
    const folder = folderOf({ 'b.json': cited, 'a/z.json': cited, 'notes.txt': 'no case' });
    const { cases, faults } = casesIn(folder);
    expect(faults).toEqual([]);
    expect(cases.map(({ path }) => path)).toEqual([join('a', 'z.json'), 'b.json']);
    expect(cases.map(({ file }) => file)).toEqual([join(folder, 'a/z.json'), join(folder, 'b.json')]);
    expect(cases[0]?.policyCase).toEqual(cited);
  });

  it('reads a single file', () => {
    const file = join(folderOf({ 'b.json': cited }), 'b.json');
    expect(casesIn(file).cases.map(({ path }) => path)).toEqual([file]);
  });

  it('names each file that is no case, and all that is wrong with it', () => {
    const folder = folderOf({
      'a.json': '{',
      'b.json': { ...cited, asOf: 'soon', facts: 1 },
      'c.json': cited,
    });
    const { cases, faults } = casesIn(folder);
    expect(cases.map(({ path }) => path)).toEqual(['c.json']);
    expect(faults.map(({ path, issues }) => [path, issues.map(({ code }) => code)])).toEqual([
      [join(folder, 'a.json'), ['NOT_JSON']],
      [join(folder, 'b.json'), ['SCHEMA', 'NOT_AN_OBJECT']],
    ]);
  });

  it('finds fault with a folder that is empty, and with one that is not there', () => {
    for (const folder of [folderOf({ 'notes.txt': '' }), join(folderOf({}), 'nowhere')])
      expect(casesIn(folder)).toMatchObject({
        cases: [],
        faults: [{ path: folder, issues: [{ code: 'NO_CASES' }] }],
      });
  });

  it('holds cases to the policies that it is given, and to the articles of the package unless told otherwise', () => {
    const folder = folderOf({ 'a.json': policyCase });
    const codes = (options: Parameters<typeof casesIn>[1]) =>
      casesIn(folder, options).faults.flatMap(({ issues }) => issues.map(({ code }) => code));
    expect(codes({})).toEqual(['UNKNOWN_INSTRUMENT']);
    expect(codes({ policies, instruments: null })).toEqual(['UNKNOWN_POLICY']);
    expect(codes({ instruments: { 'xihu-notice': instrument } })).toEqual([]);
  });
});

describe('policiesIn', () => {
  it('gives the policies of the package where it is given nothing', () => {
    expect(Object.keys(policiesIn()).sort()).toEqual(Object.keys(policies).sort());
    const [any] = Object.keys(policies) as [string];
    expect(policiesIn()[any]?.versions).toEqual(policies[any]?.versions);
  });

  it('lays own rule files over those of the package', () => {
    const own = policiesIn(folderOf(rules));
    expect(Object.keys(own).sort()).toEqual([...Object.keys(policies), version.id].sort());
    expect(runCase(policyCase, own)).toEqual([]);
    expect(runCase(policyCase, policies)).toMatchObject([{ path: 'policy' }]);
  });

  it('puts a file in the place of one of the package with its id and first day, and beside one of another day', () => {
    const law = policies['hangzhou/residence-permit']?.versions.at(-1);
    const days = (more: object) =>
      policiesIn(folderOf({ '2018-07-01.json': { ...law, ...more } }))[
        'hangzhou/residence-permit'
      ]?.versions.map(({ effectiveFrom, title }) => [effectiveFrom, title.en]);
    const title = { zh: '改', en: 'Amended' };
    expect(days({ title })).toHaveLength(3);
    expect(days({ title })).toContainEqual(['2018-07-01', 'Amended']);
    expect(days({ title, effectiveFrom: '2030-01-01' })).toHaveLength(4);
  });

  it('takes several folders and single files', () => {
    const folder = folderOf(rules);
    const own = policiesIn([join(folder, 'instruments'), join(folder, 'xihu/2024-01-01.json')]);
    expect(own[version.id]?.versions).toEqual([version]);
  });

  it('throws every problem of every file at once, each led by its file', () => {
    const folder = folderOf({
      '2024-01-01.json': { ...version, parent: 'hangzou/residence-permit' },
      '2024-02-01.json': { ...version, effectiveFrom: '2024-02-01', instruments: {}, surplus: 1 },
    });
    const issuesOf = () => {
      try {
        policiesIn(folder);
      } catch (error) {
        return error instanceof RulesError
          ? [error.code, ...error.issues.map(({ path, code }) => `${path} ${code}`)]
          : [];
      }
      return [];
    };
    const found = issuesOf();
    expect(found[0]).toBe('INVALID_POLICY');
    expect(found).toContain(`${folder}/2024-01-01.json: parent UNKNOWN_PARENT`);
    expect(found).toContain(`${folder}/2024-02-01.json: surplus SCHEMA`);
  });
});

describe('readRules', () => {
  it('names the policies that the files are about', () => {
    const read = readRules([folderOf(rules)]);
    expect('ids' in read && read.ids).toEqual([version.id]);
    expect('instruments' in read && read.instruments['xihu-notice']).toEqual(instrument);
  });

  it('finds fault with a file that is no JSON, an instrument that is none, and a folder without rule files', () => {
    const folder = folderOf({
      '2024-01-01.json': '{',
      'instruments/a.json': { id: 'a' },
      'other/notes.json': {},
    });
    expect(faultsOf(folder)).toEqual(
      expect.arrayContaining([
        `${folder}/2024-01-01.json: NOT_JSON `,
        `${folder}/instruments/a.json: SCHEMA title`,
      ]),
    );
    expect(faultsOf(join(folder, 'other'))).toEqual([`${folder}/other: NO_RULE_FILES `]);
    expect(faultsOf(join(folder, 'nowhere'))).toEqual([`${folder}/nowhere: NO_RULE_FILES `]);
  });

  it('lets a file that is not right in shape say nothing of the others', () => {
    const folder = folderOf({
      ...rules,
      'xihu/2025-01-01.json': { id: version.id, effectiveFrom: '2025-01-01' },
    });
    const found = faultsOf(folder);
    expect(found.length).toBeGreaterThan(0);
    for (const line of found) expect(line).toMatch(/2025-01-01\.json: SCHEMA /);
  });

  it('checks citations against own instruments and those of the package', () => {
    const folder = folderOf({ '2024-01-01.json': version });
    expect(faultsOf(folder).join('\n')).toMatch(/UNKNOWN_INSTRUMENT/);
    expect(faultsOf(folderOf(rules))).toEqual([]);
  });
});
