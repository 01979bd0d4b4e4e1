import exactWorker from './exact-worker.js?worker&url';

/** As much of Trusted Types as is used here; TypeScript's DOM library has none of it. */
interface TrustedTypes {
  createPolicy(name: string, rules: Rules): Rules;
}

interface Rules {
  createScriptURL(name: string): string;
}

/** The only addresses of scripts that the page ever asks for by itself. */
const urls = { offline: './sw.js', exact: exactWorker } as const;

const plain: Rules = { createScriptURL: (name) => urls[name as keyof typeof urls] };
let rules: Rules | undefined;

/**
 * The address of a worker, as the security policy of the page lets it through.
 * @throws TypeError where a stricter policy than the page's own lets none through
 */
export function workerUrl(name: keyof typeof urls): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  rules ??= trustedTypes?.createPolicy('workers', plain) ?? plain;
  return rules.createScriptURL(name);
}
