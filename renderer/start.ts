// Starts the window: fonts and styles, what main has put into the page, then the app. Evaluating all of the app's code takes
// longer than painting a text, and would come before it.

import { earlyTextPainted } from './early-text/leave-early-text';
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
import './styles/clutter.css';
import './styles/mention-paint.css';
import './styles/code-colours.css';
import './styles/codebook.css';
import './styles/kind-page.css';
import './styles/margin.css';
import './styles/claim-card.css';
import './styles/state-of-work.css';
import './styles/annotations.css';
import './styles/history.css';
import './styles/imported.css';
import './styles/revision.css';
import './styles/provenance.css';
import './styles/claims.css';
import './styles/status.css';
import './styles/foreign-links.css';
import './styles/ledger.css';
import './styles/ledger-mentions.css';
import './styles/settings.css';
import './styles/export-as.css';
import './styles/actors.css';
import './styles/actor-page.css';
import './styles/matrix.css';
import './styles/matrix-cells.css';
import './styles/event.css';
import './styles/look-for-claim.css';
import './styles/compare.css';
import './styles/compare-rail.css';
import './styles/relate-dialog.css';
import './styles/suggest.css';
import './styles/cue-rules.css';
import './styles/claim-map.css';
import './styles/drift.css';
import './styles/saved-filters.css';
import './styles/counts.css';
import './styles/search.css';
import './styles/search-found.css';
import './styles/search-context.css';
import './styles/early-text.css';

// The app's modules import some that are read here: waited for, this one would never be done.
void earlyTextPainted().then(() => import('./main'));
