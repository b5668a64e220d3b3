// Owns the list of what was imported: how much of which outcome, the files one by one, and the list as text.

import { useMemo, useState, type ReactElement } from 'react';
import { Button, GridList, Label, ListLayout, Radio, RadioGroup, Virtualizer } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { copyText } from '../controls/copy-text';
import { AppDialog, closeDialog } from '../dialogs/app-dialog';
import { formatCount } from '../i18n/format';
import { useAppState, type Imported } from '../state/app-state';
import { goToImported } from '../state/imported';
import { AlikeDialog } from './alike-dialog';
import { EncodingDialog } from './encoding-dialog';
import { ImportedRow, useArticleOfRow } from './imported-row';
import { countFiles, filesShown, likesOf, listAsText, outcomeOf, SHOWN, type Shown } from './imported-rows';
import { useImportedWords } from './imported-words';

/** About how high a row is, in px, before it was measured. */
const ROW_HEIGHT = 132;

interface FilterProps {
  readonly imported: Imported;
  readonly shown: Shown;
  readonly onShow: (shown: Shown) => void;
}

/** Every outcome with how many there are of it. */
const Filter = ({ imported, shown, onShow }: FilterProps): ReactElement => {
  const { t } = useTranslation();
  const counts = SHOWN.map((value) => ({ value, count: countFiles(filesShown(imported, value)) }));
  return (
    <RadioGroup
      className="choice"
      orientation="horizontal"
      value={shown}
      onChange={(value) => {
        onShow(SHOWN.find((each) => each === value) ?? 'all');
      }}
    >
      <Label className="visually-hidden">{t('window.imported.show')}</Label>
      {counts
        .filter(({ value, count }) => count > 0 || value === 'all' || value === shown)
        .map(({ value, count }) => (
          <Radio key={value} value={value} className="radio">
            {t('window.imported.counted', {
              outcome: value === 'all' ? t('window.imported.all') : t(`window.imported.outcomes.${value}`),
              number: formatCount(count),
            })}
          </Radio>
        ))}
    </RadioGroup>
  );
};

const ImportedList = ({ imported }: { readonly imported: Imported }): ReactElement => {
  const { t } = useTranslation();
  const words = useImportedWords();
  const articleOf = useArticleOfRow();
  const [shown, setShown] = useState<Shown>('all');
  const [isCopied, setIsCopied] = useState(false);
  const rows = useMemo(
    () => filesShown(imported, shown).map((file) => ({ id: String(imported.files.indexOf(file)), file, imported })),
    [imported, shown],
  );
  const came = filesShown(imported, 'imported').length;
  const copy = (): void => {
    const files = rows.map(({ file }) => file);
    const text = listAsText(files, (file) => ({
      outcome: t(`window.imported.outcomes.${outcomeOf(file)}`),
      words: [
        ...(file.result.ok ? [file.result.value.title] : []),
        ...words.reasonsOf(file),
        ...likesOf(file, imported).map(words.likeness),
      ],
    }));
    setIsCopied(copyText(text));
  };
  return (
    <AppDialog
      heading={t('window.imported.heading')}
      buttons={
        <>
          <Button className="button primary" onPress={closeDialog}>
            {t('window.help.close')}
          </Button>
          <Button className="button" onPress={copy}>
            {t('window.imported.copy')}
          </Button>
          <span role="status" className="field-hint">
            {isCopied ? t('window.imported.copied') : ''}
          </span>
        </>
      }
    >
      <Filter
        imported={imported}
        shown={shown}
        onShow={(value) => {
          setShown(value);
          setIsCopied(false);
        }}
      />
      {came === 0 ? null : <p>{t('window.notices.importedMany', { count: came, number: formatCount(came) })}</p>}
      <p role="status" className="field-hint imported-comparing">
        {imported.comparing === 'under-way' ? t('window.imported.comparing') : ''}
        {imported.comparing === 'stopped' ? t('window.imported.notCompared') : ''}
      </p>
      <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: ROW_HEIGHT }}>
        <GridList
          aria-label={t('window.imported.list')}
          className="imported-list"
          items={rows}
          keyboardNavigationBehavior="tab"
          onAction={(key) => {
            const row = rows.find(({ id }) => id === key);
            const articleId = row === undefined ? null : articleOf(row.file);
            if (articleId !== null) void goToImported(articleId);
          }}
          renderEmptyState={() => <p className="empty-list">{t('window.imported.none')}</p>}
        >
          {(row) => <ImportedRow {...row} />}
        </GridList>
      </Virtualizer>
    </AppDialog>
  );
};

export const ImportedDialog = (): ReactElement | null => {
  const imported = useAppState((state) => state.imported);
  const unsureFile = useAppState((state) => state.unsureFile);
  const alikePair = useAppState((state) => state.alikePair);
  if (imported === null) return null;
  return (
    <>
      {imported.files.length > 1 ? <ImportedList imported={imported} /> : null}
      {unsureFile === null ? null : <EncodingDialog key={unsureFile.again} file={unsureFile} />}
      {alikePair === null ? null : <AlikeDialog pair={alikePair} />}
    </>
  );
};
