import { relative } from 'node:path';
import { defineConfig, type Plugin } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Tables before anything that walks from day to day, which a broken calendar keeps walking for ever. */
const ORDER = [
  'calendar/months',
  'calendar/civil-date',
  'calendar/periods',
  'calendar/',
  'materials/',
  'policy/',
  'verdict/',
  'mutation/',
  'conditions/',
];

const placeOf = ({ moduleId, project }: TestSpecification): number => {
  const path = relative(`${project.config.root}/test`, moduleId);
  const place = ORDER.findIndex((start) => path.startsWith(start));
  return place < 0 ? ORDER.length : place;
};

/** The first failure ends a mutant, so the quickest to tell come first. */
class QuickestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return [...files].sort((a, b) => placeOf(a) - placeOf(b) || (a.moduleId < b.moduleId ? -1 : 1));
  }
}

/**
 * The instrumenter writes a cast without the brackets it had: `x as Day <= y`, which opens a list of type
 * arguments. A cast does nothing when the code runs, so those before `<` are left out.
 */
const castsBeforeLess: Plugin = {
  name: 'casts-before-less',
  enforce: 'pre',
  transform: (code, id) => (id.includes('/src/') ? code.replace(/ as [A-Z]\w*(?= <=? )/g, '') : undefined),
};

/**
 * The tests that mutants are run against: those of the same folders and of `lifecycle`, and verdicts on which the
 * library and the naive reading agree. Left out are the worked cases and the property tests over all policies, which
 * take seconds for each mutant, and the tests that start a process of their own, in which no mutant is switched on.
 */
export default defineConfig({
  plugins: [castsBeforeLess],
  test: {
    include: [
      'test/{calendar,conditions,materials,policy,clauses,verdict,lifecycle}/**/*.test.ts',
      'test/mutation/*.mutation.ts',
    ],
    exclude: ['test/calendar/zones.test.ts'],
    globalSetup: ['test/mutation/agreed-verdicts.ts'],
    setupFiles: ['test/mutation/same-samples.ts'],
    // Stryker ends what a mutant keeps going for ever; a busy machine is no failure.
    testTimeout: 120_000,
    sequence: { sequencer: QuickestFirst },
    // No test leaves anything behind in a module, so the files share one.
    isolate: false,
  },
});
