import { EventEmitter, once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, chromium } from 'playwright-core';

const PATH = process.env.CHROMIUM ?? '/usr/bin/chromium';
const QUIET = [
  'no-sandbox',
  'disable-gpu',
  'disable-quic',
  'no-first-run',
  'disable-background-networking',
  'disable-component-update',
  'disable-sync',
];

/** A real browser; a test without one fails, for nothing else shows what a policy of content security forbids. */
export async function launchChromium(): Promise<Browser> {
  if (!existsSync(PATH))
    throw new Error(
      `No Chromium at ${PATH}. Install it (apt-get update && apt-get install -y chromium), or say in CHROMIUM where it is.`,
    );
  return chromium.launch({ executablePath: PATH, args: QUIET.map((flag) => `--${flag}`) });
}

const SELF = "default-src 'none'; script-src 'self'";

/** Policies of content security under which a form may live. */
export const contentPolicies = {
  "script-src 'self'": SELF,
  'Trusted Types too': `${SELF}; require-trusted-types-for 'script'; trusted-types 'none'`,
} as const;

/** Serves texts by path under a policy of content security. */
export function serve(files: { readonly [path: string]: string }, contentPolicy: string): Promise<Server> {
  const server = createServer(({ url = '/' }, response) => {
    const text = files[url];
    const type = url.endsWith('.js') ? 'text/javascript' : 'text/html';
    response.writeHead(text === undefined ? 404 : 200, {
      'content-type': `${type}; charset=utf-8`,
      'content-security-policy': contentPolicy,
    });
    response.end(text);
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}

/** How long a page may be silent until the visit fails, in milliseconds. */
const SILENCE = 15_000;

/** What a page said, and what it was not allowed to do. */
export interface Visit {
  readonly said: unknown;
  readonly violations: readonly string[];
  readonly errors: readonly string[];
}

const NOTE_VIOLATIONS = `document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample, blockedURI }) =>
  noteViolation(violatedDirective + ': ' + (sample || blockedURI)));`;

/** A picture that no page may show. Violations are told in their order, but later than scripts go on: with this one, all before are known. */
const LAST = '/the-last-violation';

/** Opens a page of {@link serve}, waits until one of its scripts calls `say`, and notes all that goes wrong. */
export async function visit(browser: Browser, server: Server, path: string): Promise<Visit> {
  const page = await browser.newPage();
  try {
    const violations: string[] = [];
    const errors: string[] = [];
    const heard = new EventEmitter();
    const first = (name: string) => once(heard, name, { signal: AbortSignal.timeout(SILENCE) });
    const said = first('said');
    await page.exposeFunction('say', (value: unknown) => heard.emit('said', value));
    await page.exposeFunction('noteViolation', (text: string) =>
      text.includes(LAST) ? heard.emit('last') : violations.push(text),
    );
    await page.addInitScript(NOTE_VIOLATIONS);
    const noteError = (text: string) => text.includes(LAST) || errors.push(text);
    page.on('pageerror', ({ message }) => noteError(message));
    page.on('console', (message) => message.type() === 'error' && noteError(message.text()));
    const { port } = server.address() as AddressInfo;
    await page.goto(`http://127.0.0.1:${port}${path}`, { waitUntil: 'load' });
    const [answer] = await said;
    const last = first('last');
    await page.evaluate(`void Object.assign(new Image(), { src: '${LAST}' })`);
    await last;
    return { said: answer, violations, errors };
  } finally {
    await page.close();
  }
}
