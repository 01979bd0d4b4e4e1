import { FALSE, TRUE, type Trit } from '../../conditions/index.js';
import { unfitnessOf } from '../../materials/index.js';
import { type Case, type Open, ofCondition, truthOf } from './case.js';
import { EACH, type Sight } from './turning.js';
import type { AskedMaterial } from './types.js';

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
  const possible = ways.filter((way) => openness(one, way, alive) !== FALSE);
  const mayRely = (way: Way): boolean =>
    one.canLearn(RELIED_ON) && way.ground !== undefined && alive.some((ground) => ground !== way.ground);
  const isMet = possible.some(
    (way) => openness(one, way, alive) === TRUE && !mayRely(way) && holdsAll(one, way),
  );
  const holdsAny = one.held !== undefined && possible.every((way) => holdsAll(one, way));
  // Whoever holds what any way takes lacks nothing, whichever is open.
  if (isMet || holdsAny || possible.length === 0) return [];
  const open = [
    ...ofCondition(one, when, EACH),
    ...(possible.some(mayRely) ? [RELIED_ON] : []),
    ...possible.flatMap((way) => ofCondition(one, way.when, upTo(groundOf(one, way)))),
  ];
  return open.length > 0 ? open : ['materials'].filter(one.canLearn);
}

/** A way is no more open than its ground is met. */
const upTo = (met: Trit): Sight => [0, Math.min(met, 1), met];

const RELIED_ON = 'application.ground';

/** Whether a way is open, on what is known of the ground that the person relies on. */
function openness(one: Case, way: Way, alive: readonly string[]): Trit {
  const { row, linker } = one.plan;
  const { ground, when } = way;
  const named = row.cells[linker.slot(RELIED_ON)] as number;
  const reliesElsewhere =
    ground !== undefined && alive.some((other) => other !== ground && linker.intern(other) === named);
  return reliesElsewhere ? FALSE : (Math.min(groundOf(one, way), truthOf(one, when)) as Trit);
}

function holdsAll({ held, plan }: Case, { items }: Way): boolean {
  const isHeld = (item: Exclude<Way['items'][number], string>): boolean =>
    held?.some((paper) =>
      typeof paper === 'string'
        ? paper === item.kind
        : paper.kind === item.kind && unfitnessOf(paper, item, plan.day).length === 0,
    ) ?? false;
  return items.every((item) => isHeld(typeof item === 'string' ? { kind: item } : item));
}
