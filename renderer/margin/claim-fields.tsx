// Owns what a claim's card asks: the claim in the analyst's words, whether it is worth checking, and who asserts it.

import type { ReactElement } from 'react';
import { ToggleButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Article } from '../../core/article/article';
import { checkWorthinessSchema, type ClaimMention, type SourceMention } from '../../core/mention/mention';
import { ChoiceField } from '../controls/choice-field';
import { DraftField } from '../controls/draft-field';
import { Quote } from '../controls/quote';
import { useCanWrite } from '../state/access';
import { useAppState } from '../state/app-state';
import { runCommand } from '../state/workspace-acts';
import { editMention, mentionDraft, saveMentionDraft } from './edit-mention';

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

export const ClaimFields = ({ article, mention }: ClaimFieldsProps): ReactElement => {
  const { t } = useTranslation();
  const canWrite = useCanWrite();
  const claim = useAppState((state) => state.workspace?.claims.find((candidate) => candidate.id === mention.claimId));
  return (
    <>
      <DraftField
        place={mentionDraft(mention, 'gloss', t('window.card.gloss'))}
        label={t('window.card.gloss')}
        value={claim?.gloss ?? ''}
        isMultiline
        onCommit={(gloss) => saveMentionDraft(article, mention, { kind: 'claim', gloss })}
      />
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
    </>
  );
};
