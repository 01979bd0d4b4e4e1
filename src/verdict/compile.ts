import { type CivilDate, type Day, formatDay, NEVER, parseDay } from '../calendar/index.js';
import type { Facts } from '../facts/index.js';
import { isFactDay } from '../facts/index.js';
import { RulesError } from '../issues/index.js';
import { type Policy, type Procedure, type Spell, spellOn } from '../policy/index.js';
import { compileProgram, type Program } from './program.js';
import { prepare } from './run.js';
import { nextChange } from './time.js';
import type { Screening, Verdict } from './types.js';
import { NOTHING_TO_SCREEN, outOfForce, screeningOf, verdictOf } from './verdict.js';

/** When, and for what. */
export interface EvaluateOptions {
  /** The day of the question, `YYYY-MM-DD`. Nothing is ever read from a clock. */
  readonly asOf: string;
  /** `apply` if left out. */
  readonly procedure?: Procedure;
}

/**
 * A policy compiled for repeated use, and for forms: small and fast, because it checks the facts
 * that it reads and no others. A misspelt name passes for an unknown fact; facts from outside belong
 * through `parseFacts` first.
 * @since 0.1.0
 */
export interface CompiledPolicy {
  readonly policy: Policy;
  /**
   * The whole verdict.
   * @throws RulesError `INVALID_AS_OF`, `INVALID_FACTS`, `UNKNOWN_PROCEDURE`
   */
  evaluate(facts: Facts, options: EvaluateOptions): Verdict;
  /**
   * Outcome, tier, grounds and missing materials only, for populations.
   * @throws RulesError `INVALID_AS_OF`, `INVALID_FACTS`, `UNKNOWN_PROCEDURE`
   */
  screen(facts: Facts, options: EvaluateOptions): Screening;
  /**
   * The first day later than asOf on which some comparison of the rules may change its value with
   * nothing but time passing; `null` if none ever does. Windows and deadlines are not comparisons.
   * @throws RulesError `INVALID_AS_OF`, `INVALID_FACTS`, `UNKNOWN_PROCEDURE`
   */
  nextChangeOn(facts: Facts, options: EvaluateOptions): CivilDate | null;
}

/**
 * Compiles a policy, each procedure of a version at its first use.
 *
 * @throws RulesError `INVALID_POLICY`, at first use, for a rule file that was never checked and names
 *   what does not exist
 * @example const hangzhou = compile(residencePermit); hangzhou.screen(facts, { asOf: '2024-05-01' })
 * @since 0.1.0
 */
export function compile(policy: Policy): CompiledPolicy {
  const compiled: Compiled[] = [];
  // One question is mostly followed by another of its kind.
  let last: Compiled | undefined;
  const find = (day: Day, procedure: Procedure): Program | undefined => {
    if (last && serves(last, day, procedure)) return last.program;
    const spell = spellOn(policy.spells, day);
    if (!spell) return undefined;
    last = compiled.find((one) => serves(one, day, procedure));
    if (last) return last.program;
    last = { spell, program: compileProgram(policy, spell.resolved, procedure) };
    compiled.push(last);
    return last.program;
  };
  return {
    policy,
    evaluate(facts, options) {
      const { asOf, procedure = 'apply' } = options ?? {};
      const day = readAsOf(asOf);
      const program = find(day, procedure);
      return program ? verdictOf(program, facts, asOf, day) : outOfForce(policy, procedure, asOf, day);
    },
    screen(facts, options) {
      const { asOf, procedure = 'apply' } = options ?? {};
      const day = readAsOf(asOf);
      const program = find(day, procedure);
      return program ? screeningOf(program, facts, day) : NOTHING_TO_SCREEN;
    },
    nextChangeOn(facts, options) {
      const { asOf, procedure = 'apply' } = options ?? {};
      const day = readAsOf(asOf);
      const program = find(day, procedure);
      if (!program) return null;
      prepare(program, program.whole, facts, day);
      const next = nextChange(program.linker.timed, program.row, day);
      return next === NEVER ? null : formatDay(next);
    },
  };
}

interface Compiled {
  readonly spell: Spell;
  readonly program: Program;
}

const serves = ({ spell, program }: Compiled, day: Day, procedure: Procedure): boolean =>
  program.procedure === procedure && day >= spell.from && day <= spell.through;

/**
 * The day of the question.
 * @throws RulesError `INVALID_AS_OF`
 */
export function readAsOf(asOf: unknown): Day {
  const day = parseDay(asOf);
  if (!isFactDay(day)) throw new RulesError('INVALID_AS_OF', 'asOf must be a date written YYYY-MM-DD');
  return day;
}
