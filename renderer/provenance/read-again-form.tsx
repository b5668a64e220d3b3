// Owns the choices with which an article's original is read again: what counts as the body of a page, and the encoding.

import { RefreshCw } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Article } from '../../core/article/article';
import { ENCODINGS } from '../../core/extraction/encodings';
import { READER_VERSIONS, type BodyChoice } from '../../core/extraction/how-read';
import { hasEncoding, isReadByOlderReader, readerOf } from '../../core/extraction/reader-facts';
import { ChoiceField } from '../controls/choice-field';
import { formatCount } from '../i18n/format';
import { readAgain } from '../state/original-acts';

const choiceOfEncoding = (encoding: string): { value: string; label: string } => ({ value: encoding, label: encoding });

export const ReadAgainForm = ({ article }: { readonly article: Article }): ReactElement => {
  const { t } = useTranslation();
  const { howRead } = article.original;
  const chosenBefore = howRead?.encoding?.reason === 'analyst' ? howRead.encoding.label : null;
  const [body, setBody] = useState<BodyChoice>(howRead?.body ?? 'found');
  const [encoding, setEncoding] = useState<string | null>(chosenBefore);
  const reader = readerOf(article);
  const encodings = [...new Set<string>([...ENCODINGS, ...(chosenBefore === null ? [] : [chosenBefore])])];
  return (
    <div className="read-again">
      <h2>{t('window.provenance.again.heading')}</h2>
      <p className="field-hint">{t('window.provenance.again.hint')}</p>
      {isReadByOlderReader(article) ? (
        <p>{t('window.provenance.again.older', { version: formatCount(READER_VERSIONS[reader]) })}</p>
      ) : null}
      <div className="form-row">
        {reader === 'html' ? (
          <ChoiceField
            label={t('window.provenance.body')}
            value={body}
            choices={(['found', 'whole'] as const).map((value) => ({
              value,
              label: t(`window.provenance.bodies.${value}`),
            }))}
            onChoose={(value) => {
              setBody(value ?? 'found');
            }}
          />
        ) : null}
        {hasEncoding(reader) ? (
          <ChoiceField
            label={t('window.provenance.encoding')}
            value={encoding}
            emptyLabel={t('window.provenance.again.encodingOpen')}
            choices={encodings.map(choiceOfEncoding)}
            onChoose={setEncoding}
          />
        ) : null}
      </div>
      <Button className="button" onPress={() => void readAgain(article.id, { body, encoding })}>
        <RefreshCw aria-hidden size={14} />
        {t('window.provenance.again.start')}
      </Button>
    </div>
  );
};
