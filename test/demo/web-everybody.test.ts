import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { early, GUIDE, holder } from './web-people.js';
import { answerAll, askFurther, begin, comeBack, interviewed, outcomeOn } from './web-person.js';
import { siteUrl, startVisiting } from './web-visit.js';

const visiting = startVisiting();

describe.concurrent('demo page: for everybody', () => {
  it('is done by keyboard alone, from the first page to the verdict', async () => {
    await visiting(async (page) => {
      await page.goto(`${siteUrl()}#/start?policy=hangzhou/residence-permit&procedure=apply&lang=en`);
      await page.locator('h1').waitFor();
      const focused = (expression: string) => page.evaluate(`document.activeElement.${expression}`);
      const tabTo = async (expression: string, wanted: RegExp): Promise<void> => {
        for (let n = 0; n < 40; n++) {
          await page.keyboard.press('Tab');
          if (wanted.test(String(await focused(expression)))) return;
        }
        throw new Error(`no ${wanted} by keyboard`);
      };
      await page.keyboard.press('Tab');
      expect(await focused('textContent')).toBe('Skip to main content');
      await page.keyboard.press('Enter');
      expect(await focused('id')).toBe('main');
      await tabTo('textContent', /^Start the questions$/);
      await page.keyboard.press('Enter');
      await page.locator('form[data-fact="identity.region"]').waitFor();
      // A foreigner is outside these rules, whatever else is so: one answer settles it.
      await tabTo('name', /^identity\.region$/);
      for (let n = 0; n < 4; n++) await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.locator('.outcome').waitFor();
      expect(await outcomeOn(page)).toBe('ineligible');
      expect(await focused('id')).toBe('main');
      await tabTo('type', /^checkbox$/);
      await page.keyboard.press('Space');
      expect(await focused('checked')).toBe(true);
    });
  });

  it('fits a phone of 360 pixels on every page, in both languages', async () => {
    await visiting(
      async (page) => {
        const wide: string[] = [];
        for (const lang of ['zh', 'en'] as const) {
          const look = async (view: string): Promise<void> => {
            const over = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
            if (over !== 0) wide.push(`${view} ${lang}: ${over}`);
          };
          await begin(page, siteUrl(), holder, lang);
          await page.locator('form[data-fact]').waitFor();
          await look('questions');
          await comeBack(page, siteUrl(), holder, lang);
          await page.locator('.picture').waitFor();
          await look('answer');
          await comeBack(page, siteUrl(), early, lang);
          await page.locator('.what-helps li').first().waitFor();
          await look('refused');
          await page.goto(`${siteUrl()}#/changes?${GUIDE}&lang=${lang}`);
          await page.locator('.affected [role=status]:not(:empty)').waitFor();
          await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
          await page.locator('.effect ul').nth(5).waitFor();
          await look('changes');
          for (const view of ['start', 'compare']) {
            await page.goto(`${siteUrl()}#/${view}?policy=hangzhou/residence-permit&lang=${lang}`);
            await page.locator('.city, input[name=permit]').first().waitFor({ state: 'attached' });
            await look(view);
          }
          await page.evaluate('sessionStorage.clear()');
          await page.reload();
        }
        expect(wide).toEqual([]);
      },
      { viewport: { width: 360, height: 740 }, hasTouch: true },
    );
  });

  it.each(['light', 'dark'] as const)('has no fault that axe finds, in %s', async (colorScheme) => {
    // The structure is the same in both looks; the colours are not.
    const rules = colorScheme === 'dark' ? "{ runOnly: ['color-contrast'] }" : '';
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');
    await visiting(
      async (page) => {
        const found: string[] = [];
        const look = async (view: string): Promise<void> => {
          await page.evaluate(`if (!window.axe) { ${axe} }`);
          const results = (await page.evaluate(`axe.run(${rules})`)) as {
            violations: { id: string; nodes: { html: string }[] }[];
          };
          found.push(...results.violations.map(({ id, nodes }) => `${view}: ${id} ${nodes[0]?.html}`));
        };
        await page.goto(`${siteUrl()}#/start?lang=zh`);
        await page.locator('input[name=permit]').first().waitFor();
        await look('start');
        await begin(page, siteUrl(), holder, 'en');
        await page.locator('form[data-fact]').waitFor();
        await page.getByRole('button', { name: 'Continue' }).click();
        await page.locator('[role=alert]').waitFor();
        await look('questions');
        await answerAll(page, holder.facts, 'en');
        await askFurther(page, holder.facts, 'en');
        await page.locator('.picture').waitFor();
        await look('answer');
        await page.getByRole('link', { name: 'Cities' }).click();
        await page.locator('.city').first().waitFor();
        await look('compare');
        await comeBack(page, siteUrl(), early, 'en');
        await page.locator('.what-helps li').first().waitFor();
        await look('refused');
        await page.goto(`${siteUrl()}#/changes?${GUIDE}&lang=zh`);
        await page.locator('.affected [role=status]:not(:empty)').waitFor();
        await page.evaluate(
          'for (const one of document.querySelectorAll("[data-procedure=apply] details")) one.open = true',
        );
        await page.locator('.effect ul').nth(5).waitFor();
        await look('changes');
        expect(found).toEqual([]);
      },
      { colorScheme },
    );
  });

  it('follows an address that changes before the first paint', async () => {
    await visiting(async (page) => {
      await page.addInitScript(`
        const toCompare = new MutationObserver(() => {
          if (!document.getElementById('main')) return;
          toCompare.disconnect();
          location.hash = '#/compare?lang=en';
        });
        toCompare.observe(document, { childList: true, subtree: true });
      `);
      await page.goto(`${siteUrl()}#/start?lang=en`);
      await page.locator('.city').first().waitFor();
    });
  });

  it('opens and works without a network once it was opened with one', async () => {
    await visiting(async (page) => {
      await page.goto(`${siteUrl()}#/start?lang=en`);
      await page.evaluate(
        'navigator.serviceWorker.controller ?? new Promise((done) => { navigator.serviceWorker.oncontrollerchange = done; }).then(() => null)',
      );
      await page.context().setOffline(true);
      await page.reload();
      await interviewed(page, siteUrl(), holder, 'en');
      expect(await outcomeOn(page)).toBe(holder.expect.outcome);
      await page.goto(`${siteUrl()}#/changes?${GUIDE}&lang=en`);
      await page.getByRole('heading', { name: 'Who gains' }).first().waitFor();
    });
  });

  it.each([
    ['the rules that the address names', 'hangzhou', 'start?policy=hangzhou/residence-permit'],
    ['rules chosen later', 'shanghai', 'start?policy=hangzhou/residence-permit'],
    ['the rules of one of many cities', 'shenzhen', 'compare?policy=hangzhou/residence-permit'],
  ])('says that %s could not be loaded, and tries again when asked', async (_, place, view) => {
    await visiting(
      async (page) => {
        const module = new RegExp(`/${place}-[^/]*\\.js$`);
        await page.route(module, (route) => route.abort());
        await page.goto(`${siteUrl()}#/${view}&lang=en`);
        if (place === 'shanghai') await page.locator('input[name=place][value=shanghai]').click();
        await page.getByRole('alert').getByText('The rules could not be loaded.').waitFor();
        expect(await page.getByText('Loading the rules').count()).toBe(0);
        await page.unroute(module);
        await page.getByRole('button', { name: 'Try again' }).click();
        await page.locator('.city, input[name=procedure]').first().waitFor();
        expect(await page.getByRole('alert').count()).toBe(0);
      },
      { serviceWorkers: 'block' },
      /ERR_FAILED/,
    );
  });
});
