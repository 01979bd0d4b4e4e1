import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Facts } from '../../src/facts/index.js';
import { type InterviewOptions, interview } from '../../src/forms/index.js';
import { type Impact, impact, nextQuestions, whyNot } from '../../src/impact/index.js';
import { lackingText, literalText, outcomeText, wayText } from '../../src/messages/index.js';
import { residencePermitGuide as guide } from '../../src/rules/hangzhou.js';
import { onlyValueOf, readIcs, textOf } from '../cli/ics.js';
import { answerAll, askFurther, begin, comeBack, type Lang, type PersonCase } from './web-person.js';
import { type Site, startSite } from './web-site.js';

const CASES = join(import.meta.dirname, '../../fixtures/policies');
const caseAt = (path: string): PersonCase => JSON.parse(readFileSync(join(CASES, `${path}.json`), 'utf8'));

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
/** As a browser without workers has it: there are no exact answers. */
const NO_WORKERS = 'delete globalThis.Worker';
const tenant = caseAt('hangzhou/residence-permit/no-papers-at-all');
const holder = caseAt('hangzhou/residence-permit/endorse-the-window-opens');

/** Refused, since it is a month too early: exact questions find that out at once. */
const early = caseAt('hangzhou/residence-permit-guide/renew-day-before-window-from-october');
/** What the guide changed in October 2023. */
const GUIDE = 'policy=hangzhou/residence-permit-guide&procedure=apply';

// One browser for all; its pages wait more than they work.
vi.setConfig({ maxConcurrency: 4 });
let site: Site;

beforeAll(async () => {
  site = await startSite();
}, 60_000);
afterAll(() => site?.close());

/** Opens a page for one test, closes it, and fails on anything that went wrong on the way. */
async function visiting(run: (page: Page) => Promise<void>, options?: Parameters<Site['open']>[0]) {
  const visit = await site.open(options);
  try {
    await run(visit.page);
    expect(visit.faults).toEqual([]);
  } finally {
    await visit.close();
  }
}

/** The interview of a case, to its verdict. */
async function interviewed(page: Page, person: PersonCase, lang: Lang): Promise<readonly string[]> {
  await begin(page, site.url, person, lang);
  return answerAll(page, person.facts, lang);
}

const outcomeOn = (page: Page): Promise<string | null> =>
  page.locator('.outcome').getAttribute('data-outcome');

describe.concurrent('demo page: interview', () => {
  it.each(people)(
    'gives %s the verdict of the case (%s, %s questions)',
    async (path, lang, questions) => {
      const person = caseAt(path);
      await visiting(async (page) => {
        if (questions === 'plain') await page.addInitScript(NO_WORKERS);
        const asked = await interviewed(page, person, lang);
        expect(await outcomeOn(page)).toBe(person.expect.outcome);
        expect(await page.locator('h1').textContent()).toBe(outcomeText(person.expect.outcome, lang));
        expect(asked.length).toBe(new Set(asked).size);
        expect(await page.locator('.source').count()).toBeGreaterThan(0);
      });
    },
    60_000,
  );

  it('reads the same in the other language', async () => {
    await visiting(async (page) => {
      await comeBack(page, site.url, tenant, 'zh');
      expect(await page.locator('h1').textContent()).toBe('符合条件');
      await page.getByRole('link', { name: 'English' }).click();
      await page.getByRole('heading', { level: 1, name: 'Eligible' }).waitFor();
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
      expect(await page.locator('.source').first().textContent()).toMatch(/art\. \d/);
      expect(await page.locator('.what-helps').count()).toBe(0);
    });
  }, 60_000);

  it('changes the verdict with an answer, and says what is wrong with one that cannot be', async () => {
    await visiting(async (page) => {
      await comeBack(page, site.url, tenant, 'en');
      await page.getByRole('button', { name: 'Change Day of residence registration' }).click();
      await page.locator('input[type=date]').fill('');
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.locator('[role=alert]:focus').waitFor();
      await page.locator('input[type=date]').fill(tenant.asOf);
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.locator('.outcome.ineligible').waitFor();
      expect(await outcomeOn(page)).toBe('ineligible');
    });
  }, 60_000);
});

describe.concurrent('demo page: papers and days', () => {
  it('lists every paper, and takes from the missing what is ticked off', async () => {
    await visiting(async (page) => {
      await comeBack(page, site.url, tenant, 'zh');
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
  }, 60_000);

  it('writes reminders that a calendar reads, and nothing of a person in them or in the address', async () => {
    await visiting(async (page) => {
      await interviewed(page, holder, 'en');
      await askFurther(page, holder.facts, 'en');
      expect(await page.locator('section .window.open').count()).toBe(1);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: /\.ics/ }).click(),
      ]);
      const source = readFileSync(await download.path(), 'utf8');
      const events = readIcs(source).components.filter(({ name }) => name === 'VEVENT');
      const { window } = holder.expect;
      const last = events.find((one) => textOf(one, 'SUMMARY') === 'Endorsement: last day');
      expect(last && onlyValueOf(last, 'DTSTART')).toBe(window?.closesOn?.replace(/-/g, ''));
      expect(source).not.toMatch(/330106|341182|registered/);
      expect(new URL(page.url()).hash).toBe(
        '#/answer?policy=hangzhou/residence-permit&procedure=endorse&lang=en',
      );
    });
  }, 60_000);

  it('hands on the list as text without the answers', async () => {
    const permissions = ['clipboard-read', 'clipboard-write'];
    await visiting(
      async (page) => {
        await page.addInitScript('navigator.share = undefined');
        await comeBack(page, site.url, tenant, 'zh');
        await page.getByRole('button', { name: '分享清单' }).click();
        await page.getByText('清单文字已复制').waitFor();
        const text = String(await page.evaluate('navigator.clipboard.readText()'));
        expect(text).toContain('□ 相片');
        expect(text).toContain('#/start?policy=hangzhou/residence-permit&procedure=apply&lang=zh');
        expect(text).not.toMatch(/\d{6}|\d{4}-\d{2}/);
      },
      { permissions },
    );
  }, 60_000);

  it('prints the list without what is there to click', async () => {
    await visiting(async (page) => {
      await comeBack(page, site.url, tenant, 'zh');
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('button:visible, nav:visible').count()).toBe(0);
      expect(await page.locator('.checklist li:visible').count()).toBeGreaterThan(1);
    });
  }, 60_000);
});

describe.concurrent('demo page: law', () => {
  it('sets the same person beside other cities', async () => {
    await visiting(async (page) => {
      await comeBack(page, site.url, tenant, 'en');
      await page.getByRole('link', { name: 'Cities' }).click();
      await page.locator('.city').nth(3).waitFor();
      const outcomes = () =>
        page.locator('.city').evaluateAll((all) => all.map((one) => one.getAttribute('data-outcome')));
      expect((await outcomes())[0]).toBe('eligible');
      await page.getByRole('checkbox', { name: 'As if home' }).uncheck();
      expect(await outcomes()).toEqual(['eligible', 'ineligible', 'ineligible', 'ineligible']);
    });
  }, 60_000);

  it('shows what changed between two versions, clause by clause', async () => {
    await visiting(async (page) => {
      await page.goto(`${site.url}#/changes?policy=shanghai/residence-permit&lang=en`);
      await page.locator('.clauses li').first().waitFor({ state: 'attached' });
      expect(await page.locator('#older option:checked').textContent()).toContain('2018-01-01');
      expect(await page.locator('#newer option:checked').textContent()).toContain('2025-12-17');
      expect(await page.locator('.clauses .source').count()).toBeGreaterThan(0);
    });
  }, 60_000);
});

/** A worker has all the time that it needs, on a busy machine too: the page waits for it longer than its 80 ms. */
const PATIENT =
  'const wait = setTimeout; globalThis.setTimeout = (run, ms, ...more) => wait(run, ms === 80 ? 60_000 : ms, ...more);';

/** A busy machine takes its time to start and to stop a worker. */
const PATIENTLY = { timeout: 30_000 };

/** What the guide's interview asks first, with exact questions or without, and how many at most. */
function firstOf({ asOf }: PersonCase, more: Partial<InterviewOptions> = {}) {
  const step = interview(guide, { asOf, procedure: 'renew', ...more }).step({});
  return { fact: step.questions[0]?.fact, atMost: step.questionsLeft.atMost };
}

describe.concurrent('demo page: exact answers', () => {
  it('asks the exact questions, and says how many are left at most', async () => {
    const { fact, atMost } = firstOf(early, { nextQuestions });
    expect(fact).not.toBe(firstOf(early).fact);
    await visiting(async (page) => {
      await page.addInitScript(PATIENT);
      await begin(page, site.url, early, 'en');
      await page.getByText(`At most ${atMost} questions left`).waitFor();
      // The verdict alone would ask nine.
      expect(await answerAll(page, early.facts, 'en')).toEqual([fact]);
      expect(await outcomeOn(page)).toBe(early.expect.outcome);
    });
  }, 60_000);

  it('asks what the verdict lacks where a browser has no workers, and claims nothing else', async () => {
    await visiting(async (page) => {
      await page.addInitScript(NO_WORKERS);
      await begin(page, site.url, early, 'zh');
      await page.locator(`form[data-fact="${firstOf(early).fact}"]`).waitFor();
      await comeBack(page, site.url, early, 'zh');
      await page.getByText('没能得出精确的答案：有没有办法，这里不能断定。').waitFor();
      await page.goto(`${site.url}#/changes?${GUIDE}&lang=en`);
      await page.getByText(/^Application, .*: no exact answer/).waitFor();
      await page.getByText('Nothing could be compared.').waitFor();
      expect(await page.getByText('nobody else is affected').count()).toBe(0);
    });
  }, 60_000);

  it('tells whoever is refused what would help, in both languages', async () => {
    const { asOf, facts } = early;
    const answer = whyNot(guide, facts as Facts, { asOf, procedure: 'renew' });
    const ways = 'ways' in answer ? answer.ways : [];
    expect(ways[0]?.on).toBe('2023-11-01');
    await visiting(async (page) => {
      await comeBack(page, site.url, early, 'zh');
      for (const lang of ['zh', 'en'] as const) {
        if (lang === 'en') await page.getByRole('link', { name: 'English' }).click();
        const texts = ways.map((way) =>
          wayText(way, asOf, lang, { clauseText: ({ id, title }) => title?.[lang] ?? id }),
        );
        await page.locator('.what-helps li', { hasText: texts[0] ?? '' }).waitFor();
        expect(await page.locator('.what-helps li').allTextContents()).toEqual(texts);
      }
    });
  }, 60_000);

  it('says who gains and who must bring other papers by a change of law, by which clauses', async () => {
    const { transitions } = guideImpact();
    const outcome = transitions.find(({ part }) => part === 'outcome');
    await visiting(async (page) => {
      await page.goto(`${site.url}#/changes?${GUIDE}&lang=en`);
      await page.getByText('Compared: people are affected in 4 procedures, and nobody in 4.').waitFor();
      const shown = page.locator('details[data-procedure=apply]');
      expect(await shown.locator('h3').allTextContents()).toEqual([
        'Who gains',
        'Who must bring more papers',
        'Who needs fewer papers',
      ]);
      for (const part of ['outcome', 'ground', 'earliestEligibleOn', 'material'])
        expect(await shown.locator(`[data-part=${part}]`).count(), part).toBe(
          transitions.filter((one) => one.part === part).length,
        );
      const section = String(await shown.textContent());
      for (const { id } of transitions.filter(({ part }) => part === 'lacking'))
        expect(section).toContain(lackingText(id?.split(' ')[1] ?? '', 'en'));
      const card = shown.locator('[data-part=outcome]');
      const text = String(await card.textContent());
      expect(text).toContain('Outcome: from “Not eligible” to “Eligible”');
      for (const literal of outcome?.common ?? []) expect(text).toContain(literalText(literal, 'en'));
      expect(text).toContain('no share of people');
      expect(await card.locator('.source').count()).toBe(outcome?.clauses.length);
      await page.getByRole('link', { name: '中文' }).click();
      await page.getByText('比较完毕：4 个事项有人受影响，4 个没有。').waitFor();
      expect(await card.textContent()).toContain('结论：由“不符合条件”变为“符合条件”');
    });
  }, 60_000);

  it('names what could not be compared, and opens a change by keyboard', async () => {
    await visiting(async (page) => {
      await page.goto(`${site.url}#/changes?policy=shanghai/residence-permit&procedure=apply&lang=en`);
      const shown = page.locator('[data-procedure=apply]');
      await shown
        .getByText('Not compared exactly, so people may be affected there too: Eligible from')
        .waitFor();
      const papers = shown.locator('[data-part=material]').first();
      expect(await papers.locator('li').count()).toBe(0);
      await papers.locator('summary').first().focus();
      await page.keyboard.press('Enter');
      await papers.locator('li .source').first().waitFor();
    });
  }, 60_000);

  it('compares beside the page, and stops when nobody looks any more', async () => {
    await visiting(async (page) => {
      // A comparison that never ends by itself.
      await page.addInitScript('Worker.prototype.postMessage = () => {}');
      await page.goto(`${site.url}#/changes?${GUIDE}&lang=en`);
      await page.getByText('Comparing: Application (1 of 8)').waitFor();
      await expect.poll(() => page.workers().length, PATIENTLY).toBe(1);
      await page.getByRole('link', { name: 'Cities' }).click();
      await page.locator('.city').first().waitFor();
      await expect.poll(() => page.workers().length, PATIENTLY).toBe(0);
    });
  }, 60_000);
});

/** Whom the change of the guide affects, worked out here. */
function guideImpact(): Impact {
  const [before, after] = guide.spells
    .slice(-2)
    .map((spell) => ({ ...guide, spells: [{ ...spell, from: 10000101, through: 99991231 }] }));
  if (!before || !after) throw new Error('the guide did not change');
  const found = impact(before, after, { asOf: '2023-10-01' });
  if (found.kind !== 'exact') throw new Error(found.why);
  return found;
}

describe.concurrent('demo page: another city', () => {
  it('takes the answers along, but for facts that are a city’s own', async () => {
    const pupil = caseAt('shenzhen/residence-permit/after-2020-endorse-student');
    expect(pupil.facts).toHaveProperty('local');
    await visiting(async (page) => {
      await comeBack(page, site.url, pupil, 'en');
      expect(await outcomeOn(page)).toBe(pupil.expect.outcome);
      await page.goto(`${site.url}#/answer?policy=beijing/residence-permit&procedure=endorse&lang=en`);
      await page.getByText('Beijing residence permit').first().waitFor();
      expect(await outcomeOn(page)).toBe('ineligible');
    });
  }, 60_000);

  it('begins anew where an address names what the rules do not have', async () => {
    await visiting(async (page) => {
      for (const strange of ['policy=beijing/residence-permit&procedure=extend', 'policy=nowhere/permit']) {
        await page.goto(`${site.url}#/answer?lang=en&${strange}`);
        await page.reload();
        await page.getByRole('heading', { level: 1, name: 'What do you want to do?' }).waitFor();
      }
    });
  }, 60_000);
});

describe.concurrent('demo page: for everybody', () => {
  it('is done by keyboard alone, from the first page to the verdict', async () => {
    await visiting(async (page) => {
      await page.goto(`${site.url}#/start?policy=hangzhou/residence-permit&procedure=apply&lang=en`);
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
  }, 60_000);

  it('fits a phone of 360 pixels on every page, in both languages', async () => {
    await visiting(
      async (page) => {
        const wide: string[] = [];
        for (const lang of ['zh', 'en'] as const) {
          const look = async (view: string): Promise<void> => {
            const over = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
            if (over !== 0) wide.push(`${view} ${lang}: ${over}`);
          };
          await begin(page, site.url, holder, lang);
          await page.locator('form[data-fact]').waitFor();
          await look('questions');
          await comeBack(page, site.url, holder, lang);
          await look('answer');
          await comeBack(page, site.url, early, lang);
          await page.locator('.what-helps li').first().waitFor();
          await look('refused');
          await page.goto(`${site.url}#/changes?${GUIDE}&lang=${lang}`);
          await page.locator('.affected [role=status]:not(:empty)').waitFor();
          await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
          await page.locator('.effect ul').nth(5).waitFor();
          await look('changes');
          for (const view of ['start', 'compare']) {
            await page.goto(`${site.url}#/${view}?policy=hangzhou/residence-permit&lang=${lang}`);
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
  }, 60_000);

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
        await page.goto(`${site.url}#/start?lang=zh`);
        await page.locator('input[name=permit]').first().waitFor();
        await look('start');
        await begin(page, site.url, holder, 'en');
        await page.locator('form[data-fact]').waitFor();
        await page.getByRole('button', { name: 'Continue' }).click();
        await page.locator('[role=alert]').waitFor();
        await look('questions');
        await answerAll(page, holder.facts, 'en');
        await askFurther(page, holder.facts, 'en');
        await look('answer');
        await page.getByRole('link', { name: 'Cities' }).click();
        await page.locator('.city').first().waitFor();
        await look('compare');
        await comeBack(page, site.url, early, 'en');
        await page.locator('.what-helps li').first().waitFor();
        await look('refused');
        await page.goto(`${site.url}#/changes?${GUIDE}&lang=zh`);
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
      await page.goto(`${site.url}#/start?lang=en`);
      await page.locator('.city').first().waitFor();
    });
  });

  it('opens and works without a network once it was opened with one', async () => {
    await visiting(async (page) => {
      await page.goto(`${site.url}#/start?lang=en`);
      await page.evaluate(
        'navigator.serviceWorker.controller ?? new Promise((done) => { navigator.serviceWorker.oncontrollerchange = done; }).then(() => null)',
      );
      await page.context().setOffline(true);
      await page.reload();
      await interviewed(page, holder, 'en');
      expect(await outcomeOn(page)).toBe(holder.expect.outcome);
      await page.goto(`${site.url}#/changes?${GUIDE}&lang=en`);
      await page.getByRole('heading', { name: 'Who gains' }).first().waitFor();
    });
  }, 60_000);
});
