import type { AddressInfo } from 'node:net';
import { afterAll } from 'vitest';
// @ts-expect-error: the demo is plain JavaScript
import { createApp } from '../../demo/service/app.mjs';
import type { Policy } from '../../src/policy/index.js';
import type { Verdict } from '../../src/verdict/index.js';
import { policies } from '../support/policies.js';

/** The policy that the service is about. */
export const policy = policies['hangzhou/residence-permit'] as Policy;

/** What a system is: it tells facts by path, of a person's file. */
export type System = (person: string, signal: AbortSignal) => Promise<unknown>;

/** What the service answers. */
export interface Answer {
  readonly status: number;
  readonly body: {
    readonly verdict?: Verdict;
    readonly fetched?: readonly string[];
    readonly code?: string;
    readonly fact?: string;
    readonly detail?: string;
    readonly text?: { readonly zh: string; readonly en: string };
    readonly issues?: readonly {
      readonly path: string;
      readonly code: string;
      readonly text: { readonly zh: string; readonly en: string };
    }[];
  };
}

const running: { close(): Promise<void> }[] = [];
afterAll(async () => {
  await Promise.all(running.map((app) => app.close()));
});

/** Systems of which nobody has a file. */
const empty: { readonly [name: string]: System } = {
  register: async () => ({}),
  insurance: async () => ({}),
};

/** Starts the service over loopback; gives what posts a body, an object or a text, and reads the answer. */
export async function startService(
  systems: { readonly [name: string]: System } = {},
  patience = 10_000,
): Promise<(body: unknown, path?: string, init?: RequestInit) => Promise<Answer>> {
  const app = createApp({ policy, systems: { ...empty, ...systems }, patience });
  running.push(app);
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;
  return async (body, path = '/verdict', init = {}) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
      ...init,
    });
    return { status: response.status, body: (await response.json()) as Answer['body'] };
  };
}
