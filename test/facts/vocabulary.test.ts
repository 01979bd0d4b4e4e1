import { describe, expect, it } from 'vitest';
import { describeFact, factPaths, isKnownMaterial, materialKinds, own } from '../../src/facts/index.js';

/** The published names. A name may be added; one renamed or removed is a major version. */
const published: { readonly [subject: string]: string } = {
  identity: 'birthDate hukouDivision region hasLimitedMobility hasDisability dataChangedOn diedOn',
  residence:
    'division arrivedOn registeredOn plannedDays isContinuous purposes housing leaseFrom leaseThrough isLeaseFiled addressChangedOn leaseEndedOn leftOn spells',
  employment:
    'kind division contractFrom contractThrough startedOn endedOn workplaceChangedOn socialInsuranceMonths insuredMonths taxMonths pensionMonths',
  study: 'isEnrolled isFullTime isContinuous level division',
  standing: 'isRecognisedTalent isRecognisedInvestor isOtherwiseDesignated hasBadCredit',
  family: 'relation livesWithSponsor sponsorGround sponsorPermitThrough',
  application: 'filedBy channel ground tier submittedOn acceptedOn',
  permit: 'kind tier division issuedOn endorsedOn expiresOn state events earlier',
};

const publishedKinds =
  'resident-id-card household-register hk-macao-travel-permit taiwan-travel-permit photo photo-receipt application-form lease-contract lease-filing-certificate landlord-id-copy homeowner-id property-certificate purchase-contract lodging-certificate labour-contract employer-certificate business-licence social-insurance-certificate student-card enrolment-certificate talent-certificate investment-certificate pension-certificate kinship-proof guardianship-proof mandate principal-id agent-id residence-permit'.split(
    ' ',
  );

describe('factPaths', () => {
  it('holds every published fact', () => {
    const paths = Object.entries(published).flatMap(([subject, names]) =>
      names.split(' ').map((name) => `${subject}.${name}`),
    );
    expect(factPaths()).toEqual(expect.arrayContaining(paths));
  });
});

describe('materialKinds', () => {
  it('holds every published kind', () => {
    expect(materialKinds).toEqual(expect.arrayContaining(publishedKinds));
  });
});

describe('describeFact', () => {
  const local = { points: { type: 'integer' } } as const;

  it('describes a fact of the vocabulary', () => {
    expect(describeFact('residence.registeredOn')).toEqual({ type: 'date' });
    expect(describeFact('study.level')).toEqual({
      type: 'enum',
      values: ['primary', 'secondary', 'vocational', 'higher'],
    });
  });

  it('describes a fact that a rule file declares, and only under local', () => {
    expect(describeFact('local.points', local)).toEqual({ type: 'integer' });
    expect(describeFact('local.points')).toBeUndefined();
    expect(describeFact('identity.points', local)).toBeUndefined();
  });

  it.each([
    '',
    'residence',
    'residence.',
    '.registeredOn',
    'registeredOn',
    'asOf',
    'residence.registeredOn.x',
    'constructor.name',
    '__proto__.toString',
    'residence.constructor',
    'residence.__proto__',
    'local.toString',
  ])('does not know "%s"', (path) => {
    expect(describeFact(path, local)).toBeUndefined();
  });
});

describe('isKnownMaterial', () => {
  it('knows the kinds of the vocabulary and of the rule file', () => {
    expect(isKnownMaterial('photo')).toBe(true);
    expect(isKnownMaterial('volunteer-card', { materialKinds: ['volunteer-card'] })).toBe(true);
    expect(isKnownMaterial('volunteer-card')).toBe(false);
    expect(isKnownMaterial('constructor')).toBe(false);
    expect(isKnownMaterial(['photo'])).toBe(false);
  });
});

describe('own', () => {
  it('reads what an object itself holds, never what it inherits', () => {
    expect(own({ a: 1 }, 'a')).toBe(1);
    expect(own({ a: 1 }, 'b')).toBeUndefined();
    expect(own({}, 'toString')).toBeUndefined();
    expect(own(Object.create({ a: 1 }), 'a')).toBeUndefined();
    expect(own(JSON.parse('{"__proto__": 2}'), '__proto__')).toBe(2);
  });
});
