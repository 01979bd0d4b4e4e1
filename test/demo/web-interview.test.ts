import { describe, expect, it } from 'vitest';
import { outcomeText } from '../../src/messages/index.js';
import { caseAt, NO_WORKERS, tenant } from './web-people.js';
import { comeBack, interviewed, type Lang, outcomeOn } from './web-person.js';
import { siteUrl, startVisiting } from './web-visit.js';

const visiting = startVisiting();

/** People of the worked cases, of every outcome, in five jurisdictions; asked exactly, or what the verdict lacks. */
const people: readonly (readonly [path: string, lang: Lang, questions: 'exact' | 'plain'])[] = [
  ['hangzhou/residence-permit/half-year-complete-on-the-corresponding-day', 'zh', 'exact'],
  ['hangzhou/residence-permit/endorse-refused-without-a-ground', 'en', 'plain'],
  ['beijing/residence-permit/papers-study', 'en', 'exact'],
  ['shanghai/residence-permit/papers-moved-rented', 'zh', 'plain'],
  ['shenzhen/residence-permit/after-2020-endorse-insurance-short', 'en', 'plain'],
  ['national/hmt-residence-permit/renew-on-expiry', 'zh', 'exact'],
  ['national/residence-permit/reissue-state-not-known', 'en', 'plain'],
];

describe.concurrent('demo page: interview', () => {
  it.each(people)('gives %s the verdict of the case (%s, %s questions)', async (path, lang, questions) => {
    const person = caseAt(path);
    await visiting(async (page) => {
      if (questions === 'plain') await page.addInitScript(NO_WORKERS);
      const asked = await interviewed(page, siteUrl(), person, lang);
      expect(await outcomeOn(page)).toBe(person.expect.outcome);
      expect(await page.locator('h1').textContent()).toBe(outcomeText(person.expect.outcome, lang));
      expect(asked.length).toBe(new Set(asked).size);
      expect(await page.locator('.source').count()).toBeGreaterThan(0);
    });
  });

  it('reads the same in the other language', async () => {
    await visiting(async (page) => {
      await comeBack(page, siteUrl(), tenant, 'zh');
      expect(await page.locator('h1').textContent()).toBe('符合条件');
      await page.getByRole('link', { name: 'English' }).click();
      await page.getByRole('heading', { level: 1, name: 'Eligible' }).waitFor();
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
      expect(await page.locator('.source').first().textContent()).toMatch(/art\. \d/);
      expect(await page.locator('.what-helps').count()).toBe(0);
    });
  });

  it('changes the verdict with an answer, and says what is wrong with one that cannot be', async () => {
    await visiting(async (page) => {
      await comeBack(page, siteUrl(), tenant, 'en');
      await page.getByRole('button', { name: 'Change Day of residence registration' }).click();
      await page.locator('input[type=date]').fill('');
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.locator('[role=alert]:focus').waitFor();
      await page.locator('input[type=date]').fill(tenant.asOf);
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.locator('.outcome.ineligible').waitFor();
      expect(await outcomeOn(page)).toBe('ineligible');
    });
  });
});
