import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PersonCase } from './web-person.js';

const CASES = join(import.meta.dirname, '../../fixtures/policies');

/** A worked case of `fixtures/policies`. */
export const caseAt = (path: string): PersonCase =>
  JSON.parse(readFileSync(join(CASES, `${path}.json`), 'utf8'));

/** Somebody who may apply, and holds no papers yet. */
export const tenant = caseAt('hangzhou/residence-permit/no-papers-at-all');
/** Somebody whose time to have a permit endorsed has come. */
export const holder = caseAt('hangzhou/residence-permit/endorse-the-window-opens');
/** Refused, since it is a month too early: exact questions find that out at once. */
export const early = caseAt('hangzhou/residence-permit-guide/renew-day-before-window-from-october');

/** What the guide changed in October 2023. */
export const GUIDE = 'policy=hangzhou/residence-permit-guide&procedure=apply';
/** As a browser without workers has it: there are no exact answers. */
export const NO_WORKERS = 'delete globalThis.Worker';
