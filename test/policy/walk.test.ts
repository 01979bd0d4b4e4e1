import { describe, expect, it } from 'vitest';
import {
  authorities,
  clausesOf,
  conditionsOf,
  factsOf,
  type PolicyVersion,
  partsOf,
  readsOf,
  sections,
} from '../../src/policy/index.js';
import { ruleFiles } from '../support/policies.js';

const text = { zh: '甲', en: 'A' };
const citation = { instrument: 'sample-law', article: '1' };
const enrolled = { fact: 'study.isEnrolled', operator: 'equal', value: true };
const fullTime = { fact: 'study.isFullTime', operator: 'equal', value: true };
const insured = { fact: 'employment.taxMonths', operator: 'greaterThan', value: 1 };
const disabled = { fact: 'identity.hasDisability', operator: 'equal', value: true };

const version = {
  id: 'city/p',
  facts: { points: { type: 'integer', label: text, question: text } },
  materialKinds: { card: text },
  conditions: {
    student: {
      citation,
      condition: enrolled,
      claims: { stricter: { citation, note: text, condition: fullTime } },
    },
    gone: { citation, omit: true },
  },
  notes: { only: { citation, title: text, claims: { other: { citation, note: text } } } },
  procedures: {
    apply: {
      title: text,
      caveats: { late: { citation, code: 'EXEMPT', when: disabled } },
      grounds: { study: { citation, condition: { condition: 'student' } } },
      materials: {
        proof: {
          citation,
          when: insured,
          alternatives: [{ items: ['photo'] }, { when: enrolled, items: ['student-card'] }],
        },
      },
    },
    endorse: { title: text, fees: { free: { citation, amount: 0 } } },
  },
} as unknown as PolicyVersion;

describe('clausesOf', () => {
  it('finds every clause with its place, omissions included and declarations not', () => {
    expect(
      clausesOf(version).map(({ path, section, id, procedure }) => [path, section, id, procedure]),
    ).toEqual([
      ['conditions.student', 'conditions', 'student', ''],
      ['conditions.gone', 'conditions', 'gone', ''],
      ['notes.only', 'notes', 'only', ''],
      ['procedures.apply.caveats.late', 'caveats', 'late', 'apply'],
      ['procedures.apply.grounds.study', 'grounds', 'study', 'apply'],
      ['procedures.apply.materials.proof', 'materials', 'proof', 'apply'],
      ['procedures.endorse.fees.free', 'fees', 'free', 'endorse'],
    ]);
  });

  it('hands out the clauses themselves', () => {
    expect(clausesOf(version)[4]?.clause).toBe(version.procedures.apply?.grounds?.study);
  });

  it('misses no citation of the rule files', () => {
    // Everything that carries a citation is a clause or a claim of one.
    const count = (value: unknown): number =>
      typeof value !== 'object' || value === null
        ? 0
        : Object.values(value).reduce<number>((sum, part) => sum + count(part), 'citation' in value ? 1 : 0);
    for (const { path, version: file } of ruleFiles()) {
      const clauses = clausesOf(file);
      const claims = clauses.reduce((sum, { clause }) => sum + Object.keys(clause.claims ?? {}).length, 0);
      expect([path, clauses.length + claims]).toEqual([path, count(file)]);
    }
  });
});

describe('conditionsOf', () => {
  it('finds every condition: of clauses, of cases, of alternatives and of claims', () => {
    expect(conditionsOf(version)).toEqual([
      { path: 'conditions.student.condition', procedure: '', condition: enrolled },
      { path: 'conditions.student.claims.stricter.condition', procedure: '', condition: fullTime },
      { path: 'procedures.apply.caveats.late.when', procedure: 'apply', condition: disabled },
      {
        path: 'procedures.apply.grounds.study.condition',
        procedure: 'apply',
        condition: { condition: 'student' },
      },
      { path: 'procedures.apply.materials.proof.when', procedure: 'apply', condition: insured },
      {
        path: 'procedures.apply.materials.proof.alternatives.1.when',
        procedure: 'apply',
        condition: enrolled,
      },
    ]);
  });
});

describe('partsOf', () => {
  it('walks a condition from the outside in, each part with its path', () => {
    const [a, b, c] = [enrolled, fullTime, { condition: 'student' }];
    const both = { all: [a, b] };
    const neither = { not: both };
    const whole = { any: [neither, c] };
    expect(partsOf('x', whole)).toEqual([
      { path: 'x', part: whole },
      { path: 'x.any.0', part: neither },
      { path: 'x.any.0.not', part: both },
      { path: 'x.any.0.not.all.0', part: a },
      { path: 'x.any.0.not.all.1', part: b },
      { path: 'x.any.1', part: c },
    ]);
  });
});

describe('factsOf', () => {
  it.each([
    ['residence.registeredOn', { months: 6 }, ['residence.registeredOn']],
    ['asOf', '2024-01-01', []],
    ['asOf', { fact: 'permit.expiresOn' }, ['permit.expiresOn']],
    [
      'residence.leaseFrom',
      { period: { months: 12 }, through: { fact: 'residence.leaseThrough' } },
      ['residence.leaseFrom', 'residence.leaseThrough'],
    ],
  ])('of %s against %o are %o', (fact, value, expected) => {
    expect(factsOf(fact, value)).toEqual(expected);
  });
});

describe('readsOf', () => {
  it('names the facts and operators of conditions, of reasons and of first days', () => {
    const reading = {
      ...version,
      procedures: {
        ...version.procedures,
        collect: {
          title: text,
          caveats: { c: { citation, code: 'EXEMPT', params: { on: { fact: 'permit.issuedOn' }, n: 3 } } },
          eligibility: {
            e: {
              citation,
              condition: { fact: 'residence.division', operator: 'equal', value: { fact: 'study.division' } },
              reason: { met: 'EXEMPT', unmet: 'EXEMPT', params: { by: { fact: 'permit.endorsedOn' } } },
            },
          },
          exemptions: { x: { citation, from: ['e'], condition: enrolled } },
          deadlines: { d: { citation, onWhom: 'office', from: 'application.acceptedOn' } },
          validity: { v: { citation, from: 'asOf', lasts: null } },
        },
      },
    } as unknown as PolicyVersion;
    const { facts, operators } = readsOf(reading);
    expect(facts.filter((path) => path !== 'application.ground' && path !== 'asOf')).toEqual([
      'application.acceptedOn',
      'employment.taxMonths',
      'identity.hasDisability',
      'permit.endorsedOn',
      'permit.issuedOn',
      'residence.division',
      'study.division',
      'study.isEnrolled',
      'study.isFullTime',
    ]);
    expect(facts).toContain('application.ground');
    expect(operators).toEqual(['equal', 'greaterThan']);
  });
});

describe('sections and authorities', () => {
  it('name each section once', () => {
    for (const names of [sections.version, sections.procedure])
      expect(new Set(names).size).toBe(names.length);
  });

  it('rank sources from statutes down', () => {
    expect(authorities).toEqual([
      'statute',
      'administrative-regulation',
      'local-regulation',
      'government-rule',
      'normative-document',
      'official-guide',
      'secondary',
    ]);
  });
});
