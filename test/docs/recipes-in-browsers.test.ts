import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { materialName } from '../../src/messages/index.js';
import { ensureBuilt, ROOT } from '../package/build.js';
import { contentPolicies, launchChromium } from '../package/chromium.js';
import { answer, answerAll, problems, said, sayNone } from './recipes/interviewed.js';
import { bundled, mount, type Opened, open } from './recipes/page.js';
import { aDayLate, factsOf, inTime, now, saidOf, tooEarly } from './recipes/people.js';
import { followRecipe, type Recipe } from './recipes/recipe.js';

let browser: Browser;
beforeAll(async () => {
  await ensureBuilt();
  browser = await launchChromium();
});
const followed: Recipe[] = [];
const follow = (page: string): Recipe => {
  const recipe = followRecipe(page);
  followed.push(recipe);
  return recipe;
};
let opened: Opened | undefined;
afterEach(async () => {
  await opened?.page.close();
  opened?.server.close();
});
afterAll(async () => {
  await browser?.close();
  for (const { folder } of followed) rmSync(folder, { recursive: true, force: true });
});

const SELF = contentPolicies["script-src 'self'"];

/** Opens a script of a recipe that shows its component. */
async function openScript({ folder }: Recipe, script: { readonly name: string; readonly text: string }) {
  const text = await bundled(folder, script);
  opened = await open(browser, { '/': mount('entry.js'), '/entry.js': text }, SELF, now);
  return opened;
}

/** What a person does with an interview, whatever it is made with. */
async function useInterview({ page, faults }: Opened): Promise<void> {
  const REGISTERED = 'residence.registeredOn';
  expect(await said(page)).toEqual(saidOf({}));
  const mistaken = { ...tooEarly, 'identity.hukouDivision': '3401' };
  expect(await answerAll(page, mistaken)).toEqual(['identity.region', 'identity.hukouDivision']);
  expect((await problems(page)).join()).toContain('3401');
  await answer(page, 'identity.hukouDivision', '340104');
  expect(await problems(page)).toEqual([]);

  expect(new Set(await answerAll(page, tooEarly))).toEqual(new Set(Object.keys(tooEarly)));
  for (const registeredOn of [tooEarly[REGISTERED] as string, aDayLate, inTime]) {
    await answer(page, REGISTERED, registeredOn);
    expect(await said(page)).toEqual(saidOf(factsOf({ ...tooEarly, [REGISTERED]: registeredOn })));
  }
  expect((await said(page)).outcome).toBe('符合条件');

  await page.getByLabel(materialName('resident-id-card', 'zh'), { exact: true }).check();
  const held = { ...tooEarly, [REGISTERED]: inTime, materials: ['resident-id-card'] };
  expect((await said(page)).lines.slice(-2).join()).toContain(materialName('photo', 'zh'));
  expect(await said(page)).toEqual(saidOf(factsOf(held)));

  expect(await sayNone(page, 'residence.leaseThrough')).toBe(true);
  await page.locator('[id="residence.leaseThrough"]').focus();
  await answer(page, 'residence.isContinuous', 'false');
  expect(await said(page)).toEqual(
    saidOf(factsOf({ ...held, 'residence.leaseThrough': null, 'residence.isContinuous': 'false' })),
  );
  expect(faults).toEqual([]);
}

/** What a person does with a form of dates whose fields are checked. */
async function useForm({ page, faults }: Opened): Promise<void> {
  const wrong = () => page.locator('[role=alert]').allTextContents();
  const submit = () => page.locator('button[type=submit]').click();
  await answer(page, 'residence.registeredOn', '1800-01-01');
  await answer(page, 'residence.leaseThrough', '2024-05-10');
  await submit();
  await expect.poll(async () => (await wrong()).join()).toContain('1800-01-01');
  expect(await page.locator('h2').count()).toBe(0);
  await answer(page, 'residence.registeredOn', '2024-01-10');
  await submit();
  await expect.poll(() => page.locator('h2').count()).toBe(1);
  expect((await wrong()).join('')).toBe('');
  const facts = factsOf({ 'residence.registeredOn': '2024-01-10', 'residence.leaseThrough': '2024-05-10' });
  expect(await said(page)).toEqual(saidOf(facts));
  // Valid as a date, and yet what one is turned away for.
  await answer(page, 'residence.leaseThrough', '2024-04-30');
  await submit();
  await expect.poll(async () => (await wrong()).join()).toContain('2024-04-30');
  await expect.poll(() => page.locator('h2').count()).toBe(0);
  expect(faults).toEqual([]);
}

describe.each([
  ['react.md', 'main.jsx'],
  ['vue.md', 'main.js'],
])('docs/recipes/%s', (name, main) => {
  const recipe = follow(name);
  const { [main]: text = '' } = recipe.files;

  it('has an interview that leads to a verdict', async () => {
    await useInterview(await openScript(recipe, { name: main, text }));
  });

  it('has a form whose fields are checked', async () => {
    const shown = text.replace(/PermitCheck/g, 'PermitForm').replace(/permit-check/g, 'permit-form');
    await useForm(await openScript(recipe, { name: main, text: shown }));
  });
});

describe('docs/recipes/plain-html.md', () => {
  const { files } = follow('plain-html.md');
  const built = (path: string) => readFileSync(join(ROOT, 'dist/script', path), 'utf8');

  it.each(Object.entries(contentPolicies))(
    'leads to a verdict without a bundler, under %s',
    async (_, policy) => {
      const { 'index.html': page = '', 'check.js': script = '' } = files;
      const served = {
        '/': page,
        '/check.js': script,
        '/residence-permit-rules.js': built('residence-permit-rules.js'),
        '/hangzhou.js': built('rules/hangzhou.js'),
      };
      opened = await open(browser, served, policy, now);
      await useInterview(opened);
    },
  );
});
