// Owns what a claim's card asks, in its order: which claim it is, whether it is worth checking, who asserts it, the stance,
// and the chain.

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Actor } from '../../core/actors/actor';
import type { Article } from '../../core/article/article';
import { checkWorthinessSchema, type ClaimMention } from '../../core/mention/mention';
import { ChainEditor } from '../attribution/chain-editor';
import { linkedSources } from '../attribution/linked-sources';
import { Reliability } from '../attribution/reliability';
import { ClaimOfMention } from '../claims/claim-of-mention';
import { ChoiceField } from '../controls/choice-field';
import { useCanWrite } from '../state/access';
import { useAppState } from '../state/app-state';
import { editMention } from './edit-mention';
import { SourceLinks } from './source-links';
import { StanceFields } from './stance-fields';

interface ClaimFieldsProps {
  readonly article: Article;
  readonly mention: ClaimMention;
}

/** The actors of the sources that assert a claim, each once. */
const useAssertingActors = (article: Article, mention: ClaimMention): Actor[] => {
  const actors = useAppState((state) => state.workspace?.actors) ?? [];
  const ids = new Set(linkedSources(article, mention).map(({ actorId }) => actorId));
  return actors.filter(({ id }) => ids.has(id));
};

export const ClaimFields = ({ article, mention }: ClaimFieldsProps): ReactElement => {
  const { t } = useTranslation();
  const canWrite = useCanWrite();
  return (
    <>
      <ClaimOfMention article={article} mention={mention} />
      <ChoiceField
        isReadOnly={!canWrite}
        label={t('window.card.checkWorthiness')}
        value={mention.checkWorthiness}
        emptyLabel={t('window.card.notSet')}
        choices={checkWorthinessSchema.options.map((value) => ({
          value,
          label: t(`window.card.checkWorthinessValues.${value}`),
        }))}
        onChoose={(checkWorthiness) => void editMention(article, mention, { kind: 'claim', checkWorthiness })}
      />
      <SourceLinks article={article} mention={mention} />
      <Reliability mention={mention} actors={useAssertingActors(article, mention)} />
      <StanceFields article={article} mention={mention} />
      <ChainEditor article={article} mention={mention} />
    </>
  );
};
