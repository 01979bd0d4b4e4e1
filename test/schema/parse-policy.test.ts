import { describe, expect, it } from 'vitest';
import { RulesError } from '../../src/issues/index.js';
import { status } from '../../src/lifecycle/index.js';
import { definePolicy, type PolicyVersion, type Procedure } from '../../src/policy/index.js';
import { assertPolicy, parsePolicy } from '../../src/schema/index.js';
import { evaluate } from '../../src/verdict/index.js';

const title = { zh: '甲', en: 'A' };
const citation = { instrument: 'sample-law', article: '1' };
const enrolled = { fact: 'study.isEnrolled', operator: 'equal', value: true };
const base = (more: object = {}) => ({
  id: 'sample-city/residence-permit',
  title,
  division: '000000',
  effectiveFrom: '2024-01-01',
  authority: 'statute',
  instruments: { 'sample-law': 'statute' },
  verifiedOn: '2024-01-01',
  procedures: {},
  ...more,
});
const version = (more: object = {}) => base(more) as PolicyVersion;

const problems = (input: unknown, context?: Parameters<typeof parsePolicy>[1]): string[] => {
  const parsed = parsePolicy(input, context);
  return 'issues' in parsed ? parsed.issues.map(({ code, path }) => `${path}: ${code}`) : [];
};

describe('parsePolicy', () => {
  it('hands back the very file that it was given', () => {
    const file = base();
    const parsed = parsePolicy(file);
    expect('version' in parsed && parsed.version).toBe(file);
  });

  it('names every fault of shape at once', () => {
    const file = base({
      title: { zh: '甲' },
      effectiveFrom: '2023-02-30',
      notes: { Fee: { title, citation }, 'late-fee': { title } },
      procedures: {
        apply: { grounds: { study: { citation, condition: { ...enrolled, operator: 'equals' } } } },
      },
    });
    expect(problems(file).sort()).toEqual([
      'effectiveFrom: SCHEMA',
      'notes.Fee: SCHEMA',
      'notes.late-fee.citation: SCHEMA',
      'procedures.apply.grounds.study.condition.operator: UNKNOWN_OPERATOR',
      'procedures.apply.title: SCHEMA',
      'title.en: SCHEMA',
    ]);
  });

  it('names every fault of meaning at once, whichever check finds it', () => {
    const file = base({
      parent: 'sample-nation/residence-permit',
      repealedOn: '2024-01-01',
      authority: 'secondary',
      notes: {
        fee: { title, citation: { instrument: 'other-law', article: '1' } },
        old: { omit: true, citation },
      },
      procedures: {
        apply: {
          title,
          grounds: { study: { citation, condition: { all: [enrolled, { condition: 'pupil' }] } } },
          materials: { card: { citation, alternatives: [{ items: ['no-such-card'] }] } },
          deadlines: {
            issue: { citation, onWhom: 'office', from: 'permit.state', within: { max: 1, unit: 'day' } },
          },
        },
      },
    });
    expect(problems(file, { path: 'elsewhere.json' }).sort()).toEqual([
      ': PATH_MISMATCH',
      'authority: AUTHORITY_MISMATCH',
      'notes.fee.citation.instrument: UNKNOWN_INSTRUMENT',
      'parent: UNKNOWN_PARENT',
      'procedures.apply.deadlines.issue.from: INVALID_OPERATOR_VALUE',
      'procedures.apply.grounds.study.condition.all.1.condition: UNKNOWN_CONDITION',
      'procedures.apply.materials.card.alternatives.0.items.0: UNKNOWN_MATERIAL',
      'repealedOn: EMPTY_EFFECTIVE_PERIOD',
    ]);
  });

  it('names a problem once, though it arises under several versions of the parent', () => {
    const parent = (effectiveFrom: string) =>
      version({ id: 'sample-nation/residence-permit', effectiveFrom });
    const grounds = { study: { citation, condition: { condition: 'pupil' } } };
    const file = base({
      parent: 'sample-nation/residence-permit',
      procedures: { apply: { title, grounds } },
    });
    const others = [parent('2020-01-01'), parent('2025-01-01'), parent('2026-01-01')];
    expect(problems(file, { others })).toEqual([
      'procedures.apply.grounds.study.condition.condition: UNKNOWN_CONDITION',
    ]);
  });

  it('says with each problem what it is about', () => {
    const condition = { fact: 'study.isEnroled', operator: 'equal', value: true };
    const parsed = parsePolicy(
      base({ procedures: { apply: { title, grounds: { study: { citation, condition } } } } }),
    );
    expect(parsed).toEqual({
      issues: [
        {
          code: 'UNKNOWN_FACT',
          severity: 'error',
          path: 'procedures.apply.grounds.study.condition.fact',
          params: { fact: 'study.isEnroled' },
        },
      ],
    });
  });

  it('does not follow citations without a list of instruments', () => {
    const file = base({ notes: { fee: { title, citation: { ...citation, article: '999' } } } });
    expect(problems(file)).toEqual([]);
    expect(problems(file, { instruments: {} })).not.toEqual([]);
  });

  it('answers although another file among the others rests on itself', () => {
    const nation = 'sample-nation/residence-permit';
    const others = [
      version({ id: nation, effectiveFrom: '2020-01-01' }),
      version({ id: nation, effectiveFrom: '2021-01-01', parent: nation }),
    ];
    expect(() => parsePolicy(base({ parent: nation }), { others })).not.toThrow();
  });

  it('always passes only files of which every procedure can be evaluated', () => {
    const reason = { met: 'GROUND_MET', unmet: 'NO_GROUND_MET' };
    const eligibility = { ground: { citation, reason, condition: { condition: 'student' } } };
    const list = (fact: string, operator: string, value: object) => ({
      procedures: {
        apply: { title, eligibility: { asked: { citation, reason, condition: { fact, operator, value } } } },
      },
    });
    const files = [
      base({
        conditions: { student: { citation, condition: { condition: 'study' } } },
        procedures: {
          apply: { title, eligibility, grounds: { study: { citation, condition: enrolled } } },
          endorse: { title, eligibility },
        },
      }),
      // Without endorsement the status of a permit knows no ground.
      base({
        terms: { one: { citation, when: { condition: 'study' }, from: 'permit.issuedOn', lasts: null } },
        procedures: { apply: { title, grounds: { study: { citation, condition: enrolled } } } },
      }),
      base({
        terminations: { one: { citation, when: { condition: 'student' }, on: 'permit.issuedOn' } },
        conditions: { student: { citation, condition: { condition: 'study' } } },
        procedures: { apply: { title, grounds: { study: { citation, condition: enrolled } } } },
      }),
      base(list('residence.spells', 'insuredFor', { months: 1 })),
      base(list('permit.events', 'residedFor', { period: { months: 1 } })),
      base(list('employment.insuredMonths', 'insuredFor', { months: 1 })),
    ];
    const facts = {
      residence: { spells: [{ from: '2023-01-01' }] },
      permit: { events: [{ kind: 'endorsed', on: '2024-01-01' }] },
      employment: { insuredMonths: [{ month: '2024-01' }] },
    } as const;
    for (const file of files) {
      if (problems(file).length > 0) continue;
      const policy = definePolicy([file as PolicyVersion]);
      for (const procedure of Object.keys(file.procedures) as Procedure[])
        expect(() => evaluate(policy, facts, { asOf: '2024-07-10', procedure })).not.toThrow();
      expect(() => status(policy, facts, { asOf: '2024-07-10' })).not.toThrow();
    }
    expect(problems(files.at(-1))).toEqual([]);
  });
});

describe('assertPolicy', () => {
  it('passes a good file without a word', () => {
    expect(() => assertPolicy(base())).not.toThrow();
  });

  it('throws a RulesError that holds every issue', () => {
    const file = base({ title: {}, division: 'Hangzhou' });
    const thrown = (() => {
      try {
        assertPolicy(file);
      } catch (error) {
        return error;
      }
    })();
    expect(thrown).toBeInstanceOf(RulesError);
    const { code, issues, message } = thrown as RulesError;
    expect(code).toBe('INVALID_POLICY');
    expect(issues.map(({ path }) => path).sort()).toEqual(['division', 'title.en', 'title.zh']);
    expect(message).toContain('division');
  });

  it('sees what the file is checked against', () => {
    const file = base({ parent: 'sample-nation/residence-permit' });
    const others = [version({ id: 'sample-nation/residence-permit' })];
    expect(() => assertPolicy(file)).toThrow(RulesError);
    expect(() => assertPolicy(file, { others })).not.toThrow();
  });
});

describe('a file that takes away what it inherits', () => {
  const clause = { condition: enrolled, citation };
  const asked = (condition: object) => ({
    eligibility: {
      asked: { condition, reason: { met: 'CONDITION_MET', unmet: 'CONDITION_NOT_MET' }, citation },
    },
  });
  const parentWith = (rules: object, more: object = {}) =>
    version({ id: 'sample-nation/residence-permit', procedures: { apply: { title, ...rules } }, ...more });
  const childWith = (more: object) => base({ parent: 'sample-nation/residence-permit', ...more });
  const omitted = { omit: true, citation };

  it('may not take a condition that an inherited clause names', () => {
    const parent = parentWith(asked({ condition: 'is-student' }), { conditions: { 'is-student': clause } });
    expect(problems(childWith({ conditions: { 'is-student': omitted } }), { others: [parent] })).toEqual([
      'procedures.apply.eligibility.asked.condition.condition: UNKNOWN_CONDITION',
    ]);
    expect(problems(childWith({}), { others: [parent] })).toEqual([]);
  });

  it('may not take a ground that an inherited proof is of', () => {
    const parent = parentWith({
      grounds: { study: clause },
      materials: { proof: { alternatives: [{ ground: 'study', items: ['student-card'] }], citation } },
    });
    const child = childWith({ procedures: { apply: { title, grounds: { study: omitted } } } });
    expect(problems(child, { others: [parent] })).toEqual([
      'procedures.apply.materials.proof.alternatives.0.ground: UNKNOWN_CLAUSE',
    ]);
  });

  it('may not take a partition that an inherited comparison names', () => {
    const value = { as: { fact: 'residence.division' }, partition: 'city' };
    const parent = parentWith(asked({ fact: 'identity.hukouDivision', operator: 'inSameUnit', value }), {
      partitions: { city: { kind: 'whole-city', citation } },
    });
    expect(problems(childWith({ partitions: { city: omitted } }), { others: [parent] })).toEqual([
      'procedures.apply.eligibility.asked.condition.value.partition: UNKNOWN_PARTITION',
    ]);
  });

  it('may not name, in a procedure of its own, a condition that rests on a ground of another', () => {
    const parent = parentWith(
      { grounds: { study: clause } },
      { conditions: { 'has-ground': { condition: { condition: 'study' }, citation } } },
    );
    const child = childWith({ procedures: { renew: { title, ...asked({ condition: 'has-ground' }) } } });
    expect(problems(child, { others: [parent] })).toEqual([
      'conditions.has-ground.condition.condition: UNKNOWN_CONDITION',
    ]);
  });
});

describe('a comparison of a fact of the file with one of the vocabulary', () => {
  const moved = { type: 'date', label: title, question: title };
  const movedBefore = (fact: string) => ({
    'moved-first': {
      condition: { fact: 'local.movedOn', operator: 'before', value: { fact } },
      citation,
    },
  });

  it('is of their types, whatever the file calls its own', () => {
    const file = base({ facts: { movedOn: moved }, conditions: movedBefore('residence.registeredOn') });
    expect(problems(file)).toEqual([]);
  });

  it('is refused where the types differ', () => {
    const file = base({ facts: { movedOn: moved }, conditions: movedBefore('residence.plannedDays') });
    expect(problems(file)).toEqual(['conditions.moved-first.condition.value: INVALID_OPERATOR_VALUE']);
  });
});
