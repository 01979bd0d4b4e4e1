/** What a command may do to the world: tests give it another. */
export interface Terminal {
  /** A line on standard output. */
  out(line: string): void;
  /** A text on standard output as it is, byte for byte. */
  write(text: string): void;
  /** How wide the terminal is; absent where standard output is none. */
  readonly columns?: number | undefined;
  /** Progress on standard error, if a person is looking; `of` names what takes long in single steps. */
  progress(done: number, all: number, of?: string): void;
  /** All of standard input. */
  readAll(): Promise<string>;
}

const STEP = 500;

/** The process's own terminal. */
export const processTerminal: Terminal = {
  out: (line) => {
    process.stdout.write(`${line}\n`);
  },
  write: (text) => {
    process.stdout.write(text);
  },
  get columns() {
    return process.stdout.isTTY ? process.stdout.columns : undefined;
  },
  progress: (done, all, of) => {
    const isWorthIt = of !== undefined || (all >= STEP && (done % STEP === 0 || done === all));
    if (!process.stderr.isTTY || !isWorthIt) return;
    process.stderr.write(done === all ? '\r\x1b[K' : `\r${of === undefined ? '' : `${of} `}${done} / ${all}`);
  },
  async readAll() {
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString('utf8');
  },
};
