const ROUND_MS = 40;
const WARM_UP_MS = 300;

/** The last answer: exported, so that none can be optimised away. */
export let kept;

/** Milliseconds that it takes to answer all inputs so many times. */
async function timePasses({ answer, inputs, isAsync }, passes) {
  const start = performance.now();
  for (let pass = 0; pass < passes; pass++) {
    if (isAsync) for (let i = 0; i < inputs.length; i++) kept = await answer(inputs[i]);
    else for (let i = 0; i < inputs.length; i++) kept = answer(inputs[i]);
  }
  return performance.now() - start;
}

/** Warms a runner up, and says how many passes over its inputs fill a round. */
async function calibrate(runner) {
  let spent = 0;
  let last = 0;
  while (spent < WARM_UP_MS) {
    last = await timePasses(runner, 1);
    spent += last;
  }
  return Math.max(1, Math.round(ROUND_MS / last));
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * Times runners side by side in one process: each round gives every runner its turn, each round
 * begins with another one, and the median over the rounds counts.
 *
 * @param runners `[{ name, answer, inputs, isAsync }]`
 * @returns nanoseconds an answer, by name
 */
export async function measure(runners, { rounds, onRound }) {
  const passes = new Map();
  for (const runner of runners) passes.set(runner, await calibrate(runner));
  const samples = new Map(runners.map((runner) => [runner, []]));
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < runners.length; turn++) {
      const runner = runners[(round + turn) % runners.length];
      const spent = await timePasses(runner, passes.get(runner));
      samples.get(runner).push((spent * 1e6) / passes.get(runner) / runner.inputs.length);
    }
    onRound(round + 1);
  }
  return new Map([...samples].map(([{ name }, own]) => [name, median(own)]));
}
