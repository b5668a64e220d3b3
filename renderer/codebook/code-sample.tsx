// Owns how a kind's paint is shown outside the text: words marked as the text would mark them.

import type { ReactElement } from 'react';
import type { Code } from '../../core/codebook/codebook';
import { directionOfText } from '../../core/text/direction';
import { depthOf } from '../../core/text/letter-depth';
import { showName } from '../i18n/format';

interface CodeSampleProps {
  readonly code: Pick<Code, 'kind' | 'colour' | 'drawing'>;
  readonly text: string;
}

export const CodeSample = ({ code: { kind, colour, drawing }, text }: CodeSampleProps): ReactElement => (
  <span
    className="mention code-sample"
    dir={directionOfText(text)}
    data-kind={kind}
    data-level="0"
    data-depth={depthOf(text)}
    {...(kind === 'own' ? { 'data-colour': colour, 'data-drawing': drawing } : {})}
  >
    {showName(text)}
  </span>
);
