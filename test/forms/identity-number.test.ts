import { fc, it } from '@fast-check/vitest';
import { ric } from 'stdnum/lib/cjs/cn/index.js';
import { describe, expect, vi } from 'vitest';
import { checkIdentityNumber } from '../../src/forms/index.js';

const asOf = '2024-05-01';
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Seventeen digits with their check digit, by the standard's own words. */
function numberOf(digits: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  const check = (12 - (sum % 11)) % 11;
  return `${digits}${check === 10 ? 'X' : check}`;
}
const problemOf = (number: unknown): string | null => checkIdentityNumber(number, { asOf }).problem;

describe('checkIdentityNumber', () => {
  it('takes the example of the standard, and of its other one only that nobody is so old', () => {
    expect(checkIdentityNumber('11010519491231002X', { asOf })).toEqual({ isValid: true, problem: null });
    expect(problemOf('440524188001010014')).toBe('NO_BIRTH_DATE');
  });

  it('takes a small x, and no spaces or full-width digits', () => {
    expect(problemOf('11010519491231002x')).toBeNull();
    for (const number of [
      ' 11010519491231002X',
      '11010519491231002X ',
      '110105 19491231 002X',
      '１1010519491231002X',
      '11010519491231002X\n',
    ])
      expect(problemOf(number)).toBe('NOT_EIGHTEEN');
  });

  it.each([
    undefined,
    null,
    110105194912310,
    11010519491231002n,
    {},
    ['11010519491231002X'],
    '',
    '110105491231002',
    '1101051949123100',
    '1101051949123100200',
    '11010519491231O02X',
  ])('takes %s for no identity number', (number) => {
    expect(checkIdentityNumber(number, { asOf })).toEqual({ isValid: false, problem: 'NOT_EIGHTEEN' });
  });

  it.each([
    '81000019900101001',
    '82000019900101001',
    '83000019900101001',
    '91010019900101001',
    '65290119900101001',
    '71000019900101001',
  ])('takes %s, of Hong Kong, Macao, Taiwan, a foreigner, or a province', (digits) =>
    expect(problemOf(numberOf(digits))).toBeNull(),
  );

  it.each(['00', '10', '16', '20', '24', '30', '38', '47', '55', '66', '70', '72', '80', '84'])(
    'takes no number that begins with %s',
    (prefix) => expect(problemOf(numberOf(`${prefix}010119900101001`))).toBe('UNKNOWN_PREFIX'),
  );

  it('takes division codes that were abolished', () => {
    for (const code of ['110103', '310103', '330103'])
      expect(problemOf(numberOf(`${code}19900101001`))).toBeNull();
  });

  it.each([
    ['19000101', null],
    ['18991231', 'NO_BIRTH_DATE'],
    ['20240501', null],
    ['20240502', 'NO_BIRTH_DATE'],
    ['20000229', null],
    ['19000229', 'NO_BIRTH_DATE'],
    ['20230229', 'NO_BIRTH_DATE'],
    ['19900431', 'NO_BIRTH_DATE'],
    ['19901301', 'NO_BIRTH_DATE'],
    ['19900100', 'NO_BIRTH_DATE'],
  ])('reads the date of birth %s against asOf: %s', (born, problem) => {
    expect(problemOf(numberOf(`330106${born}001`))).toBe(problem);
  });

  it('reads no clock', () => {
    const bornToday = numberOf('33010620240501001');
    vi.useFakeTimers();
    try {
      for (const clock of ['1990-01-01', '2024-04-30', '2099-01-01']) {
        vi.setSystemTime(new Date(clock));
        expect(checkIdentityNumber(bornToday, { asOf }).isValid).toBe(true);
        expect(checkIdentityNumber(bornToday, { asOf: '2024-04-30' }).isValid).toBe(false);
      }
    } finally {
      vi.useRealTimers();
    }
  });

  it('refuses a day of the question that is none, without the number', () => {
    const number = '11010519491231002X';
    try {
      checkIdentityNumber(number, { asOf: number });
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ code: 'INVALID_AS_OF' });
      expect(`${(error as Error).message}${(error as Error).stack}${JSON.stringify(error)}`).not.toContain(
        number,
      );
    }
  });

  const digits = fc
    .tuple(
      fc.constantFrom('110101', '330106', '440305', '650100', '810000', '830000', '910156'),
      fc.date({ min: new Date('1900-01-01'), max: new Date('2024-05-01'), noInvalidDate: true }),
      fc.integer({ min: 0, max: 999 }),
    )
    .map(
      ([code, born, serial]) =>
        `${code}${born.toISOString().slice(0, 10).replace(/-/g, '')}${String(serial).padStart(3, '0')}`,
    );

  it.prop([digits], { numRuns: 1000 })('always takes a number with its right check digit', (front) => {
    expect(problemOf(numberOf(front))).toBeNull();
  });

  it.prop([digits, fc.integer({ min: 0, max: 17 }), fc.integer({ min: 1, max: 9 })], { numRuns: 1000 })(
    'never takes one with any one digit changed',
    (front, position, by) => {
      const number = numberOf(front);
      const digit = number[position] === 'X' ? 10 : Number(number[position]);
      const other = position === 17 ? '0123456789X'[(digit + by) % 11] : String((digit + by) % 10);
      const changed = number.slice(0, position) + other + number.slice(position + 1);
      expect(problemOf(changed)).not.toBeNull();
    },
  );

  it.prop([digits, fc.integer({ min: 0, max: 16 })], { numRuns: 1000 })(
    'never takes one with two neighbours swapped',
    (front, position) => {
      const number = numberOf(front);
      const [first, second] = [number[position], number[position + 1]];
      if (first === second) return;
      const swapped = number.slice(0, position) + second + first + number.slice(position + 2);
      expect(problemOf(swapped)).not.toBeNull();
    },
  );

  const anything = fc.oneof(
    digits.map(numberOf),
    fc.stringMatching(/^[1-9]\d{16}[\dX]$/),
    fc.string(),
    fc.anything(),
  );

  it.prop([anything], { numRuns: 1000 })('agrees with the library on what both look at', (number) => {
    const ours = checkIdentityNumber(number, { asOf: '2026-01-01' });
    if (ours.isValid) expect(ric.validate((number as string).toUpperCase()).isValid).toBe(true);
    else if (ours.problem === 'WRONG_CHECK_DIGIT') expect(ric.validate(number as string).isValid).toBe(false);
  });

  it.prop([anything], { numRuns: 1000 })('never says anything of the number but a code', (number) => {
    const { isValid, problem, ...rest } = checkIdentityNumber(number, { asOf });
    expect(rest).toEqual({});
    expect(isValid).toBe(problem === null);
    expect([null, 'NOT_EIGHTEEN', 'UNKNOWN_PREFIX', 'NO_BIRTH_DATE', 'WRONG_CHECK_DIGIT']).toContain(problem);
  });
});
