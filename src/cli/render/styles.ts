import pc from 'picocolors';

const { env, stdout } = process;
const isTerminal = stdout.isTTY && env.TERM !== 'dumb';

/**
 * Styles for what a person reads: plain text unless standard output is a terminal (`NO_COLOR`,
 * `FORCE_COLOR`). Decided here, because the library also colours wherever `CI` is set, and a log file
 * is no terminal.
 */
export const styles = pc.createColors(!env.NO_COLOR && Boolean(env.FORCE_COLOR || isTerminal));
