import type { Locator, Page } from 'playwright-core';
import type { Outcome } from '../../src/verdict/index.js';

type Facts = { readonly [subject: string]: unknown };
export type Lang = 'zh' | 'en';

/** As much of a case of `fixtures/policies` as is asked and expected here. */
export interface PersonCase {
  readonly policy: string;
  readonly procedure?: string;
  readonly asOf: string;
  readonly facts: Facts;
  readonly expect: {
    readonly outcome: Outcome;
    readonly missingMaterials?: readonly { readonly requirement: string }[];
    readonly window?: { readonly closesOn?: string };
  };
}

/** What a person of a case knows of a fact; undefined if nothing. */
function factOf(facts: Facts, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((found, step) => (found as { [step: string]: unknown } | undefined)?.[step], facts);
}

const NEXT = { zh: '继续', en: 'Continue' };
const SKIP = { zh: '不清楚，先跳过', en: 'I do not know: skip' };

/** Goes to the page and chooses what a case is about, as somebody with a mouse does. */
export async function begin(
  page: Page,
  url: string,
  { policy, procedure = 'apply', asOf }: PersonCase,
  lang: Lang,
): Promise<void> {
  const place = policy.split('/')[0];
  await page.goto(`${url}#/start?lang=${lang}`);
  await page.locator('#day').fill(asOf);
  await page.locator(`input[name=place][value="${place}"]`).check();
  await page.locator(`form[data-policy^="${place}/"]`).waitFor();
  const chosen = page.locator(`form[data-policy="${policy}"]`);
  if ((await chosen.count()) === 0) await page.locator(`input[name=permit][value="${policy}"]`).check();
  await chosen.waitFor();
  await page.locator(`input[name=procedure][value="${procedure}"]`).check();
  await page.getByRole('button', { name: lang === 'zh' ? '开始回答' : 'Start the questions' }).click();
}

/** Answers question after question with what a case states, and skips what it does not; the facts asked for. */
export async function answerAll(page: Page, facts: Facts, lang: Lang): Promise<string[]> {
  const asked: string[] = [];
  for (let n = 0; n < 60; n++) {
    const shown = page.locator('form[data-fact], [data-outcome]').first();
    const fact = await shown.getAttribute('data-fact');
    if (fact === null) return asked;
    asked.push(fact);
    const form = page.locator(`form[data-fact="${fact}"]`);
    const isGiven = await fillIn(form, fact, factOf(facts, fact));
    await form.getByRole('button', { name: (isGiven ? NEXT : SKIP)[lang], exact: true }).click();
    // The next question, or the verdict, is another element.
    await form.waitFor({ state: 'detached' });
  }
  throw new Error(`no verdict after ${asked.join(', ')}`);
}

/** The interview of a case, to its verdict; the facts asked for. */
export async function interviewed(
  page: Page,
  url: string,
  person: PersonCase,
  lang: Lang,
): Promise<readonly string[]> {
  await begin(page, url, person, lang);
  return answerAll(page, person.facts, lang);
}

/** Comes back in a tab where a case was told before, straight to its verdict: what a reload keeps. */
export async function comeBack(page: Page, url: string, person: PersonCase, lang: Lang): Promise<void> {
  const { policy, procedure = 'apply', asOf, facts } = person;
  const { materials: _, ...answers } = facts;
  const told = { asOf, answers, skipped: [], wantsDetails: false, asking: null, trail: [], ticked: [] };
  await page.goto(url);
  // The page keeps what it knows as it first shows something: this comes later, and stands.
  await page.locator('main h1').waitFor();
  await page.evaluate(
    `sessionStorage.setItem('residence-permit-demo', ${JSON.stringify(JSON.stringify(told))})`,
  );
  await page.goto(`${url}#/answer?policy=${policy}&procedure=${procedure}&lang=${lang}`);
  await page.reload();
  await page.locator('.outcome').waitFor();
}

/** Goes on from the verdict to the questions that make papers and days more exact, if there are any. */
export async function askFurther(page: Page, facts: Facts, lang: Lang): Promise<void> {
  const further = page.getByRole('button', { name: lang === 'zh' ? /回答补充问题/ : /further questions/ });
  if ((await further.count()) === 0) return;
  await further.click();
  await page.locator('.outcome').waitFor({ state: 'detached' });
  await answerAll(page, facts, lang);
}

/** The outcome that the page shows. */
export const outcomeOn = (page: Page): Promise<string | null> =>
  page.locator('.outcome').getAttribute('data-outcome');

/** Fills in one answer; false where the person does not know it. */
async function fillIn(scope: Locator, name: string, value: unknown): Promise<boolean> {
  if (value === undefined) return false;
  if (value === null) await scope.locator(`[name="${name}?none"], [name="${name}"][value="(none)"]`).check();
  else if (Array.isArray(value)) await fillList(scope, name, value);
  else if ((await scope.locator(`[name="${name}"][type=radio]`).count()) > 0)
    await scope.locator(`[name="${name}"][value="${value}"]`).check();
  else await scope.locator(`[name="${name}"]`).fill(String(value));
  return true;
}

async function fillList(scope: Locator, name: string, values: readonly unknown[]): Promise<void> {
  for (const [i, value] of values.entries()) {
    if (typeof value !== 'object') {
      await scope.locator(`[name="${name}"][value="${value}"]`).check();
      continue;
    }
    await scope.locator('button.second', { hasText: /添加一条|Add another/ }).click();
    for (const [field, part] of Object.entries(value as Facts))
      await fillIn(scope, `${name}.${i}.${field}`, part);
  }
}
