import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { Part, PartFindings } from './work.js';

/**
 * Hands the parts of a run to so many processes, one after another, and each answer back as it comes.
 * @param program what the processes run, beside this folder
 */
export function runParts<P extends object = Part, F = PartFindings>(
  parts: readonly P[],
  jobs: number,
  onFindings: (findings: F) => void,
  program = 'fuzz/work.ts',
): Promise<void> {
  const left = [...parts];
  const worker = (): Promise<void> =>
    new Promise((resolve, reject) => {
      // The options of this process go with it, and with them what reads TypeScript.
      const child = fork(join(import.meta.dirname, '..', program));
      const hand = (): void => {
        const next = left.shift();
        if (next) child.send(next);
        else child.disconnect();
      };
      child.on('message', (findings: F) => {
        onFindings(findings);
        hand();
      });
      child.on('error', reject);
      child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`a worker ended with ${code}`))));
      hand();
    });
  return Promise.all(Array.from({ length: Math.min(jobs, parts.length) }, worker)).then(() => undefined);
}
