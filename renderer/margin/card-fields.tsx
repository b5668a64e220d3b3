// Owns the fields that every mention has, and the choice of those that its kind adds.

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Article } from '../../core/article/article';
import type { ContestedMention, Mention } from '../../core/mention/mention';
import { contestedReasonSchema } from '../../core/mention/mention';
import { ChoiceField } from '../controls/choice-field';
import { DraftField } from '../controls/draft-field';
import { partedWords } from '../controls/parted-words';
import { useCanWrite } from '../state/access';
import { AttributeFields } from './attribute-fields';
import { ClaimFields } from './claim-fields';
import { editMention, mentionDraft, saveMentionDraft } from './edit-mention';
import { SourceFields } from './source-fields';

interface FieldsProps<Kind extends Mention> {
  readonly article: Article;
  readonly mention: Kind;
}

const ContestedFields = ({ article, mention }: FieldsProps<ContestedMention>): ReactElement => {
  const { t } = useTranslation();
  const canWrite = useCanWrite();
  return (
    <>
      <ChoiceField
        isReadOnly={!canWrite}
        label={t('window.card.reason')}
        value={mention.reason}
        emptyLabel={t('window.card.notSet')}
        choices={contestedReasonSchema.options.map((value) => ({ value, label: t(`window.card.reasons.${value}`) }))}
        onChoose={(reason) => void editMention(article, mention, { kind: 'contested', reason })}
      />
      <DraftField
        place={mentionDraft(mention, 'contested-by', t('window.card.contestedBy'))}
        label={t('window.card.contestedBy')}
        value={mention.contestedBy}
        onCommit={(contestedBy) => saveMentionDraft(article, mention, { kind: 'contested', contestedBy })}
      />
    </>
  );
};

const KindFields = ({ article, mention }: FieldsProps<Mention>): ReactElement | null => {
  switch (mention.kind) {
    case 'claim':
      return <ClaimFields article={article} mention={mention} />;
    case 'source':
      return <SourceFields article={article} mention={mention} />;
    case 'contested':
      return <ContestedFields article={article} mention={mention} />;
    case 'cue':
    case 'own':
      return null;
  }
};

export const CardFields = ({ article, mention }: FieldsProps<Mention>): ReactElement => {
  const { t } = useTranslation();
  return (
    <div className="card-fields">
      <KindFields article={article} mention={mention} />
      <AttributeFields article={article} mention={mention} />
      <DraftField
        place={mentionDraft(mention, 'note', t('window.card.note'))}
        label={t('window.card.note')}
        value={mention.note}
        isMultiline
        onCommit={(note) => saveMentionDraft(article, mention, { kind: mention.kind, note })}
      />
      <DraftField
        place={mentionDraft(mention, 'tags', t('window.card.tags'))}
        label={t('window.card.tags')}
        hint={t('window.card.tagsHint')}
        value={mention.tags.join(', ')}
        onCommit={(typed) => saveMentionDraft(article, mention, { kind: mention.kind, tags: partedWords(typed) })}
      />
    </div>
  );
};
