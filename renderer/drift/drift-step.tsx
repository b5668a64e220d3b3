// Owns what changed from one mention to the next, in words, with the words themselves.

import { ArrowRight, Equal } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClaimDrift } from '../../core/drift/claim-drift';
import { directionOfText } from '../../core/text/direction';
import { showName } from '../i18n/format';

type Marks = ClaimDrift['steps'][number];
type Mark = Marks[number];

const Words = ({ words }: { readonly words: string }): ReactElement => (
  <q dir={directionOfText(words)}>{showName(words)}</q>
);

const labelOf = (side: { readonly words: string } | { readonly name: string }): string =>
  'words' in side ? side.words : side.name;

const MarkWords = ({ mark }: { readonly mark: Mark }): ReactElement | null => {
  const { t } = useTranslation();
  // The whole of both stands above and below.
  if (mark.kind === 'quote-to-paraphrase' || mark.kind === 'paraphrase-to-quote') return null;
  const before = 'before' in mark ? labelOf(mark.before) : null;
  const after = 'after' in mark ? labelOf(mark.after) : null;
  return (
    <span className="drift-change">
      {before === null ? null : <Words words={before} />}
      {before === null || after === null ? null : (
        <>
          <ArrowRight aria-hidden size={14} className="mirrored" />
          <span className="visually-hidden">{` ${t('window.drift.became')} `}</span>
        </>
      )}
      {after === null ? null : <Words words={after} />}
    </span>
  );
};

export const DriftStepView = ({ marks }: { readonly marks: Marks }): ReactElement => {
  const { t } = useTranslation();
  if (marks.length === 0) {
    return (
      <p className="drift-step is-same">
        <Equal aria-hidden size={14} />
        {t('window.drift.same')}
      </p>
    );
  }
  return (
    <ul className="drift-step" aria-label={t('window.drift.step')}>
      {marks.map((mark, index) => (
        <li key={index}>
          <span className="drift-kind">{t(`window.drift.marks.${mark.kind}`)}</span>
          <MarkWords mark={mark} />
        </li>
      ))}
    </ul>
  );
};
