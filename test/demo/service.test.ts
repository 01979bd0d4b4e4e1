import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
// @ts-expect-error: the demo is plain JavaScript
import { systems } from '../../demo/service/systems.mjs';
import type { Facts } from '../../src/facts/index.js';
import { questions } from '../../src/testing/applicants/index.js';
import { evaluate } from '../../src/verdict/index.js';
import { flatFacts } from '../oracle-engine/engine-answer.js';
import { policy, type System, startService } from './service.js';

const asOf = '2024-05-01';

const tells: { readonly [system: string]: readonly string[] } = {
  register: ['residence.division', 'residence.registeredOn', 'residence.isContinuous'],
  insurance: ['employment.socialInsuranceMonths'],
};
const told = Object.values(tells).flat();

/** Facts by path as nested facts. */
function nested(flat: { readonly [path: string]: unknown }): Facts {
  const facts: { [subject: string]: unknown } = {};
  for (const [path, value] of Object.entries(flat)) {
    const [subject, name] = path.split('.') as [string, string | undefined];
    facts[subject] = name === undefined ? value : { ...(facts[subject] as object), [name]: value };
  }
  return facts;
}

/** What each system has on file of people, and who asked; each answer takes a while. */
function systemsOf(people: { readonly [person: string]: Facts }) {
  const calls: string[] = [];
  const system = (name: string): System => {
    return async (person) => {
      calls.push(`${name} ${person}`);
      await pause(5);
      const flat = flatFacts(people[person] ?? {});
      return Object.fromEntries(
        (tells[name] ?? []).flatMap((path) => (path in flat ? [[path, flat[path]]] : [])),
      );
    };
  };
  return { calls, register: system('register'), insurance: system('insurance') };
}

/** What is left for a person to say. */
const saidBy = (facts: Facts): Facts =>
  nested(Object.fromEntries(Object.entries(flatFacts(facts)).filter(([path]) => !told.includes(path))));

const tenant: Facts = {
  identity: { region: 'mainland', hukouDivision: '340104', birthDate: '1990-05-01' },
  residence: { division: '330106', registeredOn: '2023-10-20', isContinuous: true, housing: 'rented' },
  employment: { kind: 'employee', division: '330108', contractThrough: null, socialInsuranceMonths: 12 },
  study: { isEnrolled: false },
  standing: { isRecognisedTalent: false, isRecognisedInvestor: false },
};
const unemployed: Facts = { ...tenant, employment: { kind: 'none' } };

describe('the service', () => {
  it('gives fifty people at once the verdicts of evaluate, and asks each system once at most', async () => {
    const sample = fc.sample(questions(policy, { asOf: [asOf] }), { numRuns: 50, seed: 20240501 });
    const people = Object.fromEntries(sample.map((question, i) => [`file-${i}`, question]));
    const { calls, ...systems } = systemsOf(
      Object.fromEntries(Object.entries(people).map(([person, { facts }]) => [person, facts])),
    );
    const ask = await startService(systems);
    const answers = await Promise.all(
      Object.entries(people).map(([person, { facts, procedure }]) =>
        ask({ person, asOf, procedure, facts: saidBy(facts) }),
      ),
    );
    expect(answers.map(({ body }) => body.verdict)).toEqual(
      sample.map(({ facts, procedure }) => evaluate(policy, facts, { asOf, procedure })),
    );
    expect(new Set(calls).size).toBe(calls.length);
    expect(new Set(answers.map(({ body }) => body.verdict?.outcome)).size).toBe(3);
    process.stdout.write(`50 people, ${calls.length} of 100 calls made\n`);
    expect(calls.length).toBeLessThan(75);
    for (const [i, { body }] of answers.entries())
      for (const [name, paths] of Object.entries(tells))
        expect(calls.includes(`${name} file-${i}`)).toBe(paths.some((path) => body.fetched?.includes(path)));
  });

  it('asks both systems together where both are needed', async () => {
    const calls: string[] = [];
    let both: () => void = () => undefined;
    const isAsked = new Promise<void>((resolve) => {
      both = resolve;
    });
    const waiting = (name: string, answer: object): System => {
      return async () => {
        if (calls.push(name) === 2) both();
        await isAsked;
        return answer;
      };
    };
    const { register, insurance } = { register: flatFacts(tenant), insurance: flatFacts(tenant) };
    const ask = await startService({
      register: waiting('register', register),
      insurance: waiting('insurance', insurance),
    });
    const { body } = await ask({ person: 'file-1', asOf, facts: saidBy(tenant) });
    expect(body.verdict?.outcome).toBe('eligible');
    expect(calls.sort()).toEqual(['insurance', 'register']);
  });

  it.each([
    ['the insurance of somebody without work', unemployed, ['register file-1']],
    ['anything on a day without a version', tenant, [], '2001-01-01'],
  ])('does not ask for %s', async (_, facts, asked: readonly string[], day = asOf) => {
    const { calls, ...systems } = systemsOf({ 'file-1': facts });
    const ask = await startService(systems);
    const { status, body } = await ask({ person: 'file-1', asOf: day, facts: saidBy(facts) });
    expect(status).toBe(200);
    expect(body.verdict).toEqual(evaluate(policy, facts, { asOf: day }));
    expect(calls).toEqual(asked);
  });

  it('says what is missing of somebody of whom nobody has a file', async () => {
    const ask = await startService();
    const { body } = await ask({ person: 'nobody', asOf, facts: saidBy(tenant) });
    expect(body.verdict?.outcome).toBe('indeterminate');
    expect(body.verdict?.missingFacts).toEqual(expect.arrayContaining(['residence.division']));
  });

  it('asks about today in Shanghai if no day is given, and about applying', async () => {
    const ask = await startService();
    const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
    const before = today();
    const { verdict } = (await ask({ person: 'nobody' })).body;
    expect([before, today()]).toContain(verdict?.asOf);
    expect(verdict?.procedure).toBe('apply');
  });
});

describe('the example of its description', () => {
  it('is answered by the systems that come with it', async () => {
    const page = readFileSync(join(import.meta.dirname, '../../demo/service/README.md'), 'utf8');
    const sent = /-d '([^']+)'/.exec(page)?.[1] as string;
    const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    const { status, body } = await (await startService(systems))(sent);
    expect(status).toBe(200);
    expect(body.verdict?.outcome).toBe('eligible');
    expect([...(body.fetched ?? [])].sort()).toEqual([...told].sort());
    expect(log.mock.calls.flat().sort()).toEqual([
      'insurance asked about file-1',
      'register asked about file-1',
    ]);
    log.mockRestore();
  });
});

describe('a bad request', () => {
  it('is answered with every problem in its facts at once, in both languages, and no system is asked', async () => {
    const { calls, ...systems } = systemsOf({});
    const ask = await startService(systems);
    const facts = {
      residence: { registredOn: '2024-01-10', housing: 'castle', leaseFrom: '2023-02-30' },
      employment: { socialInsuranceMonths: '12' },
      materials: 'photo',
    };
    const { status, body } = await ask({ person: 'file-1', asOf, facts });
    expect(status).toBe(400);
    expect(body.code).toBe('INVALID_FACTS');
    expect(body.issues?.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'residence.registredOn UNKNOWN_FACT',
      'residence.housing UNKNOWN_VALUE',
      'residence.leaseFrom NOT_A_DATE',
      'employment.socialInsuranceMonths NOT_AN_INTEGER',
      'materials NOT_A_LIST',
    ]);
    for (const { text } of [body, ...(body.issues ?? [])]) {
      expect(text?.zh).toMatch(/\p{Script=Han}/u);
      expect(text?.en).toMatch(/^[\p{ASCII}“”’]+$/u);
    }
    expect(calls).toEqual([]);
  });

  it.each([
    ['a text that is no JSON', '{"person":', 'BAD_REQUEST'],
    ['a list', '[]', 'BAD_REQUEST'],
    ['null', 'null', 'BAD_REQUEST'],
    ['nobody', { facts: {} }, 'BAD_REQUEST'],
    ['a number for a person', { person: 7 }, 'BAD_REQUEST'],
    ['a name that is not known', { person: 'file-1', fact: {} }, 'BAD_REQUEST'],
    ['facts that are a list', { person: 'file-1', facts: [] }, 'BAD_REQUEST'],
    ['a prototype', '{"person":"file-1","__proto__":{"asOf":"2024-05-01"}}', 'BAD_REQUEST'],
    ['a prototype among the facts', '{"person":"file-1","facts":{"__proto__":{}}}', 'BAD_REQUEST'],
    ['a person among the facts', { person: 'file-1', facts: { person: 'file-2' } }, 'INVALID_FACTS'],
    ['a system among the facts', { person: 'file-1', facts: { register: {} } }, 'INVALID_FACTS'],
    ['a verdict among the facts', { person: 'file-1', facts: { verdict: {} } }, 'INVALID_FACTS'],
    ['a day that does not exist', { person: 'file-1', asOf: '2023-02-29' }, 'INVALID_AS_OF'],
    [
      'a procedure that does not exist',
      { person: 'file-1', asOf, procedure: 'toString' },
      'UNKNOWN_PROCEDURE',
    ],
  ])('that sends %s is answered 400', async (_, sent, code) => {
    const { calls, ...systems } = systemsOf({});
    const { status, body } = await (await startService(systems))(sent);
    expect({ status, code: body.code }).toEqual({ status: 400, code });
    expect(calls).toEqual([]);
  });

  it('that is too large, of another type or of another address is refused as such', async () => {
    const ask = await startService();
    expect((await ask({ person: 'file-1', facts: { x: 'y'.repeat(70_000) } })).status).toBe(413);
    expect((await ask('{}', '/verdict', { headers: { 'content-type': 'application/xml' } })).status).toBe(
      415,
    );
    expect((await ask({}, '/verdicts')).status).toBe(404);
  });
});

describe('a system that fails', () => {
  const failing: System = async () => {
    throw new Error('no route to 10.0.0.7 for 330106199001011234');
  };

  it('is answered 502, which names the fact and tells nothing of the failure', async () => {
    const ask = await startService({ insurance: failing, register: async () => flatFacts(tenant) });
    const { status, body } = await ask({ person: 'file-1', asOf, facts: saidBy(tenant) });
    expect(status).toBe(502);
    expect(body).toMatchObject({ code: 'FACT_SOURCE_FAILED', fact: 'employment.socialInsuranceMonths' });
    expect(JSON.stringify(body)).not.toMatch(/10\.0\.0\.7|330106/);
    expect(body.verdict).toBeUndefined();
  });

  it('harms nobody whose verdict does not turn on it', async () => {
    const ask = await startService({ insurance: failing, register: async () => flatFacts(tenant) });
    const answers = await Promise.all(
      [tenant, unemployed, tenant].map((facts) => ask({ person: 'file-1', asOf, facts: saidBy(facts) })),
    );
    expect(answers.map(({ status }) => status)).toEqual([502, 200, 502]);
    expect(answers[1]?.body.verdict).toEqual(evaluate(policy, unemployed, { asOf }));
  });

  it('by never answering is answered 504, and told to stop', async () => {
    const stopped = vi.fn();
    const ask = await startService(
      {
        register: (_, signal) => {
          signal.addEventListener('abort', stopped);
          return new Promise(() => undefined);
        },
      },
      50,
    );
    const { status, body } = await ask({ person: 'file-1', asOf, facts: saidBy(tenant) });
    expect({ status, code: body.code }).toEqual({ status: 504, code: 'FACT_SOURCE_FAILED' });
    expect(stopped).toHaveBeenCalledOnce();
  });

  it('works again for the next who asks', async () => {
    let isDown = true;
    const ask = await startService({
      register: async (person, signal) => (isDown ? failing(person, signal) : flatFacts(tenant)),
      insurance: async () => flatFacts(tenant),
    });
    const question = { person: 'file-1', asOf, facts: saidBy(tenant) };
    expect((await ask(question)).status).toBe(502);
    isDown = false;
    expect((await ask(question)).body.verdict).toEqual(evaluate(policy, tenant, { asOf }));
  });

  it('by telling what cannot be is answered 502, and not put down to the person', async () => {
    const ask = await startService({
      register: async () => ({ ...flatFacts(tenant), 'residence.registeredOn': 'yesterday' }),
    });
    const { status, body } = await ask({ person: 'file-1', asOf, facts: saidBy(tenant) });
    expect(status).toBe(502);
    expect(body).toMatchObject({ code: 'FACT_SOURCE_FAILED', fact: 'residence.registeredOn' });
    expect(JSON.stringify(body)).not.toContain('yesterday');
  });

  it.each([[undefined], [null], [{}]])('is not one that has no file of the person: %j', async (answer) => {
    const ask = await startService({ register: async () => answer });
    const { status, body } = await ask({ person: 'file-1', asOf, facts: saidBy(tenant) });
    expect(status).toBe(200);
    expect(body.verdict).toEqual(evaluate(policy, saidBy(tenant), { asOf }));
  });

  it('by contradicting what the person says is answered 409, with the place', async () => {
    const ask = await startService({ register: async () => flatFacts(tenant) });
    const facts = { ...saidBy(tenant), identity: { ...tenant.identity, birthDate: '2024-01-01' } };
    const { status, body } = await ask({ person: 'file-1', asOf, facts });
    expect({ status, code: body.code }).toEqual({ status: 409, code: 'FACTS_CONTRADICT' });
    expect(body.issues?.map(({ code }) => code)).toEqual(['CONTRADICTION']);
  });
});
