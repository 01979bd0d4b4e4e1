import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const FOLDER = join(import.meta.dirname, '../../src/messages');
const sources = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({
    name,
    depth: name.split(/[\\/]/).length - 1,
    text: readFileSync(join(FOLDER, name), 'utf8'),
  }));

/** Modules that a source brings into its bundle. */
const loadedBy = (text: string): string[] =>
  [...text.matchAll(/^(?:import|export) (?!type\b)[^;]*? from '([^']+)';/gms)].map(
    ([, from]) => from as string,
  );

describe('src/messages', () => {
  it('is found whole', () => {
    expect(sources.map(({ name }) => name)).toContain(join('facts', 'index.ts'));
    expect(sources.flatMap(({ text }) => loadedBy(text))).toContain('../text.js');
  });

  it('loads nothing from the rest of the library: types only', () => {
    const climbs = (from: string, depth: number) =>
      !from.startsWith('.') || (from.match(/\.\.\//g) ?? []).length > depth;
    const strays = sources.flatMap(({ name, depth, text }) =>
      loadedBy(text)
        .filter((from) => climbs(from, depth))
        .map((from) => `${name}: ${from}`),
    );
    expect(strays).toEqual([]);
  });

  it('keeps to what form runtimes have', () => {
    const newer =
      /\b(?:Intl|eval|Proxy|Promise)\b|\.(?:replaceAll|flatMap|flat|at|matchAll)\(|Object\.(?:entries|values|fromEntries)/;
    expect(sources.filter(({ text }) => newer.test(text)).map(({ name }) => name)).toEqual([]);
  });
});
