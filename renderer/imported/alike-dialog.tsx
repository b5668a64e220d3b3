// Owns the look at two articles that are nearly the same: what differs, and what is done with the one that came in.

import type { ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Quote } from '../controls/quote';
import { AppDialog } from '../dialogs/app-dialog';
import { describeFailure } from '../i18n/format';
import { DifferenceView } from '../revision/difference-view';
import { useCanWrite } from '../state/access';
import type { AlikePair } from '../state/app-state';
import { leavePair, removeImported } from '../state/imported';
import { reviseWithArticle } from '../state/revision-acts';
import { useAnswer } from '../state/use-answer';
import { useImportedWords } from './imported-words';

const Difference = ({ pair: { articleId, like } }: { readonly pair: AlikePair }): ReactElement | null => {
  const { t } = useTranslation();
  const { value, failure } = useAnswer('import:difference', {
    articleId: like.articleId,
    revisionId: like.revisionId,
    otherId: articleId,
  });
  if (failure !== null) return <p className="field-error">{describeFailure(failure)}</p>;
  if (value === null) return null;
  if (value.passages.length === 0) return <p>{t('window.imported.pair.same')}</p>;
  return (
    <>
      <p className="field-hint">{t('window.imported.pair.legend')}</p>
      <section aria-label={t('window.revision.difference')} className="pair-difference">
        <DifferenceView difference={value} />
      </section>
    </>
  );
};

export const AlikeDialog = ({ pair }: { readonly pair: AlikePair }): ReactElement => {
  const { t } = useTranslation();
  const canWrite = useCanWrite();
  const { titleOf, likeness } = useImportedWords();
  const { articleId, like } = pair;
  return (
    <AppDialog
      heading={t('window.imported.pair.heading')}
      onClose={leavePair}
      buttons={
        <>
          <Button className="button primary" onPress={leavePair}>
            {t('window.imported.pair.keep')}
          </Button>
          {canWrite ? (
            <>
              <Button className="button" onPress={() => void reviseWithArticle(like.articleId, articleId)}>
                {t('window.imported.pair.revise')}
              </Button>
              <Button className="button" onPress={() => void removeImported(articleId)}>
                {t('window.imported.pair.remove')}
              </Button>
            </>
          ) : null}
        </>
      }
    >
      <dl className="pair-titles">
        <dt>{t('window.imported.pair.before')}</dt>
        <dd>
          <Quote text={titleOf(like.articleId)} className="two-lines" />
        </dd>
        <dt>{t('window.imported.pair.after')}</dt>
        <dd>
          <Quote text={titleOf(articleId)} className="two-lines" />
        </dd>
      </dl>
      <p>{likeness(like)}</p>
      <Difference pair={pair} />
    </AppDialog>
  );
};
