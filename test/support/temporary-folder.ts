import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect } from 'vitest';

const NAME = 'RESIDENCE_PERMIT_RULES_TESTS';

/** Makes the folder that test files have their own in, before the first of them; it goes after the last. */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'residence-permit-rules-tests-'));
  process.env[NAME] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}

/** The folder of the test file that asks: modules may be shared among files, and none is to find what another wrote. */
export function temporaryFolder(): string {
  const folder = join(process.env[NAME] as string, basename(expect.getState().testPath as string));
  mkdirSync(folder, { recursive: true });
  return folder;
}
