// Owns the examples of a kind: words that are to be marked as it, and words that are not, each with the way to its text.

import { Check, Plus, Trash2, X } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Snapshot } from '../../contract/snapshot';
import type { Code, CodeExample } from '../../core/codebook/codebook';
import { isolate } from '../../core/text/bidi-controls';
import { DraftField } from '../controls/draft-field';
import { Quote } from '../controls/quote';
import { showName } from '../i18n/format';
import { useCanWrite } from '../state/access';
import { shortQuote } from '../state/saving';
import { goToMention } from '../state/view-acts';
import { ChooseExample } from './choose-example';
import { changedAt, codeDraft, editCodebook, ofCode, saveCodebookDraft } from './codebook-acts';

type Verdict = CodeExample['verdict'];

interface ExampleProps {
  readonly workspace: Snapshot;
  readonly code: Code;
  readonly example: CodeExample;
  readonly index: number;
}

const Source = ({ workspace, example: { articleId, mentionId } }: Pick<ExampleProps, 'workspace' | 'example'>) => {
  const { t } = useTranslation();
  if (articleId === null) return null;
  const article = workspace.articles.find(({ id }) => id === articleId);
  if (article === undefined) return <p className="field-hint">{t('window.codebook.elsewhere')}</p>;
  return (
    <div className="example-source">
      <Quote text={article.title} className="one-line" />
      <Button className="text-button" onPress={() => void goToMention(articleId, mentionId)}>
        {t('window.codebook.goToText')}
      </Button>
    </div>
  );
};

const Example = ({ workspace, code, example, index }: ExampleProps): ReactElement => {
  const { t } = useTranslation();
  const canWrite = useCanWrite();
  return (
    <li className="example">
      <div className="example-words">
        <Quote text={example.quote} />
        {canWrite ? (
          <Button
            className="icon-button"
            aria-label={t('window.codebook.removeExample', { quote: isolate(showName(shortQuote(example.quote))) })}
            onPress={() =>
              void editCodebook(
                ofCode(code.id, ({ examples }) => ({ examples: examples.filter((_each, place) => place !== index) })),
              )
            }
          >
            <Trash2 aria-hidden size={16} />
          </Button>
        ) : null}
      </div>
      <Source workspace={workspace} example={example} />
      <DraftField
        place={codeDraft(code, `example-${String(index)}`, t('window.codebook.exampleNote'))}
        label={t('window.codebook.exampleNote')}
        value={example.note}
        onCommit={(note) =>
          saveCodebookDraft(ofCode(code.id, ({ examples }) => ({ examples: changedAt(examples, index, { note }) })))
        }
      />
    </li>
  );
};

const FirstExample = ({ code }: { readonly code: Code }): ReactElement => {
  const { t } = useTranslation();
  const canWrite = useCanWrite();
  return (
    <li className="example">
      <div className="example-words">
        <Quote text={code.example} />
        {canWrite ? (
          <Button
            className="icon-button"
            aria-label={t('window.codebook.removeExample', { quote: isolate(showName(shortQuote(code.example))) })}
            onPress={() => void editCodebook(ofCode(code.id, () => ({ example: '' })))}
          >
            <Trash2 aria-hidden size={16} />
          </Button>
        ) : null}
      </div>
    </li>
  );
};

const ExampleList = ({
  workspace,
  code,
  verdict,
  onAdd,
}: {
  readonly workspace: Snapshot;
  readonly code: Code;
  readonly verdict: Verdict;
  readonly onAdd: () => void;
}): ReactElement => {
  const { t } = useTranslation();
  const canWrite = useCanWrite();
  const Sign = verdict === 'do' ? Check : X;
  const hasFirst = verdict === 'do' && code.example !== '';
  const isEmpty = !hasFirst && !code.examples.some((example) => example.verdict === verdict);
  const heading = `examples-${verdict}`;
  return (
    <div className="example-list" data-verdict={verdict}>
      <h4 id={heading}>
        <Sign aria-hidden size={15} />
        {t(`window.codebook.${verdict}`)}
      </h4>
      {isEmpty ? (
        <p className="field-hint">{t(verdict === 'do' ? 'window.codebook.noDo' : 'window.codebook.noDont')}</p>
      ) : null}
      <ul aria-labelledby={heading}>
        {hasFirst ? <FirstExample code={code} /> : null}
        {code.examples.map((example, index) =>
          example.verdict === verdict ? (
            <Example key={index} workspace={workspace} code={code} example={example} index={index} />
          ) : null,
        )}
      </ul>
      {canWrite ? (
        <Button className="button" onPress={onAdd}>
          <Plus aria-hidden size={15} />
          {t(verdict === 'do' ? 'window.codebook.addDo' : 'window.codebook.addDont')}
        </Button>
      ) : null}
    </div>
  );
};

export const ExampleLists = ({
  workspace,
  code,
}: {
  readonly workspace: Snapshot;
  readonly code: Code;
}): ReactElement => {
  const { t } = useTranslation();
  const [choosing, setChoosing] = useState<Verdict | null>(null);
  return (
    <section className="code-section" aria-labelledby="code-examples">
      <h3 id="code-examples">{t('window.codebook.examples')}</h3>
      <div className="example-lists">
        {(['do', 'dont'] as const).map((verdict) => (
          <ExampleList
            key={verdict}
            workspace={workspace}
            code={code}
            verdict={verdict}
            onAdd={() => {
              setChoosing(verdict);
            }}
          />
        ))}
      </div>
      {choosing === null ? null : (
        <ChooseExample
          codebook={workspace.codebook}
          code={code}
          verdict={choosing}
          onClose={() => {
            setChoosing(null);
          }}
        />
      )}
    </section>
  );
};
