import { audit } from '../../impact/index.js';
import { type GivenOptions, readLang } from '../options.js';
import { renderAudit } from '../render/audit.js';
import { wrap } from '../render/layout.js';
import { ownPolicies, policyOf } from '../sides.js';
import type { Terminal } from '../terminal.js';

/** The options of the command. */
export interface AuditCommandOptions extends GivenOptions {
  readonly rules?: readonly string[];
}

/** `audit <policy...>`: what the author of a policy should look at, in all its versions and procedures. */
export function auditCommand(
  names: readonly string[],
  options: AuditCommandOptions,
  terminal: Terminal,
): void {
  const lang = readLang(options.lang);
  const own = options.rules && ownPolicies(options.rules, lang);
  const found = names
    .map((name) => policyOf(name, own, lang))
    .map((policy) =>
      audit(policy, { onProgress: (done, of) => terminal.progress(done, of, `audit ${policy.id}`) }),
    );
  terminal.progress(1, 1, 'audit');
  if (options.json) terminal.out(JSON.stringify(names.length === 1 ? found[0] : found, null, 2));
  else terminal.out(wrap(found.map((one) => renderAudit(one, lang)).join('\n\n'), terminal.columns));
}
