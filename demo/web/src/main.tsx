import { render } from 'preact';
import { App } from './app.js';
import { keepOffline } from './keep-offline.js';

render(<App />, document.getElementById('app') as HTMLElement);
keepOffline();
