// Owns what a claim's card asks, in its order: which claim it is, whether it is worth checking, who asserts it, the stance,
// and the chain.

import type { ReactElement } from 'react';
import { ToggleButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Actor } from '../../core/actors/actor';
import type { Article } from '../../core/article/article';
import { checkWorthinessSchema, type ClaimMention, type SourceMention } from '../../core/mention/mention';
import { ChainEditor } from '../attribution/chain-editor';
import { Reliability } from '../attribution/reliability';
import { ClaimOfMention } from '../claims/claim-of-mention';
import { ChoiceField } from '../controls/choice-field';
import { Quote } from '../controls/quote';
import { useCanWrite } from '../state/access';
import { useAppState } from '../state/app-state';
import { runCommand } from '../state/workspace-acts';
import { editMention } from './edit-mention';
import { StanceFields } from './stance-fields';

interface ClaimFieldsProps {
  readonly article: Article;
  readonly mention: ClaimMention;
}

/** One press on a source says that it asserts the claim; another takes that back. */
const SourceLinks = ({ article, mention }: ClaimFieldsProps): ReactElement => {
  const { t } = useTranslation();
  const sources = article.mentions.filter((candidate): candidate is SourceMention => candidate.kind === 'source');
  const linkTo = (source: SourceMention) =>
    article.links.find((link) => link.from === mention.id && link.to === source.id);
  const toggle = (source: SourceMention): void => {
    const link = linkTo(source);
    void runCommand(
      link === undefined
        ? { command: 'link-source', articleId: article.id, claimMentionId: mention.id, sourceMentionId: source.id }
        : { command: 'unlink-source', articleId: article.id, linkId: link.id },
    );
  };
  const canWrite = useCanWrite();
  const shown = canWrite ? sources : sources.filter((source) => linkTo(source) !== undefined);
  const heading = `asserted-by-${mention.id}`;
  return (
    <div className="field" role="group" aria-labelledby={heading}>
      <span id={heading} className="field-label">
        {t('window.card.assertedBy')}
      </span>
      {shown.length === 0 ? (
        <p className="field-hint">{t(canWrite ? 'window.card.noSources' : 'window.card.notSet')}</p>
      ) : null}
      <div className="source-links">
        {shown.map((source) => (
          <ToggleButton
            key={source.id}
            className="chip-button"
            isDisabled={!canWrite}
            isSelected={linkTo(source) !== undefined}
            onChange={() => {
              toggle(source);
            }}
          >
            <Quote text={source.name} className="one-line" />
          </ToggleButton>
        ))}
      </div>
    </div>
  );
};

/** The actors of the sources that assert a claim, each once. */
const useAssertingActors = (article: Article, mention: ClaimMention): Actor[] => {
  const actors = useAppState((state) => state.workspace?.actors) ?? [];
  const linked = new Set(article.links.filter(({ from }) => from === mention.id).map(({ to }) => to));
  const ids = new Set(
    article.mentions.flatMap((each) => (each.kind === 'source' && linked.has(each.id) ? [each.actorId] : [])),
  );
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
