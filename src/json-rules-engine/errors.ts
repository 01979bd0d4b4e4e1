/**
 * A source of facts failed, so that there is no verdict. Test `.code`, not the class: the package
 * ships in two module formats. The message names the fact and says nothing of the cause, which may
 * hold what is not for a log.
 * @since 0.3.0
 */
export class FactSourceError extends Error {
  override readonly name = 'FactSourceError';
  readonly code = 'FACT_SOURCE_FAILED';
  constructor(
    /** The fact that was asked for, `employment.socialInsuranceMonths`. */
    readonly fact: string,
    /** What the source threw. */
    readonly cause: unknown,
  ) {
    super(`the source of ${fact} failed`);
  }
}
