import { describe, expect, it } from 'vitest';
import { FALSE, type Linker, TRUE, type Trit, UNKNOWN } from '../../src/conditions/index.js';
import { UNKNOWN_CELL } from '../../src/facts/index.js';
import { compileMaterials, type Held, type Requirement } from '../../src/materials/index.js';

interface Situation {
  /** Truth of each ground and named condition. */
  readonly truths?: { readonly [name: string]: Trit };
  /** The ground that the person relies on. */
  readonly relied?: string;
}

const citation = { instrument: 'sample-law', article: '9' };
const ids = ['work', 'home', 'study'];

/** What is missing under one requirement, or under several. */
function missing(given: Requirement | { [id: string]: Requirement }, held: Held, situation: Situation = {}) {
  const { truths = {}, relied } = situation;
  const requirements = ('alternatives' in given ? { asked: given } : given) as { [id: string]: Requirement };
  const linker = {
    named: (name: string) => () => truths[name] as Trit,
    slot: () => 1,
    intern: (id: string) => ids.indexOf(id) + 1,
  } as unknown as Linker;
  const cited = Object.entries(requirements).map(([id, requirement]) => [id, { ...requirement, citation }]);
  const compiled = compileMaterials(Object.fromEntries(cited), linker);
  const ground = relied === undefined ? UNKNOWN_CELL : ids.indexOf(relied) + 1;
  return compiled(held, { cells: Int32Array.of(20240710, ground), values: [] }) ?? [];
}

/** The same in short: `missing: a | b + c`, `-` for nothing. */
const brief = (...asked: Parameters<typeof missing>): string =>
  missing(...asked)
    .map(({ status, alternatives }) => `${status}: ${alternatives.map((way) => way.join(' + ')).join(' | ')}`)
    .join('; ') || '-';

const ways = (...alternatives: Requirement['alternatives'][number]['items'][]): Requirement => ({
  alternatives: alternatives.map((items) => ({ items })),
});

describe('a requirement', () => {
  const identity = ways(['resident-id-card'], ['household-register']);

  it('is met by any of its alternatives', () => {
    expect(brief(identity, ['household-register'])).toBe('-');
    expect(brief(identity, ['photo', 'resident-id-card'])).toBe('-');
  });

  it('that is not met names every alternative and its source', () => {
    expect(missing({ identity }, ['photo'])).toEqual([
      {
        requirement: 'identity',
        status: 'missing',
        alternatives: [['resident-id-card'], ['household-register']],
        unfit: [],
        citation,
      },
    ]);
  });

  it('is unknown while the list of papers is', () => {
    expect(brief(identity, undefined)).toBe('unknown: resident-id-card | household-register');
    expect(brief(ways(['principal-id', 'agent-id']), undefined)).toBe('unknown: principal-id + agent-id');
  });

  it('of several papers names those still wanting, on each way', () => {
    const both = ways(['property-certificate'], ['lease-contract', 'landlord-id-copy', 'photo']);
    expect(brief(both, ['photo'])).toBe('missing: property-certificate | lease-contract + landlord-id-copy');
    expect(brief(both, ['photo', 'lease-contract'])).toBe('missing: property-certificate | landlord-id-copy');
    expect(brief(both, ['photo', 'lease-contract', 'landlord-id-copy'])).toBe('-');
  });

  it('is demanded only where it applies', () => {
    const conditional = { ...identity, when: { condition: 'minor' } };
    const demand = (minor: Trit, held: Held) => brief(conditional, held, { truths: { minor } });
    expect(demand(TRUE, [])).toBe('missing: resident-id-card | household-register');
    expect(demand(FALSE, [])).toBe('-');
    expect(demand(UNKNOWN, [])).toBe('unknown: resident-id-card | household-register');
    expect(demand(UNKNOWN, ['resident-id-card'])).toBe('-');
    expect(demand(FALSE, undefined)).toBe('-');
  });

  it('keeps its answer from one person to the next', () => {
    const linker = { named: () => () => TRUE } as unknown as Linker;
    const compiled = compileMaterials({ identity: { ...identity, citation } }, linker);
    const row = { cells: Int32Array.of(20240710), values: [] };
    const expired = { kind: 'resident-id-card', validThrough: '2024-07-09' };
    expect(compiled(['resident-id-card'], row)).toEqual([]);
    expect(compiled([expired], row)?.[0]?.unfit).toHaveLength(1);
    expect(compiled([], row)?.[0]?.unfit).toEqual([]);
    expect(compiled([{ kind: 'photo' }], row)?.[0]?.unfit).toEqual([]);
    expect(compiled([expired], row)?.[0]?.unfit).toHaveLength(1);
  });

  it('passes over papers that nobody demands', () => {
    expect(brief(identity, ['resident-id-card', 'no-such-paper', { kind: 'neither-this' }])).toBe('-');
  });
});

describe('conditional alternatives', () => {
  const agent: Requirement = {
    alternatives: [
      { items: ['mandate'] },
      { when: { condition: 'guardian' }, items: ['guardianship-proof'] },
    ],
  };
  const ask = (guardian: Trit, held: Held) => brief(agent, held, { truths: { guardian } });

  it('count while their condition holds', () => {
    expect(ask(TRUE, [])).toBe('missing: mandate | guardianship-proof');
    expect(ask(TRUE, ['guardianship-proof'])).toBe('-');
    expect(ask(FALSE, [])).toBe('missing: mandate');
    expect(ask(FALSE, ['guardianship-proof'])).toBe('missing: mandate');
  });

  it('are not offered beside open ones while it is unknown, but may be what is held', () => {
    expect(ask(UNKNOWN, [])).toBe('missing: mandate');
    expect(ask(UNKNOWN, ['guardianship-proof'])).toBe('unknown: mandate');
    expect(ask(UNKNOWN, ['mandate'])).toBe('-');
  });
});

describe('proofs of grounds', () => {
  const proof: Requirement = {
    alternatives: [
      { ground: 'work', items: ['labour-contract'] },
      { ground: 'work', items: ['business-licence'] },
      { ground: 'home', items: ['lease-contract'] },
      { ground: 'study', when: { condition: 'full-time' }, items: ['student-card'] },
    ],
  };
  const [T, U, F] = [TRUE, UNKNOWN, FALSE];
  const ask = ([work, home, study]: readonly Trit[], held: Held, relied?: string, fullTime: Trit = TRUE) =>
    brief(proof, held, {
      truths: { work, home, study, 'full-time': fullTime } as { [name: string]: Trit },
      ...(relied && { relied }),
    });

  it('are demanded of grounds that are met, and one is enough', () => {
    expect(ask([T, F, F], [])).toBe('missing: labour-contract | business-licence');
    expect(ask([T, T, F], [])).toBe('missing: labour-contract | business-licence | lease-contract');
    expect(ask([T, T, F], ['lease-contract'])).toBe('-');
    expect(ask([F, F, F], [])).toBe('-');
  });

  it('do not prove a ground that is not met', () => {
    expect(ask([T, F, F], ['lease-contract'])).toBe('missing: labour-contract | business-licence');
  });

  it('are unknown while grounds are and none is met', () => {
    expect(ask([U, F, F], [])).toBe('unknown: labour-contract | business-licence');
    expect(ask([U, U, F], ['lease-contract'])).toBe('unknown: labour-contract | business-licence');
    expect(ask([T, U, F], ['lease-contract'])).toBe('unknown: labour-contract | business-licence');
    expect(ask([T, U, F], [])).toBe('missing: labour-contract | business-licence');
  });

  it('follow the ground that the person relies on', () => {
    expect(ask([T, T, F], [], 'home')).toBe('missing: lease-contract');
    expect(ask([T, T, F], ['labour-contract'], 'home')).toBe('missing: lease-contract');
    expect(ask([T, T, F], ['labour-contract'], 'work')).toBe('-');
    expect(ask([T, U, F], [], 'home')).toBe('unknown: lease-contract');
  });

  it('do not follow a ground that is not met, for nobody can rely on it', () => {
    expect(ask([T, F, F], [], 'home')).toBe('missing: labour-contract | business-licence');
    expect(ask([T, F, F], [], 'no-such-ground')).toBe('missing: labour-contract | business-licence');
  });

  it('may depend on a condition beside the ground', () => {
    expect(ask([F, F, T], [], undefined, TRUE)).toBe('missing: student-card');
    expect(ask([F, F, T], [], undefined, FALSE)).toBe('-');
    expect(ask([F, F, T], [], undefined, UNKNOWN)).toBe('unknown: student-card');
    expect(ask([F, F, U], [], undefined, TRUE)).toBe('unknown: student-card');
  });
});

describe('papers that are not in order', () => {
  const expired = { kind: 'labour-contract', validThrough: '2024-07-09' };
  const fault = { kind: 'labour-contract', code: 'MATERIAL_EXPIRED', params: { validThrough: '2024-07-09' } };
  const contract = ways(['labour-contract'], ['business-licence']);

  it('are missing, and named with what is wrong', () => {
    expect(missing(contract, [expired])).toEqual([
      {
        requirement: 'asked',
        status: 'missing',
        alternatives: [['labour-contract'], ['business-licence']],
        unfit: [fault],
        citation,
      },
    ]);
  });

  it('do not matter beside another in order, of the same kind or of another way', () => {
    expect(brief(contract, [expired, 'labour-contract'])).toBe('-');
    expect(brief(contract, ['labour-contract', expired])).toBe('-');
    expect(brief(contract, [expired, { kind: 'labour-contract', validThrough: '2024-07-10' }])).toBe('-');
    expect(brief(contract, [expired, 'business-licence'])).toBe('-');
  });

  it('are named once, though several alternatives demand them', () => {
    const often = ways(['labour-contract', 'photo'], ['labour-contract', 'mandate']);
    expect(missing(often, [expired])[0]?.unfit).toEqual([fault]);
    const differently = ways(['labour-contract'], [{ kind: 'labour-contract', copies: 1 }, 'photo']);
    expect(missing(differently, [expired])[0]?.unfit).toEqual([fault]);
  });

  it('are named under each requirement that wants them', () => {
    const found = missing({ first: contract, second: ways(['labour-contract', 'photo']) }, [
      expired,
      'photo',
    ]);
    expect(found.map(({ requirement, unfit }) => [requirement, unfit])).toEqual([
      ['first', [fault]],
      ['second', [fault]],
    ]);
  });

  it('are judged by each item for itself', () => {
    const single = { kind: 'photo', originals: 1 };
    const found = missing(
      {
        one: ways(['photo']),
        two: ways([{ kind: 'photo', originals: 2 }]),
        stamped: ways([{ kind: 'mandate', isStamped: true }]),
      },
      [single, { kind: 'mandate', isStamped: false }],
    );
    expect(found.map(({ requirement, unfit }) => [requirement, unfit.map(({ code }) => code)])).toEqual([
      ['two', ['MATERIAL_TOO_FEW_ORIGINALS']],
      ['stamped', ['MATERIAL_NOT_STAMPED']],
    ]);
  });

  it('of a way that is closed are not named', () => {
    const proof: Requirement = {
      alternatives: [
        { ground: 'work', items: ['labour-contract'] },
        { ground: 'home', items: ['lease-contract'] },
      ],
    };
    const found = missing(proof, [expired], { truths: { work: FALSE, home: TRUE } });
    expect(found.map(({ alternatives, unfit }) => [alternatives, unfit])).toEqual([
      [[['lease-contract']], []],
    ]);
  });
});
