// Owns the attributes of a kind: what the cards of its mentions ask for.

import { Plus, Trash2 } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Attribute, Code } from '../../core/codebook/codebook';
import { isolate } from '../../core/text/bidi-controls';
import { ChoiceField } from '../controls/choice-field';
import { DraftField } from '../controls/draft-field';
import { partedWords } from '../controls/parted-words';
import { showName } from '../i18n/format';
import { useCanWrite } from '../state/access';
import { codeDraft, editCodebook, ofCode, saveCodebookDraft, type CodebookChange } from './codebook-acts';

const TYPES = ['text', 'choice'] as const;

const changed = (code: Code, id: string, change: Partial<Attribute>): CodebookChange =>
  ofCode(code.id, ({ attributes }) => ({
    attributes: attributes.map((attribute) => (attribute.id === id ? { ...attribute, ...change } : attribute)),
  }));

const AttributeRow = ({ code, attribute }: { readonly code: Code; readonly attribute: Attribute }): ReactElement => {
  const { t } = useTranslation();
  const canWrite = useCanWrite();
  const { id, label, type, choices } = attribute;
  return (
    <li className="attribute-row">
      <DraftField
        place={codeDraft(code, `attribute-${id}`, t('window.codebook.attributeName'))}
        label={t('window.codebook.attributeName')}
        value={label}
        onCommit={(typed) => saveCodebookDraft(changed(code, id, { label: typed }))}
      />
      <ChoiceField
        isReadOnly={!canWrite}
        label={t('window.codebook.attributeType')}
        value={type}
        choices={TYPES.map((value) => ({ value, label: t(`window.codebook.types.${value}`) }))}
        onChoose={(chosen) => void editCodebook(changed(code, id, { type: chosen ?? 'text' }))}
      />
      {type === 'text' ? null : (
        <DraftField
          place={codeDraft(code, `choices-${id}`, t('window.codebook.choices'))}
          label={t('window.codebook.choices')}
          hint={t('window.codebook.choicesHint')}
          value={choices.join(', ')}
          onCommit={(typed) => saveCodebookDraft(changed(code, id, { choices: partedWords(typed) }))}
        />
      )}
      {canWrite ? (
        <Button
          className="icon-button attribute-remove"
          aria-label={t('window.codebook.removeAttribute', { label: isolate(showName(label)) })}
          onPress={() =>
            void editCodebook(
              ofCode(code.id, ({ attributes }) => ({ attributes: attributes.filter((each) => each.id !== id) })),
            )
          }
        >
          <Trash2 aria-hidden size={16} />
        </Button>
      ) : null}
    </li>
  );
};

export const AttributeList = ({ code }: { readonly code: Code }): ReactElement => {
  const { t } = useTranslation();
  const canWrite = useCanWrite();
  return (
    <section className="code-section" aria-labelledby="code-attributes">
      <h3 id="code-attributes">{t('window.codebook.attributes')}</h3>
      <p className="field-hint">{t('window.codebook.attributesHint')}</p>
      <ul className="attribute-list">
        {code.attributes.map((attribute) => (
          <AttributeRow key={attribute.id} code={code} attribute={attribute} />
        ))}
      </ul>
      {canWrite ? (
        <Button
          className="button"
          onPress={() => {
            const label = t('window.codebook.newAttribute');
            void editCodebook(
              ofCode(code.id, ({ attributes }) => ({
                attributes: [...attributes, { id: '', label, type: 'text', choices: [] }],
              })),
            );
          }}
        >
          <Plus aria-hidden size={15} />
          {t('window.codebook.addAttribute')}
        </Button>
      ) : null}
    </section>
  );
};
