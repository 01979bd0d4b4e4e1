/**
 * The functions of a test runner that register tests: those of vitest, jest, mocha or node:test.
 * @since 0.3.0
 */
export interface Runner {
  readonly describe: (name: string, body: () => void) => unknown;
  readonly it: (name: string, body: () => void) => unknown;
}
