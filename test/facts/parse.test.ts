import { describe, expect, it } from 'vitest';
import {
  assertFacts,
  type Descriptor,
  type FactScope,
  parseFacts,
  vocabulary,
} from '../../src/facts/index.js';
import { RulesError } from '../../src/issues/index.js';

const problems = (facts: unknown, scope?: FactScope): string[] => {
  const parsed = scope ? parseFacts(facts, scope) : parseFacts(facts);
  return 'issues' in parsed ? parsed.issues.map(({ code, path }) => `${path}: ${code}`) : [];
};

describe('parseFacts', () => {
  it('hands back the very object that it was given', () => {
    const facts = { identity: { region: 'mainland' }, materials: ['photo'] };
    const parsed = parseFacts(facts);
    expect('facts' in parsed && parsed.facts).toBe(facts);
  });

  it('takes undefined for not stated, at every level', () => {
    expect(
      problems({
        identity: undefined,
        residence: { registeredOn: undefined, spells: [{ from: '2023-01-01', through: undefined }] },
        materials: [{ kind: 'photo', copies: undefined, attributes: undefined }],
      }),
    ).toEqual([]);
  });

  it.each([[undefined], [null], ['facts'], [1], [true], [[]]])('refuses %o in place of facts', (input) => {
    expect(problems(input)).toEqual([': NOT_AN_OBJECT']);
  });

  it('names all problems at once, in the order of the facts', () => {
    expect(
      problems({
        study: { isEnrolled: 'yes', level: 'PhD' },
        residence: { registeredOn: '2023-02-30', purposes: ['work', 'leisure'], division: 33 },
        materials: ['passport', { kind: 'photo', copies: -1 }],
        identity: { hukuo: '330106' },
      }),
    ).toEqual([
      'study.isEnrolled: NOT_A_BOOLEAN',
      'study.level: UNKNOWN_VALUE',
      'residence.registeredOn: NOT_A_DATE',
      'residence.purposes: UNKNOWN_VALUE',
      'residence.division: NOT_A_DIVISION',
      'materials.0: UNKNOWN_MATERIAL',
      'materials.1.copies: NOT_AN_INTEGER',
      'identity.hukuo: UNKNOWN_FACT',
    ]);
  });

  it.each([
    'x30106',
    '3x0106',
    '33x106',
    '330x06',
    '3301x6',
    '33010x',
    '33010',
    '3301066',
    '',
    '３30106',
    330106,
  ])('takes %o for no division', (division) => {
    expect(problems({ residence: { division } })).toEqual(['residence.division: NOT_A_DIVISION']);
  });

  it('names a contradiction together with a malformed fact elsewhere', () => {
    expect(
      problems({
        residence: { arrivedOn: '2024-02-01', registeredOn: '2024-01-01' },
        study: { isEnrolled: 'yes' },
      }).sort(),
    ).toEqual(['residence.registeredOn: CONTRADICTION', 'study.isEnrolled: NOT_A_BOOLEAN']);
  });

  it('takes days through 2999, so that periods counted from them stay civil dates', () => {
    expect(problems({ permit: { expiresOn: '2999-12-31' } })).toEqual([]);
    expect(problems({ permit: { expiresOn: '3000-01-01' } })).toEqual(['permit.expiresOn: NOT_A_DATE']);
  });

  it('says what was received and what is allowed', () => {
    const parsed = parseFacts({ identity: { region: 'mars' }, residence: { purposes: ['work', 'fun'] } });
    expect('issues' in parsed && parsed.issues.map(({ params }) => params)).toEqual([
      { received: '"mars"', allowed: ['mainland', 'hong-kong', 'macao', 'taiwan', 'foreign'] },
      {
        received: '"fun"',
        allowed: ['work', 'study', 'family', 'public-services', 'medical', 'tourism', 'business-trip'],
      },
    ]);
  });
});

describe('parseFacts on null', () => {
  const mayBeNone = ['date', 'division', 'integer', 'id', 'enum'];
  const facts = Object.entries(vocabulary).flatMap(([subject, descriptors]) =>
    Object.entries(descriptors as { [name: string]: Descriptor }).map(([name, is]) => ({
      subject,
      name,
      is,
    })),
  );

  it.each(facts.filter(({ is }) => mayBeNone.includes(is.type)))(
    'takes $subject.$name, a $is.type, to be known as none',
    ({ subject, name }) => {
      expect(problems({ [subject]: { [name]: null } })).toEqual([]);
    },
  );

  it.each(facts.filter(({ is }) => !mayBeNone.includes(is.type)))(
    'refuses it for $subject.$name, a $is.type',
    ({ subject, name, is }) => {
      const code = is.type === 'boolean' ? 'NOT_A_BOOLEAN' : 'NOT_A_LIST';
      expect(problems({ [subject]: { [name]: null } })).toEqual([`${subject}.${name}: ${code}`]);
    },
  );

  it('refuses it for materials: a list that is not known is left out', () => {
    expect(problems({ materials: null })).toEqual(['materials: NOT_A_LIST']);
  });

  it('takes the dates of a paper without limit', () => {
    expect(
      problems({ materials: [{ kind: 'photo', issuedOn: null, validFrom: null, validThrough: null }] }),
    ).toEqual([]);
  });
});

describe('parseFacts with a rule file of its own facts and kinds', () => {
  const scope: FactScope = {
    facts: {
      quarter: { type: 'enum', values: ['north', 'south'] },
      joinedOn: { type: 'date' },
      points: { type: 'integer' },
      isVolunteer: { type: 'boolean' },
      office: { type: 'division' },
      team: { type: 'id' },
    },
    materialKinds: ['volunteer-card'],
  };
  const good = {
    local: {
      quarter: 'north',
      joinedOn: '2024-01-01',
      points: 3,
      isVolunteer: true,
      office: '330106',
      team: 'a-1',
    },
    materials: ['volunteer-card', { kind: 'volunteer-card', isStamped: true }, 'photo'],
  };

  it('takes them', () => {
    expect(problems(good, scope)).toEqual([]);
  });

  it('knows none of them without that file', () => {
    expect(problems(good)).toEqual([
      ...Object.keys(good.local).map((name) => `local.${name}: UNKNOWN_FACT`),
      'materials.0: UNKNOWN_MATERIAL',
      'materials.1: UNKNOWN_MATERIAL',
    ]);
  });

  it('checks them by their type', () => {
    const local = {
      quarter: 'west',
      joinedOn: '2024-1-1',
      points: '3',
      isVolunteer: 1,
      office: 1,
      team: 'A',
    };
    expect(problems({ local }, scope)).toEqual([
      'local.quarter: UNKNOWN_VALUE',
      'local.joinedOn: NOT_A_DATE',
      'local.points: NOT_AN_INTEGER',
      'local.isVolunteer: NOT_A_BOOLEAN',
      'local.office: NOT_A_DIVISION',
      'local.team: NOT_AN_ID',
    ]);
  });

  it('leaves them out of the other subjects', () => {
    expect(problems({ identity: { quarter: 'north' }, quarter: 'north' }, scope)).toEqual([
      'identity.quarter: UNKNOWN_FACT',
      'quarter: UNKNOWN_FACT',
    ]);
  });
});

describe('assertFacts', () => {
  it('passes good facts without a word', () => {
    expect(() => assertFacts({ identity: { region: 'mainland' } })).not.toThrow();
  });

  it('throws a RulesError that holds every issue', () => {
    const bad = { identity: { region: 'mars' }, study: { isEnrolled: 1 } };
    const thrown = (() => {
      try {
        assertFacts(bad);
      } catch (error) {
        return error;
      }
    })();
    expect(thrown).toBeInstanceOf(RulesError);
    const { code, issues, message } = thrown as RulesError;
    expect(code).toBe('INVALID_FACTS');
    expect(issues).toEqual((parseFacts(bad) as { issues: unknown }).issues);
    expect(message).toContain('identity.region');
    expect(message).toContain('study.isEnrolled');
  });

  it('knows the facts and kinds of a rule file', () => {
    const scope: FactScope = { facts: { points: { type: 'integer' } }, materialKinds: ['volunteer-card'] };
    const facts = { local: { points: 1 }, materials: ['volunteer-card'] };
    expect(() => assertFacts(facts, scope)).not.toThrow();
    expect(() => assertFacts(facts)).toThrow(RulesError);
  });
});
