/** As much of Trusted Types as is used here; TypeScript's DOM library has none of it. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(): string }): { createScriptURL(url: string): string };
}

/** Stores the page on the device, so that it opens without a network. Only a build has the worker. */
export function keepOffline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const { trustedTypes } = window as { readonly trustedTypes?: TrustedTypes };
  // The one script address that the policy of the page lets through.
  const rules = { createScriptURL: (): string => './sw.js' };
  const url = (trustedTypes?.createPolicy('service-worker', rules) ?? rules).createScriptURL('./sw.js');
  // Where workers are not allowed (a private window, no HTTPS) the page works with a network.
  navigator.serviceWorker.register(url).catch(() => undefined);
}
