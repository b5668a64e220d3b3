// Starts the app in the window: words, first render.

import './without-eval';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { setUpAriaStrings } from './i18n/aria-strings';
import { formatCount } from './i18n/format';
import { interfaceLanguage, setUpWords } from './i18n/setup';
import { tellOfBugs } from './state/log-acts';

tellOfBugs();
setUpWords();
setUpAriaStrings(interfaceLanguage, formatCount);
const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root element');
createRoot(root).render(<App />);
