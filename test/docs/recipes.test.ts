import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import AsyncValidator, { type Rules } from 'async-validator';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { contentPolicies, launchChromium } from '../package/chromium.js';
import { ensureBuilt, ROOT } from '../package/build.js';
import { followRecipe, type Recipe } from './recipes/recipe.js';
import { bundled, mount, type Opened, open } from './recipes/page.js';
import { answer, answerAll, problems, said, sayNone } from './recipes/interviewed.js';
import { aDayLate, asOf, factsOf, inTime, now, saidOf, tooEarly } from './recipes/people.js';

const recipes: Recipe[] = [];
const follow = (page: string): Recipe => {
  const recipe = followRecipe(page);
  recipes.push(recipe);
  return recipe;
};

let browser: Browser;
beforeAll(async () => {
  await ensureBuilt();
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  for (const { folder } of recipes) rmSync(folder, { recursive: true, force: true });
});

let opened: Opened;
afterEach(async () => {
  await opened?.page.close();
  opened?.server.close();
});

const SELF = contentPolicies["script-src 'self'"];

/** Opens a bundled entry of a recipe, or the same with another component in place of the one it shows. */
async function openEntry({ folder }: Recipe, entry: string): Promise<Opened> {
  const script = await bundled(folder, entry);
  return open(browser, { '/': mount('entry.js'), '/entry.js': script }, SELF, now);
}

/** What a person does with an interview, whatever it is made with. */
async function useInterview({ page, faults }: Opened): Promise<void> {
  expect(await said(page)).toEqual(saidOf({}));
  expect(await answerAll(page, { ...tooEarly, 'identity.hukouDivision': '3401' })).toEqual([
    'identity.region',
    'identity.hukouDivision',
  ]);
  expect((await problems(page)).join()).toContain('3401');
  await answer(page, 'identity.hukouDivision', '340104');
  expect(await problems(page)).toEqual([]);

  const asked = await answerAll(page, tooEarly);
  expect(asked).toEqual(expect.arrayContaining(['residence.registeredOn', 'residence.division']));
  const facts = factsOf(tooEarly);
  expect((await said(page)).outcome).toBe(saidOf(facts).outcome);
  expect(await page.locator('section').textContent()).toContain('2024-07-10');

  for (const registeredOn of [aDayLate, inTime]) {
    await answer(page, 'residence.registeredOn', registeredOn);
    const then = factsOf({ ...tooEarly, 'residence.registeredOn': registeredOn });
    expect(await said(page)).toEqual(saidOf(then));
  }
  expect(await page.locator('h2').textContent()).toBe('符合条件');
}

describe('x', () => {
  it('react', async () => {
    opened = await openEntry(follow('react.md'), 'main.jsx');
    await useInterview(opened);
    console.log(opened.faults);
  });
  it('vue', async () => {
    opened = await openEntry(follow('vue.md'), 'main.js');
    await useInterview(opened);
    console.log(opened.faults);
  });
});
