import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { CLI, ensureBuilt } from '../package/build.js';
import { file, holder, mistaken, tenant } from './harness.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 });
beforeAll(ensureBuilt);

const hangzhou = 'hangzhou/residence-permit';
const asOf = ['--as-of', '2024-05-01'];
// The machine that runs the tests may ask for colour itself.
const { FORCE_COLOR: _, NO_COLOR: __, ...bare } = process.env;
const start = (argv: readonly string[], input = '', env: Record<string, string> = {}) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...argv], {
    input,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    env: { ...bare, LANG: 'en_GB.UTF-8', LC_ALL: '', ...env },
  });
  return { status, stdout, stderr };
};

describe('the command', () => {
  it('answers from a file and from standard input, and ends with 0', () => {
    const fromFile = start(['evaluate', hangzhou, file('tenant.json', tenant), ...asOf, '--json']);
    expect(fromFile).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(fromFile.stdout)).toMatchObject({
      outcome: 'ineligible',
      earliestEligibleOn: '2024-07-10',
    });
    expect(start(['evaluate', hangzhou, '-', ...asOf, '--json'], JSON.stringify(tenant))).toEqual(fromFile);
  });

  it('writes pictures and calendars as they are', () => {
    const days = ['--from', '2025-01-01', '--to', '2025-12-31', '--lang', 'zh'];
    const ask = (kind: string) =>
      start(['timeline', hangzhou, '-', ...days, kind, '-'], JSON.stringify(holder));
    expect(ask('--ics')).toMatchObject({ status: 0, stderr: '' });
    expect(ask('--ics').stdout).toMatch(
      /^BEGIN:VCALENDAR\r\n[\s\S]*签注：最后一日[\s\S]*\r\nEND:VCALENDAR\r\n$/,
    );
    expect(ask('--svg').stdout).toMatch(/^<svg [\s\S]*杭州市居住证[\s\S]*<\/svg>\n$/);
  });

  it('ends with 2 and the problems on standard error', () => {
    const { status, stdout, stderr } = start(['evaluate', hangzhou, '-', ...asOf], JSON.stringify(mistaken));
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.trimEnd().split('\n')).toHaveLength(2);
  });

  it('writes no colour and no progress where no terminal is', () => {
    const people = `${JSON.stringify(tenant)}\n`.repeat(1200);
    const { status, stdout, stderr } = start(['evaluate', hangzhou, '-', ...asOf], people);
    expect({ status, stderr, lines: stdout.trimEnd().split('\n').length }).toEqual({
      status: 0,
      stderr: '',
      lines: 1200,
    });
    const coloured = (env: Record<string, string>) =>
      start(['evaluate', hangzhou, ...asOf], '', env).stdout.includes('\x1b');
    expect(coloured({})).toBe(false);
    expect(coloured({ CI: 'true' })).toBe(false);
    expect(coloured({ FORCE_COLOR: '1' })).toBe(true);
    expect(coloured({ FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
  });

  it.each([
    ['a day that does not exist', ['evaluate', hangzhou, '--as-of', '2023-02-30']],
    ['a folder', ['evaluate', hangzhou, import.meta.dirname]],
    ['a missing file', ['evaluate', hangzhou, '/nowhere.json']],
    ['a text', ['evaluate', hangzhou, file('text.json', 'hello')]],
    ['an unknown policy', ['show', 'nowhere/residence-permit']],
  ])('refuses %s without a stack', (_, argv) => {
    const { status, stdout, stderr } = start(argv);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).not.toMatch(/\n\s+at |node:internal/);
  });

  const piped = async (name: string, line: string, pipe: string): Promise<string[]> => {
    const path = file(name, `${line}\n`.repeat(5000));
    const script = `"$0" "$1" evaluate ${hangzhou} "$2" --as-of 2024-05-01 ${pipe} | head -n 1; echo "status \${PIPESTATUS[0]}"`;
    const argv = ['-c', script, process.execPath, CLI, path];
    const { stdout, stderr } = await promisify(execFile)('bash', argv, { encoding: 'utf8' });
    return [...stdout.trimEnd().split('\n'), stderr];
  };

  it('does not mind a reader of its answers that stops early', async () => {
    const [first = '', ...rest] = await piped('people.ndjson', JSON.stringify(tenant), '');
    expect(JSON.parse(first).outcome).toBe('ineligible');
    expect(rest).toEqual(['status 0', '']);
  });

  it('does not mind a reader of its problems that stops early', async () => {
    const [first, ...rest] = await piped('mistaken.ndjson', JSON.stringify(mistaken), '2>&1 >/dev/null');
    expect(first).toMatch(/^line 1: residence\.registeredOn: /);
    expect(rest).toEqual(['status 2', '']);
  });

  it('validates the rules that it ships', () => {
    expect(start(['validate', 'rules'])).toMatchObject({ status: 0, stderr: '' });
  });
});
