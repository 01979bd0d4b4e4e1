import { describe, expect, it } from 'vitest';
import { type CaseFile, type Coverage, coverageOf } from '../../src/cases/index.js';
import {
  clausesOf,
  definePolicies,
  type MaterialClause,
  type PolicyVersion,
  type ProcedureRules,
} from '../../src/policy/index.js';
import { casesIn } from '../support/cases.js';
import {
  band,
  citation,
  endorsing as endorsingWith,
  text,
  versionWith,
  yearly,
} from '../support/lifecycle.js';
import { policies as packagePolicies, ruleFiles } from '../support/policies.js';
import { apply, asked, casesFor, cover, naming, nobody, tenant, tenantCase } from './people.js';
import { caseOf, policies } from './town.js';

const isOnline = { fact: 'application.channel', operator: 'equal', value: 'online' };

describe('coverageOf', () => {
  it('asks for no outcome that the form of a clause rules out', () => {
    const of = (path: string) =>
      asked().flatMap((one) => (one.startsWith(`${path} `) ? [one.split(' ')[1]] : []));
    // Without a condition, with one that reads the day alone, and with one that frees nobody.
    expect(of('caveats.always')).toEqual(['true']);
    expect(of(`${apply}.eligibility.still-issued`)).toEqual(['met', 'unmet']);
    expect(of(`${apply}.eligibility.same-county`)).toEqual(['met', 'unmet', 'unknown']);
    // Of everybody, and in one way only.
    expect(of(`${apply}.materials.photo`)).toEqual(['missing', 'satisfied', 'unknown']);
    expect(of('years.others')).toEqual(['applies', 'not-applied']);
  });

  it.each<readonly [string, ProcedureRules, readonly string[]]>([
    ['stays open', endorsingWith({}, { yearly: { ...yearly, closes: null } }), ['not-yet-open', 'open']],
    ['nobody can be late for', endorsingWith({}), ['not-yet-open', 'open', 'closed']],
    [
      'can be made up for without end',
      endorsingWith({ any: band('restored', null) }),
      ['not-yet-open', 'open', 'late'],
    ],
    [
      'some can make up for without end',
      endorsingWith({
        some: band('restored', null, {
          when: { fact: 'standing.hasBadCredit', operator: 'equal', value: false },
        }),
      }),
      ['not-yet-open', 'open', 'late', 'closed'],
    ],
    [
      'some lose for good, and all others can make up for',
      endorsingWith({
        some: band('new-application', null, {
          when: { fact: 'standing.hasBadCredit', operator: 'equal', value: true },
        }),
        others: band('restored', null),
      }),
      ['not-yet-open', 'open', 'late', 'closed'],
    ],
    [
      'could be made up for in the past',
      endorsingWith({ past: band('restored', null, { actedBy: '2019-01-01' }) }),
      ['not-yet-open', 'open', 'closed'],
    ],
  ])('asks of a window that %s for its own states', (_, endorse, states) => {
    const alone = definePolicies([versionWith({ endorse })]);
    const coverage = coverageOf([], alone, { of: Object.keys(alone) });
    const found = coverage.versions[0]?.clauses.find(({ section }) => section === 'window');
    expect(found?.outcomes.map(({ outcome }) => outcome)).toEqual(states);
  });

  it('asks a condition of the version that names a ground for what facts can make of it', () => {
    const home = { condition: { fact: 'residence.housing', operator: 'equal', value: 'rented' }, citation };
    const housed = { condition: { condition: 'home' }, citation };
    const alone = definePolicies([
      versionWith({ apply: { title: text, grounds: { home } } }, { conditions: { housed } }),
    ]);
    const [first] = coverageOf([], alone, { of: Object.keys(alone) }).versions[0]?.clauses ?? [];
    expect(first?.path).toBe('conditions.housed');
    expect(first?.outcomes.map(({ outcome }) => outcome)).toEqual(['true', 'false', 'unknown']);
  });

  it('asks a condition on the day for the values of the days on which a version stands', () => {
    const before = (value: string) => ({ fact: 'asOf', operator: 'before', value });
    const on = (days: Partial<PolicyVersion>) => {
      const caveats = { early: { when: before('2021-01-01'), code: 'SOURCE_UNDATED', citation } } as const;
      const alone = definePolicies([versionWith({}, { caveats, ...days })]);
      const coverage = coverageOf([], alone, { of: Object.keys(alone) });
      return coverage.versions[0]?.clauses[0]?.outcomes.map(({ outcome }) => outcome);
    };
    expect(on({ effectiveFrom: '2020-12-31' })).toEqual(['true', 'false']);
    expect(on({ effectiveFrom: '2021-01-01' })).toEqual(['false']);
    expect(on({ effectiveFrom: '2020-01-01', repealedOn: '2021-01-01' })).toEqual(['true']);
  });

  it.each<readonly [string, MaterialClause['alternatives'], boolean]>([
    ['everybody', [{ items: ['photo'] }, { when: isOnline, items: ['photo-receipt'] }], false],
    [
      'one half and the other',
      [
        { when: isOnline, items: ['photo-receipt'] },
        { when: { not: isOnline }, items: ['photo'] },
      ],
      false,
    ],
    ['one half', [{ when: isOnline, items: ['photo-receipt'] }], true],
    ['those with a ground', [{ ground: 'home', items: ['lease-contract'] }], true],
  ])('asks whether papers are not demanded, unless their ways are for %s', (_, alternatives, isAsked) => {
    const condition = { fact: 'residence.housing', operator: 'equal', value: 'rented' };
    const apply = {
      title: text,
      grounds: { home: { condition, citation } },
      materials: { papers: { alternatives, citation } },
    };
    const alone = definePolicies([versionWith({ apply })]);
    const coverage = coverageOf([], alone, { of: Object.keys(alone) });
    const found = coverage.versions[0]?.clauses.find(({ section }) => section === 'materials');
    expect(found?.outcomes.some(({ outcome }) => outcome === 'not-demanded')).toBe(isAsked);
  });

  it('counts a ground that is lent for the procedure that lends it', () => {
    const { versions } = cover(caseOf('lent', tenant, { procedure: 'endorse' }));
    expect(
      casesFor(cover(caseOf('lent', tenant, { procedure: 'endorse' })), `${apply}.grounds.home`, 'true'),
    ).toEqual(['lent']);
    expect(versions.flatMap(({ clauses }) => clauses).map(({ path }) => path)).not.toContain(
      'procedures.endorse.grounds.home',
    );
  });

  it('counts a clause that is inherited for the rule file that wrote it', () => {
    const { versions } = cover(naming('rights.reading'));
    expect(versions.map(({ policy, version, totals }) => [policy, version, totals.coveredOutcomes])).toEqual([
      ['city/residence-permit', '2019-01-01', 1],
      ['town/residence-permit', '2020-01-01', 0],
    ]);
  });

  it('reports on the policies that cases ask about, unless told otherwise', () => {
    const policiesOf = ({ versions }: Coverage) => versions.map(({ policy }) => policy);
    expect(policiesOf(coverageOf([nobody], policies))).toEqual(['town/residence-permit']);
    expect(policiesOf(coverageOf([nobody], policies, { of: ['city/residence-permit'] }))).toEqual([
      'city/residence-permit',
    ]);
  });

  it('lists three cases at most, and each once', () => {
    const many = ['a', 'b', 'c', 'd'].map((path) => caseOf(path, {}));
    expect(casesFor(cover(...many), 'caveats.always', 'true')).toEqual(['a', 'b', 'c']);
    const both = caseOf('both', {}, {}, { outcome: 'eligible', status: {} });
    expect(casesFor(cover(both, both), 'caveats.always', 'true')).toEqual(['both']);
  });

  it.each<readonly [string, CaseFile]>([
    ['cannot be evaluated', caseOf('broken', { residence: { registeredOn: '2024-02-30' } })],
    ['asks for a procedure that is not there', caseOf('broken', {}, { procedure: 'extend' })],
    ['lies before the rules', caseOf('broken', {}, { asOf: '2018-12-31' })],
    ['is about a policy that is not there', caseOf('broken', {}, { policy: 'no/where' })],
  ])('lets a case exercise nothing that %s', (_, broken) => {
    expect(cover(broken).totals.coveredOutcomes).toBe(0);
  });

  it('adds up', () => {
    const { versions, totals, cases } = cover(nobody, tenantCase);
    const outcomes = versions.flatMap(({ clauses }) => clauses).map((clause) => clause.outcomes);
    const isCovered = (one: { readonly cases: readonly string[] }) => one.cases.length > 0;
    expect({ cases, totals }).toEqual({
      cases: 2,
      totals: {
        clauses: outcomes.length,
        coveredClauses: outcomes.filter((all) => all.every(isCovered)).length,
        outcomes: outcomes.flat().length,
        coveredOutcomes: outcomes.flat().filter(isCovered).length,
      },
    });
    expect(totals.coveredClauses).toBeGreaterThan(0);
    expect(totals.coveredOutcomes).toBeLessThan(totals.outcomes);
  });
});

describe('the coverage of the cases of the package', () => {
  const coverage = coverageOf(casesIn(), packagePolicies);

  it('is plain JSON, on every rule file', () => {
    expect(JSON.parse(JSON.stringify(coverage))).toEqual(coverage);
    expect(coverage.versions.map(({ policy, version }) => `${policy}@${version}`).sort()).toEqual(
      ruleFiles()
        .map(({ version }) => `${version.id}@${version.effectiveFrom}`)
        .sort(),
    );
  });

  it('knows every clause as it is written', () => {
    for (const { version } of ruleFiles()) {
      const found = coverage.versions.find(
        (one) => one.policy === version.id && one.version === version.effectiveFrom,
      );
      const written = clausesOf(version).flatMap(({ path, clause }) =>
        clause.omit ? [] : [path, ...Object.keys(clause.claims ?? {}).map((id) => `${path}.claims.${id}`)],
      );
      expect(found?.clauses.map(({ path }) => path).sort()).toEqual(written.sort());
    }
  });
});
