import { Environment } from '@marcbachmann/cel-js';
import { collect } from './collect.mjs';
import { withCompleteOn } from './half-year.mjs';

// Declared types let the engine check expressions once, beforehand, and not at each call.
const environment = new Environment();
const types = {
  hukouPlace: 'string',
  asOf: 'string',
  halfYearOn: 'string',
  employment: 'map',
  housing: 'map',
  study: 'map',
  talent: 'bool',
  viaAgent: 'bool',
  idDocument: 'string',
  materials: 'list<string>',
};
for (const [name, type] of Object.entries(types)) environment.registerVariable(name, type);

const expression = (text) => environment.parse(text);
const ground = (id, text) => ({ id, holds: expression(text) });

function demand(ground, when, ...papers) {
  const held = papers.map((paper) => `"${paper}" in materials`).join(' || ');
  return { ground, papers, isLacking: expression(`${when} && !(${held})`) };
}

const grounds = [
  ground(
    'employment',
    `employment.kind == "business"
    || employment.kind == "employed"
      && (employment.contractEndsOn == null || employment.contractEndsOn >= asOf)
    || employment.kind == "flexible"
      && employment.socialInsuranceConsecutiveMonths >= 6 && asOf >= "2023-10-01"`,
  ),
  ground(
    'residence',
    `housing.kind in ["owned", "dormitory", "lodging"] || housing.kind == "rented" && housing.leaseFiled`,
  ),
  ground('study', 'study.fullTime && study.continuous'),
];

const work = ['laborContract', 'businessLicense', 'employerCertificate'];
const demands = [
  demand(null, 'idDocument != "hmtPass"', 'residentIdCard'),
  demand(null, 'idDocument == "hmtPass"', 'residentIdCard', 'hmtPass'),
  demand(null, 'true', 'photo'),
  demand('employment', 'employment.kind != "flexible"', ...work),
  demand('employment', 'employment.kind == "flexible"', ...work, 'socialInsuranceCertificate'),
  demand('residence', 'housing.kind == "owned"', 'propertyCertificate', 'purchaseContract'),
  demand('residence', 'housing.kind == "rented"', 'leaseContract'),
  demand('residence', 'housing.kind == "rented"', 'landlordIdCopy'),
  demand('residence', 'housing.kind in ["dormitory", "lodging"]', 'accommodationCertificate'),
  demand('study', 'true', 'studentCard', 'enrollmentCertificate'),
  demand(null, 'viaAgent', 'principalId'),
  demand(null, 'viaAgent', 'agentId'),
];

/** Expressions parsed and checked beforehand. */
export const celJs = {
  name: 'cel-js',
  isPeer: true,
  prepare: withCompleteOn,
  answer: collect(
    expression('!hukouPlace.startsWith("3301") && (talent || halfYearOn <= asOf)'),
    grounds,
    demands,
  ),
  toExpected: (answered) => answered,
};
