import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { impact, settled, tabulate, whyNot } from '../../src/impact/index.js';
import { policies } from '../support/policies.js';
import { type Consumer, installPackage, runScript } from './install.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 });

let consumer: Consumer;
beforeAll(async () => {
  consumer = await installPackage();
});
afterAll(() => rmSync(consumer.folder, { recursive: true, force: true }));

const tenant = { residence: { division: '330106', registeredOn: '2024-01-10', housing: 'rented' } } as const;
const options = { asOf: '2024-05-01' } as const;

/** Built policies keep neither the titles of clauses nor the files that these stand in. */
const kept = (answer: unknown): unknown =>
  JSON.parse(
    JSON.stringify(answer, (name, value) =>
      name === 'title' || (['before', 'after'].includes(name) && typeof value !== 'object') ? null : value,
    ),
  );

const asked = (load: string) => `
  import { createRequire } from 'node:module';
  const require = createRequire(import.meta.url);
  const { impact, settled, tabulate, whyNot } = ${load}('residence-permit-rules/impact');
  const { RulesError } = ${load}('residence-permit-rules');
  const { residencePermit: nation } = ${load}('residence-permit-rules/rules/national');
  const { applyResidencePermit, residencePermit: city } = ${load}('residence-permit-rules/rules/hangzhou');
  const options = ${JSON.stringify(options)};
  const tenant = ${JSON.stringify(tenant)};
  const answers = [city, applyResidencePermit].map((policy) => [
    impact(nation, policy, options),
    whyNot(policy, tenant, options),
    settled(policy, tenant, options),
    tabulate(policy, options).isTabled,
  ]);
  let code = 'none';
  try { tabulate(city, { asOf: 'never' }); } catch (error) { code = error instanceof RulesError && error.code; }
  console.log(JSON.stringify([...answers, code]));`;

describe('exact answers on the policies of the package', () => {
  const [nation, city] = ['national/residence-permit', 'hangzhou/residence-permit'].map(
    (id) => policies[id] as never,
  ) as [never, never];

  it.each(['await import', 'require'])(
    'are those on the rule files, and errors are one class: %s',
    async (load) => {
      const [whole, narrow, code] = await runScript<[unknown[], unknown[], string]>(
        consumer.folder,
        'impact.mjs',
        asked(load),
      );
      const expected = [
        impact(nation, city, options),
        whyNot(city, tenant, options),
        settled(city, tenant, options),
        tabulate(city, options).isTabled,
      ];
      expect(expected[0]).toMatchObject({ kind: 'exact', isUnchanged: false });
      expect(kept(whole)).toEqual(kept(expected));
      expect(kept(narrow.slice(1))).toEqual(kept(expected.slice(1)));
      expect(narrow[0]).toMatchObject({ kind: 'exact', isUnchanged: false });
      expect(code).toBe('INVALID_AS_OF');
    },
  );
});
