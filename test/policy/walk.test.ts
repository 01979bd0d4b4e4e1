import { describe, expect, it } from 'vitest';
import { status } from '../../src/lifecycle/index.js';
import {
  type Anchor,
  anchorFacts,
  anchorsOf,
  authorities,
  clausesOf,
  conditionsOf,
  definePolicy,
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
  it('names the facts and operators of conditions, of reasons and of first days, in alphabetical order', () => {
    const reading = {
      ...version,
      procedures: {
        ...version.procedures,
        collect: {
          title: text,
          caveats: { c: { citation, code: 'EXEMPT', params: { on: { fact: 'residence.leaseFrom' }, n: 3 } } },
          eligibility: {
            e: {
              citation,
              condition: { fact: 'residence.division', operator: 'equal', value: { fact: 'study.division' } },
              reason: { met: 'EXEMPT', unmet: 'EXEMPT', params: { by: { fact: 'residence.arrivedOn' } } },
            },
          },
          exemptions: {
            x: {
              citation,
              from: ['e'],
              condition: { fact: 'residence.purposes', operator: 'contains', value: 'study' },
            },
          },
          deadlines: { d: { citation, onWhom: 'office', from: 'application.acceptedOn' } },
          validity: { v: { citation, from: 'asOf', lasts: null } },
        },
      },
    } as unknown as PolicyVersion;
    const { facts, operators } = readsOf(reading);
    // The day of the question, which the term runs from, is no fact of a person.
    const isOfReading = (path: string): boolean => !path.startsWith('permit.');
    expect(facts.filter(isOfReading)).toEqual([
      'application.acceptedOn',
      'application.ground',
      'employment.taxMonths',
      'identity.hasDisability',
      'residence.arrivedOn',
      'residence.division',
      'residence.leaseFrom',
      'residence.purposes',
      'study.division',
      'study.isEnrolled',
      'study.isFullTime',
    ]);
    expect(operators).toEqual(['contains', 'equal', 'greaterThan']);
  });

  it("names the facts of a permit's life: those of its conditions and of its days", () => {
    expect(readsOf(living)).toEqual({
      facts: [
        'application.acceptedOn',
        'application.ground',
        'application.submittedOn',
        'identity.diedOn',
        'local.liftedOn',
        'local.printedOn',
        'local.swappedOn',
        'permit.endorsedOn',
        'permit.events',
        'permit.expiresOn',
        'permit.issuedOn',
        'permit.kind',
        'residence.registeredOn',
        'study.isEnrolled',
        'study.isFullTime',
      ],
      operators: ['equal'],
    });
  });

  it.each(['terms', 'years', 'suspensions', 'terminations', 'notes'])(
    'names enough for the status of a permit whose file has %s',
    (section) => {
      const clause = { citation, title: text, from: 'permit.issuedOn', on: 'permit.issuedOn', lasts: null };
      const file = {
        id: 'city/p',
        title: text,
        effectiveFrom: '2000-01-01',
        verifiedOn: '2024-01-01',
        instruments: {},
        [section]: { one: clause },
        procedures: { apply: { title: text } },
      } as unknown as PolicyVersion;
      const whole = definePolicy([file]);
      const { facts } = readsOf(whole.spells[0]?.resolved.version as PolicyVersion);
      const vocabulary = Object.fromEntries(
        Object.entries(whole.vocabulary).filter(([path]) => facts.includes(path)),
      );
      const permit = { issuedOn: '2024-01-01', expiresOn: '2024-12-31', events: [] };
      const asked = { asOf: '2025-01-01' };
      expect(status({ ...whole, vocabulary }, { permit }, asked)).toEqual(status(whole, { permit }, asked));
    },
  );
});

describe('anchorFacts', () => {
  it.each<[string, Anchor, string[]]>([
    ['a fact', 'residence.arrivedOn', ['residence.arrivedOn']],
    ['an event', { event: 'suspended' }, ['permit.events']],
    [
      'the last endorsement, which is a fact too',
      { event: 'endorsed' },
      ['permit.events', 'permit.endorsedOn'],
    ],
    [
      'the latest of several, to any depth',
      { latest: ['permit.issuedOn', { latest: [{ event: 'replaced' }, 'local.curedOn'] }] },
      ['permit.issuedOn', 'permit.events', 'local.curedOn'],
    ],
  ])('names what %s is read from', (_name, anchor, expected) => {
    expect(anchorFacts(anchor)).toEqual(expected);
  });
});

/** A version in which every section of time has a clause. */
const living = {
  id: 'city/p',
  conditions: {},
  terms: {
    t: { citation, from: 'permit.issuedOn', through: 'local.printedOn' },
    gone: { citation, omit: true },
  },
  years: { y: { citation, when: enrolled, from: 'residence.registeredOn' } },
  suspensions: { s: { citation, from: { event: 'suspended' }, until: 'local.liftedOn' } },
  terminations: { d: { citation, on: 'identity.diedOn' } },
  procedures: {
    endorse: {
      title: text,
      exemptions: { x: { citation, from: ['e'], condition: enrolled } },
      window: {
        w: {
          citation,
          from: { latest: ['permit.issuedOn', { event: 'endorsed' }] },
          every: { years: 1 },
          after: ['local.swappedOn', { event: 'replaced' }],
          opens: { months: -1 },
          closes: { days: 0 },
        },
      },
      cure: { c: { citation, when: fullTime, within: null, effect: 'restored' } },
      validity: { v: { citation, from: 'application.acceptedOn', lasts: null } },
      deadlines: {
        d: {
          citation,
          onWhom: 'office',
          from: 'application.submittedOn',
          doneOn: 'application.acceptedOn',
          within: { max: 5, unit: 'working-day' },
        },
      },
    },
  },
} as unknown as PolicyVersion;

describe('anchorsOf', () => {
  it('finds every day that a clause counts from, to, until or after, with its place', () => {
    expect(clausesOf(living).flatMap(anchorsOf)).toEqual([
      { path: 'terms.t.from', anchor: 'permit.issuedOn' },
      { path: 'terms.t.through', anchor: 'local.printedOn' },
      { path: 'years.y.from', anchor: 'residence.registeredOn' },
      { path: 'suspensions.s.from', anchor: { event: 'suspended' } },
      { path: 'suspensions.s.until', anchor: 'local.liftedOn' },
      { path: 'terminations.d.on', anchor: 'identity.diedOn' },
      {
        path: 'procedures.endorse.window.w.from',
        anchor: { latest: ['permit.issuedOn', { event: 'endorsed' }] },
      },
      { path: 'procedures.endorse.window.w.after.0', anchor: 'local.swappedOn' },
      { path: 'procedures.endorse.window.w.after.1', anchor: { event: 'replaced' } },
      { path: 'procedures.endorse.validity.v.from', anchor: 'application.acceptedOn' },
      { path: 'procedures.endorse.deadlines.d.from', anchor: 'application.submittedOn' },
      { path: 'procedures.endorse.deadlines.d.doneOn', anchor: 'application.acceptedOn' },
    ]);
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
