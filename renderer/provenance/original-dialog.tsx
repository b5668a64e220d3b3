// Owns the look at an original: its characters as they are, where it is a text, and the ways to the file itself. Nothing in
// it is rendered as a page, followed or loaded.

import type { ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { ShownOriginal } from '../../contract/original';
import { isolate, isolatePath } from '../../core/text/bidi-controls';
import { AppDialog } from '../dialogs/app-dialog';
import { formatBytes, formatCount, formatFacts } from '../i18n/format';
import { useAppState } from '../state/app-state';
import { closeOriginal, saveOriginalCopy, showOriginalInFolder } from '../state/original-acts';

const Content = ({ content }: { readonly content: NonNullable<ShownOriginal['content']> }): ReactElement => {
  const { t } = useTranslation();
  const { text, encoding, more } = content;
  return (
    <>
      <p className="field-hint">{t('window.provenance.original.encoding', { encoding: isolate(encoding) })}</p>
      {/* It scrolls by itself, so it can be reached by keyboard. */}
      <pre tabIndex={0} role="region" aria-label={t('window.provenance.original.text')} className="original-text">
        {text}
      </pre>
      {more === 0 ? null : <p>{t('window.provenance.original.more', { count: more, number: formatCount(more) })}</p>}
    </>
  );
};

const Original = ({ original }: { readonly original: ShownOriginal }): ReactElement => {
  const { t } = useTranslation();
  const { title, fileName, byteLength, content } = original;
  return (
    <AppDialog
      heading={t('window.provenance.original.heading', { title: isolate(title) })}
      onClose={closeOriginal}
      buttons={
        <>
          <Button className="button primary" onPress={closeOriginal}>
            {t('window.help.close')}
          </Button>
          <Button className="button" onPress={() => void saveOriginalCopy(original)}>
            {t('window.provenance.original.saveCopy')}
          </Button>
          <Button className="button" onPress={() => void showOriginalInFolder(original)}>
            {t('window.provenance.original.showInFolder')}
          </Button>
        </>
      }
    >
      <p className="path">{formatFacts([isolatePath(fileName), formatBytes(byteLength)])}</p>
      <p>{t('window.provenance.original.sound')}</p>
      {content === null ? <p>{t('window.provenance.original.notShown')}</p> : <Content content={content} />}
      <p className="field-hint">{t('window.provenance.original.inFolder')}</p>
    </AppDialog>
  );
};

export const OriginalDialog = (): ReactElement | null => {
  const original = useAppState((state) => state.shownOriginal);
  return original === null ? null : <Original original={original} />;
};
