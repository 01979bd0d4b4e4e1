import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import { missingInTyme } from './published-holidays.js';

vi.setConfig({ testTimeout: 120_000 });

/** Zones on both sides of the date line, and minutes of offset from UTC on 2024-05-01. */
const zones = { UTC: 0, 'Asia/Shanghai': -480, 'America/New_York': 240, 'Pacific/Apia': -780 };

const run = promisify(execFile);
const program = join(import.meta.dirname, 'print-zone-check.ts');

describe('periods, windows and working days', () => {
  // The periods: every start day of 1999 to 2026 by −18 to 18 months and days. The windows: the same anchors by five rules.
  it.concurrent.each(Object.entries(zones))(
    'agree with a list of days and two holiday libraries, in %s',
    async (zone, offset) => {
      const { stdout } = await run(process.execPath, ['--import', 'tsx', program], {
        env: { ...process.env, TZ: zone },
      });
      const days = 28 * 365 + 7;
      const yearsAnnounced = 16 * 365 + 4;
      expect(JSON.parse(stdout)).toEqual({
        offset,
        compared: { periods: days * 37, windows: days * 5, workingDays: yearsAnnounced },
        wrong: 0,
        first: [],
        missing: missingInTyme,
      });
    },
  );
});
