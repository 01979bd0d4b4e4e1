import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject } from 'vitest';

/** Opens a page for one test, closes it, and fails on anything that went wrong on the way. */
export type Visiting = (
  run: (page: Page) => Promise<void>,
  options?: BrowserContextOptions,
  /** What goes wrong on purpose. */
  meant?: RegExp,
) => Promise<void>;

/** Where the page is that the tests look at. */
export const siteUrl = (): string => inject('demoSite').url;

/** Joins the browser for the tests of a file. */
export function startVisiting(): Visiting {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.connect(inject('demoSite').browser);
  });
  afterAll(() => browser?.close());
  return async (run, options, meant) => {
    const visit = await openVisit(browser, siteUrl(), options);
    try {
      await run(visit.page);
      expect(visit.faults.filter((fault) => !meant?.test(fault))).toEqual([]);
    } finally {
      await visit.close();
    }
  };
}

/** A page, and what went wrong on it so far. */
interface Visit {
  readonly page: Page;
  /** Violations of the page's security policy, errors, and requests to anybody else. */
  readonly faults: readonly string[];
  close(): Promise<void>;
}

/** A page of its own, which nothing outside the site may be asked for. */
async function openVisit(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 1000, height: 800 },
    locale: 'en-GB',
    ...options,
  });
  const page = await context.newPage();
  // No test is about time; exact answers of eight procedures take their time on a busy machine.
  page.setDefaultTimeout(60_000);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || /violat|Trusted/i.test(message.text())) faults.push(message.text());
  });
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(url))
      faults.push(`asked ${request.url()}`);
  });
  await page.exposeFunction('reportViolation', (text: string) => faults.push(text));
  await page.addInitScript(
    "addEventListener('securitypolicyviolation', (event) => reportViolation(event.violatedDirective + ': ' + event.blockedURI + ' ' + event.sample))",
  );
  return { page, faults, close: () => context.close() };
}
