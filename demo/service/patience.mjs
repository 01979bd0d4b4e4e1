/** A system did not answer in time. */
export class TooLate extends Error {
  name = 'TooLate';
}

/** Calls that give up after some milliseconds, though the system never answers and heeds no signal. */
export const within =
  (milliseconds, ask) =>
  (...question) => {
    const signal = AbortSignal.timeout(milliseconds);
    const late = new Promise((_, reject) => {
      signal.addEventListener('abort', () => reject(new TooLate()), { once: true });
    });
    return Promise.race([ask(...question, signal), late]);
  };
