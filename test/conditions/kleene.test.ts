import { describe, expect, it, vi } from 'vitest';
import {
  type Condition,
  childrenOf,
  compileCondition,
  FALSE,
  greatest,
  isFactReference,
  type Linker,
  least,
  statusOf,
  type Test,
  TRUE,
  type Trit,
  UNKNOWN,
} from '../../src/conditions/index.js';
import { definePolicy, type PolicyVersion } from '../../src/policy/index.js';
import { evaluate } from '../../src/verdict/index.js';
import { answer } from './answer.js';

const trits: readonly Trit[] = [FALSE, UNKNOWN, TRUE];
const row = { cells: new Int32Array(1), values: [] };

/** Every list of truth values of a length. */
const assignments = (length: number): Trit[][] =>
  length === 0 ? [[]] : assignments(length - 1).flatMap((list) => trits.map((value) => [...list, value]));

/** Kleene's strong logic, from its definition: what every completion of the unknowns agrees on. */
const completions = (values: readonly Trit[]): boolean[][] =>
  values.reduce<boolean[][]>(
    (all, value) =>
      all.flatMap((list) => (value === UNKNOWN ? [true, false] : [value === TRUE]).map((b) => [...list, b])),
    [[]],
  );
const agreed = (values: readonly Trit[], holds: (list: boolean[]) => boolean): Trit => {
  const answers = new Set(completions(values).map(holds));
  return answers.size === 2 ? UNKNOWN : answers.has(true) ? TRUE : FALSE;
};

/** A linker that knows named conditions only, `c0` to `c9`, by the values given. */
const stub = (values: readonly Trit[]): Linker =>
  ({
    parts: new Map(),
    named: (name: string): Test => {
      return () => values[Number(name.slice(1))] as Trit;
    },
  }) as unknown as Linker;
const names = (length: number) => Array.from({ length }, (_, i) => ({ condition: `c${i}` }));

describe('compileCondition', () => {
  it.each([1, 2, 3, 4, 5])('gives all and any of %i conditions the value that Kleene gives', (length) => {
    for (const values of assignments(length)) {
      const linker = stub(values);
      expect([values, compileCondition({ all: names(length) }, linker)(row)]).toEqual([
        values,
        agreed(values, (list) => list.every(Boolean)),
      ]);
      expect([values, compileCondition({ any: names(length) }, linker)(row)]).toEqual([
        values,
        agreed(values, (list) => list.some(Boolean)),
      ]);
    }
  });

  it('turns true and false round and leaves unknown', () => {
    const negate = (value: Trit) => compileCondition({ not: { condition: 'c0' } }, stub([value]))(row);
    expect(trits.map(negate)).toEqual([TRUE, UNKNOWN, FALSE]);
  });

  it.each([
    ['resembles', 'study.isEnrolled', 'resembles'],
    ['study.isEnroled', 'study.isEnroled', 'equal'],
  ])('refuses %s, which no checked file has, by name', (name, fact, operator) => {
    expect(() => answer(fact, operator, true, {}, '2024-07-10')).toThrow(
      expect.objectContaining({ code: 'INVALID_POLICY', message: expect.stringContaining(name) }),
    );
  });

  it('nests, and keeps the law of De Morgan', () => {
    for (const values of assignments(3)) {
      const linker = stub(values);
      const [a, b, c] = names(3) as [object, object, object];
      const left = { not: { all: [a, { any: [b, { not: c }] }] } } as never;
      const right = { any: [{ not: a }, { all: [{ not: b }, c] }] } as never;
      expect([values, compileCondition(left, linker)(row)]).toEqual([
        values,
        compileCondition(right, linker)(row),
      ]);
    }
  });
});

describe('least and greatest', () => {
  it.each([1, 2, 3, 4])('look no further than what settles %i conditions', (length) => {
    for (const values of assignments(length)) {
      const asked = (of: typeof least): number => {
        const tests = values.map((value) => vi.fn(() => value));
        of(tests)(row);
        return tests.filter((test) => test.mock.calls.length > 0).length;
      };
      const untilFirst = (settling: Trit) =>
        values.includes(settling) ? values.indexOf(settling) + 1 : values.length;
      expect([values, asked(least), asked(greatest)]).toEqual([values, untilFirst(FALSE), untilFirst(TRUE)]);
    }
  });

  it('of nothing are true and false', () => {
    expect(least([])(row)).toBe(TRUE);
    expect(greatest([])(row)).toBe(FALSE);
  });
});

describe('childrenOf', () => {
  const [a, b] = [{ condition: 'a' }, { condition: 'b' }] as const;
  const comparison = { fact: 'study.isEnrolled', operator: 'equal', value: true };
  it.each<[Condition, readonly Condition[]]>([
    [{ all: [a, comparison] }, [a, comparison]],
    [{ any: [comparison, b] }, [comparison, b]],
    [{ not: { all: [a, b] } }, [{ all: [a, b] }]],
    [a, []],
    [comparison, []],
  ])('of %o are those directly inside', (condition, children) => {
    expect(childrenOf(condition)).toEqual(children);
  });
});

describe('isFactReference', () => {
  it.each<[unknown, boolean]>([
    [{ fact: 'asOf' }, true],
    [{ fact: 1 }, false],
    [{}, false],
    [[], false],
    [null, false],
    [undefined, false],
    ['fact', false],
    [Object.assign(() => {}, { fact: 'asOf' }), false],
  ])('of %o is %s', (value, isReference) => {
    expect(isFactReference(value)).toBe(isReference);
  });
});

describe('statusOf', () => {
  it('names the truth values as verdicts do', () => {
    expect(trits.map(statusOf)).toEqual(['unmet', 'unknown', 'met']);
  });
});

describe('named conditions', () => {
  const title = { zh: '甲', en: 'A' };
  const citation = { instrument: 'sample-law', article: '1' };
  const reason = { met: 'GROUND_MET', unmet: 'NO_GROUND_MET' };
  const enrolled = { fact: 'study.isEnrolled', operator: 'equal', value: true };
  const fullTime = { fact: 'study.isFullTime', operator: 'equal', value: true };
  const asked = (name: string) =>
    definePolicy([
      {
        id: 'sample-city/residence-permit',
        title,
        division: '000000',
        effectiveFrom: '2024-01-01',
        authority: 'statute',
        instruments: { 'sample-law': 'statute' },
        verifiedOn: '2024-01-01',
        conditions: {
          student: { citation, condition: { all: [enrolled, fullTime] } },
          'no-student': { citation, condition: { not: { condition: 'student' } } },
          circle: { citation, condition: { any: [enrolled, { condition: 'ring' }] } },
          ring: { citation, condition: { not: { condition: 'circle' } } },
        },
        procedures: {
          apply: {
            title,
            grounds: { study: { citation, condition: { not: { condition: 'no-student' } } } },
            eligibility: { asked: { citation, reason, condition: { condition: name } } },
          },
        },
      } as PolicyVersion,
    ]);

  it.each([
    [{ isEnrolled: true, isFullTime: true }, 'eligible', 'ineligible'],
    [{ isEnrolled: true, isFullTime: false }, 'ineligible', 'eligible'],
    [{ isEnrolled: false }, 'ineligible', 'eligible'],
    [{ isEnrolled: true }, 'indeterminate', 'indeterminate'],
    [{}, 'indeterminate', 'indeterminate'],
  ])('have the value of what they name, however deep: %o', (study, outcome, opposite) => {
    const answer = (name: string) => evaluate(asked(name), { study }, { asOf: '2024-07-10' }).outcome;
    expect(answer('student')).toBe(outcome);
    expect(answer('study')).toBe(outcome);
    expect(answer('no-student')).toBe(opposite);
  });

  it.each(['nobody', 'circle', 'constructor', '__proto__', 'toString'])(
    'refuse %s, for no checked file has it',
    (name) => {
      expect(() => evaluate(asked(name), {}, { asOf: '2024-07-10' })).toThrow(
        expect.objectContaining({ name: 'RulesError', code: 'INVALID_POLICY' }),
      );
    },
  );
});
