import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import AsyncValidator, { type Rules } from 'async-validator';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { asyncValidatorRules } from '../../src/forms/index.js';
import { ensureBuilt } from '../package/build.js';
import { openMiniPage, use } from './recipes/mini-program.js';
import { aDayLate, asOf, factsOf, inTime, now, saidOf, tooEarly } from './recipes/people.js';
import { followRecipe, type Recipe } from './recipes/recipe.js';

beforeAll(ensureBuilt);

const followed: Recipe[] = [];
const follow = (page: string): Recipe => {
  const recipe = followRecipe(page);
  followed.push(recipe);
  return recipe;
};
afterAll(() => {
  for (const { folder } of followed) rmSync(folder, { recursive: true, force: true });
});

const load = <T>({ folder }: Recipe, name: string): Promise<T> =>
  import(pathToFileURL(join(folder, name)).href) as Promise<T>;

describe('docs/recipes/vue.md, Element Plus', () => {
  it('has rules that async-validator takes', async () => {
    const made = await load<{
      rulesFor: (asOf: string, lang: string) => ReturnType<typeof asyncValidatorRules>;
    }>(follow('vue.md'), 'element-rules.js');
    const fact = 'residence.registeredOn';
    const check = (value: unknown) =>
      new AsyncValidator({ [fact]: made.rulesFor(asOf, 'zh')[fact] } as Rules).validate({ [fact]: value });
    await expect(check('2024-01-10')).resolves.toBeDefined();
    await expect(check('2024-02-30')).rejects.toMatchObject({
      errors: [{ field: fact, message: expect.stringContaining('2024-02-30') }],
    });
    // As the page says: a picker without `value-format` gives this.
    await expect(check(new Date(now))).rejects.toMatchObject({ errors: [{ field: fact }] });
  });
});

describe('docs/recipes/wechat-mini-program.md', () => {
  const { files } = follow('wechat-mini-program.md');
  const { 'check.js': script = '', 'check.wxml': template = '' } = files;

  it('binds only handlers that its page has, and draws only data that it sets', () => {
    const page = openMiniPage(script, now);
    const handlers = [...template.matchAll(/bind\w+="(\w+)"/g)].map(([, name = '']) => name);
    expect(new Set(handlers)).toEqual(new Set(['onAnswer', 'onTicks', 'onNone']));
    for (const name of handlers) expect(page[name], name).toBeTypeOf('function');
    const drawn = [...template.matchAll(/\{\{(\w+)(?:\.(\w+))?/g)];
    const asked = Object.keys(page.data.questions[0] ?? {});
    for (const [, root = '', part = ''] of drawn)
      expect(
        root === 'asked' ? asked.includes(part) : root === 'item' || root in page.data,
        `${root}.${part}`,
      ).toBe(true);
    expect(drawn.length).toBeGreaterThan(10);
  });

  it('leads to a verdict where nearly everything is missing', () => {
    const page = openMiniPage(script, now);
    const said = () => ({
      outcome: page.data.outcome,
      lines: [...page.data.reasons, ...page.data.missing],
    });
    expect(said()).toEqual(saidOf({}));
    const answered = new Set<string>();
    for (;;) {
      const next = page.data.questions.find(({ fact }) => fact in tooEarly && !answered.has(fact));
      if (!next) break;
      use(page, template, next.fact, tooEarly[next.fact] ?? '');
      answered.add(next.fact);
    }
    expect(answered).toEqual(new Set(Object.keys(tooEarly)));
    expect(said()).toEqual(saidOf(factsOf(tooEarly)));

    use(page, template, 'residence.registeredOn', inTime);
    use(page, template, 'materials', ['resident-id-card']);
    const facts = { ...tooEarly, 'residence.registeredOn': inTime, materials: ['resident-id-card'] };
    expect(said()).toEqual(saidOf(factsOf(facts)));
    expect(page.data.missing.length).toBeGreaterThan(1);
    const papers = page.data.questions.find(({ fact }) => fact === 'materials')?.options ?? [];
    expect(papers.filter(({ isHeld }) => isHeld).map(({ value }) => value)).toEqual(['resident-id-card']);
  });

  it('takes none for an answer, and says what is no answer', () => {
    const page = openMiniPage(script, now);
    use(page, template, 'identity.region', 'mainland');
    use(page, template, 'identity.hukouDivision', '3401');
    expect(page.data.problems.join()).toContain('3401');
    (page.onNone as (event: object) => void)({
      currentTarget: { dataset: { fact: 'identity.hukouDivision' } },
    });
    expect(page.data.problems).toEqual([]);
    const asked = page.data.questions.find(({ fact }) => fact === 'identity.hukouDivision');
    expect(asked).toMatchObject({ isNone: true, none: '无' });
  });
});

describe('docs/recipes/fastify.md', () => {
  interface App {
    createApp(systems: { registeredOn: (person: string) => Promise<unknown> }): FastifyInstance;
  }
  const recipe = follow('fastify.md');
  const person = JSON.parse(readFileSync(join(recipe.folder, 'person.json'), 'utf8')) as {
    facts: { residence: object };
  };
  const asked: string[] = [];
  let app: FastifyInstance;
  beforeAll(async () => {
    app = (await load<App>(recipe, 'app.mjs')).createApp({
      registeredOn: async (name) => {
        asked.push(name);
        if (name === 'broken') throw new Error('a secret');
        return name === 'li' ? '2024-01-10' : undefined;
      },
    });
  });
  const post = async (url: string, payload: object) => {
    const response = await app.inject({ method: 'POST', url, payload });
    return { status: response.statusCode, body: response.json() };
  };

  it('fetches what the verdict turns on, and says what the page says', async () => {
    const { status, body } = await post('/verdict', person);
    expect({ status, fetched: body.fetched, asked }).toEqual({
      status: 200,
      fetched: ['residence.registeredOn'],
      asked: ['li'],
    });
    expect(body.verdict).toMatchObject({ outcome: 'ineligible', earliestEligibleOn: '2024-07-10' });
    expect(body.texts.join()).toContain('the period is complete on 2024-07-10');
  });

  it('asks nobody for a fact that is stated', async () => {
    const before = asked.length;
    const residence = { ...person.facts.residence, registeredOn: aDayLate };
    const { body } = await post('/verdict', { ...person, facts: { ...person.facts, residence } });
    expect(body).toMatchObject({ fetched: [], verdict: { outcome: 'ineligible' } });
    residence.registeredOn = inTime;
    const inTimeToo = await post('/verdict', { ...person, facts: { ...person.facts, residence } });
    expect(inTimeToo.body.verdict.outcome).toBe('eligible');
    expect(asked).toHaveLength(before);
  });

  it('leads an interview by exact questions', async () => {
    const { body } = await post('/step', { asOf, answers: factsOf({ 'identity.region': 'foreign' }) });
    expect(body).toMatchObject({ isSettled: true, questions: [], verdict: { outcome: 'ineligible' } });
    const first = await post('/step', { asOf });
    expect(first.body.questionsLeft.atMost).toBeGreaterThan(5);
    // Without nextQuestions the hukou comes second.
    expect(first.body.questions[1].fact).toBe('residence.division');
  });

  it('refuses what is wrong with every problem at once, and hides what a source threw', async () => {
    const wrong = await post('/verdict', {
      ...person,
      facts: { residence: { registeredOn: 'x', hosing: 'y' } },
    });
    expect(wrong).toMatchObject({ status: 400, body: { code: 'INVALID_FACTS' } });
    expect(wrong.body.problems).toEqual([
      expect.objectContaining({
        path: 'residence.registeredOn',
        text: expect.stringContaining('is not a date'),
      }),
      expect.objectContaining({ path: 'residence.hosing', code: 'UNKNOWN_FACT' }),
    ]);
    for (const body of [{ ...person, asOf: '2024-02-30' }, { ...person, lang: 'fr' }, { person: 1 }])
      expect((await post('/verdict', body)).status).toBe(400);
    const broken = await post('/verdict', { ...person, person: 'broken' });
    expect(broken).toEqual({ status: 500, body: { code: 'INTERNAL' } });
  });
});
