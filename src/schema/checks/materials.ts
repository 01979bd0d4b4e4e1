import { isKnownMaterial } from '../../facts/index.js';
import { issue } from '../../issues/index.js';
import type { Item } from '../../materials/index.js';
import { clausesOf } from '../../policy/index.js';
import type { Check } from './context.js';

/** Every paper demanded is of the vocabulary, or declared by the file or its parent. */
export const checkMaterials: Check = (version, { resolved }) => {
  const ownKinds = [version, ...resolved.map((one) => one.version)].flatMap((one) =>
    Object.keys(one.materialKinds ?? {}),
  );
  return clausesOf(version)
    .filter(({ section }) => section === 'materials')
    .flatMap(({ path, clause }) =>
      ((clause.alternatives ?? []) as { items: readonly (string | Item)[] }[]).flatMap(({ items }, i) =>
        items.flatMap((item, k) => {
          const kind = typeof item === 'string' ? item : item.kind;
          const place = `${path}.alternatives.${i}.items.${k}`;
          return isKnownMaterial(kind, { materialKinds: ownKinds })
            ? []
            : [issue('UNKNOWN_MATERIAL', place, { received: kind })];
        }),
      ),
    );
};
