import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { preview } from 'vite';
import type { TestProject } from 'vitest/node';

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

/** The demo page, built and served, and a browser to look at it with: where both are to be found. */
export interface Site {
  readonly url: string;
  readonly browser: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** The demo page, one for all tests of it. */
    demoSite: Site;
  }
}

/** Starts the page and the browser once, before the first test of the page, and ends them after the last. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const { close, ...site } = await startSite();
  provide('demoSite', site);
  return close;
}

/** Builds and serves the page as `npm run demo:web` does, on a port of its own. */
export async function startSite(): Promise<Site & { close(): Promise<void> }> {
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
  const browser = await chromium.launchServer({ executablePath: CHROMIUM, args: ARGS });
  return {
    url: server.resolvedUrls?.local[0] ?? '',
    browser: browser.wsEndpoint(),
    close: async () => {
      await browser.close();
      await server.close();
      rmSync(outDir, { recursive: true });
    },
  };
}
