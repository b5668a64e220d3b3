// Owns one file in the list of what was imported: what became of it, why, and what can be done about it.

import { CircleAlert, CircleCheck, CircleHelp, Copy } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button, GridListItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { ImportedFile } from '../../contract/imported';
import { isolate, isolatePath } from '../../core/text/bidi-controls';
import { Quote } from '../controls/quote';
import { formatCount } from '../i18n/format';
import { useCanWrite } from '../state/access';
import type { Imported } from '../state/app-state';
import { chooseEncoding, goToImported, importedArticleOf, showPair } from '../state/imported';
import { likesOf, outcomeOf } from './imported-rows';
import { useImportedWords } from './imported-words';

/** Articles that a row names as nearly the same, the likest first. */
const MOST_LIKES = 3;

const ICONS = {
  imported: CircleCheck,
  adopted: CircleCheck,
  'already-there': Copy,
  unsure: CircleHelp,
  refused: CircleAlert,
} as const;

/** The article that a row leads to; null where it is not, or no longer, there. */
export const useArticleOfRow = (): ((file: ImportedFile) => string | null) => {
  const { isThere } = useImportedWords();
  return ({ result }) => {
    if (!result.ok || result.value.kind === 'adopted') return null;
    return isThere(result.value.articleId) ? result.value.articleId : null;
  };
};

interface ImportedRowProps {
  readonly id: string;
  readonly file: ImportedFile;
  readonly imported: Imported;
}

export const ImportedRow = ({ id, file, imported }: ImportedRowProps): ReactElement => {
  const { t } = useTranslation();
  const canWrite = useCanWrite();
  const words = useImportedWords();
  const articleId = useArticleOfRow()(file);
  const outcome = outcomeOf(file);
  const Icon = ICONS[outcome];
  const title = file.result.ok && file.result.value.kind !== 'adopted' ? file.result.value.title : null;
  const newId = importedArticleOf(file);
  const alike = likesOf(file, imported).filter((like) => words.isThere(like.articleId));
  const likes = alike.slice(0, MOST_LIKES);
  const more = alike.length - likes.length;
  return (
    <GridListItem id={id} textValue={file.name} className="imported-row" data-outcome={outcome}>
      <Icon aria-hidden size={18} />
      <div className="imported-words">
        <p className="imported-outcome">{t(`window.imported.outcomes.${outcome}`)}</p>
        <p className="path">{isolatePath(file.name)}</p>
        {title === null ? null : <Quote text={title} className="two-lines imported-title" />}
        {words.reasonsOf(file).map((reason) => (
          <p key={reason} className="field-hint">
            {reason}
          </p>
        ))}
        {likes.map((like) => (
          <p key={like.articleId} className="field-hint imported-alike">
            {words.likeness(like)}
          </p>
        ))}
        {more === 0 ? null : (
          <p className="field-hint">{t('window.revision.more', { count: more, number: formatCount(more) })}</p>
        )}
        <div className="imported-acts">
          {articleId === null ? null : (
            <Button className="button" onPress={() => void goToImported(articleId)}>
              {t('window.imported.go')}
            </Button>
          )}
          {newId === null || articleId === null
            ? null
            : likes.map((like) => (
                <Button
                  key={like.articleId}
                  className="button"
                  onPress={() => {
                    showPair({ articleId: newId, like });
                  }}
                >
                  {t('window.imported.difference')}
                  {likes.length > 1 ? (
                    <span className="visually-hidden">
                      {t('window.quoted', { name: isolate(words.titleOf(like.articleId)) })}
                    </span>
                  ) : null}
                </Button>
              ))}
          {outcome === 'unsure' && canWrite ? (
            <Button
              className="button"
              onPress={() => {
                chooseEncoding(file);
              }}
            >
              {t('window.imported.chooseEncoding')}
            </Button>
          ) : null}
        </div>
      </div>
    </GridListItem>
  );
};
