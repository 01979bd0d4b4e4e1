import { writeFileSync } from 'node:fs';
import { fail } from './problems.js';
import type { Terminal } from './terminal.js';

/** Writes a picture or a calendar to a file, or to standard output for `-`. */
export function writeOut(target: string, text: string, terminal: Terminal): void {
  if (target === '-') {
    terminal.write(text);
    return;
  }
  try {
    writeFileSync(target, text);
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? '';
    fail('CANNOT_WRITE', { zh: `不能写入 ${target}：${why}`, en: `cannot write ${target}: ${why}` });
  }
}
