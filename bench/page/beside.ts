// Starts the page of what the app stands beside.

import { codeMirror } from './beside/codemirror';
import { recogito } from './beside/recogito';
import { staticDom } from './beside/static-dom';
import { give } from './given';

give({
  view: (shown) => {
    switch (shown.name) {
      case 'codemirror':
        return codeMirror(shown);
      case 'recogito':
        return recogito(shown);
      case 'static':
        return staticDom(shown, false);
      case 'sections':
        return staticDom(shown, true);
      case 'hashiya':
        throw new Error('Hashiya is measured in its own window');
    }
  },
});
