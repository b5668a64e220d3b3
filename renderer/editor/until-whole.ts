// Owns the keys that lead to the end of the text while only its beginning is there: they are answered once all of it is.

import { Plugin } from 'prosemirror-state';
import { isMac } from '../actions/key-label';
import { onceWhole } from '../state/rest-of-article';
import { endOfTextOf } from './motion-keys';

const isForAll = (event: KeyboardEvent): boolean =>
  endOfTextOf(event, isMac) === 'end' || (event.code === 'KeyA' && (isMac ? event.metaKey : event.ctrlKey));

/** The plugin of a view of a beginning. It comes before those that answer keys. */
export const untilWhole = (): Plugin =>
  new Plugin({
    props: {
      handleKeyDown: ({ dom }, event) => {
        if (!isForAll(event)) return false;
        onceWhole(() => dom.dispatchEvent(new KeyboardEvent('keydown', event)));
        return true;
      },
    },
  });
