import { describe, expect, it } from 'vitest';
import { holder, NO_WORKERS, tenant } from './web-people.js';
import { begin, comeBack } from './web-person.js';
import { siteUrl, startVisiting } from './web-visit.js';

const visiting = startVisiting();

/** One press right after another: what a page does at once is done between them, what waits for a task is not. */
const inTurn = (...presses: readonly string[]): string =>
  `(async () => { for (const one of ${JSON.stringify(presses)}) {
    document.querySelector(one).click();
    for (let n = 0; n < 20; n++) await null;
  } })()`;

describe.concurrent('demo page: presses in quick succession', () => {
  it('starts what was chosen last, however soon', async () => {
    await visiting(async (page) => {
      await page.goto(`${siteUrl()}#/start?policy=hangzhou/residence-permit&lang=en`);
      await page.locator('input[name=procedure][value=endorse]').waitFor();
      await page.evaluate(inTurn('input[name=procedure][value=endorse]', 'button.main'));
      await page.locator('form[data-fact]').waitFor();
      expect(page.url()).toContain('#/questions?policy=hangzhou/residence-permit&procedure=endorse&');
    });
  });

  it('keeps to the last of several places, and lets nobody start before its rules are there', async () => {
    await visiting(
      async (page) => {
        let release = (): void => {};
        const held = new Promise<void>((resolve) => {
          release = resolve;
        });
        await page.route(/shanghai-[^/]*\.js$/, async (route) => {
          await held;
          await route.continue();
        });
        await page.goto(`${siteUrl()}#/start?policy=hangzhou/residence-permit&lang=en`);
        await page.locator('input[name=place][value=shanghai]').check();
        expect(await page.locator('button.main').isDisabled()).toBe(true);
        await page.locator('input[name=place][value=beijing]').check();
        await page.locator('form[data-policy="beijing/residence-permit"]').waitFor();
        const late = page.waitForResponse(/shanghai-[^/]*\.js$/);
        release();
        await (await late).finished();
        // Whoever asked for the module before this has had it by now.
        await page.evaluate(
          'import(performance.getEntriesByType("resource").find(({ name }) => /shanghai-/.test(name)).name).then(() => null)',
        );
        await page.evaluate('new Promise((done) => setTimeout(done))');
        expect(page.url()).toContain('policy=beijing/residence-permit');
        expect(await page.locator('button.main').isEnabled()).toBe(true);
      },
      { serviceWorkers: 'block' },
    );
  });

  it('leaves the focus where it is when another place or permit is chosen', async () => {
    await visiting(async (page) => {
      await page.goto(`${siteUrl()}#/start?policy=hangzhou/residence-permit&lang=en`);
      await page.locator('input[name=place][value=hangzhou]').focus();
      await page.keyboard.press('ArrowDown');
      await page.locator('form[data-policy="beijing/residence-permit"]').waitFor();
      expect(await page.evaluate('document.activeElement.value')).toBe('beijing');
      await page.keyboard.press('ArrowDown');
      await page.locator('form[data-policy="shanghai/residence-permit"]').waitFor();
      expect(await page.evaluate('document.activeElement.value')).toBe('shanghai');
    });
  });

  it('forgets an answer that is on its way when all are cleared', async () => {
    await visiting(async (page) => {
      // Nobody answers, so that a press waits as long as it may.
      await page.addInitScript('Worker.prototype.postMessage = () => {}');
      await begin(page, siteUrl(), tenant, 'en');
      await page.locator('form[data-fact]').waitFor();
      await page.evaluate(inTurn('form [type=radio]', 'button.main', '.bottom button'));
      await page.getByRole('heading', { level: 1, name: 'What do you want to do?' }).waitFor();
      // Timers run in the order of their times: the press has waited its 80 ms by then.
      await page.evaluate('new Promise((done) => setTimeout(done, 160))');
      const told = await page.evaluate('JSON.parse(sessionStorage.getItem("residence-permit-demo")).answers');
      expect(told).toEqual({});
      expect(page.url()).toContain('#/start');
    });
  });

  it('has stored what is ticked before anybody can reload', async () => {
    await visiting(async (page) => {
      await page.addInitScript(NO_WORKERS);
      await comeBack(page, siteUrl(), holder, 'zh');
      const kinds = 'JSON.parse(sessionStorage.getItem("residence-permit-demo")).ticked.length';
      // Nothing is painted between the press and what comes right after it.
      expect(await page.evaluate(`${inTurn('.checklist [type=checkbox]')}.then(() => ${kinds})`)).toBe(1);
    });
  });

  it('follows the address to another policy of the same page', async () => {
    await visiting(async (page) => {
      const shown = page.locator('#policy');
      for (const policy of ['shanghai/residence-permit', 'hangzhou/residence-permit-guide']) {
        await page.goto(`${siteUrl()}#/changes?policy=${policy}&procedure=apply&lang=en`);
        await page.locator(`#policy option[value="${policy}"]:checked`).waitFor({ state: 'attached' });
        expect(await shown.inputValue()).toBe(policy);
      }
    });
  });
});
