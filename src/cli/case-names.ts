import type { GeneratedCase } from '../impact/index.js';

/** A file's name holds this much of a title. */
const LONGEST = 80;

/**
 * Names of files for cases, without an ending: kebab-case from their titles, each once. Letters, digits and hyphens
 * alone, so that no title leads out of its folder.
 */
export function caseNames(cases: readonly Pick<GeneratedCase, 'title'>[]): string[] {
  const taken = new Set<string>();
  return cases.map(({ title }) => {
    const base = kebab(title);
    let name = base;
    for (let n = 2; taken.has(name); n++) name = `${base}-${n}`;
    taken.add(name);
    return name;
  });
}

function kebab(title: string): string {
  const words = title
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  let name = '';
  for (const word of words) {
    if (name.length + word.length >= LONGEST) break;
    name += name === '' ? word : `-${word}`;
  }
  return name || 'case';
}
