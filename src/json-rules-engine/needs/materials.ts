import { FALSE, TRUE, type Trit } from '../../conditions/index.js';
import { unfitnessOf } from '../../materials/index.js';
import { ofCondition, truthOf } from './case.js';
import { EACH, type Sight } from './turning.js';
import type { AskedMaterial, Case, Open } from './types.js';

type Way = AskedMaterial['ways'][number];

/** What the papers missing still turn on, once the grounds are settled. */
export function ofMaterials(one: Case): Open[] {
  const { grounds, row } = one.plan;
  const alive = [...grounds].filter(([, { cell }]) => row.cells[cell] !== FALSE).map(([id]) => id);
  return one.plan.materials.map((material) => ofMaterial(one, material, alive));
}

const groundOf = ({ plan: { row } }: Case, { met }: Way): Trit =>
  met === undefined ? TRUE : (row.cells[met] as Trit);

/** What one requirement turns on: whether it applies, which ways are open, and then the papers. */
function ofMaterial(one: Case, { when, ways }: AskedMaterial, alive: readonly string[]): Open {
  if (truthOf(one, when) === FALSE) return [];
  const choices = choicesOf(one, alive);
  const possible = ways.filter((way) => choices.some((choice) => openness(one, way, choice) !== FALSE));
  const isMet = choices.every((choice) =>
    possible.some((way) => openness(one, way, choice) === TRUE && holdsAll(one, way)),
  );
  const holdsAny = one.held !== undefined && possible.every((way) => holdsAll(one, way));
  // Whoever holds what any way takes lacks nothing, whichever is open.
  if (isMet || holdsAny || possible.length === 0) return [];
  const turnsOnChoice = possible.some((way) => choices.some((choice) => isElsewhere(way, choice)));
  const open = [
    ...ofCondition(one, when, EACH),
    ...(turnsOnChoice ? [RELIED_ON].filter(one.canLearn) : []),
    ...possible.flatMap((way) => ofCondition(one, way.when, upTo(groundOf(one, way)))),
  ];
  return open.length > 0 ? open : ['materials'].filter(one.canLearn);
}

/** A way is no more open than its ground is met. */
const upTo = (met: Trit): Sight => [0, Math.min(met, 1), met];

const RELIED_ON = 'application.ground';

/** The grounds that the person may turn out to rely on; undefined for none, or one that fails. */
function choicesOf({ plan: { row, linker }, canLearn }: Case, alive: readonly string[]): readonly Choice[] {
  if (canLearn(RELIED_ON)) return [undefined, ...alive];
  const named = row.cells[linker.slot(RELIED_ON)];
  return [alive.find((ground) => linker.intern(ground) === named)];
}

type Choice = string | undefined;

/** Whether the person relies on another ground than the way proves. */
const isElsewhere = ({ ground }: Way, choice: Choice): boolean =>
  ground !== undefined && choice !== undefined && ground !== choice;

/** Whether a way is open to whoever relies on a ground. */
const openness = (one: Case, way: Way, choice: Choice): Trit =>
  isElsewhere(way, choice) ? FALSE : (Math.min(groundOf(one, way), truthOf(one, way.when)) as Trit);

function holdsAll({ held, plan }: Case, { items }: Way): boolean {
  const isHeld = (item: Exclude<Way['items'][number], string>): boolean =>
    held?.some((paper) =>
      typeof paper === 'string'
        ? paper === item.kind
        : paper.kind === item.kind && unfitnessOf(paper, item, plan.day).length === 0,
    ) ?? false;
  return items.every((item) => isHeld(typeof item === 'string' ? { kind: item } : item));
}
