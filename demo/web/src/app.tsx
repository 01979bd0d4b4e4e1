import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Policy } from 'residence-permit-rules';
import { answersFor } from './answers.js';
import { toldAtTheTop } from './coming.js';
import { AnswerPage } from './pages/answer.js';
import { ChangesPage } from './pages/changes.js';
import { ComparePage } from './pages/compare.js';
import { QuestionsPage } from './pages/questions.js';
import { StartPage } from './pages/start.js';
import { Footer, Header } from './parts/frame.js';
import { loading, loadPolicy, policyNow, versionOn } from './policies.js';
import { useAddress, useTold, type View } from './session.js';
import { useVisit, type Visit, VisitContext } from './visit.js';
import { sayIn, type Word } from './words.js';

const titles: { readonly [view in View]: Word } = {
  start: 'startTitle',
  questions: 'questions',
  answer: 'answer',
  compare: 'compareTitle',
  changes: 'changesTitle',
};

/** The whole page: what is shown follows from the address and from what was told. */
export function App() {
  const [{ view, ...choice }, go] = useAddress();
  const [all, tell, timesTold] = useTold();
  const policy = usePolicy(choice.policy);
  const told = useMemo(
    () => (policy ? { ...all, answers: answersFor(policy, all.answers) } : all),
    [policy, all],
  );
  const main = useNewPage(view);
  const hasFailed = useFailure();
  const { lang } = choice;
  const say = sayIn(lang);

  useLayoutEffect(() => {
    document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en';
    document.title = `${say(titles[view])} – ${say('service')}`;
  });

  const visit: Visit = { lang, say, choice, told, tell, timesTold, go };
  return (
    <VisitContext.Provider value={visit}>
      <Header view={view} />
      <main id="main" ref={main} tabIndex={-1} aria-busy={policy === null && !hasFailed}>
        {hasFailed && <NotLoaded />}
        {policy !== null ? <Shown view={view} policy={policy} /> : !hasFailed && <p>{say('loading')}</p>}
      </main>
      <Footer />
    </VisitContext.Provider>
  );
}

function Shown({ view, policy }: { readonly view: View; readonly policy: Policy | undefined }) {
  const { told, choice } = useVisit();
  if (view === 'compare') return <ComparePage home={policy} />;
  if (view === 'changes') return <ChangesPage key={choice.policy} />;
  // An address may name what the rules of the day do not have.
  const version = policy && versionOn(policy, told.asOf);
  const isThere = !version || version.procedures[choice.procedure] !== undefined;
  if (view === 'questions' && policy && isThere) return <QuestionsPage policy={policy} />;
  if (view === 'answer' && policy && isThere) return <AnswerPage policy={policy} />;
  return <StartPage policy={policy} />;
}

/** The chosen policy: `null` while it loads, undefined for an address that names none. */
function usePolicy(id: string): Policy | undefined | null {
  const [policy, setPolicy] = useState<Policy | undefined | null>(null);
  const known = policyNow(id);
  useEffect(() => {
    if (known) return;
    let isWanted = true;
    loadPolicy(id).then((loaded) => {
      if (isWanted) setPolicy(loaded);
    }, toldAtTheTop);
    return () => {
      isWanted = false;
    };
  }, [id, known]);
  // What is there is shown at once: a page that came and went would take the focus with it.
  if (known) return known;
  // The one before is no answer while the next is on its way.
  return policy?.id === id || policy === undefined ? policy : null;
}

/** Whether the rules of some place could not be loaded. */
function useFailure(): boolean {
  const [hasFailed, setFailed] = useState(false);
  useLayoutEffect(() => {
    const fail = (): void => setFailed(true);
    loading.addEventListener('failed', fail);
    return () => loading.removeEventListener('failed', fail);
  }, []);
  return hasFailed;
}

/** Browsers may keep that a module could not be loaded, so that only the whole page tries again. */
function NotLoaded() {
  const { say } = useVisit();
  return (
    <div class="notice" role="alert">
      <p>{say('notLoaded')}</p>
      <button type="button" onClick={() => location.reload()}>
        {say('tryAgain')}
      </button>
    </div>
  );
}

/** A new page begins at its top, for eyes and for screen readers; the first one is where the browser is. */
function useNewPage(view: View): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  const shown = useRef(view);
  // With the page itself: a press of the tab key that comes before the paint goes on from there.
  useLayoutEffect(() => {
    if (shown.current === view) return;
    shown.current = view;
    scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [view]);
  return main;
}
