import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** What stands further down the page: shown once the rest was painted, so that no press waits for it. */
export function Later({ children }: { readonly children: ComponentChildren }) {
  const [isNow, setNow] = useState(false);
  useEffect(() => {
    const next = setTimeout(() => setNow(true));
    return () => clearTimeout(next);
  }, []);
  return isNow ? children : null;
}
