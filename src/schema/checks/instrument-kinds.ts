import { own } from '../../facts/index.js';
import { issue } from '../../issues/index.js';
import type { Check } from './context.js';

/** The kind that the file gives each instrument is the kind in the list of instruments. */
export const checkInstrumentKinds: Check = ({ instruments: stated }, { instruments }) =>
  Object.entries(stated).flatMap(([id, kind]) => {
    if (!instruments) return [];
    const known = own(instruments, id);
    if (!known) return [issue('UNKNOWN_INSTRUMENT', `instruments.${id}`, { instrument: id })];
    return known.kind === kind
      ? []
      : [issue('INSTRUMENT_KIND_MISMATCH', `instruments.${id}`, { stated: kind, listed: known.kind })];
  });
