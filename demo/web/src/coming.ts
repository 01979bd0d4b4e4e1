import { useEffect, useRef, useState } from 'preact/hooks';
import type { Policy } from 'residence-permit-rules';
import { type Place, placeOf, policiesNow, policiesOf } from './policies.js';

/** The page says at its top that rules could not be loaded; nothing else is to be done. */
export const toldAtTheTop = (): void => undefined;

/** The policies of a place: none as long as they load. */
export function usePoliciesOf(place: Place | undefined): readonly Policy[] {
  const [, setLoaded] = useState<Place>();
  useEffect(() => {
    if (place && !policiesNow(place)) policiesOf(place).then(() => setLoaded(place), toldAtTheTop);
  }, [place]);
  return policiesNow(place) ?? [];
}

/** The place whose rules are on their way, and a function to choose one: of several the last one counts. */
export function useComing(
  arrived: (id: string, found: readonly Policy[]) => void,
): readonly [string | null, (id: string) => Promise<void>] {
  const [coming, setComing] = useState<string | null>(null);
  const wanted = useRef<string | null>(null);
  const then = useRef(arrived);
  then.current = arrived;
  const choose = async (id: string): Promise<void> => {
    wanted.current = id;
    setComing(id);
    const found = await policiesOf(placeOf(id) as Place).catch(() => null);
    if (wanted.current !== id) return;
    setComing(null);
    if (found) then.current(id, found);
  };
  // Whoever leaves the page meanwhile is not fetched back.
  useEffect(
    () => () => {
      wanted.current = null;
    },
    [],
  );
  return [coming, choose];
}
