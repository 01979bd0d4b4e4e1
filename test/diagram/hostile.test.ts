import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { GaveUp, outputsOf, universeOf } from '../../src/diagram/index.js';
import type { Terrain } from '../../src/verdict/index.js';

const POLICIES = pathToFileURL(join(import.meta.dirname, '../../bench/exact/policies.mjs')).href;
const { hostile } = (await import(POLICIES)) as { hostile: { readonly [name: string]: () => Terrain } };

/** Ten times what the worst of them takes: a machine may be slow, but no policy may take hours. */
const MOST_PROCESSOR_MS = 25_000;

function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The regions of an answer, or why there is none. */
function answerOf(terrain: Terrain): number | string {
  try {
    const universe = universeOf([terrain]);
    const [outcome] = outputsOf(universe.builder, terrain, []);
    return universe.cover(universe.algebra.where(outcome?.diagram ?? 0, (value) => value === 2)).length;
  } catch (error) {
    if (error instanceof GaveUp) return error.why;
    throw error;
  }
}

describe('a policy that is built to blow up', () => {
  it.each(Object.entries(hostile))(
    'ends soon, answered or given up: %s',
    { timeout: 120_000 },
    (name, make) => {
      const begun = spent();
      const answer = answerOf(make());
      expect(spent() - begun).toBeLessThan(MOST_PROCESSOR_MS);
      if (!/decades|gaps/.test(name)) expect(answer).toMatch(/^(more than \d+|bounds of dates not settled)/);
    },
  );
});
