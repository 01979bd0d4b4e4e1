import { describe, expect, it } from 'vitest';
import type { Requirement } from '../../src/materials/index.js';
import { definePolicy, type PolicyVersion } from '../../src/policy/index.js';
import { compile } from '../../src/verdict/index.js';

/** Truth of a ground or named condition; left out, it is unknown. */
type Truths = { readonly [name: string]: boolean | undefined };
type Held = readonly (string | { readonly kind: string; readonly [detail: string]: unknown })[] | undefined;

const title = { zh: '甲', en: 'A' };
const citation = { instrument: 'sample-law', article: '9' };
const names = ['work', 'home', 'study', 'minor', 'guardian', 'fullTime'];

/** Each name is a fact of its own, so that a case states the truths that it is about. */
const byName = (given: readonly string[]) =>
  Object.fromEntries(
    given.map((name) => {
      const condition = { fact: `local.${name}`, operator: 'equal', value: true };
      return [name.toLowerCase(), { citation, condition }];
    }),
  );

/** A policy that demands papers and nothing else, compiled; it is asked on 2024-07-10. */
function demanding(requirements: { readonly [id: string]: Requirement }) {
  const materials = Object.fromEntries(
    Object.entries(requirements).map(([id, requirement]) => [id, { ...requirement, citation }]),
  );
  const version = {
    id: 'sample-city/residence-permit',
    title,
    effectiveFrom: '2024-01-01',
    authority: 'statute',
    instruments: {},
    verifiedOn: '2024-01-01',
    facts: Object.fromEntries(
      names.map((name) => [name, { type: 'boolean', label: title, question: title }]),
    ),
    conditions: byName(names.slice(3)),
    procedures: { apply: { title, grounds: byName(names.slice(0, 3)), materials } },
  } as unknown as PolicyVersion;
  const policy = compile(definePolicy([version]));
  return (held: Held, truths: Truths = {}, ground?: string) => {
    const facts = { materials: held, local: truths, application: { ground } };
    return policy.evaluate(facts as never, { asOf: '2024-07-10' }).missingMaterials;
  };
}

const ways = (...alternatives: Requirement['alternatives'][number]['items'][]): Requirement => ({
  alternatives: alternatives.map((items) => ({ items })),
});

/** What is missing under one requirement, in short: `missing: a | b + c`, `-` for nothing. */
function brief(requirement: Requirement, ...asked: Parameters<ReturnType<typeof demanding>>): string {
  const found = demanding({ asked: requirement })(...asked);
  const all = found.map(({ status, alternatives }) => {
    return `${status}: ${alternatives.map((way) => way.join(' + ')).join(' | ')}`;
  });
  return all.join('; ') || '-';
}

describe('a requirement', () => {
  const identity = ways(['resident-id-card'], ['household-register']);

  it('is met by any of its alternatives', () => {
    expect(brief(identity, ['household-register'])).toBe('-');
    expect(brief(identity, ['photo', 'resident-id-card'])).toBe('-');
  });

  it('that is not met names every alternative and its source', () => {
    expect(demanding({ identity })(['photo'])).toEqual([
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
    expect(demanding({ identity })(undefined)[0]?.unfit).toEqual([]);
  });

  it('of several papers names those still wanting, on each way', () => {
    const both = ways(['property-certificate'], ['lease-contract', 'landlord-id-copy', 'photo']);
    expect(brief(both, ['photo'])).toBe('missing: property-certificate | lease-contract + landlord-id-copy');
    expect(brief(both, ['photo', 'lease-contract'])).toBe('missing: property-certificate | landlord-id-copy');
    expect(brief(both, ['photo', 'lease-contract', 'landlord-id-copy'])).toBe('-');
  });

  it('is demanded only where it applies', () => {
    const conditional = { ...identity, when: { condition: 'minor' } };
    const demand = (minor: boolean | undefined, held: Held) => brief(conditional, held, { minor });
    expect(demand(true, [])).toBe('missing: resident-id-card | household-register');
    expect(demand(false, [])).toBe('-');
    expect(demand(undefined, [])).toBe('unknown: resident-id-card | household-register');
    expect(demand(undefined, ['resident-id-card'])).toBe('-');
    expect(demand(false, undefined)).toBe('-');
  });

  it('keeps its answer from one person to the next', () => {
    const ask = demanding({ identity });
    const expired = { kind: 'resident-id-card', validThrough: '2024-07-09' };
    expect(ask(['resident-id-card'])).toEqual([]);
    expect(ask([expired])[0]?.unfit).toHaveLength(1);
    expect(ask([])[0]?.unfit).toEqual([]);
    expect(ask([{ kind: 'photo' }])[0]?.unfit).toEqual([]);
    expect(ask([expired])[0]?.unfit).toHaveLength(1);
    expect(ask(undefined)[0]?.status).toBe('unknown');
    expect(ask([])[0]?.status).toBe('missing');
  });

  it('of several papers is answered anew for each person', () => {
    const ask = demanding({ both: ways(['property-certificate', 'photo']) });
    const wanting = (held: Held) => ask(held)[0]?.alternatives;
    expect(wanting(['photo'])).toEqual([['property-certificate']]);
    expect(wanting(['property-certificate'])).toEqual([['photo']]);
    expect(wanting([])).toEqual([['property-certificate', 'photo']]);
  });

  it('passes over papers that nobody demands', () => {
    expect(brief(identity, ['resident-id-card', 'mandate', { kind: 'photo', copies: 9 }])).toBe('-');
  });

  it('may have 30 alternatives, as many as a rule file may give it', () => {
    const later = { when: { condition: 'guardian' }, items: ['mandate'] };
    const many: Requirement = { alternatives: [{ items: ['photo'] }, ...Array(29).fill(later)] };
    expect(brief(many, [], { guardian: false })).toBe('missing: photo');
    expect(brief(many, [], { guardian: true })).toBe(`missing: photo${' | mandate'.repeat(29)}`);
  });
});

describe('conditional alternatives', () => {
  const agent: Requirement = {
    alternatives: [
      { items: ['mandate'] },
      { when: { condition: 'guardian' }, items: ['guardianship-proof'] },
    ],
  };
  const ask = (guardian: boolean | undefined, held: Held) => brief(agent, held, { guardian });

  it('count while their condition holds', () => {
    expect(ask(true, [])).toBe('missing: mandate | guardianship-proof');
    expect(ask(true, ['guardianship-proof'])).toBe('-');
    expect(ask(false, [])).toBe('missing: mandate');
    expect(ask(false, ['guardianship-proof'])).toBe('missing: mandate');
  });

  it('are not offered beside open ones while it is unknown, but may be what is held', () => {
    expect(ask(undefined, [])).toBe('missing: mandate');
    expect(ask(undefined, ['guardianship-proof'])).toBe('unknown: mandate');
    expect(ask(undefined, ['mandate'])).toBe('-');
  });
});

describe('proofs of grounds', () => {
  const proof: Requirement = {
    alternatives: [
      { ground: 'work', items: ['labour-contract'] },
      { ground: 'work', items: ['business-licence'] },
      { ground: 'home', items: ['lease-contract'] },
      { ground: 'study', when: { condition: 'fulltime' }, items: ['student-card'] },
    ],
  };
  const [T, U, F] = [true, undefined, false];
  const ask = (
    grounds: readonly (boolean | undefined)[],
    held: Held,
    relied?: string,
    fullTime: Truths[string] = T,
  ) => {
    const [work, home, study] = grounds;
    return brief(proof, held, { work, home, study, fullTime }, relied);
  };

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

  it('are not demanded of who relies on a ground that has none', () => {
    const onlyWork: Requirement = { alternatives: [{ ground: 'work', items: ['labour-contract'] }] };
    const grounds = { work: T, home: T };
    expect(brief(onlyWork, [], grounds)).toBe('missing: labour-contract');
    expect(brief(onlyWork, [], grounds, 'home')).toBe('-');
    expect(brief(onlyWork, [], { ...grounds, home: F }, 'home')).toBe('missing: labour-contract');
  });

  it('may depend on a condition beside the ground', () => {
    expect(ask([F, F, T], [], undefined, T)).toBe('missing: student-card');
    expect(ask([F, F, T], [], undefined, F)).toBe('-');
    expect(brief(proof, [], { work: F, home: F, study: T })).toBe('unknown: student-card');
    expect(ask([F, F, U], [], undefined, T)).toBe('unknown: student-card');
  });
});
