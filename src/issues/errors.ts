import type { Issue } from './codes.js';

/**
 * Why a call was refused. Test `.code`, not the class: the package ships in two module formats.
 * - `INVALID_FACTS`, `INVALID_POLICY`: bad input, one entry in `issues` for each problem
 * - `INVALID_AS_OF`: `asOf` is missing or not a civil date
 * - `UNKNOWN_PROCEDURE`: the version in force has no such procedure
 * @since 0.1.0
 */
export type ErrorCode = 'INVALID_FACTS' | 'INVALID_POLICY' | 'INVALID_AS_OF' | 'UNKNOWN_PROCEDURE';

/**
 * The only error that the library throws.
 * @since 0.1.0
 */
export class RulesError extends Error {
  override readonly name = 'RulesError';
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly issues: readonly Issue[] = [],
  ) {
    super(message);
  }
}

/** A refusal for bad input, with every problem in `issues` and the paths in the message. */
export function inputError(code: 'INVALID_FACTS' | 'INVALID_POLICY', issues: readonly Issue[]): RulesError {
  const places = issues.slice(0, 5).map((found) => `${found.path}: ${found.code}`);
  const more = issues.length > 5 ? ` and ${issues.length - 5} more` : '';
  return new RulesError(code, `${places.join('; ')}${more}`, issues);
}
