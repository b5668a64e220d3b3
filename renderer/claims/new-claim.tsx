// Owns the making of a claim that no article states yet, and the form of the words and language that a new claim needs.

import { useState, type ReactElement } from 'react';
import { Button, Form, Label, TextArea, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { LanguageField } from '../controls/language-field';
import { typedDirection } from '../controls/typed-direction';
import { showClaim } from '../state/view-acts';
import { runCommand } from '../state/workspace-acts';

interface NewWordingProps {
  readonly label: string;
  readonly submitLabel: string;
  readonly isReady: boolean;
  readonly onCancel: () => void;
  readonly onSubmit: (gloss: string, language: string | null) => Promise<void>;
}

/** Asks for the words of a new claim and their language. */
export const NewWording = ({ label, submitLabel, isReady, onCancel, onSubmit }: NewWordingProps): ReactElement => {
  const { t } = useTranslation();
  const [gloss, setGloss] = useState('');
  const [language, setLanguage] = useState<string | null>(null);
  return (
    <Form
      className="claim-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady && gloss.trim() !== '') void onSubmit(gloss.trim(), language);
      }}
    >
      <TextField className="field" value={gloss} onChange={setGloss} autoFocus>
        <Label>{label}</Label>
        <TextArea dir={typedDirection(gloss)} rows={2} />
      </TextField>
      <LanguageField
        label={t('window.claims.page.language')}
        value={language}
        emptyLabel={t('window.claims.page.noLanguage')}
        onChoose={setLanguage}
      />
      <div className="form-buttons">
        <Button type="submit" className="button primary" isDisabled={!isReady || gloss.trim() === ''}>
          {submitLabel}
        </Button>
        <Button className="button quiet" onPress={onCancel}>
          {t('window.claims.page.cancel')}
        </Button>
      </div>
    </Form>
  );
};

export const NewClaim = ({ onDone }: { readonly onDone: () => void }): ReactElement => {
  const { t } = useTranslation();
  return (
    <NewWording
      label={t('window.claims.page.gloss')}
      submitLabel={t('window.claims.list.makeIt')}
      isReady
      onCancel={onDone}
      onSubmit={async (gloss, language) => {
        const done = await runCommand({ command: 'make-claim', gloss, language });
        const made = done?.changes.find((change) => change.record === 'claim');
        if (made?.record !== 'claim') return;
        onDone();
        showClaim(made.id);
      }}
    />
  );
};
