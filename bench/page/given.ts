// Owns the one global name by which a driver reaches the measuring side of a page.

import type { Span } from '../text/news-text';
import type { ViewName } from '../text/sizes';
import { timeChange } from './change';
import { ACTS, type MeasuredView } from './measured-view';

/** What a page is given to show. */
export interface Shown {
  readonly name: ViewName;
  readonly title: string;
  readonly text: string;
  readonly language: string;
  readonly spans: readonly Span[];
}

/** What the page holds for its driver; `measured` once it was asked for a view. */
export interface Given {
  readonly view: (shown: Shown) => MeasuredView;
  measured?: MeasuredView;
  /** As many changes as an act has, none of which changes anything: what the measuring itself takes. */
  readonly nothing: () => Promise<void>;
}

declare global {
  // A global name can be declared in no other way.
  var benchmark: Given;
}

const nothing = async (): Promise<void> => {
  for (const _name of ACTS) {
    await timeChange(
      () => undefined,
      () => true,
      { isMetered: false },
    );
  }
};

export const give = (given: Pick<Given, 'view'>): void => {
  globalThis.benchmark = { ...given, nothing };
};
