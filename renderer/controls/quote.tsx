// Owns how a foreign phrase stands among our own words: in a block of its own with its own direction, since no inline
// isolation holds against every bidi control.

import type { ReactElement } from 'react';
import { directionOfText } from '../../core/text/direction';
import { showName } from '../i18n/format';

interface QuoteProps {
  readonly text: string;
  readonly className?: string;
}

export const Quote = ({ text, className = '' }: QuoteProps): ReactElement => (
  <span className={`quote ${className}`} dir={directionOfText(text)}>
    {showName(text)}
  </span>
);
