// Starts the window: words, fonts, styles, first render.

import { createRoot } from 'react-dom/client';
import { App } from './app';
import { setUpAriaStrings } from './i18n/aria-strings';
import { formatCount } from './i18n/format';
import { interfaceLanguage, setUpWords } from './i18n/setup';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/overlays.css';
import './styles/layout.css';
import './styles/views.css';
import './styles/library.css';
import './styles/article.css';
import './styles/welcome.css';
import './styles/article-text.css';
import './styles/find.css';
import './styles/invisibles.css';
import './styles/mention-paint.css';
import './styles/margin.css';
import './styles/claim-card.css';
import './styles/state-of-work.css';
import './styles/history.css';
import './styles/settings.css';

setUpWords();
setUpAriaStrings(interfaceLanguage, formatCount);
const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root element');
createRoot(root).render(<App />);
