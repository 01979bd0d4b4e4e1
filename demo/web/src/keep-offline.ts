import { workerUrl } from './worker-urls.js';

/** Stores the page on the device, so that it opens without a network. Only a build has the worker. */
export async function keepOffline(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register(workerUrl('offline'));
  } catch {
    // Where workers are not allowed (a private window, no HTTPS) the page works with a network.
  }
}
