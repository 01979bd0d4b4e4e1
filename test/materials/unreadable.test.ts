import { describe, expect, it } from 'vitest';
import { RulesError } from '../../src/issues/index.js';
import { definePolicy, type PolicyVersion } from '../../src/policy/index.js';
import { compile } from '../../src/verdict/index.js';

const title = { zh: '甲', en: 'A' };
const citation = { instrument: 'sample-law', article: '9' };

const policy = compile(
  definePolicy([
    {
      id: 'sample-city/residence-permit',
      title,
      division: '000000',
      effectiveFrom: '2024-01-01',
      authority: 'statute',
      instruments: {},
      verifiedOn: '2024-01-01',
      procedures: {
        apply: { title, materials: { picture: { alternatives: [{ items: ['photo'] }], citation } } },
      },
    } as PolicyVersion,
  ]),
);

/** The requirements that are not met, or the code of the refusal and the path that it names. */
function asked(...materials: unknown[]): string {
  try {
    const { missingMaterials } = policy.evaluate({ materials } as never, { asOf: '2024-07-10' });
    return missingMaterials.map(({ requirement }) => requirement).join() || 'complete';
  } catch (error) {
    if (!(error instanceof RulesError)) throw error;
    return `${error.code} ${error.issues.map(({ path }) => path).join()}`;
  }
}

const REFUSED = 'INVALID_FACTS materials';
const photo = (details: object) => ({ kind: 'photo', ...details });

describe('a list of papers', () => {
  it.each([[null], [7], [true], [['photo']], [{}], [{ kind: 7 }], [{ kind: null }], [{ originals: 1 }]])(
    'is refused for %o, which is no paper of a kind',
    (paper) => {
      expect(asked(paper)).toBe(REFUSED);
    },
  );

  it.each([
    { originals: -1 },
    { originals: '1' },
    { originals: null },
    { copies: -1 },
    { copies: '1' },
    { issuedOn: '2024-02-30' },
    { issuedOn: 20240110 },
    { validFrom: 'soon' },
    { validThrough: '2024-7-1' },
    { isStamped: 'yes' },
    { isStamped: null },
    { format: 7 },
    { attributes: 'white' },
    { attributes: null },
  ])('is refused for the detail %o', (details) => {
    expect(asked(photo(details))).toBe(REFUSED);
  });

  it.each([
    {},
    { originals: 1, copies: 0 },
    { issuedOn: null, validFrom: null, validThrough: null, format: null },
    { issuedOn: '2024-02-29', validFrom: '2024-01-01', validThrough: '2024-12-31' },
    { isStamped: true, format: 'jpg', attributes: { background: 'white' } },
    { isStamped: false, attributes: {} },
  ])('is read with the details %o', (details) => {
    expect(asked(photo(details))).toBe('complete');
  });

  it('takes a paper of no original for one that is not held', () => {
    expect(asked(photo({ originals: 0 }))).toBe('picture');
  });

  it.each([
    ['after papers in order', ['photo', photo({}), photo({ copies: -1 })]],
    ['before them', [photo({ copies: -1 }), photo({}), 'photo']],
    ['of a kind that nobody asks for', ['photo', { kind: 'mandate', copies: -1 }]],
  ])('is refused for one paper that cannot be read, %s', (_, papers) => {
    expect(asked(...papers)).toBe(REFUSED);
  });
});
