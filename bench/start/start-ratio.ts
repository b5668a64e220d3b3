// Owns what starts come to: how much longer the app takes than an empty window.

import { median } from '../measuring';
import type { StartTimes } from './measure-start';

/** The ratio of each round; their median. */
export const startRatio = ({ bare, app }: Pick<StartTimes, 'bare' | 'app'>): number =>
  median(app.map((time, round) => time / (bare[round] ?? NaN)));
