// Starts the measuring side in the app's page, which the driver puts there from outside.

import { appView } from './app-view';
import { give } from './given';

give({ view: ({ title, spans }) => appView(title, spans.length > 0) });
