import { readFileSync } from 'node:fs';

const read = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));

/** The people, as they come out of JSON. */
export const applicants = read('applicants.json');

/** The right answers, in the same order. */
export const expected = read('expected.json');

/** What a contestant reads, as it would come out of JSON: no strings or objects are shared. */
export const prepareAll = ({ prepare }) => JSON.parse(JSON.stringify(applicants.map(prepare)));

/** The order of grounds and of requirements is free, that of alternatives is not. */
const canonical = ({ eligible, grounds, missing }) =>
  JSON.stringify({
    eligible,
    grounds: [...grounds].sort(),
    missing: missing.map((alternatives) => JSON.stringify(alternatives)).sort(),
  });

/** The first wrong answer of a contestant, or undefined if all are right. */
export async function firstMistake({ answer, toExpected }, inputs) {
  for (const [i, input] of inputs.entries()) {
    const wanted = canonical(expected[i]);
    const given = canonical(toExpected(await answer(input)));
    if (given !== wanted) return `person ${i}: expected ${wanted}, got ${given}`;
  }
  return undefined;
}
