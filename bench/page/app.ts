// Starts the measuring side in the app's page, which the driver puts there from outside.

import { appView } from './app-view';
import { give } from './given';

/** A mention that begins before this, in characters, can be seen when the article is opened. */
const FIRST_SIGHT = 1500;

give({ view: ({ title, spans }) => appView(title, (spans[0]?.start ?? Infinity) < FIRST_SIGHT) });
