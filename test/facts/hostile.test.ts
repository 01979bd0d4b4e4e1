import { describe, expect, it } from 'vitest';
import { assertFacts, type FactScope, parseFacts } from '../../src/facts/index.js';

const scope: FactScope = { facts: { note: { type: 'id' } }, materialKinds: [] };
const issuesOf = (facts: unknown, limits: FactScope = scope) => {
  const parsed = parseFacts(facts, limits);
  return 'issues' in parsed ? parsed.issues : [];
};
const codesOf = (facts: unknown) => issuesOf(facts).map(({ code, path }) => `${path}: ${code}`);

/** `{ in: { in: … } }`, too deep for anything that calls itself. */
function deep(levels: number): unknown {
  let value: unknown = 1;
  for (let i = 0; i < levels; i++) value = i % 2 === 0 ? { in: value } : [value];
  return value;
}

/** An object that holds itself. */
function cyclic(): object {
  const value: { [name: string]: unknown } = { kind: 'photo' };
  value.self = value;
  value.list = [value];
  return value;
}

/** Every place where a hostile value can stand. */
const places: [string, (value: unknown) => unknown][] = [
  ['facts themselves', (value) => [value]],
  ['an unknown subject', (value) => ({ hobbies: value })],
  ['a subject', (value) => ({ identity: [value] })],
  ['a date', (value) => ({ identity: { birthDate: value } })],
  ['a division', (value) => ({ identity: { hukouDivision: value } })],
  ['an enum', (value) => ({ identity: { region: value } })],
  ['a boolean', (value) => ({ study: { isEnrolled: value } })],
  ['an integer', (value) => ({ residence: { plannedDays: value } })],
  ['an id', (value) => ({ application: { ground: value } })],
  ['a list of values', (value) => ({ residence: { purposes: [value] } })],
  ['a list of records', (value) => ({ residence: { spells: [value] } })],
  ['a field of a record', (value) => ({ residence: { spells: [{ from: value }] } })],
  ['a month', (value) => ({ employment: { insuredMonths: [{ month: value }] } })],
  ['a local fact', (value) => ({ local: { note: value } })],
  ['materials', (value) => ({ materials: { value } })],
  ['a material', (value) => ({ materials: [value] })],
  ['the kind of a material', (value) => ({ materials: [{ kind: value }] })],
  ['a detail of a material', (value) => ({ materials: [{ kind: 'photo', issuedOn: value }] })],
  ['attributes', (value) => ({ materials: [{ kind: 'photo', attributes: [value] }] })],
  ['an attribute', (value) => ({ materials: [{ kind: 'photo', attributes: { pixels: [value] } }] })],
];

describe.each(places)('parseFacts answers with an issue where %s is', (_place, facts) => {
  it.each([
    ['10,000 levels deep', deep(10_000)],
    ['cyclic', cyclic()],
    ['a string of 10 MB', '1'.repeat(10_000_000)],
    ['a function', () => 1],
    ['a symbol', Symbol('1')],
    ['not a number', Number.NaN],
  ])('%s', (_name, value) => {
    const issues = issuesOf(facts(value));
    expect(issues.length).toBeGreaterThan(0);
    expect(JSON.stringify(issues).length).toBeLessThan(1000);
  });
});

describe('parseFacts', () => {
  it('takes values of 1000 and refuses values of 1001', () => {
    const values = (length: number) => ({
      residence: {
        purposes: Array(length).fill('work'),
        spells: Array.from({ length }, () => ({ from: '2023-01-01' })),
      },
      materials: Array(length).fill('photo'),
    });
    expect(codesOf(values(1000))).toEqual([]);
    expect(codesOf(values(1001))).toEqual([
      'residence.purposes: TOO_LARGE',
      'residence.spells: TOO_LARGE',
      'materials: TOO_LARGE',
    ]);
  });

  it.each<[string, (n: number) => object]>([
    ['subjects', (n) => Object.fromEntries(Array.from({ length: n }, (_, i) => [`s${i}`, {}]))],
    ['facts', (n) => ({ identity: Object.fromEntries(Array.from({ length: n }, (_, i) => [`f${i}`, 1])) })],
    ['records', (n) => ({ residence: { spells: Array.from({ length: n }, () => ({})) } })],
    ['materials', (n) => ({ materials: Array.from({ length: n }, () => 'passport') })],
    [
      'attributes',
      (n) => {
        const attributes = Object.fromEntries(Array.from({ length: n }, (_, i) => [`a${i}`, null]));
        return { materials: [{ kind: 'photo', attributes }] };
      },
    ],
  ])('names 99 wrong %s of 99, and 100 of 1000', (_name, facts) => {
    expect(issuesOf(facts(99))).toHaveLength(99);
    expect(issuesOf(facts(1000))).toHaveLength(100);
  });

  it('answers with an issue where a bigint is, though JSON has none', () => {
    for (const [place, facts] of places)
      expect([place, issuesOf(facts(10n)).length > 0]).toEqual([place, true]);
  });

  it('leaves the prototype of objects alone', () => {
    issuesOf(JSON.parse('{"__proto__":{"isAdmin":true},"identity":{"__proto__":{"isAdmin":true}}}'));
    issuesOf(JSON.parse('{"constructor":{"prototype":{"isAdmin":true}}}'));
    expect('isAdmin' in {}).toBe(false);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'does not know %s, neither as a subject nor as a fact',
    (name) => {
      expect(codesOf(JSON.parse(`{"${name}":{}}`))).toEqual([`${name}: UNKNOWN_FACT`]);
      expect(codesOf(JSON.parse(`{"identity":{"${name}":"x"}}`))).toEqual([`identity.${name}: UNKNOWN_FACT`]);
      expect(codesOf(JSON.parse(`{"local":{"${name}":"x"}}`))).toEqual([`local.${name}: UNKNOWN_FACT`]);
      expect(codesOf({ materials: [name] })).toEqual(['materials.0: UNKNOWN_MATERIAL']);
    },
  );

  it('reads facts without a prototype', () => {
    const bare = Object.assign(Object.create(null), { identity: Object.create(null) });
    expect(codesOf(bare)).toEqual([]);
  });
});

describe('parseFacts never echoes an identity number', () => {
  const number = '330106199001011234';
  it.each<[string, string, unknown]>([
    ['of 18 digits', number, number],
    ['ending in X', '33010619900101123', '33010619900101123X'],
    ['of the old 15 digits', '330106900101123', '330106900101123'],
    ['inside a sentence', number, `my number is ${number}, thanks`],
    ['far into a long text', number, `${'-'.repeat(50)}${number}`],
    ['written as a number', '33010619900101', Number(number)],
  ])('%s, wherever it stands', (_name, digits, value) => {
    for (const [place, facts] of places) {
      const issues = issuesOf(facts(value));
      expect([place, JSON.stringify(issues).includes(digits)]).toEqual([place, false]);
    }
  });

  it.each<[string, object]>([
    ['subject', { [number]: {} }],
    ['fact', { identity: { [number]: 1 } }],
    ['field', { residence: { spells: [{ from: '2024-01-01', [number]: 1 }] } }],
    ['attribute', { materials: [{ kind: 'photo', attributes: { [number]: null } }] }],
  ])('used as the name of a %s', (_name, facts) => {
    const issues = issuesOf(facts);
    expect(issues).toHaveLength(1);
    expect(JSON.stringify(issues)).not.toContain(number);
  });

  it('in the message of the error', () => {
    expect(() => assertFacts({ identity: { hukouDivision: number } })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining(number) }),
    );
  });
});
