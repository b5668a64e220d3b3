// Owns what the page says of the claim itself: its wording, its translations and its note, to be read or to be edited.

import { Pencil, Trash2 } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { Button, Form, Label, TextArea, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Claim } from '../../core/claims/claim';
import type { ClaimOverview } from '../../core/claims/claim-overview';
import { directionOfText } from '../../core/text/direction';
import { isolate } from '../../core/text/bidi-controls';
import { DraftField } from '../controls/draft-field';
import { LanguageField } from '../controls/language-field';
import { Quote } from '../controls/quote';
import { typedDirection } from '../controls/typed-direction';
import { formatLanguage } from '../i18n/format';
import { useCanWrite } from '../state/access';
import { hasDraft } from '../state/drafts';
import { runCommand, saveDraft } from '../state/workspace-acts';
import { claimDraft } from './claim-words';
import { StatusBadge } from './status-badge';

type Translation = Claim['translations'][number];

const AddTranslation = ({ claim }: { readonly claim: Claim }): ReactElement => {
  const { t } = useTranslation();
  const [language, setLanguage] = useState<string | null>(null);
  const [text, setText] = useState('');
  const isReady = language !== null && text.trim() !== '';
  const add = async (): Promise<void> => {
    if (language === null || text.trim() === '') return;
    const translations = [...claim.translations, { language, text: text.trim() }];
    if ((await runCommand({ command: 'edit-claim', claimId: claim.id, edit: { translations } })) === null) return;
    setLanguage(null);
    setText('');
  };
  return (
    <Form
      className="claim-form-row"
      aria-label={t('window.claims.page.addTranslation')}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <LanguageField
        label={t('window.claims.page.translationLanguage')}
        value={language}
        emptyLabel={t('window.claims.page.noLanguage')}
        onChoose={setLanguage}
      />
      <TextField className="field" value={text} onChange={setText}>
        <Label>{t('window.claims.page.translationText')}</Label>
        <TextArea dir={typedDirection(text)} rows={1} />
      </TextField>
      <Button type="submit" className="button" isDisabled={!isReady}>
        {t('window.claims.page.add')}
      </Button>
    </Form>
  );
};

const Wording = ({ claim }: { readonly claim: Claim }): ReactElement => {
  const { t } = useTranslation();
  const edit = (part: Partial<Pick<Claim, 'gloss' | 'language' | 'translations' | 'note'>>) =>
    ({ command: 'edit-claim', claimId: claim.id, edit: part }) as const;
  const others = ({ language }: Translation): Translation[] =>
    claim.translations.filter((each) => each.language !== language);
  return (
    <div className="claim-form">
      <DraftField
        place={claimDraft(claim, 'gloss', t('window.claims.page.gloss'))}
        label={t('window.claims.page.gloss')}
        value={claim.gloss}
        isMultiline
        isAskedFor
        onCommit={async (gloss) => (gloss.trim() === '' ? 'refused' : saveDraft(edit({ gloss: gloss.trim() })))}
      />
      <LanguageField
        label={t('window.claims.page.language')}
        value={claim.language}
        emptyLabel={t('window.claims.page.noLanguage')}
        onChoose={(language) => void runCommand(edit({ language }))}
      />
      {claim.translations.map((translation) => {
        const language = formatLanguage(translation.language);
        const label = t('window.claims.page.translationInto', { language });
        return (
          <div key={translation.language} className="claim-translation">
            <DraftField
              place={claimDraft(claim, `translation-${translation.language}`, label)}
              label={label}
              value={translation.text}
              isMultiline
              onCommit={async (text) =>
                text.trim() === ''
                  ? 'refused'
                  : saveDraft(
                      edit({
                        translations: claim.translations.map((each) =>
                          each.language === translation.language ? { ...each, text: text.trim() } : each,
                        ),
                      }),
                    )
              }
            />
            <Button
              className="icon-button"
              aria-label={t('window.claims.page.removeTranslation', { language: isolate(language) })}
              onPress={() => void runCommand(edit({ translations: others(translation) }))}
            >
              <Trash2 aria-hidden size={16} />
            </Button>
          </div>
        );
      })}
      <AddTranslation claim={claim} />
      <DraftField
        place={claimDraft(claim, 'note', t('window.claims.page.note'))}
        label={t('window.claims.page.note')}
        value={claim.note}
        isMultiline
        onCommit={(note) => saveDraft(edit({ note }))}
      />
    </div>
  );
};

interface LedgerHeadProps {
  readonly claim: Claim;
  readonly overview: ClaimOverview | null;
}

export const LedgerHead = ({ claim, overview }: LedgerHeadProps): ReactElement => {
  const { t } = useTranslation();
  const canWrite = useCanWrite();
  // What was typed before a crash is shown again in its field.
  const [isEditing, setIsEditing] = useState(() =>
    ['gloss', 'note'].some((field) => hasDraft(`claim/${claim.id}/${field}`)),
  );
  return (
    <header className="ledger-head">
      <div className="ledger-kicker">
        <span>{t('window.claims.page.kicker')}</span>
        <StatusBadge claim={claim} overview={overview} />
        {canWrite ? (
          <Button
            className="button quiet ledger-edit"
            aria-expanded={isEditing}
            onPress={() => {
              setIsEditing(!isEditing);
            }}
          >
            <Pencil aria-hidden size={14} />
            {t(isEditing ? 'window.claims.page.editDone' : 'window.claims.page.edit')}
          </Button>
        ) : null}
      </div>
      <h1 id="ledger-gloss" className="ledger-gloss" dir={directionOfText(claim.gloss)}>
        <Quote text={claim.gloss} language={claim.language} />
      </h1>
      {isEditing && canWrite ? (
        <Wording claim={claim} />
      ) : (
        <>
          {claim.translations.length === 0 ? null : (
            <dl className="ledger-translations" aria-label={t('window.claims.page.translations')}>
              {claim.translations.map(({ language, text }) => (
                <div key={language}>
                  <dt>{formatLanguage(language)}</dt>
                  <dd>
                    <Quote text={text} language={language} />
                  </dd>
                </div>
              ))}
            </dl>
          )}
          {claim.note === '' ? null : <Quote text={claim.note} className="ledger-note" />}
        </>
      )}
    </header>
  );
};
