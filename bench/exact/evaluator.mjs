import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { tabulate } from '../../src/impact/index.ts';
import { coreOf } from '../../src/impact/tabulate/core.ts';
import { readerOf } from '../../src/impact/tabulate/reader.ts';
import { tableOf } from '../../src/impact/tabulate/table.ts';
import { definePolicy, spellOn } from '../../src/policy/index.ts';
import { applicants as made } from '../../src/testing/index.ts';
import { compile, compileProgram, readAsOf, terrainOf } from '../../src/verdict/index.ts';
import { baseline } from '../contestants/baseline.mjs';
import { toExpected, toFacts } from '../contestants/our-facts.mjs';
import { applicants } from '../people.mjs';
import { leastTimes, spent } from './work.mjs';

const ON = { asOf: '2024-05-01', procedure: 'apply' };
const PEOPLE = 400;
const BUILDS = 5;

/** The work of `bench/`, everybody on one day: its policy, its people, and the same by hand. */
function workByHand() {
  const policy = definePolicy([JSON.parse(readFileSync(new URL('../policy.json', import.meta.url), 'utf8'))]);
  const people = applicants.map((one) => ({ ...one, asOf: ON.asOf }));
  const facts = JSON.parse(JSON.stringify(people.map(toFacts)));
  const screen = compile(policy).screen;
  const sorted = ({ eligible, grounds, missing }) =>
    JSON.stringify([eligible, [...grounds].sort(), missing.map(String).sort()]);
  people.forEach((one, i) => {
    if (sorted(baseline.answer(one)) !== sorted(toExpected(screen(facts[i], ON))))
      throw new Error(`the hand-written evaluator and screen differ on person ${i}`);
  });
  return { policy, facts, hand: { name: 'by hand', answer: baseline.answer, inputs: people } };
}

/** People of the testing kit, complete; all of them, or those whom the table knows. */
function peopleOf(policy) {
  const facts = fc
    .sample(made(policy, { ...ON, isComplete: true }), { numRuns: PEOPLE, seed: 1 })
    .map((one) => ({ materials: [], ...one }));
  return JSON.parse(JSON.stringify(facts));
}

/** The least processor time that building takes, and the first. */
function buildTimes(policy) {
  const times = Array.from({ length: BUILDS }, () => {
    const begun = spent();
    tabulate(policy, ON);
    return spent() - begun;
  });
  return { coldMs: times[0], warmMs: Math.min(...times) };
}

function knownTo(policy) {
  const program = compileProgram(policy, spellOn(policy.spells, readAsOf(ON.asOf)).resolved, ON.procedure);
  const terrain = coreOf(terrainOf(policy, ON.asOf, ON.procedure));
  const read = readerOf(program, terrain, tableOf(program, terrain));
  return (facts) => read(facts) !== null;
}

function timesOf({ policy, facts, hand }) {
  const build = buildTimes(policy);
  const table = tabulate(policy, ON);
  const { screen } = compile(policy);
  for (const one of facts)
    if (JSON.stringify(table.screen(one)) !== JSON.stringify(screen(one, ON)))
      throw new Error(`${policy.id}: the table answers otherwise than screen`);
  const known = facts.filter(knownTo(policy));
  const runners = [
    { name: 'screen', answer: (one) => screen(one, ON), inputs: known },
    { name: 'table', answer: table.screen, inputs: known },
    ...(hand ? [hand] : []),
  ];
  const times = leastTimes(runners);
  const [screenNs, tableNs] = [times.get('screen'), times.get('table')];
  return {
    policy: policy.id,
    people: facts.length,
    known: known.length,
    size: table.size,
    ...build,
    screenNs,
    tableNs,
    breakEven: tableNs < screenNs ? Math.ceil((build.warmMs * 1e6) / (screenNs - tableNs)) : null,
    ...(hand && { handNs: times.get('by hand') }),
  };
}

/**
 * Tables of `tabulate` against the closures of `screen`, on the same people and one day: of our policies in force, and of
 * the policy that is written by hand too.
 */
export function timeEvaluator(policies, onPolicy) {
  const inForce = policies.filter(
    ({ spells }) => 'apply' in (spellOn(spells, readAsOf(ON.asOf))?.resolved.version.procedures ?? {}),
  );
  const works = [workByHand(), ...inForce.map((policy) => ({ policy, facts: peopleOf(policy) }))];
  const rows = works.map((work) => {
    onPolicy(work.policy.id);
    return timesOf(work);
  });
  return { asOf: ON.asOf, rows };
}

const whole = (number, width) => Math.round(number).toLocaleString('en').padStart(width);
const times = (ratio) => ratio.toFixed(2);

export const formatEvaluator = ({ asOf, rows }) => [
  `Tables of tabulate against screen, for people whom the table knows, applying on ${asOf}:`,
  ...rows.flatMap(({ policy, people, known, size, coldMs, warmMs, screenNs, tableNs, breakEven, handNs }) => [
    `  ${policy}: a table of ${size} numbers, which knows ${known} of ${people} people`,
    `    ${whole(screenNs, 6)} ns a person  screen${handNs ? `, ${times(screenNs / handNs)} times the evaluator written by hand` : ''}`,
    `    ${whole(tableNs, 6)} ns a person  table, ${times(tableNs / screenNs)} times screen${handNs ? `, ${times(tableNs / handNs)} times the evaluator written by hand (${Math.round(handNs)} ns)` : ''}`,
    `    built in ${warmMs.toFixed(1)} ms (${coldMs.toFixed(1)} the first time): ${breakEven === null ? 'never worth it' : `worth it from ${whole(breakEven, 0)} people on`}`,
  ]),
];
