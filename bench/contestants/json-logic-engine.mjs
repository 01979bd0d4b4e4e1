import { LogicEngine } from 'json-logic-engine';
import { collect } from './collect.mjs';
import { withCompleteOn } from './half-year.mjs';

const val = (...path) => ({ val: path });
const is = (path, value) => ({ '===': [val(...path), value] });
const isNot = (path, value) => ({ '!==': [val(...path), value] });
const isOneOf = (path, values) => ({ in: [val(...path), { preserve: values }] });
const lacks = (paper) => ({ '!': { in: [paper, val('materials')] } });

const employment = {
  or: [
    {
      and: [
        is(['employment', 'kind'], 'employed'),
        {
          or: [
            is(['employment', 'contractEndsOn'], null),
            { '>=': [val('employment', 'contractEndsOn'), val('asOf')] },
          ],
        },
      ],
    },
    is(['employment', 'kind'], 'business'),
    {
      and: [
        is(['employment', 'kind'], 'flexible'),
        { '>=': [val('employment', 'socialInsuranceConsecutiveMonths'), 6] },
        { '>=': [val('asOf'), '2023-10-01'] },
      ],
    },
  ],
};
const residence = {
  or: [
    isOneOf(['housing', 'kind'], ['owned', 'dormitory', 'lodging']),
    { and: [is(['housing', 'kind'], 'rented'), val('housing', 'leaseFiled')] },
  ],
};
const study = { and: [val('study', 'fullTime'), val('study', 'continuous')] };
const admissible = {
  and: [
    { '!==': [{ substr: [val('hukouPlace'), 0, 4] }, '3301'] },
    { or: [val('talent'), { '<=': [val('halfYearOn'), val('asOf')] }] },
  ],
};

const engine = new LogicEngine();
const ground = (id, rule) => ({ id, holds: engine.build(rule) });
const demand = (ground, when, ...papers) => ({
  ground,
  papers,
  isLacking: engine.build({ and: [...when, ...papers.map(lacks)] }),
});

const isFlexible = is(['employment', 'kind'], 'flexible');
const isRented = is(['housing', 'kind'], 'rented');
const work = ['laborContract', 'businessLicense', 'employerCertificate'];
const demands = [
  demand(null, [isNot(['idDocument'], 'hmtPass')], 'residentIdCard'),
  demand(null, [is(['idDocument'], 'hmtPass')], 'residentIdCard', 'hmtPass'),
  demand(null, [], 'photo'),
  demand('employment', [isNot(['employment', 'kind'], 'flexible')], ...work),
  demand('employment', [isFlexible], ...work, 'socialInsuranceCertificate'),
  demand('residence', [is(['housing', 'kind'], 'owned')], 'propertyCertificate', 'purchaseContract'),
  demand('residence', [isRented], 'leaseContract'),
  demand('residence', [isRented], 'landlordIdCopy'),
  demand('residence', [isOneOf(['housing', 'kind'], ['dormitory', 'lodging'])], 'accommodationCertificate'),
  demand('study', [], 'studentCard', 'enrollmentCertificate'),
  demand(null, [val('viaAgent')], 'principalId'),
  demand(null, [val('viaAgent')], 'agentId'),
];

/** Compiled rules: this engine generates code with eval, which forms and mini-programs forbid. */
export const jsonLogicEngine = {
  name: 'json-logic-engine (eval)',
  isPeer: true,
  prepare: withCompleteOn,
  answer: collect(
    engine.build(admissible),
    [ground('employment', employment), ground('residence', residence), ground('study', study)],
    demands,
  ),
  toExpected: (answered) => answered,
};
