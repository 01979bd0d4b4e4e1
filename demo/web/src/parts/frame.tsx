import { useState } from 'preact/hooks';
import { addressOf, nothingTold, type View } from '../session.js';
import { useVisit } from '../visit.js';
import type { Word } from '../words.js';

const tabs: readonly { readonly view: View; readonly word: Word; readonly also?: readonly View[] }[] = [
  { view: 'start', word: 'check', also: ['questions', 'answer'] },
  { view: 'compare', word: 'compare' },
  { view: 'changes', word: 'changes' },
];

/** The name of the service, the pages, and the other language. */
export function Header({ view }: { readonly view: View }) {
  const { say, lang, choice } = useVisit();
  const other = lang === 'zh' ? 'en' : 'zh';
  return (
    <header class="top">
      <button type="button" class="skip" onClick={toMain}>
        {say('skipToMain')}
      </button>
      <div class="top-line">
        <a class="service" href={addressOf('start', choice)}>
          {say('service')}
        </a>
        <span class="tag">{say('demo')}</span>
        <a
          class="language"
          href={addressOf(view, { ...choice, lang: other })}
          lang={other === 'zh' ? 'zh-CN' : 'en'}
          hreflang={other === 'zh' ? 'zh-CN' : 'en'}
        >
          {say('otherLanguage')}
        </a>
      </div>
      <nav aria-label={say('pages')}>
        <ul class="tabs">
          {tabs.map((tab) => {
            const isHere = tab.view === view || tab.also?.includes(view);
            return (
              <li key={tab.view}>
                <a href={addressOf(tab.view, choice)} aria-current={isHere ? 'page' : undefined}>
                  {say(tab.word)}
                </a>
              </li>
            );
          })}
        </ul>
      </nav>
    </header>
  );
}

/** The address is taken by the pages, so this moves the focus itself. */
const toMain = (): void => document.getElementById('main')?.focus();

/** Where answers stay, how to be rid of them, and what this is not. */
export function Footer() {
  const { say, tell, go } = useVisit();
  const [isCleared, setCleared] = useState(false);
  const clear = (): void => {
    tell(nothingTold());
    setCleared(true);
    go('start');
  };
  return (
    <footer class="bottom">
      <p class="screen-only">{say('privacy')}</p>
      <p class="screen-only">
        <button type="button" class="plain" onClick={clear}>
          {say('clear')}
        </button>{' '}
        <span role="status">{isCleared ? say('cleared') : ''}</span>
      </p>
      <p>{say('notAdvice')}</p>
    </footer>
  );
}
