import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, vi } from 'vitest';

vi.setConfig({ testTimeout: 120_000 });

/** Zones on both sides of the date line, and minutes of offset from UTC on 2024-05-01. */
const zones = { UTC: 0, 'Asia/Shanghai': -480, 'America/New_York': 240, 'Pacific/Apia': -780 };

const run = promisify(execFile);
const program = join(import.meta.dirname, 'print-zone-sample.ts');

async function sampleIn(zone: string): Promise<{ offset: number; days: number; hash: string }> {
  const { stdout } = await run(process.execPath, ['--import', 'tsx', program], {
    env: { ...process.env, TZ: zone },
  });
  return JSON.parse(stdout);
}

describe('evaluate', () => {
  it('never depends on the zone of the machine', async () => {
    const samples = await Promise.all(Object.keys(zones).map(sampleIn));
    expect(samples.map(({ offset }) => offset)).toEqual(Object.values(zones));
    expect(samples[0]?.days).toBeGreaterThan(20);
    expect(new Set(samples.map(({ hash }) => hash)).size).toBe(1);
  });
});
