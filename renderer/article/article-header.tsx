// Owns what stands above the text: title, facts, and the way to edit them.

import { FileClock, FilePen, FileSearch, MessageSquareQuote, Pencil } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Article } from '../../core/article/article';
import { isolatePath } from '../../core/text/bidi-controls';
import { directionOfText } from '../../core/text/direction';
import { ClutterMenu } from '../clutter/clutter-menu';
import { formatCount, formatDate, formatLanguage, showName } from '../i18n/format';
import { useCanWrite } from '../state/access';
import { setAppState, useAppState } from '../state/app-state';
import { chooseRevision } from '../state/revision-acts';
import { ProvenancePanel } from '../provenance/provenance-panel';
import { openSuggest } from '../suggest/suggest-acts';
import { DetailsForm } from './details-form';
import { DirectionMenu } from './direction-menu';

const EarlierTexts = ({ count }: { readonly count: number }): ReactElement => {
  const { t } = useTranslation();
  return (
    <Button
      className="button quiet"
      onPress={() => {
        setAppState({ dialog: 'earlier-texts' });
      }}
    >
      <FileClock aria-hidden size={14} />
      {t('window.revision.earlier', { count, number: formatCount(count) })}
    </Button>
  );
};

const PROVENANCE = 'provenance';

const ProvenanceButton = (): ReactElement => {
  const { t } = useTranslation();
  const isOpen = useAppState((state) => state.isProvenanceShown);
  return (
    <Button
      className="button quiet"
      aria-expanded={isOpen}
      aria-controls={PROVENANCE}
      onPress={() => {
        setAppState({ isProvenanceShown: !isOpen });
      }}
    >
      <FileSearch aria-hidden size={14} />
      {t('window.provenance.open')}
    </Button>
  );
};

export const ArticleHeader = ({ article }: { readonly article: Article }): ReactElement => {
  const { t } = useTranslation();
  const isEditing = useAppState((state) => state.isEditingDetails);
  const canWrite = useCanWrite();
  const isProvenanceShown = useAppState((state) => state.isProvenanceShown);
  const facts = [
    article.outlet === null ? null : showName(article.outlet),
    article.byline === undefined ? null : showName(article.byline),
    article.publishedOn === null ? null : formatDate(article.publishedOn),
    article.language === null ? null : formatLanguage(article.language),
  ].filter((fact) => fact !== null);
  const earlier = article.revisions?.length ?? 0;
  if (isEditing && canWrite) return <DetailsForm key={article.id} article={article} />;
  return (
    <header className="article-header">
      <h1 dir={directionOfText(article.title)} lang={article.language ?? undefined}>
        {showName(article.title)}
      </h1>
      <ul className="facts">
        {facts.map((fact) => (
          <li key={fact}>
            <bdi>{fact}</bdi>
          </li>
        ))}
        {article.url === null ? null : (
          <li className="article-url">
            <bdi dir="ltr">{isolatePath(article.url)}</bdi>
          </li>
        )}
      </ul>
      {canWrite ? (
        <div className="article-acts">
          <Button
            className="button quiet"
            onPress={() => {
              setAppState({ isEditingDetails: true });
            }}
          >
            <Pencil aria-hidden size={14} />
            {t('window.article.editDetails')}
          </Button>
          <DirectionMenu article={article} />
          <ClutterMenu article={article} />
          <Button className="button quiet" onPress={openSuggest}>
            <MessageSquareQuote aria-hidden size={14} />
            {t('window.suggest.open')}
          </Button>
          <Button className="button quiet" onPress={() => void chooseRevision(article.id)}>
            <FilePen aria-hidden size={14} />
            {t('window.revision.open')}
          </Button>
          {earlier === 0 ? null : <EarlierTexts count={earlier} />}
          <ProvenanceButton />
        </div>
      ) : (
        <div className="article-acts">
          <ClutterMenu article={article} />
          {earlier === 0 ? null : <EarlierTexts count={earlier} />}
          <ProvenanceButton />
        </div>
      )}
      {isProvenanceShown ? <ProvenancePanel id={PROVENANCE} article={article} /> : null}
    </header>
  );
};
