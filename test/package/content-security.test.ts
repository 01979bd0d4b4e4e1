import { readFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { evaluate, type Policy } from '../../src/index.js';
import { policies } from '../support/policies.js';
import { bundle } from './bundle.js';
import { contentPolicies, launchChromium, serve, visit } from './chromium.js';
import { type Consumer, installPackage, manifest } from './install.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 });

const tenant = {
  residence: { division: '330106', registeredOn: '2024-01-10', housing: 'rented' },
  materials: ['resident-id-card'],
} as const;
const asOf = '2024-05-01';
const question = `${JSON.stringify(tenant)}, { asOf: '${asOf}' }`;
const expected = evaluate(policies['hangzhou/residence-permit'] as Policy, tenant, { asOf });

const module = `
  import { compile, evaluate } from 'residence-permit-rules';
  import { interview } from 'residence-permit-rules/forms';
  import { currentResidencePermit, residencePermit } from 'residence-permit-rules/rules/hangzhou';
  import { reasonText } from 'residence-permit-rules/messages';
  const verdict = evaluate(residencePermit, ${question});
  const texts = verdict.reasons.map((reason) => reasonText(reason, 'zh'));
  const { outcome } = compile(currentResidencePermit).screen(${question});
  const asked = interview(currentResidencePermit, { asOf: '${asOf}' }).step(${JSON.stringify(tenant)});
  say({ verdict, texts, outcome, asked: asked.questions.map(({ fact }) => fact) });`;
const script = `
  const { compile, evaluate, interview, reasonText, rules } = ResidencePermitRules;
  const { currentResidencePermit, residencePermit } = rules.hangzhou;
  const verdict = evaluate(residencePermit, ${question});
  const texts = verdict.reasons.map((reason) => reasonText(reason, 'zh'));
  const { outcome } = compile(currentResidencePermit).screen(${question});
  const asked = interview(currentResidencePermit, { asOf: '${asOf}' }).step(${JSON.stringify(tenant)});
  say({ verdict, texts, outcome, asked: asked.questions.map(({ fact }) => fact) });`;
const offence = `
  try { new Function('return 1')(); } catch {}
  say('tried');`;

let consumer: Consumer;
let browser: Browser;
let files: { readonly [path: string]: string };
beforeAll(async () => {
  browser = await launchChromium();
  consumer = await installPackage();
  const built = (path: string) =>
    readFileSync(join(consumer.folder, 'node_modules', manifest.name, 'dist/script', path), 'utf8');
  const page = (...tags: string[]) => `<!doctype html><title>t</title><body>${tags.join('')}</body>`;
  const classic = (name: string) => `<script src="/${name}"></script>`;
  files = {
    '/module': page('<script type="module" src="/module.js"></script>'),
    '/module.js': (await bundle(consumer.folder, module)).text,
    '/script': page(classic('residence-permit-rules.js'), classic('hangzhou.js'), classic('script.js')),
    '/residence-permit-rules.js': built('residence-permit-rules.js'),
    '/hangzhou.js': built('rules/hangzhou.js'),
    '/script.js': script,
    '/offence': page(classic('offence.js')),
    '/offence.js': offence,
  };
});
afterAll(async () => {
  await browser?.close();
  if (consumer) rmSync(consumer.folder, { recursive: true, force: true });
});

describe.each(Object.entries(contentPolicies))('under %s, Chromium', (_, contentPolicy) => {
  let server: Server;
  beforeAll(async () => {
    server = await serve(files, contentPolicy);
  });
  afterAll(() => server?.close());

  it('reports what runs a text as code', async () => {
    const { said, violations } = await visit(browser, server, '/offence');
    expect(said).toBe('tried');
    expect(violations).toHaveLength(1);
  });

  it.each(['/module', '/script'])('judges and says why without a violation: %s', async (path) => {
    const { said, violations, errors } = await visit(browser, server, path);
    expect({ violations, errors }).toEqual({ violations: [], errors: [] });
    expect(said).toMatchObject({ verdict: JSON.parse(JSON.stringify(expected)), outcome: expected.outcome });
    expect((said as { texts: string[] }).texts.join()).toMatch(/\p{Script=Han}/u);
    expect((said as { asked: string[] }).asked).toContain('identity.hukouDivision');
  });
});
