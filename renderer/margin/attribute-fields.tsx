// Owns what a card asks beside the fields of its kind: the attributes that the codebook gives the kind.

import type { ReactElement } from 'react';
import type { Article } from '../../core/article/article';
import { codeOf, type Attribute } from '../../core/codebook/codebook';
import type { Mention } from '../../core/mention/mention';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../controls/choice-field';
import { DraftField } from '../controls/draft-field';
import { showName } from '../i18n/format';
import { useCanWrite } from '../state/access';
import { useAppState } from '../state/app-state';
import { editMention, mentionDraft, saveMentionDraft } from './edit-mention';

interface AttributeFieldsProps {
  readonly article: Article;
  readonly mention: Mention;
}

const AttributeField = ({
  article,
  mention,
  attribute,
}: AttributeFieldsProps & { readonly attribute: Attribute }): ReactElement => {
  const { t } = useTranslation();
  const canWrite = useCanWrite();
  const { id, choices } = attribute;
  const label = showName(attribute.label);
  const value = mention.attributes?.[id] ?? '';
  const edit = (text: string) => ({ kind: mention.kind, attributes: { [id]: text } });
  if (attribute.type === 'text') {
    return (
      <DraftField
        place={mentionDraft(mention, `attribute-${id}`, label)}
        label={label}
        value={value}
        onCommit={(text) => saveMentionDraft(article, mention, edit(text))}
      />
    );
  }
  // What was chosen before it was taken off the list is still what the mention says.
  const offered = value === '' || choices.includes(value) ? choices : [...choices, value];
  return (
    <ChoiceField
      isReadOnly={!canWrite}
      label={label}
      value={value === '' ? null : value}
      emptyLabel={t('window.card.notSet')}
      choices={offered.map((choice) => ({ value: choice, label: showName(choice) }))}
      onChoose={(choice) => void editMention(article, mention, edit(choice ?? ''))}
    />
  );
};

export const AttributeFields = ({ article, mention }: AttributeFieldsProps): ReactElement => {
  const code = useAppState(({ workspace }) => (workspace === null ? undefined : codeOf(workspace.codebook, mention)));
  return (
    <>
      {(code?.attributes ?? []).map((attribute) => (
        <AttributeField key={attribute.id} article={article} mention={mention} attribute={attribute} />
      ))}
    </>
  );
};
