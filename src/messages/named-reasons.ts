import type { Reason } from '../verdict/index.js';
import { reasonText } from './reasons.js';
import type { Speech } from './speech.js';

/**
 * A reason as a sentence, with the names that the rule file gives to its exemptions and its own facts.
 *
 * @param exemptions those of the procedure; undefined where it has none
 * @since 0.3.0
 */
export function namedReasonText(reason: Reason, exemptions: object | undefined, speech: Speech): string {
  const { exemption, facts } = reason.params;
  const params = {
    ...reason.params,
    ...(typeof exemption === 'string' && { exemption: speech.titleOf(exemptions, exemption) }),
    ...(typeof facts === 'object' && {
      facts: (facts ?? []).map((path) => (path.startsWith('local.') ? speech.factName(path) : path)),
    }),
  };
  return reasonText({ ...reason, params }, speech.lang);
}
