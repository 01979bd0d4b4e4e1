import type { Facts, HeldMaterial } from '../../src/facts/index.js';
import type { Item, MissingMaterial, UnfitMaterial } from '../../src/materials/index.js';
import type { Citation, MaterialClause } from '../../src/policy/index.js';
import { civilDate, dayNumber, plus } from './civil-days.js';
import { truthOfName, truthOfWhen } from './conditions.js';
import { clausesIn, factOf, type Scene } from './scene.js';
import { all, type Truth } from './truth.js';

type Alternative = MaterialClause['alternatives'][number];
type Held = NonNullable<Facts['materials']>;

/** Every requirement that applies, or may, and is not met. */
export function missingPapers(scene: Scene): MissingMaterial<Citation>[] {
  return clausesIn<MaterialClause>(scene.rules.materials).flatMap(([id, clause]) => {
    const missing = missingOf(scene, id, clause);
    return missing ? [missing] : [];
  });
}

function missingOf(
  scene: Scene,
  requirement: string,
  clause: MaterialClause,
): MissingMaterial<Citation> | undefined {
  const applies = truthOfWhen(scene, clause.when);
  const held = scene.facts.materials as Held | undefined;
  const ways = clause.alternatives.map((way) => {
    const items = way.items.map((item) => (typeof item === 'string' ? { kind: item } : item));
    const lacking = items.filter((item) => !isHeld(scene, item));
    return { open: isOpen(scene, way), lacking };
  });
  const open = ways.filter((way) => way.open === true);
  const perhaps = ways.filter((way) => way.open === undefined);
  if (applies === false || open.some(({ lacking }) => lacking.length === 0)) return undefined;
  // What surely would do is named; failing that, what may.
  const named = (open.length > 0 ? open : perhaps).filter(({ lacking }) => lacking.length > 0);
  if (named.length === 0) return undefined;
  const isUnknown =
    applies === undefined ||
    held === undefined ||
    open.length === 0 ||
    perhaps.some(({ lacking }) => lacking.length === 0);
  return {
    requirement,
    status: isUnknown ? 'unknown' : 'missing',
    alternatives: named.map(({ lacking }) => lacking.map(({ kind }) => kind)),
    unfit: unfitPapers(
      scene,
      named.flatMap(({ lacking }) => lacking),
    ),
    citation: clause.citation,
  };
}

/** Open while its condition holds and, for a proof of a ground, while that ground is met and relied on. */
function isOpen(scene: Scene, { ground, when }: Alternative): Truth {
  const holds = truthOfWhen(scene, when);
  if (ground === undefined) return holds;
  const relied = factOf(scene, 'application.ground');
  const isOther = typeof relied === 'string' && relied !== ground && mayRelyOn(scene, relied);
  return isOther ? false : all([truthOfName(scene, ground), holds]);
}

/** Nobody can rely on what is no ground, or on a ground that is not met. */
const mayRelyOn = (scene: Scene, ground: string): boolean =>
  clausesIn(scene.rules.grounds).some(([id]) => id === ground) && truthOfName(scene, ground) !== false;

/** A bare kind is in order; a paper with details may not be. */
const isHeld = (scene: Scene, item: Item): boolean =>
  ((scene.facts.materials ?? []) as Held).some((paper) =>
    typeof paper === 'string'
      ? paper === item.kind
      : paper.kind === item.kind && faultsOf(scene, paper, item).length === 0,
  );

function unfitPapers(scene: Scene, items: readonly Item[]): UnfitMaterial[] {
  const held = ((scene.facts.materials ?? []) as Held).filter((paper) => typeof paper !== 'string');
  const faults = items.flatMap((item) =>
    held.filter(({ kind }) => kind === item.kind).flatMap((paper) => faultsOf(scene, paper, item)),
  );
  const texts = faults.map((fault) => JSON.stringify(fault));
  return faults.filter((_, i) => texts.indexOf(texts[i] as string) === i);
}

/** Everything that keeps a paper from being the one demanded; what is not stated is taken to be in order. */
function faultsOf({ asOf }: Scene, paper: HeldMaterial, item: Item): UnfitMaterial[] {
  const faults: UnfitMaterial[] = [];
  const add = (code: UnfitMaterial['code'], params: UnfitMaterial['params']) =>
    faults.push({ kind: paper.kind, code, params });
  const { validThrough, validFrom, issuedOn, isStamped, originals, copies, format } = paper;
  if (validThrough && dayNumber(validThrough) < asOf) add('MATERIAL_EXPIRED', { validThrough });
  if (validFrom && dayNumber(validFrom) > asOf) add('MATERIAL_NOT_YET_VALID', { validFrom });
  if (item.isStamped && isStamped === false) add('MATERIAL_NOT_STAMPED', {});
  const [needed, neededCopies] = [item.originals ?? 1, item.copies ?? 0];
  if (originals !== undefined && originals < needed)
    add('MATERIAL_TOO_FEW_ORIGINALS', { needed, held: originals });
  if (copies !== undefined && copies < neededCopies)
    add('MATERIAL_TOO_FEW_COPIES', { needed: neededCopies, held: copies });
  if (item.formats && format && !item.formats.includes(format))
    add('MATERIAL_WRONG_FORMAT', { format, formats: item.formats });
  const goodThrough =
    item.issuedWithin && issuedOn ? plus(dayNumber(issuedOn), item.issuedWithin) : undefined;
  if (goodThrough !== undefined && goodThrough < asOf)
    add('MATERIAL_TOO_OLD', { issuedOn: issuedOn as string, goodThrough: civilDate(goodThrough) });
  for (const [name, wanted] of Object.entries(item.attributes ?? {})) {
    const given = paper.attributes?.[name];
    if (given !== undefined && given !== wanted) add('MATERIAL_ATTRIBUTE', { name, needed: wanted, given });
  }
  return faults;
}
