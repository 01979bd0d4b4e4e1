import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, vi } from 'vitest';

vi.setConfig({ testTimeout: 120_000 });

/** Zones on both sides of the date line, and minutes of offset from UTC on 2024-05-01. */
const zones = { UTC: 0, 'Asia/Shanghai': -480, 'America/New_York': 240, 'Pacific/Apia': -780 };

const run = promisify(execFile);
const program = join(import.meta.dirname, 'print-zone-sample.ts');

/** What is answered in a zone, as a hash, and how many different days the answers of each kind hold. */
interface Sample {
  readonly offset: number;
  readonly days: { readonly [kind: string]: number };
  readonly hash: string;
}

async function sampleIn(zone: string): Promise<Sample> {
  const { stdout } = await run(process.execPath, ['--import', 'tsx', program], {
    env: { ...process.env, TZ: zone },
  });
  return JSON.parse(stdout);
}

describe('a verdict, a status, a timeline and a booking', () => {
  it('never depend on the zone of the machine', async () => {
    const samples = await Promise.all(Object.keys(zones).map(sampleIn));
    expect(samples.map(({ offset }) => offset)).toEqual(Object.values(zones));
    for (const days of Object.values(samples[0]?.days ?? {})) expect(days).toBeGreaterThan(20);
    expect(Object.keys(samples[0]?.days ?? {})).toEqual(['earliest', 'since', 'changes', 'slots']);
    expect(new Set(samples.map(({ hash }) => hash)).size).toBe(1);
  });
});
