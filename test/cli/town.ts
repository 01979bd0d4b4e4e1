import type { PolicyVersion } from '../../src/policy/index.js';
import type { Instrument } from '../../src/schema/index.js';

const by = (article: string, item?: string) => ({ instrument: 'town-rules', article, ...(item && { item }) });
const named = (title: string, article = '1') => ({
  title: { zh: `${title}（中）`, en: title },
  citation: by(article),
});
const same = (text: string) => ({ zh: `${text}（中）`, en: text });
const isRented = { fact: 'residence.housing', operator: 'equal', value: 'rented' } as const;

/** A town whose rules have one of everything that a clerk is shown. */
export const town: PolicyVersion = {
  id: 'town/residence-permit',
  title: { zh: '某镇居住证', en: 'Town permit' },
  division: '330106',
  effectiveFrom: '2020-01-01',
  authority: 'local-regulation',
  instruments: { 'town-rules': 'local-regulation', 'town-guide': 'secondary' },
  verifiedOn: '2026-01-01',
  materialKinds: { 'dog-tag': { zh: '犬牌', en: 'Dog tag' } },
  conditions: { tenant: { ...named('Rents a home'), condition: isRented } },
  terms: { card: { ...named('The card runs'), from: 'permit.issuedOn', lasts: { years: 9 } } },
  suspensions: { away: { ...named('Away for long'), from: 'residence.leftOn' } },
  terminations: { death: { ...named('Death of the holder'), on: 'identity.diedOn' } },
  rights: { library: named('To borrow books', '8') },
  procedures: {
    apply: {
      title: same('Ask for a permit'),
      caveats: { agent: { code: 'AGENT_NOT_ALLOWED', when: { condition: 'tenant' }, citation: by('2') } },
      eligibility: {
        home: {
          ...named('Lives here', '3'),
          condition: { condition: 'lodging' },
          reason: { met: 'CONDITION_MET', unmet: 'CONDITION_NOT_MET' },
          claims: {
            longer: {
              citation: { instrument: 'town-guide', article: 'fees' },
              note: same('A guide asks for more'),
            },
          },
        },
      },
      exemptions: { talent: { ...named('Talents'), condition: isRented, from: ['home'] } },
      grounds: { lodging: { ...named('A home'), condition: isRented } },
      materials: {
        photo: {
          ...named('Pictures', '4'),
          alternatives: [
            { items: [{ kind: 'photo', originals: 2, copies: 1, isStamped: true, formats: ['jpg', 'png'] }] },
          ],
        },
        proof: {
          ...named('Proof'),
          when: { not: { condition: 'tenant' } },
          alternatives: [
            { ground: 'lodging', items: ['lease-contract', 'landlord-id-copy'] },
            { ground: 'lodging', items: [{ kind: 'property-certificate', issuedWithin: { months: 3 } }] },
            { when: isRented, items: ['dog-tag'] },
          ],
        },
      },
      steps: {
        come: named('Come to the office'),
        wait: { ...named('Wait'), takes: { min: 10, max: 20, unit: 'minute' } },
      },
      fees: {
        first: { ...named('First card free'), amount: 0 },
        second: { ...named('Second card'), amount: 20 },
        third: { ...named('Third card'), amount: null },
      },
      validity: { open: { ...named('Runs on'), from: 'application.acceptedOn', lasts: null } },
      deadlines: {
        issue: {
          ...named('The card is issued', '5'),
          onWhom: 'office',
          from: 'application.acceptedOn',
          within: { max: 15, unit: 'day' },
          atMost: { max: 30, unit: 'day' },
        },
        ask: {
          ...named('To be asked for'),
          onWhom: 'applicant',
          from: 'residence.registeredOn',
          within: { max: 0, unit: 'day' },
        },
      },
      channels: { office: named('The town hall') },
    },
    endorse: {
      title: same('Have it stamped'),
      window: {
        yearly: {
          ...named('Each year', '6'),
          from: 'permit.issuedOn',
          every: { years: 1 },
          opens: { months: -1 },
          closes: { days: 60 },
          rollsForward: true,
        },
      },
      cure: {
        early: { ...named('A little late'), within: { days: 60 }, effect: 'restored', movesAnchor: true },
        late: { ...named('Very late'), within: null, effect: 'void' },
      },
    },
  },
};

const instrument = (id: string, kind: Instrument['kind']): Instrument => ({
  id,
  title: { zh: `${id}（中）`, en: `${id} in full` },
  number: 'No. 7',
  kind,
  publisher: null,
  adoptedOn: null,
  issuedOn: null,
  effectiveFrom: null,
  repealedOn: null,
  articles: ['1'],
  url: 'https://example.org/rules',
  verifiedOn: '2026-01-01',
});
/** The instruments that it cites. */
export const instruments = [
  instrument('town-rules', 'local-regulation'),
  instrument('town-guide', 'secondary'),
];
