import { describe, expect, it } from 'vitest';
import { definePolicy, type PolicyVersion } from '../../src/policy/index.js';
import { type Instrument, parseInstrument, parsePolicy } from '../../src/schema/index.js';
import { evaluate } from '../../src/verdict/index.js';

const title = () => ({ zh: '甲', en: 'A' });
const citation = () => ({ instrument: 'sample-law', article: '1' });
const enrolled = () => ({ fact: 'study.isEnrolled', operator: 'equal', value: true });

/** A small sound rule file with something in every kind of place. */
const sound = () => ({
  id: 'sample-city/residence-permit',
  title: title(),
  division: '000000',
  effectiveFrom: '2024-01-01',
  authority: 'statute',
  instruments: { 'sample-law': 'statute' },
  verifiedOn: '2024-01-01',
  facts: { points: { type: 'integer', label: title(), question: title() } },
  materialKinds: { 'own-card': title() },
  partitions: { home: { kind: 'county', citation: citation() } },
  conditions: { student: { citation: citation(), condition: enrolled() } },
  notes: { fee: { title: title(), citation: citation(), data: { yuan: 20 } } },
  procedures: {
    apply: {
      title: title(),
      grounds: {
        study: {
          citation: citation(),
          condition: { condition: 'student' } as object,
          claims: { other: { citation: citation(), note: title(), condition: enrolled() } },
        },
      },
      eligibility: {
        ground: {
          citation: citation(),
          condition: { condition: 'study' },
          reason: { met: 'GROUND_MET', unmet: 'NO_GROUND_MET', params: { months: 6 } },
        },
      },
      exemptions: { talents: { citation: citation(), condition: enrolled(), from: ['ground'] } },
      materials: {
        card: {
          citation: citation(),
          alternatives: [{ ground: 'study', items: [{ kind: 'own-card', attributes: { colour: 'red' } }] }],
        },
      },
    },
  },
});
type Sound = ReturnType<typeof sound>;
const law = { id: 'sample-law', kind: 'statute', articles: ['1'] } as unknown as Instrument;
const instruments = { 'sample-law': law };

const codesOf = (input: unknown, context?: Parameters<typeof parsePolicy>[1]): string[] => {
  const parsed = parsePolicy(input, context);
  return 'issues' in parsed ? parsed.issues.map(({ code }) => code) : [];
};

/** Nested conditions, lists and objects, too deep for anything that calls itself. */
function deep(levels: number): unknown {
  let value: unknown = enrolled();
  for (let i = 0; i < levels; i++) value = i % 2 === 0 ? { not: value } : { all: [value] };
  return value;
}

function cyclic(): object {
  const value: { all: unknown[] } = { all: [enrolled()] };
  value.all.push(value, { not: value });
  return value;
}

const withCondition = (condition: unknown) => {
  const file = sound();
  file.procedures.apply.grounds.study.condition = condition as object;
  return file;
};

describe('parsePolicy on input without bounds', () => {
  it('takes the sound file that the others are made of', () => {
    expect(parsePolicy(sound(), { instruments })).toEqual({ version: sound() });
  });

  it.each<[string, unknown, string]>([
    ['10,000 levels', deep(10_000), 'TOO_DEEP'],
    ['10,000 levels in a condition', withCondition(deep(10_000)), 'TOO_DEEP'],
    ['a circle', cyclic(), 'TOO_DEEP'],
    ['a circle in a condition', withCondition(cyclic()), 'TOO_DEEP'],
    ['a string of 10 MB', 'x'.repeat(10_000_000), 'TOO_LARGE'],
    ['a title of 10 MB', { ...sound(), title: { zh: 'x'.repeat(10_000_000), en: 'A' } }, 'TOO_LARGE'],
    ['a million values', { ...sound(), notes: Array(1_000_000).fill(0) }, 'TOO_LARGE'],
    [
      'a million keys',
      Object.fromEntries(Array.from({ length: 1_000_000 }, (_, i) => [`k${i}`, 0])),
      'TOO_LARGE',
    ],
  ])('answers %s', (_name, input, code) => {
    expect(codesOf(input)).toEqual([code]);
  });

  it('allows 64 levels and no more', () => {
    const lists = (levels: number) => JSON.parse('['.repeat(levels) + ']'.repeat(levels));
    expect(codesOf(lists(64))).toEqual(['SCHEMA']);
    expect(codesOf(lists(65))).toEqual(['TOO_DEEP']);
  });

  it.each([[undefined], [null], [1], ['{}'], [true], [[]], [() => 1], [Symbol('x')], [10n], [new Map()]])(
    'answers %o with an issue',
    (input) => {
      expect(codesOf(input).length).toBeGreaterThan(0);
      expect(parseInstrument(input)).toHaveProperty('issues');
    },
  );

  it('answers for instruments too', () => {
    const first = (input: unknown) => {
      const parsed = parseInstrument(input);
      return 'issues' in parsed && parsed.issues[0]?.code;
    };
    expect(first(deep(10_000))).toBe('TOO_DEEP');
    expect(first(cyclic())).toBe('TOO_DEEP');
    expect(first('x'.repeat(10_000_000))).toBe('TOO_LARGE');
  });
});

const places: [string, (file: Sound) => object][] = [
  ['the file', (file) => file],
  ['a title', (file) => file.title],
  ['instruments', (file) => file.instruments],
  ['facts', (file) => file.facts],
  ['a fact', (file) => file.facts.points],
  ['materialKinds', (file) => file.materialKinds],
  ['partitions', (file) => file.partitions],
  ['conditions', (file) => file.conditions],
  ['a condition', (file) => file.conditions.student.condition],
  ['notes', (file) => file.notes],
  ['data', (file) => file.notes.fee.data],
  ['procedures', (file) => file.procedures],
  ['a procedure', (file) => file.procedures.apply],
  ['grounds', (file) => file.procedures.apply.grounds],
  ['a clause', (file) => file.procedures.apply.grounds.study],
  ['a citation', (file) => file.procedures.apply.grounds.study.citation],
  ['claims', (file) => file.procedures.apply.grounds.study.claims],
  ['a claim', (file) => file.procedures.apply.grounds.study.claims.other],
  ['params', (file) => file.procedures.apply.eligibility.ground.reason.params],
  ['materials', (file) => file.procedures.apply.materials],
  ['attributes', (file) => file.procedures.apply.materials.card.alternatives[0]?.items[0]?.attributes ?? {}],
];

describe('parsePolicy on __proto__', () => {
  it.each(places)('as a key of %s refuses the file and changes no prototype', (_name, placeOf) => {
    const file = sound();
    const place = placeOf(file);
    // As JSON.parse makes it: an own key, which an object literal cannot write.
    const value = { ...(Object.values(place)[0] as object), isAdmin: true };
    Object.defineProperty(place, '__proto__', {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
    expect(JSON.stringify(file)).toContain('"__proto__"');
    expect(codesOf(file).length).toBeGreaterThan(0);
    expect('isAdmin' in {}).toBe(false);
  });
});

describe('parsePolicy on names that every object inherits', () => {
  const uses: [string, (file: Sound) => void][] = [
    [
      'a condition',
      (file) =>
        Object.assign(file.procedures.apply.grounds.study, { condition: { condition: 'constructor' } }),
    ],
    [
      'an exemption',
      (file) => Object.assign(file.procedures.apply.exemptions.talents, { from: ['constructor'] }),
    ],
    [
      'the ground of a proof',
      (file) =>
        Object.assign(file.procedures.apply.materials.card.alternatives[0] ?? {}, { ground: 'constructor' }),
    ],
    [
      'a partition',
      (file) => {
        const value = { as: '330100', partition: 'constructor' };
        const condition = { fact: 'residence.division', operator: 'inSameUnit', value };
        Object.assign(file.procedures.apply.grounds.study, { condition });
      },
    ],
    [
      'a citation',
      (file) => Object.assign(file.notes.fee, { citation: { instrument: 'constructor', article: '1' } }),
    ],
    ['an instrument', (file) => Object.assign(file.instruments, { constructor: 'statute' })],
    ['a local fact', (file) => Object.assign(file.conditions.student.condition, { fact: 'local.toString' })],
    [
      'a kind of paper',
      (file) =>
        Object.assign(file.procedures.apply.materials.card.alternatives[0] ?? {}, { items: ['constructor'] }),
    ],
  ];

  it.each(uses)('knows no such name in %s', (_name, change) => {
    const file = sound();
    change(file);
    expect(codesOf(file, { instruments }).length).toBeGreaterThan(0);
    expect(() => parsePolicy(file)).not.toThrow();
  });

  it('either refuses a file that declares one, or evaluates it', () => {
    const file = sound();
    Object.assign(file.facts, { constructor: file.facts.points });
    Object.assign(file.procedures.apply.grounds.study.claims, {
      constructor: file.procedures.apply.grounds.study.claims.other,
    });
    const parsed = parsePolicy(file, { instruments });
    if ('issues' in parsed) return expect(parsed.issues.length).toBeGreaterThan(0);
    const policy = definePolicy([parsed.version as PolicyVersion]);
    expect(evaluate(policy, { study: { isEnrolled: true } }, { asOf: '2024-07-10' }).outcome).toBe(
      'eligible',
    );
  });
});
