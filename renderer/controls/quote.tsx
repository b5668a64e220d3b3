// Owns how a foreign phrase stands among our own words: in a block of its own with its own direction, since no inline
// isolation holds against every bidi control.

import type { ReactElement } from 'react';
import { directionOfText } from '../../core/text/direction';
import { showName } from '../i18n/format';

interface QuoteProps {
  readonly text: string;
  /** A BCP 47 tag, where it is known: some languages are written in a hand of their own. */
  readonly language?: string | null;
  readonly className?: string;
}

export const Quote = ({ text, language = null, className = '' }: QuoteProps): ReactElement => (
  <span className={`quote ${className}`} dir={directionOfText(text)} lang={language ?? undefined}>
    {showName(text)}
  </span>
);
