// Owns that schemas are not compiled by `eval`: the page's policy refuses that. Zod would find out by trying, which Chromium
// reports and the engine reads the whole script anew for. Has to come before the first schema is made.

import { config } from 'zod';

config({ jitless: true });
