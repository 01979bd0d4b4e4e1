import type { FactPath } from './vocabulary.js';

/**
 * Plain truths about dates that any person's facts satisfy: the first is never later than the
 * second. Facts that break one contradict each other and are an input error.
 * @since 0.1.0
 */
export const dateOrders: readonly (readonly [earlier: FactPath, later: FactPath])[] = [
  ['identity.birthDate', 'residence.arrivedOn'],
  ['identity.birthDate', 'residence.registeredOn'],
  ['identity.birthDate', 'identity.diedOn'],
  ['residence.arrivedOn', 'residence.registeredOn'],
  ['residence.arrivedOn', 'residence.leftOn'],
  ['residence.leaseFrom', 'residence.leaseThrough'],
  ['residence.leaseFrom', 'residence.leaseEndedOn'],
  ['employment.contractFrom', 'employment.contractThrough'],
  ['employment.startedOn', 'employment.endedOn'],
  ['application.submittedOn', 'application.acceptedOn'],
  ['permit.issuedOn', 'permit.endorsedOn'],
  ['permit.issuedOn', 'permit.expiresOn'],
];
