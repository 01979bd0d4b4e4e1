import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Facts, isCivilDate, type Procedure } from 'residence-permit-rules';
import type { Lang } from 'residence-permit-rules/messages';

/** Pages of this app. */
export const views = ['start', 'questions', 'answer', 'compare', 'changes'] as const;
export type View = (typeof views)[number];

/** What is public about a visit. Nothing else is ever in the address. */
export interface Choice {
  readonly policy: string;
  readonly procedure: Procedure;
  readonly lang: Lang;
}

/** What a visitor told: kept in this tab, gone with it, never sent. */
export interface Told {
  readonly asOf: string;
  readonly answers: Facts;
  /** Facts that the visitor does not know. */
  readonly skipped: readonly string[];
  /** Whether to ask what does not change the outcome too. */
  readonly wantsDetails: boolean;
  /** The fact that the visitor went back to. */
  readonly asking: string | null;
  /** The facts asked about so far, to go back through. */
  readonly trail: readonly string[];
  /** Kinds of papers ticked off. */
  readonly ticked: readonly string[];
}

/** The day in China now. */
export const today = (): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date());

/** Nobody has told anything yet. */
export const nothingTold = (): Told => ({
  asOf: today(),
  answers: {},
  skipped: [],
  wantsDetails: false,
  asking: null,
  trail: [],
  ticked: [],
});

const KEY = 'residence-permit-demo';

const isTold = ({ asOf, answers, skipped, trail, ticked }: Told): boolean =>
  isCivilDate(asOf) && typeof answers === 'object' && [skipped, trail, ticked].every(Array.isArray);

/** What was told in this tab before a reload; anything else there counts as nothing. */
function restore(): Told {
  try {
    const told = JSON.parse(sessionStorage.getItem(KEY) ?? '');
    return isTold(told) ? told : nothingTold();
  } catch {
    return nothingTold();
  }
}

/** What was told, a function to tell more, and how often that was done. */
export function useTold(): readonly [Told, (more: Partial<Told>) => void, () => number] {
  const [told, setTold] = useState(restore);
  const times = useRef(0);
  // Not an effect, which waits for the paint: whoever reloads at once has told it all the same.
  useLayoutEffect(() => {
    try {
      sessionStorage.setItem(KEY, JSON.stringify(told));
    } catch {
      // Without storage a reload loses the answers; nothing else does.
    }
  }, [told]);
  const tell = (more: Partial<Told>): void => {
    times.current++;
    setTold((before) => ({ ...before, ...more }));
  };
  return [told, tell, () => times.current];
}

/** The address of a page. */
export const addressOf = (view: View, { policy, procedure, lang }: Choice): string =>
  `#/${view}?policy=${policy}&procedure=${procedure}&lang=${lang}`;

/** The page and the choice in an address; what is not there is as it mostly is. */
function readAddress(hash: string): Choice & { readonly view: View } {
  const [path = '', query] = hash.replace(/^#\/?/, '').split('?');
  const given = new URLSearchParams(query);
  const lang = given.get('lang') ?? (navigator.language.startsWith('zh') ? 'zh' : 'en');
  return {
    view: (views as readonly string[]).includes(path) ? (path as View) : 'start',
    policy: given.get('policy') ?? 'hangzhou/residence-permit',
    procedure: (given.get('procedure') ?? 'apply') as Procedure,
    lang: lang === 'zh' ? 'zh' : 'en',
  };
}

type Address = ReturnType<typeof readAddress>;

const isSame = (a: Address, b: Address): boolean =>
  a.view === b.view && addressOf(a.view, a) === addressOf(b.view, b);

/** The address now, and a function to go to another. */
export function useAddress(): readonly [Address, (view: View, change?: Partial<Choice>) => void] {
  const [address, setAddress] = useState(() => readAddress(location.hash));
  const follow = (): void => {
    const next = readAddress(location.hash);
    setAddress((before) => (isSame(before, next) ? before : next));
  };
  // Not an effect, which waits for the paint: an address changed before it would be missed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it reads nothing but the address
  useLayoutEffect(() => {
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return [
    address,
    (view, change) => {
      location.hash = addressOf(view, { ...readAddress(location.hash), ...change });
      // The browser tells of it later: the next press must not meet the page before.
      follow();
    },
  ];
}
