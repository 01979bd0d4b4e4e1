import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/facts/index.js';
import { compile } from '../../src/verdict/index.js';
import { assemble, readJson } from '../support/policies.js';
import { type AgreedVerdicts, FOLDER } from './agreed-verdicts.js';

describe('compile', () => {
  it.each(readdirSync(FOLDER))('gives the verdicts of the naive reading under library %s', (file) => {
    const { versions, questions } = readJson<AgreedVerdicts>(join(FOLDER, file));
    const handles = new Map(Object.values(assemble(versions)).map((policy) => [policy.id, compile(policy)]));
    const wrong = questions.find(({ policy, procedure, asOf, facts, verdict }) => {
      const handle = handles.get(policy);
      const ours = handle?.evaluate(facts as Facts, { asOf, procedure });
      const { outcome, tier, grounds, missingMaterials } = JSON.parse(verdict);
      const short = { outcome, tier, grounds, missingMaterials };
      return (
        JSON.stringify(ours) !== verdict ||
        JSON.stringify(handle?.screen(facts as Facts, { asOf, procedure })) !== JSON.stringify(short)
      );
    });
    expect(wrong).toBeUndefined();
  });
});
