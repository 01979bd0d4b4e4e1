import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { onlyValueOf, readIcs, textOf } from '../cli/ics.js';
import { caseAt, holder, tenant } from './web-people.js';
import { askFurther, comeBack, interviewed, outcomeOn } from './web-person.js';
import { siteUrl, startVisiting } from './web-visit.js';

const visiting = startVisiting();

describe.concurrent('demo page: papers and days', () => {
  it('lists every paper, and takes from the missing what is ticked off', async () => {
    await visiting(async (page) => {
      await comeBack(page, siteUrl(), tenant, 'zh');
      const missing = () =>
        page
          .locator('[data-ready=false]')
          .evaluateAll((all) => all.map((one) => one.getAttribute('data-requirement')));
      const expected = tenant.expect.missingMaterials?.map(({ requirement }) => requirement) ?? [];
      expect(expected.length).toBeGreaterThan(1);
      expect(await missing()).toEqual(expected);
      await page.getByRole('checkbox', { name: '居民身份证', exact: true }).check();
      expect(await missing()).toEqual(expected.filter((one) => one !== 'identity'));
      await page.reload();
      await page.locator('[data-requirement]').first().waitFor();
      expect(await missing()).toEqual(expected.filter((one) => one !== 'identity'));
    });
  });

  it('writes reminders that a calendar reads, and nothing of a person in them or in the address', async () => {
    await visiting(async (page) => {
      await interviewed(page, siteUrl(), holder, 'en');
      await askFurther(page, holder.facts, 'en');
      const answered = await page.locator('.answered dd:not(.act)').allTextContents();
      expect(answered).toContain('none');
      expect(answered).not.toContain('');
      expect(await page.locator('section .window.open').count()).toBe(1);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: /\.ics/ }).click(),
      ]);
      const source = await text(await download.createReadStream());
      const events = readIcs(source).components.filter(({ name }) => name === 'VEVENT');
      const { window } = holder.expect;
      const last = events.find((one) => textOf(one, 'SUMMARY') === 'Endorsement: last day');
      expect(last && onlyValueOf(last, 'DTSTART')).toBe(window?.closesOn?.replace(/-/g, ''));
      expect(source).not.toMatch(/330106|341182|registered/);
      expect(new URL(page.url()).hash).toBe(
        '#/answer?policy=hangzhou/residence-permit&procedure=endorse&lang=en',
      );
    });
  });

  it('hands on the list as text without the answers', async () => {
    const permissions = ['clipboard-read', 'clipboard-write'];
    await visiting(
      async (page) => {
        await page.addInitScript('navigator.share = undefined');
        await comeBack(page, siteUrl(), tenant, 'zh');
        await page.getByRole('button', { name: '分享清单' }).click();
        await page.getByText('清单文字已复制').waitFor();
        const list = String(await page.evaluate('navigator.clipboard.readText()'));
        expect(list).toContain('□ 相片');
        expect(list).toContain('#/start?policy=hangzhou/residence-permit&procedure=apply&lang=zh');
        expect(list).not.toMatch(/\d{6}|\d{4}-\d{2}/);
      },
      { permissions },
    );
  });

  it('prints the list without what is there to click', async () => {
    await visiting(async (page) => {
      await comeBack(page, siteUrl(), tenant, 'zh');
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('button:visible, nav:visible').count()).toBe(0);
      expect(await page.locator('.checklist li:visible').count()).toBeGreaterThan(1);
    });
  });
});

describe.concurrent('demo page: another city', () => {
  it('sets the same person beside other cities', async () => {
    await visiting(async (page) => {
      await comeBack(page, siteUrl(), tenant, 'en');
      await page.getByRole('link', { name: 'Cities' }).click();
      await page.locator('.city').nth(3).waitFor();
      const outcomes = () =>
        page.locator('.city').evaluateAll((all) => all.map((one) => one.getAttribute('data-outcome')));
      expect((await outcomes())[0]).toBe('eligible');
      await page.getByRole('checkbox', { name: 'As if home' }).uncheck();
      expect(await outcomes()).toEqual(['eligible', 'ineligible', 'ineligible', 'ineligible']);
    });
  });

  it('takes the answers along, but for facts that are a city’s own', async () => {
    const pupil = caseAt('shenzhen/residence-permit/after-2020-endorse-student');
    expect(pupil.facts).toHaveProperty('local');
    await visiting(async (page) => {
      await comeBack(page, siteUrl(), pupil, 'en');
      expect(await outcomeOn(page)).toBe(pupil.expect.outcome);
      await page.goto(`${siteUrl()}#/answer?policy=beijing/residence-permit&procedure=endorse&lang=en`);
      await page.getByText('Beijing residence permit').first().waitFor();
      expect(await outcomeOn(page)).toBe('ineligible');
    });
  });

  it('begins anew where an address names what the rules do not have', async () => {
    await visiting(async (page) => {
      for (const strange of ['policy=beijing/residence-permit&procedure=extend', 'policy=nowhere/permit']) {
        await page.goto(`${siteUrl()}#/answer?lang=en&${strange}`);
        await page.reload();
        await page.getByRole('heading', { level: 1, name: 'What do you want to do?' }).waitFor();
      }
    });
  });
});
