import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { preview } from 'vite';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The demo page, built and served, and a browser to look at it with. */
export interface Site {
  readonly url: string;
  /** A page of its own, which nothing outside the site may be asked for. */
  open(options?: BrowserContextOptions): Promise<Visit>;
  close(): Promise<void>;
}

/** A page, and what went wrong on it so far. */
export interface Visit {
  readonly page: Page;
  /** Violations of the page's security policy, errors, and requests to anybody else. */
  readonly faults: readonly string[];
  close(): Promise<void>;
}

/** Builds and serves the page as `npm run demo:web` does, on a port of its own. */
export async function startSite(): Promise<Site> {
  if (!existsSync(CHROMIUM))
    throw new Error(
      `these tests look at the page with Chromium, and there is none at ${CHROMIUM}: apt-get update && apt-get install -y chromium (or set CHROMIUM to one)`,
    );
  const root = join(import.meta.dirname, '../../demo/web');
  const outDir = mkdtempSync(join(tmpdir(), 'demo-web-'));
  // In a process of its own, as by hand: the test runner's NODE_ENV would make it another build.
  const vite = join(root, '../../node_modules/vite/bin/vite.js');
  const options = ['--outDir', outDir, '--emptyOutDir', '--logLevel', 'error'];
  execFileSync(process.execPath, [vite, 'build', root, ...options], {
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const server = await preview({
    root,
    logLevel: 'error',
    build: { outDir },
    preview: { port: 0, host: '127.0.0.1' },
  });
  const url = server.resolvedUrls?.local[0] ?? '';
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGS });
  return {
    url,
    open: (options) => openVisit(browser, url, options),
    close: async () => {
      await browser.close();
      await server.close();
      rmSync(outDir, { recursive: true });
    },
  };
}

async function openVisit(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 1000, height: 800 },
    locale: 'en-GB',
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
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
