import { dateOrders } from '../../facts/index.js';
import type { Form } from '../form.js';
import { labelOf } from '../question.js';
import type { Found } from './found.js';

/** A date of the answers as given; undefined if it is no date. */
export type ReadDate = (fact: string) => string | undefined;

/** Orders that hold of anybody whose papers are right, beside those that any facts must keep. */
const ORDERS: readonly (readonly [earlier: string, later: string])[] = [
  ['identity.birthDate', 'employment.contractFrom'],
  ['identity.birthDate', 'employment.startedOn'],
  ['identity.birthDate', 'permit.issuedOn'],
  ['residence.registeredOn', 'application.submittedOn'],
  ['permit.endorsedOn', 'permit.expiresOn'],
];

/** What has happened if it is stated at all. */
const PAST = [
  'identity.birthDate',
  'residence.arrivedOn',
  'residence.registeredOn',
  'employment.startedOn',
  'permit.issuedOn',
  'permit.endorsedOn',
];

/** Dates in an order that cannot be, and past ones that are yet to come. */
export function datesAstray(form: Form, dateAt: ReadDate): Found[] {
  const { asOf } = form;
  const swapped = [...dateOrders, ...ORDERS].flatMap(([earlier, later]): Found[] => {
    const [first, second] = [dateAt(earlier), dateAt(later)];
    if (!first || !second || first <= second) return [];
    const values = { earlier: labelOf(form, earlier), later: labelOf(form, later) };
    return [{ code: 'DATES_OUT_OF_ORDER', facts: [later, earlier], values }];
  });
  const early = PAST.flatMap((fact): Found[] => {
    const day = dateAt(fact);
    if (!day || day <= asOf) return [];
    return [{ code: 'DATE_IN_FUTURE', facts: [fact], values: { label: labelOf(form, fact), day, asOf } }];
  });
  return [...swapped, ...early];
}
