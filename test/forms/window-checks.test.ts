import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/facts/index.js';
import { type FormOptions, type Problem, windowChecks } from '../../src/forms/index.js';
import { languages } from '../../src/messages/index.js';
import type { Policy } from '../../src/policy/index.js';
import { faultsIn } from '../messages/support.js';
import { policies } from '../support/policies.js';

type Id = keyof typeof policies & string;
const policyOf = (id: Id) => policies[id] as NonNullable<(typeof policies)[string]>;
const asOf = '2024-05-01';

/** Problems of the guide's practice in Hangzhou, unless another policy is named. */
const check = (
  facts: unknown,
  { policy = 'hangzhou/residence-permit-guide', ...options }: Partial<FormOptions> & { policy?: Id } = {},
): Problem[] => windowChecks(policyOf(policy), facts as Facts, { asOf, lang: 'en', ...options });
const codesOf = (problems: readonly Problem[]): string[] => problems.map(({ code }) => code);

const GUIDE = 'guide-hangzhou-how-to-apply';

describe('a lease', () => {
  const rented = { housing: 'rented', isLeaseFiled: true };

  it('is over from the day after its last', () => {
    expect(check({ residence: { ...rented, leaseThrough: '2024-05-01' } })).toEqual([]);
    expect(check({ residence: { ...rented, leaseThrough: '2024-04-30' } })).toEqual([
      {
        code: 'LEASE_OVER',
        path: 'residence.leaseThrough',
        facts: ['residence.leaseThrough'],
        text: 'The lease ended on 2024-04-30, before 2024-05-01; renew it, or correct the date.',
        citation: null,
        isDisputed: false,
      },
    ]);
  });

  it('has not begun before its first day', () => {
    expect(codesOf(check({ residence: { ...rented, leaseFrom: '2024-05-01' } }))).toEqual([]);
    expect(codesOf(check({ residence: { ...rented, leaseFrom: '2024-05-02' } }))).toEqual([
      'LEASE_NOT_BEGUN',
    ]);
  });

  it('may be open-ended, unknown, or of a home that nobody rents', () => {
    expect(check({ residence: { ...rented, leaseThrough: null } })).toEqual([]);
    expect(check({ residence: rented })).toEqual([]);
    expect(check({ residence: { housing: 'owned', leaseThrough: '2024-04-30' } })).toEqual([]);
    expect(codesOf(check({ residence: { leaseThrough: '2024-04-30' } }))).toEqual(['LEASE_OVER']);
  });

  it('has to be filed where the policy says so, and by its source', () => {
    const unfiled = { residence: { housing: 'rented', isLeaseFiled: false } };
    expect(check(unfiled)).toMatchObject([
      { code: 'LEASE_NOT_FILED', citation: { instrument: GUIDE, article: '2' }, isDisputed: false },
    ]);
    expect(check({ residence: { housing: 'rented' } })).toEqual([]);
    const elsewhere = { residence: { ...unfiled.residence, leaseThrough: '2030-01-01' } };
    expect(check(elsewhere, { policy: 'beijing/residence-permit' })).toEqual([]);
  });

  it('has to be filed by a guide that the law does not follow: then it is disputed', () => {
    const unfiled = { residence: { housing: 'rented', isLeaseFiled: false, isContinuous: true } };
    expect(check(unfiled, { policy: 'hangzhou/residence-permit' })).toMatchObject([
      { code: 'LEASE_NOT_FILED', isDisputed: true },
    ]);
  });

  it('has to run as long as the policy says', () => {
    const lease = (leaseThrough: string) => ({ residence: { housing: 'rented', leaseThrough } });
    const long = { policy: 'beijing/residence-permit' } as const;
    expect(check(lease('2024-10-30'), long)).toMatchObject([
      { code: 'LEASE_TOO_SHORT', citation: { instrument: 'beijing-2016', article: '7' }, isDisputed: false },
    ]);
    expect(codesOf(check(lease('2024-10-31'), long))).toEqual([]);
    expect(codesOf(check(lease('2024-04-30'), long))).toEqual(['LEASE_OVER']);
    const later = { residence: { housing: 'rented', leaseFrom: '2024-05-02', leaseThrough: '2024-06-01' } };
    expect(codesOf(check(later, long))).toEqual(['LEASE_NOT_BEGUN']);
  });

  it('has to be filed and long enough for who has one, not for who stays in a hotel', () => {
    const hotel = { housing: 'hotel', isLeaseFiled: false, leaseThrough: '2024-05-02' };
    expect(check({ residence: hotel })).toEqual([]);
    expect(check({ residence: hotel }, { policy: 'beijing/residence-permit' })).toEqual([]);
    expect(check({ residence: { ...hotel, housing: null } })).toEqual([]);
    const unsaid = { isLeaseFiled: false };
    expect(codesOf(check({ residence: { ...unsaid, housing: 'rented' } }))).toEqual(['LEASE_NOT_FILED']);
  });

  it('is named once, by the ground that wants it, where no ground is met', () => {
    const facts = {
      residence: { housing: 'rented', isLeaseFiled: false, leaseThrough: '2024-04-30', isContinuous: true },
      employment: { kind: 'none' },
      study: { isEnrolled: false },
    };
    expect(check(facts)).toMatchObject([
      { code: 'LEASE_OVER', citation: null },
      { code: 'LEASE_NOT_FILED', citation: { instrument: GUIDE, article: '2', item: '2' } },
    ]);
  });

  it('is of no matter to who is freed from the grounds', () => {
    const facts = {
      residence: { housing: 'rented', isLeaseFiled: false, leaseThrough: '2024-04-30' },
      standing: { isRecognisedTalent: false },
    };
    expect(check(facts)).toHaveLength(2);
    const talent = { ...facts, standing: { isRecognisedTalent: true } };
    expect(check(talent)).toEqual([]);
    // Not even where no ground is met.
    expect(check({ ...talent, employment: { kind: 'none' }, study: { isEnrolled: false } })).toEqual([]);
  });

  it('matters to nobody who relies on another ground, or meets one', () => {
    const residence = { housing: 'rented', isLeaseFiled: false, leaseThrough: '2024-04-30' };
    const both = ['LEASE_OVER', 'LEASE_NOT_FILED'];
    expect(codesOf(check({ residence }))).toEqual(both);
    expect(check({ residence, application: { ground: 'stable-employment' } })).toEqual([]);
    expect(codesOf(check({ residence, application: { ground: 'stable-residence' } }))).toEqual(both);
    const student = { isEnrolled: true, isFullTime: true, division: '330106', isContinuous: true };
    expect(check({ residence, study: student })).toEqual([]);
    expect(
      codesOf(check({ residence, study: student, application: { ground: 'stable-residence' } })),
    ).toEqual(both);
  });
});

describe('a labour contract', () => {
  const contract = (contractFrom: string, contractThrough: string | null, kind?: string) => ({
    employment: { kind, contractFrom, contractThrough },
  });

  it('is over from the day after its last, by the clause that reads it', () => {
    expect(check(contract('2023-05-01', '2024-05-01', 'employee'))).toEqual([]);
    expect(check(contract('2023-05-01', '2024-04-30', 'employee'))).toMatchObject([
      { code: 'CONTRACT_OVER', path: 'employment.contractThrough', citation: { instrument: GUIDE } },
    ]);
  });

  it('has not begun before its first day', () => {
    expect(codesOf(check(contract('2024-05-01', null, 'employee')))).toEqual([]);
    expect(codesOf(check(contract('2024-05-02', null, 'employee')))).toEqual(['CONTRACT_NOT_BEGUN']);
  });

  it('is of no matter to who is no employee', () => {
    expect(check(contract('2023-05-01', '2024-04-30', 'business-owner'))).toEqual([]);
    expect(codesOf(check(contract('2023-05-01', '2024-04-30')))).toEqual(['CONTRACT_OVER']);
  });

  it('has to run as long as the policy says', () => {
    const options = { policy: 'binjiang/residence-permit', asOf: '2015-07-01' } as const;
    const codes = (through: string) => codesOf(check(contract('2015-06-01', through, 'employee'), options));
    expect(codes('2015-11-29')).toEqual(['CONTRACT_TOO_SHORT']);
    expect(codes('2015-11-30')).toEqual([]);
  });
});

describe('dates', () => {
  it.each([
    ['residence.arrivedOn', 'residence.registeredOn'],
    ['residence.leaseFrom', 'residence.leaseThrough'],
    ['employment.contractFrom', 'employment.contractThrough'],
    ['permit.issuedOn', 'permit.endorsedOn'],
    ['permit.issuedOn', 'permit.expiresOn'],
    ['permit.endorsedOn', 'permit.expiresOn'],
    ['identity.birthDate', 'employment.startedOn'],
    ['residence.registeredOn', 'application.submittedOn'],
    ['application.submittedOn', 'application.acceptedOn'],
  ])('keep their order: %s is not after %s', (earlier, later) => {
    const facts = (first: string, second: string) => {
      const made: { [subject: string]: { [name: string]: string } } = {};
      for (const [fact, day] of [
        [earlier, first],
        [later, second],
      ] as const) {
        const [subject = '', name = ''] = fact.split('.');
        made[subject] = { ...made[subject], [name]: day };
      }
      return made;
    };
    const swapped = (first: string, second: string) =>
      check(facts(first, second)).filter(({ code }) => code === 'DATES_OUT_OF_ORDER');
    expect(swapped('2024-04-01', '2024-04-01')).toEqual([]);
    expect(swapped('2024-04-02', '2024-04-01')).toMatchObject([{ path: later, facts: [later, earlier] }]);
  });

  it('are named by their labels', () => {
    const residence = { arrivedOn: '2024-02-02', registeredOn: '2024-02-01' };
    expect(check({ residence }, { lang: 'zh' }).map(({ text }) => text)).toEqual([
      '“居住登记日期”早于“到达居住地的日期”，两个日期至少有一个有误，请更正。',
    ]);
  });

  it('that say what happened do not lie ahead', () => {
    expect(check({ residence: { registeredOn: '2024-05-01' } })).toEqual([]);
    expect(check({ residence: { registeredOn: '2024-05-02' } })).toMatchObject([
      { code: 'DATE_IN_FUTURE', path: 'residence.registeredOn' },
    ]);
    expect(check({ permit: { expiresOn: '2034-05-01' }, residence: { leaseThrough: '2034-05-01' } })).toEqual(
      [],
    );
  });

  it('are checked on a day without a version, and where others are no dates', () => {
    const residence = { arrivedOn: '1999-02-02', registeredOn: '1999-02-01', leaseFrom: 'soon' };
    expect(codesOf(check({ residence, identity: { birthDate: 7 } }, { asOf: '2000-01-01' }))).toEqual([
      'DATES_OUT_OF_ORDER',
    ]);
  });
});

describe('papers', () => {
  it('that are electronic have a format that the policy takes', () => {
    const photo = (format: string) => ({
      materials: ['resident-id-card', { kind: 'photo', originals: 2, format }],
    });
    const formats = (facts: unknown) => check(facts).filter(({ code }) => code === 'MATERIAL_WRONG_FORMAT');
    expect(formats(photo('jpg'))).toEqual([]);
    expect(formats(photo('png'))).toEqual([
      {
        code: 'MATERIAL_WRONG_FORMAT',
        path: 'materials.1',
        facts: ['materials'],
        text: 'Photo of the applicant: wrong file format (png); accepted: jpg.',
        citation: { instrument: GUIDE, article: '3', item: '4' },
        isDisputed: false,
      },
    ]);
  });

  it('hold on the day', () => {
    const card = (validThrough: string) =>
      codesOf(check({ materials: [{ kind: 'resident-id-card', validThrough }] }));
    expect(card('2024-04-30')).toContain('MATERIAL_EXPIRED');
    expect(card('2024-05-01')).not.toContain('MATERIAL_EXPIRED');
  });
});

describe('an agent', () => {
  const agent = (filedBy: string, more: object = {}) => ({ application: { filedBy }, ...more });
  const child = { identity: { birthDate: '2015-01-01' } };

  it('may act only where the policy says so', () => {
    const adult = { identity: { birthDate: '1990-01-01', hasDisability: false, hasLimitedMobility: false } };
    expect(check(agent('close-relative', adult))).toMatchObject([
      {
        code: 'AGENT_NOT_ALLOWED',
        path: 'application.filedBy',
        citation: { instrument: 'hangzhou-2018', article: '22' },
      },
    ]);
    expect(check(agent('close-relative', child))).toEqual([]);
    expect(check(agent('self', adult))).toEqual([]);
    // Whether anybody may act for them is not known.
    expect(check(agent('close-relative'))).toEqual([]);
  });

  it('brings the papers of both', () => {
    expect(check(agent('guardian', { ...child, materials: [] }))).toMatchObject([
      {
        code: 'AGENT_WITHOUT_PAPERS',
        path: 'materials',
        facts: ['materials', 'application.filedBy'],
        citation: { instrument: 'hangzhou-2018', article: '22' },
        text: expect.stringContaining('Identity document of the principal, Identity document of the agent'),
      },
    ]);
    const brings = (materials: string[]) => codesOf(check(agent('guardian', { ...child, materials })));
    expect(brings(['principal-id'])).toEqual(['AGENT_WITHOUT_PAPERS']);
    expect(brings(['principal-id', 'agent-id'])).toEqual([]);
    expect(codesOf(check({ ...child, application: { filedBy: 'self' }, materials: [] }))).toEqual([]);
    expect(codesOf(check(agent('guardian', child)))).toEqual([]);
  });

  it('has every way that the policy takes', () => {
    const policy = policyOf('hangzhou/residence-permit');
    const spells = policy.spells.map(({ resolved, ...spell }) => {
      const { version } = resolved;
      const { apply } = version.procedures;
      const clause = apply?.materials?.['agent-identity'];
      const alternatives = [{ items: ['principal-id', 'mandate'] }, { items: ['guardianship-proof'] }];
      const materials = { ...apply?.materials, 'agent-identity': { ...clause, alternatives } };
      const procedures = { ...version.procedures, apply: { ...apply, materials } };
      return { ...spell, resolved: { ...resolved, version: { ...version, procedures } } };
    }) as Policy['spells'];
    const facts = agent('guardian', { ...child, materials: ['mandate'] }) as Facts;
    const inLang = (lang: 'zh' | 'en') => windowChecks({ ...policy, spells }, facts, { asOf, lang })[0]?.text;
    expect(inLang('en')).toContain(': Identity document of the principal; or Proof of guardianship.');
    expect(inLang('zh')).toContain('：委托人身份证件，或者监护关系证明。');
  });
});

describe('a permit', () => {
  it('that is over is said to be where the procedure wants it to run', () => {
    const found = Object.keys(policies).flatMap((policy) =>
      ['endorse', 'renew', 'replace', 'reissue', 'extend', 'change-address'].flatMap((procedure) => {
        const { spells } = policyOf(policy);
        const version = spells[spells.length - 1]?.resolved.version;
        const isThere = version && procedure in version.procedures;
        if (!isThere || version.effectiveFrom > asOf) return [];
        const permit = { kind: 'residence-permit', issuedOn: '2020-01-01', expiresOn: '2024-04-30' };
        const options = { policy, procedure } as never;
        const over = check({ permit }, options).filter(({ code }) => code === 'PERMIT_OVER');
        const running = check({ permit: { ...permit, expiresOn: asOf } }, options);
        expect(codesOf(running)).not.toContain('PERMIT_OVER');
        return over;
      }),
    );
    expect(found.length).toBeGreaterThan(0);
    for (const { citation } of found) expect(citation).not.toBeNull();
  });
});

describe('windowChecks', () => {
  const everything = {
    residence: {
      housing: 'rented',
      isLeaseFiled: false,
      leaseFrom: '2023-01-01',
      leaseThrough: '2024-04-01',
      arrivedOn: '2024-02-02',
      registeredOn: '2024-02-01',
    },
    employment: { kind: 'employee', contractFrom: '2024-06-01', startedOn: '2024-07-01' },
    identity: { birthDate: '1990-01-01', hasDisability: false, hasLimitedMobility: false },
    application: { filedBy: 'close-relative' },
    materials: [{ kind: 'photo', format: 'png', originals: 1 }],
  };

  it('says each thing once, in both languages', () => {
    for (const lang of languages) {
      const problems = check(everything, { lang });
      expect(codesOf(problems)).toEqual([
        'DATES_OUT_OF_ORDER',
        'DATE_IN_FUTURE',
        'LEASE_OVER',
        'CONTRACT_NOT_BEGUN',
        'LEASE_NOT_FILED',
        'AGENT_NOT_ALLOWED',
        'AGENT_WITHOUT_PAPERS',
        'MATERIAL_TOO_FEW_ORIGINALS',
        'MATERIAL_WRONG_FORMAT',
      ]);
      expect(problems.flatMap(({ text }) => faultsIn(text, lang))).toEqual([]);
      for (const { path, facts } of problems) expect(path.startsWith(facts[0] as string)).toBe(true);
    }
  });

  it('says nothing of what is not stated', () => {
    for (const policy of Object.keys(policies)) expect(check({}, { policy })).toEqual([]);
  });

  it.each([
    [{ asOf: 'today' }, 'INVALID_AS_OF'],
    [{ procedure: 'book' }, 'UNKNOWN_PROCEDURE'],
  ] as const)('refuses %j', (options, code) => {
    expect(() => check({}, options)).toThrow(expect.objectContaining({ code }));
  });
});
