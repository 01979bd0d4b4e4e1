import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { run } from '../../src/cli/program.js';
import type { Terminal } from '../../src/cli/terminal.js';
import type { Facts } from '../../src/facts/index.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** What a call of the command line did. */
export interface Call {
  readonly code: number;
  /** Standard output, as one text. */
  readonly out: string;
  /** Lines on standard error. */
  readonly err: readonly string[];
}

/** Runs the command line in this process, with a text on standard input. */
export async function call(argv: readonly string[], stdin = ''): Promise<Call> {
  const out: string[] = [];
  const err: string[] = [];
  const terminal: Terminal = {
    out: (line) => void out.push(line),
    write: (text) => void out.push(text),
    progress: () => undefined,
    readAll: async () => stdin,
  };
  const code = await run(argv, terminal, (line) => void err.push(line), '9.8.7');
  return { code, out: out.join('\n'), err };
}

/** The progress that a call reports while it works: how many are done, of how many. */
export async function progressOf(argv: readonly string[], stdin: string): Promise<[number, number][]> {
  const told: [number, number][] = [];
  const terminal: Terminal = {
    out: () => undefined,
    write: () => undefined,
    progress: (done, all) => void told.push([done, all]),
    readAll: async () => stdin,
  };
  await run(argv, terminal, () => undefined, '9.8.7');
  return told;
}

/** Writes a file into a folder that goes when the tests end, and gives its path. */
export function file(name: string, content: unknown): string {
  const path = join(temporaryFolder(), name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

/** A tenant in Xihu, registered on 2024-01-10: by Hangzhou article 16, half a year ends on 2024-07-10. */
export const tenant: Facts = {
  identity: { region: 'mainland', hukouDivision: '340104' },
  residence: { division: '330106', registeredOn: '2024-01-10', isContinuous: true, housing: 'rented' },
  standing: { isRecognisedTalent: false, isRecognisedInvestor: false },
  materials: ['photo'],
};

/**
 * A holder in Xihu: issued 2023-08-08, endorsed once, on 2024-08-01. By Hangzhou article 19 the next window
 * is the month before the full year, 2025-07-08 to 2025-08-08; by article 20 a permit not endorsed by then
 * is suspended, and once it is, the time in between is left out of the years that count from registration.
 */
export const holder: Facts = {
  ...tenant,
  residence: { ...tenant.residence, registeredOn: '2023-01-10' },
  permit: {
    kind: 'residence-permit',
    division: '330106',
    issuedOn: '2023-08-08',
    events: [{ kind: 'endorsed', on: '2024-08-01' }],
  },
};

/** The same tenant with a day that does not exist and a fact that nobody has. */
export const mistaken = { residence: { registeredOn: '2023-02-30', registerdOn: '2024-01-10' } };

/** What a timeline is asked for, where a test asks for other than the usual. */
export interface Asked {
  readonly facts?: Facts;
  readonly policy?: string;
  readonly from?: string;
  readonly to?: string;
  readonly lang?: string;
}

/** The picture or the calendar of a timeline, as written to standard output. */
export async function timelineAs(
  kind: 'svg' | 'ics',
  {
    facts = holder,
    policy = 'hangzhou/residence-permit',
    from = '2024-01-01',
    to = '2026-12-31',
    lang = 'en',
  }: Asked,
): Promise<string> {
  const argv = ['timeline', policy, '-', '--from', from, '--to', to, '--lang', lang, `--${kind}`, '-'];
  const { code, out, err } = await call(argv, JSON.stringify(facts));
  expect({ code, err }).toEqual({ code: 0, err: [] });
  return out;
}
