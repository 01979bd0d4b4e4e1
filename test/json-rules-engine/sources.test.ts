import { describe, expect, it, vi } from 'vitest';
import type { Facts } from '../../src/facts/index.js';
import { createEngine, FactSourceError } from '../../src/json-rules-engine/index.js';
import { definePolicy } from '../../src/policy/index.js';
import { evaluate } from '../../src/verdict/index.js';
import { versionOf } from '../properties/made-up-policies.js';
import { policies } from '../support/policies.js';

const policy = policies['hangzhou/residence-permit'] as NonNullable<(typeof policies)[string]>;
const options = { asOf: '2024-05-01', procedure: 'apply' } as const;
const create = () => createEngine(policy, options);

const newcomer = { region: 'mainland', hukouDivision: '340104', birthDate: '1990-05-01' } as const;
const lodging = {
  division: '330106',
  registeredOn: '2023-10-20',
  isContinuous: true,
  housing: 'owned',
} as const;

/** A promise, and the means to keep or break it. */
function deferred<T>() {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((keep) => {
    resolve = keep;
  });
  return { promise, resolve };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('a source', () => {
  it('of a subject tells all its facts at once, asked once', async () => {
    const register = vi.fn(async () => lodging);
    const engine = create().addFact('residence', register);
    const { verdict, facts, fetched } = await engine.run({ identity: newcomer });
    expect(register).toHaveBeenCalledOnce();
    expect(facts).toEqual({ identity: newcomer, residence: lodging });
    expect(verdict).toEqual(evaluate(policy, { identity: newcomer, residence: lodging }, options));
    expect(fetched.every((path) => path.startsWith('residence.'))).toBe(true);
  });

  it('of a subject yields to what is given, and to a source of the fact itself', async () => {
    const engine = create()
      .addFact('residence', async () => lodging)
      .addFact('residence.isContinuous', async () => false);
    const { facts } = await engine.run({ identity: newcomer, residence: { housing: 'rented' } });
    expect(facts.residence).toEqual({ ...lodging, housing: 'rented', isContinuous: false });
  });

  it('may be given to a run, whose facts stand before the engine’s', async () => {
    const ours = vi.fn(async () => '340104');
    const engine = create().addFact('identity.hukouDivision', ours).addFact('residence.housing', 'rented');
    const { facts } = await engine.run({
      'identity.hukouDivision': async () => '330106',
      residence: { ...lodging, housing: undefined },
    });
    expect(facts.identity?.hukouDivision).toBe('330106');
    expect(facts.residence?.housing).toBe('rented');
    expect(ours).not.toHaveBeenCalled();
  });

  it('finds facts of one’s own, so that one engine serves many people', async () => {
    const register = vi.fn(async (person: string) => ({
      ...lodging,
      housing: person === 'a' ? 'owned' : 'none',
    }));
    const engine = create().addFact('residence', async (_, almanac) =>
      register(await almanac.factValue<string>('person')),
    );
    const runs = await Promise.all(['a', 'b'].map((person) => engine.run({ person, identity: newcomer })));
    expect(runs.map(({ facts }) => facts.residence?.housing)).toEqual(['owned', 'none']);
    expect(register.mock.calls).toEqual([['a'], ['b']]);
  });

  it('finds what others tell, each asked once all the same', async () => {
    const register = vi.fn(async () => lodging);
    const engine = create()
      .addFact('residence', register)
      .addFact('employment.kind', async (_, almanac) =>
        (await almanac.factValue('residence.housing')) === 'rented' &&
        (await almanac.factValue('residence.division')) === '330106'
          ? 'employee'
          : 'none',
      );
    const { facts } = await engine.run({ identity: newcomer, residence: { housing: 'rented' } });
    expect(facts.employment).toEqual({ kind: 'employee' });
    expect(register).toHaveBeenCalledOnce();
  });

  it('that knows nothing leaves its facts unknown', async () => {
    const engine = create().addFact('residence', async () => undefined);
    const { verdict } = await engine.run({ identity: newcomer });
    expect(verdict).toEqual(evaluate(policy, { identity: newcomer }, options));
    expect(verdict.outcome).toBe('indeterminate');
  });

  it('of facts that rule files declare for themselves is asked too', async () => {
    const own = definePolicy([
      versionOf(
        { fact: 'local.hasCard', operator: 'equal', value: true },
        {
          facts: {
            hasCard: { type: 'boolean', label: { zh: '-', en: '-' }, question: { zh: '-', en: '-' } },
          },
        },
      ),
    ]);
    const engine = createEngine(own, options).addFact('local', async () => ({ hasCard: true }));
    expect((await engine.run()).verdict.outcome).toBe('eligible');
  });
});

describe('sources', () => {
  it('that are needed whatever the others say are called together', async () => {
    const region = deferred<string>();
    const division = deferred<string>();
    const called: string[] = [];
    const engine = create()
      .addFact('identity.region', () => (called.push('identity.region') > 0 ? region.promise : undefined))
      .addFact('residence.division', () =>
        called.push('residence.division') > 0 ? division.promise : undefined,
      );
    const run = engine.run({ identity: { hukouDivision: '340104' } });
    await settled();
    expect(called.sort()).toEqual(['identity.region', 'residence.division']);
    region.resolve('mainland');
    division.resolve('330106');
    expect((await run).facts.residence?.division).toBe('330106');
  });

  it('that tell what contradicts the rest are refused, with the paths', async () => {
    const engine = create().addFact('residence', async () => ({ ...lodging, arrivedOn: '2024-01-01' }));
    await expect(engine.run({ identity: newcomer })).rejects.toEqual(
      expect.objectContaining({
        code: 'INVALID_FACTS',
        issues: [expect.objectContaining({ code: 'CONTRADICTION' })],
      }),
    );
  });

  it.each([
    ['a word for a date', { ...lodging, registeredOn: 'yesterday' }, 'residence.registeredOn'],
    ['a fact that is none', { ...lodging, nickname: 'x' }, 'residence.nickname'],
    ['a list for a record', [lodging], 'residence'],
    ['null for a record', null, 'residence'],
  ])('that tell %s are refused, with the path', async (_, told, path) => {
    const engine = create().addFact('residence', async () => told);
    await expect(engine.run({ identity: newcomer })).rejects.toEqual(
      expect.objectContaining({ code: 'INVALID_FACTS', issues: [expect.objectContaining({ path })] }),
    );
  });
});

describe('a source that fails', () => {
  const failing = () => {
    throw new Error('person 330106199001011234 not found');
  };

  it.each([
    ['at once', failing],
    ['later', async () => failing()],
  ])('%s leaves no verdict, and an error that names the fact and no person', async (_, source) => {
    const engine = create().addFact('residence.registeredOn', source);
    const failure = await engine.run({ identity: newcomer }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(FactSourceError);
    expect(failure).toMatchObject({ code: 'FACT_SOURCE_FAILED', fact: 'residence.registeredOn' });
    expect((failure as FactSourceError).message).not.toContain('330106');
    expect((failure as FactSourceError).cause).toMatchObject({ message: expect.stringContaining('330106') });
  });

  it('does no harm where nothing turns on it', async () => {
    const engine = create().addFact('study', failing).addFact('employment', failing);
    const facts: Facts = {
      identity: { region: 'mainland', hukouDivision: '330106' },
      residence: { ...lodging },
    };
    const asked = { ...facts, study: { isEnrolled: false }, employment: { kind: 'none' } } as const;
    const { verdict } = await engine.run({ ...asked });
    expect(verdict).toEqual(evaluate(policy, asked, options));
  });

  it('harms no other run, nor a later one', async () => {
    let isDown = true;
    const engine = create().addFact('residence', async () => (isDown ? failing() : lodging));
    const answered = engine.run({
      identity: newcomer,
      residence: { ...lodging },
      study: { isEnrolled: false },
    });
    await expect(engine.run({ identity: newcomer })).rejects.toBeInstanceOf(FactSourceError);
    isDown = false;
    expect((await engine.run({ identity: newcomer })).facts.residence).toEqual(lodging);
    expect((await answered.catch(() => undefined))?.facts.residence?.housing).toBe('owned');
  });

  it('beside another leaves no rejection unhandled', async () => {
    const unhandled = vi.fn();
    process.on('unhandledRejection', unhandled);
    const slowly = async () => {
      await settled();
      return failing();
    };
    const engine = create()
      .addFact('identity.region', async () => failing())
      .addFact('residence.division', slowly);
    await expect(engine.run({ identity: { hukouDivision: '340104' } })).rejects.toBeInstanceOf(
      FactSourceError,
    );
    await settled();
    await settled();
    process.off('unhandledRejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });
});
