import fastify from 'fastify';
import { assertFacts, scopeOf } from 'residence-permit-rules';
import { enginesFor } from './engines.mjs';
import { answerTo, ToldWrong } from './errors.mjs';
import { within } from './patience.mjs';

/** The outer form of a request; `assertFacts` checks the facts, and says more of them. */
const body = {
  type: 'object',
  required: ['person'],
  additionalProperties: false,
  properties: {
    person: { type: 'string', minLength: 1, maxLength: 64 },
    facts: { type: 'object' },
    procedure: { type: 'string' },
    asOf: { type: 'string' },
  },
};

/** Only a service may read a clock; the rules never do. */
const todayInShanghai = () =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());

/**
 * The service: a policy, the systems that know something of people, and how many milliseconds each
 * has to answer.
 */
export function createApp({ policy, systems, patience = 2000, logger = false }) {
  // Fastify would turn "12" into 12, and drop a misspelt name.
  const ajv = { customOptions: { coerceTypes: false, removeAdditional: false } };
  const app = fastify({ ajv, logger, bodyLimit: 64 * 1024 });
  const asked = Object.entries(systems).map(([name, ask]) => [name, within(patience, ask)]);
  const engineFor = enginesFor(policy, Object.fromEntries(asked));

  app.post('/verdict', { schema: { body } }, async (request) => {
    const { person, facts = {}, procedure = 'apply', asOf = todayInShanghai() } = request.body;
    assertFacts(facts, scopeOf(policy));
    const engine = engineFor({ procedure, asOf });
    const { verdict, fetched } = await engine.run({ ...facts, person }).catch((error) => {
      throw error.code === 'INVALID_FACTS' ? new ToldWrong(error.issues) : error;
    });
    return { verdict, fetched };
  });

  app.setErrorHandler((error, request, reply) => {
    const { status, body } = answerTo(error);
    // Neither facts nor what a system threw are for a log; a fault of our own is.
    if (status === 500) request.log.error(error);
    else request.log.info({ status, code: body.code, fact: body.fact });
    return reply.code(status).send(body);
  });
  app.setNotFoundHandler((_, reply) => reply.code(404).send(answerTo({ statusCode: 404 }).body));
  return app;
}
