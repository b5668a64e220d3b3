// Owns the panel in the article's header that says where its text comes from, with the ways to its original.

import { FileSearch } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Article } from '../../core/article/article';
import { useCanWrite } from '../state/access';
import { showOriginal } from '../state/original-acts';
import { ReadAgainForm } from './read-again-form';
import { ReadingFacts } from './reading-facts';

interface ProvenancePanelProps {
  readonly article: Article;
  /** What the button that opens the panel says it opens. */
  readonly id: string;
}

export const ProvenancePanel = ({ article, id }: ProvenancePanelProps): ReactElement => {
  const { t } = useTranslation();
  const canWrite = useCanWrite();
  return (
    <section id={id} aria-label={t('window.provenance.open')} className="provenance">
      <ReadingFacts article={article} />
      <div>
        <Button className="button" onPress={() => void showOriginal({ articleId: article.id, revisionId: null })}>
          <FileSearch aria-hidden size={14} />
          {t('window.provenance.show')}
        </Button>
      </div>
      {canWrite ? (
        // What was chosen is about the text as it was read last.
        <ReadAgainForm key={`${article.id} ${article.original.readAgain?.at ?? ''}`} article={article} />
      ) : null}
    </section>
  );
};
