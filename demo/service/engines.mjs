import { createEngine } from 'residence-permit-rules/json-rules-engine';

/** What each system can tell. Everything else is for the person to say. */
const tells = {
  register: ['residence.division', 'residence.registeredOn', 'residence.isContinuous'],
  insurance: ['employment.socialInsuranceMonths'],
};

/** How many engines are kept: one for each day and procedure asked about of late. */
const KEPT = 32;

/**
 * Engines whose facts come from the systems, by day and procedure. One serves everybody: its runs may
 * overlap, and each is given the person that it is about.
 */
export function enginesFor(policy, systems) {
  const engines = new Map();
  return (asked) => {
    const key = `${asked.procedure} ${asked.asOf}`;
    const engine = engines.get(key) ?? connected(createEngine(policy, asked), systems);
    engines.delete(key);
    engines.set(key, engine);
    if (engines.size > KEPT) engines.delete(engines.keys().next().value);
    return engine;
  };
}

/**
 * A system is a fact of our own, so that its answer is kept for the length of a run: it is asked once,
 * whichever of its facts are wanted, and not at all when none is.
 */
function connected(engine, systems) {
  for (const [system, paths] of Object.entries(tells)) {
    engine.addFact(system, async (_, almanac) => systems[system](await almanac.factValue('person')));
    for (const path of paths)
      engine.addFact(path, async (_, almanac) => (await almanac.factValue(system))?.[path]);
  }
  return engine;
}
