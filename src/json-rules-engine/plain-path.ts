import type { PathResolver } from 'json-rules-engine';
import { own } from '../facts/index.js';
import { RulesError } from '../issues/index.js';

const STEP = /(?:^\.?|\.)([^\s.[\]$()'"*?@:,]+)|\[(\d+)\]/gy;

/** The steps of `$.address.city` or `$.children[0].age`; undefined for what is more than steps. */
export function stepsOf(path: string): readonly string[] | undefined {
  const rest = path.replace(/^\$(?=[.[]|$)/, '');
  const found = [...rest.matchAll(STEP)];
  return found.map(([step]) => step).join('') === rest
    ? found.map(([, name, position]) => (name ?? position) as string)
    : undefined;
}

/**
 * Follows the path of a condition through a fact's own properties. The library's default works out
 * expressions (`$..[?(…)]`), which must not be had from a rule that comes as data.
 * @throws RulesError `INVALID_POLICY` for a path that is more than steps
 */
export const resolvePlainPath: PathResolver = (value, path) => {
  const steps = stepsOf(path);
  if (!steps) throw new RulesError('INVALID_POLICY', `a path of names and positions alone, not ${path}`);
  return steps.reduce<unknown>(
    (found, step) =>
      typeof found === 'object' && found !== null
        ? own(found as { readonly [name: string]: unknown }, step)
        : undefined,
    value,
  );
};
