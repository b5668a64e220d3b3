// Owns the page of one kind: what it is called and means, how it looks, what it asks for, and its examples.

import { Trash2 } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Snapshot } from '../../contract/snapshot';
import type { Code } from '../../core/codebook/codebook';
import { directionOfText } from '../../core/text/direction';
import { DraftField } from '../controls/draft-field';
import { countWords } from '../i18n/count-words';
import { useCanWrite } from '../state/access';
import { useAnswer } from '../state/use-answer';
import { AttributeList } from './attribute-list';
import { codeDefinition, codeName } from './code-words';
import { codeDraft, ofCode, saveCodebookDraft } from './codebook-acts';
import { ExampleLists } from './example-lists';
import { KindLook } from './kind-look';

interface KindPageProps {
  readonly workspace: Snapshot;
  readonly code: Code;
  /** It was made just now, so its name is asked for. */
  readonly isNew: boolean;
  readonly onDelete: () => void;
}

export const KindPage = ({ workspace, code, isNew, onDelete }: KindPageProps): ReactElement => {
  const { t } = useTranslation();
  const canWrite = useCanWrite();
  const { value: uses } = useAnswer('codebook:uses', { codeId: code.id });
  return (
    <article className="code-page" aria-label={codeName(code)}>
      <header className="code-header">
        <h2 dir={directionOfText(codeName(code))}>{codeName(code)}</h2>
        <span className="code-origin">
          {t(code.kind === 'own' ? 'window.codebook.own' : 'window.codebook.builtIn')}
        </span>
        {uses === null ? null : <span className="code-uses">{countWords('mentions', uses.count)}</span>}
        {code.kind === 'own' && canWrite ? (
          <Button className="button quiet code-delete" onPress={onDelete}>
            <Trash2 aria-hidden size={15} />
            {t('window.codebook.deleteKind')}
          </Button>
        ) : null}
      </header>
      <div className="code-fields">
        <DraftField
          place={codeDraft(code, 'label', t('window.codebook.label'))}
          label={t('window.codebook.label')}
          value={codeName(code)}
          isAskedFor={isNew}
          onCommit={(label) => saveCodebookDraft(ofCode(code.id, () => ({ label })))}
        />
        <DraftField
          place={codeDraft(code, 'definition', t('window.codebook.definition'))}
          label={t('window.codebook.definition')}
          value={codeDefinition(code)}
          isMultiline
          onCommit={(definition) => saveCodebookDraft(ofCode(code.id, () => ({ definition })))}
        />
      </div>
      <KindLook codebook={workspace.codebook} code={code} />
      <AttributeList code={code} />
      <ExampleLists workspace={workspace} code={code} />
    </article>
  );
};
