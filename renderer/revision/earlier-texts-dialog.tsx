// Owns the look at the earlier texts of an article: when, by whom and why each was replaced, what was marked on it, and the
// text itself. Nothing of it can be changed.

import { ChevronRight, FileSearch } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { Button, Disclosure, DisclosurePanel } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Article, Revision } from '../../core/article/article';
import { isolate, isolatePath } from '../../core/text/bidi-controls';
import { Quote } from '../controls/quote';
import { AppDialog } from '../dialogs/app-dialog';
import { formatInstant } from '../i18n/format';
import { useAppState } from '../state/app-state';
import { showOriginal } from '../state/original-acts';

/** The marks in reading order, each by its quotes. */
const marksOf = ({ anchors }: Revision): { id: string; quote: string }[] =>
  Object.entries(anchors)
    .toSorted(([, left], [, right]) => (left[0]?.start ?? 0) - (right[0]?.start ?? 0))
    .map(([id, ranges]) => ({ id, quote: ranges.map(({ quote }) => quote).join(' … ') }));

interface EarlierTextProps {
  readonly articleId: string;
  readonly revision: Revision;
}

const EarlierText = ({ articleId, revision }: EarlierTextProps): ReactElement => {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const analyst = useAppState((state) => state.workspace?.analysts.find(({ id }) => id === revision.replacedBy)?.name);
  const marks = marksOf(revision);
  return (
    <section className="earlier-text">
      <h3>
        {t('window.revision.replaced', {
          analyst: isolate(analyst ?? ''),
          date: formatInstant(revision.replacedAt),
        })}
      </h3>
      <p className="field-hint path">
        {t('window.revision.source', { file: isolatePath(revision.original.fileName) })}
      </p>
      <div>
        <Button className="button" onPress={() => void showOriginal({ articleId, revisionId: revision.id })}>
          <FileSearch aria-hidden size={14} />
          {t('window.provenance.show')}
        </Button>
      </div>
      {revision.note === '' ? null : <Quote text={revision.note} />}
      <h4>{t('window.revision.marks')}</h4>
      {marks.length === 0 ? <p className="field-hint">{t('window.revision.noMarks')}</p> : null}
      <ul>
        {marks.map(({ id, quote }) => (
          <li key={id}>
            <Quote text={quote} className="four-lines" />
          </li>
        ))}
      </ul>
      <Disclosure className="disclosure" isExpanded={isOpen} onExpandedChange={setIsOpen}>
        <Button slot="trigger" className="disclosure-button">
          <ChevronRight aria-hidden className="mirrored" size={14} />
          {t('window.revision.text')}
        </Button>
        <DisclosurePanel>
          {isOpen
            ? revision.blocks.map(({ id, start, end, direction, language }) => (
                <p key={id} dir={direction} lang={language ?? undefined}>
                  {revision.text.slice(start, end)}
                </p>
              ))
            : null}
        </DisclosurePanel>
      </Disclosure>
    </section>
  );
};

const EarlierTexts = ({ article }: { readonly article: Article }): ReactElement => {
  const { t } = useTranslation();
  return (
    <AppDialog heading={t('window.revision.earlierHeading', { title: isolate(article.title) })}>
      {(article.revisions ?? []).toReversed().map((revision) => (
        <EarlierText key={revision.id} articleId={article.id} revision={revision} />
      ))}
    </AppDialog>
  );
};

export const EarlierTextsDialog = (): ReactElement | null => {
  const article = useAppState((state) => state.article);
  return article === null ? null : <EarlierTexts article={article} />;
};
