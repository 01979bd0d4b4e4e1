import type { Facts, Policy } from 'residence-permit-rules';
import type { GivenUp } from 'residence-permit-rules/impact';
import type { ExactAnswer, ExactQuestion, Occasion, Sent, SentBack, SentPolicy } from './exact-worker.js';
import { workerUrl } from './worker-urls.js';

/** Somebody who answers exactly, beside the page: what takes seconds on a phone must not stop a press. */
export interface Exact {
  /** An answer, or that there is none; never rejected. */
  ask<Q extends ExactQuestion>(
    question: Q,
    policies: readonly Policy[],
    facts: Facts,
    occasion: Occasion,
  ): Promise<ExactAnswer<Q> | GivenUp>;
  /** Stops at once, whatever is being worked out; nothing more is answered. */
  close(): void;
}

/** Where a browser has no such workers, or this one could not be loaded. */
const NO_WORKER: GivenUp = { kind: 'gave-up', why: 'no worker', size: 0 };

/** Starts a worker with `./impact` in it, which is loaded for it alone. */
export function startExact(): Exact {
  const worker = newWorker();
  const waiting = new Map<number, (answer: never) => void>();
  const keys = new Map<Policy, number>();
  let isBroken = worker === null;
  const giveUp = (): void => {
    isBroken = true;
    for (const answer of waiting.values()) answer(NO_WORKER as never);
    waiting.clear();
  };
  worker?.addEventListener('message', ({ data }: MessageEvent<SentBack>) => {
    waiting.get(data.number)?.(data.answer as never);
    waiting.delete(data.number);
  });
  worker?.addEventListener('error', giveUp);
  const toSend = (policy: Policy): number | SentPolicy => {
    const key = keys.get(policy);
    if (key !== undefined) return key;
    keys.set(policy, keys.size);
    return { key: keys.size - 1, id: policy.id, spells: policy.spells };
  };
  let asked = 0;
  return {
    ask(question, policies, facts, occasion) {
      if (!worker || isBroken) return Promise.resolve(NO_WORKER);
      const sent: Sent = { number: asked++, question, policies: policies.map(toSend), facts, occasion };
      return new Promise((resolve) => {
        waiting.set(sent.number, resolve);
        worker.postMessage(sent);
      });
    },
    close: () => worker?.terminate(),
  };
}

/** A worker; `null` where a browser has none of the kind. */
function newWorker(): Worker | null {
  try {
    return new Worker(workerUrl('exact'), { type: 'module' });
  } catch {
    return null;
  }
}
