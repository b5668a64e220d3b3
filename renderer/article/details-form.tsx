// Owns the form for an article's details, which were proposed from its text.

import { useState, type ReactElement } from 'react';
import { Button, FieldError, Form, Input, Label, Text, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { articleDetailsSchema, type Article } from '../../core/article/article';
import { ChoiceField } from '../controls/choice-field';
import { formatLanguage } from '../i18n/format';
import { interfaceLanguage } from '../i18n/setup';
import { setAppState } from '../state/app-state';
import { runCommand } from '../state/workspace-acts';

/** Languages that newsrooms meet most; one that was detected is added to them. */
const LANGUAGES = [
  'ar',
  'de',
  'en',
  'es',
  'fa',
  'fr',
  'he',
  'hi',
  'ku',
  'ps',
  'ru',
  'tr',
  'ug',
  'uk',
  'ur',
  'yi',
  'zh',
];

interface DetailFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | null;
  readonly hint?: string;
  readonly direction?: 'auto' | 'ltr';
}

const DetailField = ({
  label,
  value,
  onChange,
  error = null,
  hint,
  direction = 'auto',
}: DetailFieldProps): ReactElement => (
  <TextField className="field" value={value} onChange={onChange} isInvalid={error !== null}>
    <Label>{label}</Label>
    <Input dir={direction} />
    {hint === undefined || error !== null ? null : (
      <Text slot="description" className="field-hint">
        {hint}
      </Text>
    )}
    <FieldError className="field-error">{error}</FieldError>
  </TextField>
);

const emptyToNull = (value: string): string | null => (value.trim() === '' ? null : value.trim());

export const DetailsForm = ({ article }: { readonly article: Article }): ReactElement => {
  const { t } = useTranslation();
  const [title, setTitle] = useState(article.title);
  const [outlet, setOutlet] = useState(article.outlet ?? '');
  const [url, setUrl] = useState(article.url ?? '');
  const [date, setDate] = useState(article.publishedOn ?? '');
  const [language, setLanguage] = useState(article.language);
  const { shape } = articleDetailsSchema;
  const titleError = title.trim() === '' ? t('window.details.titleWrong') : null;
  const dateError = shape.publishedOn.safeParse(emptyToNull(date)).success ? null : t('window.details.dateWrong');
  const close = (): void => {
    setAppState({ isEditingDetails: false });
  };
  const save = async (): Promise<void> => {
    if (titleError !== null || dateError !== null) return;
    const details = {
      title: title.trim(),
      outlet: emptyToNull(outlet),
      url: emptyToNull(url),
      publishedOn: emptyToNull(date),
      language,
    };
    const done = await runCommand({ command: 'edit-article', articleId: article.id, details });
    if (done !== null) close();
  };
  const collator = new Intl.Collator(interfaceLanguage());
  const tags = [...new Set([...LANGUAGES, ...(article.language === null ? [] : [article.language])])];
  const languages = tags
    .map((value) => ({ value, label: formatLanguage(value) }))
    .sort((left, right) => collator.compare(left.label, right.label));

  return (
    <Form
      className="details-form"
      aria-label={t('window.details.heading')}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h1>{t('window.details.heading')}</h1>
      <p className="field-hint">{t('window.details.proposed')}</p>
      <DetailField label={t('window.details.title')} value={title} onChange={setTitle} error={titleError} />
      <div className="form-row">
        <DetailField label={t('window.details.outlet')} value={outlet} onChange={setOutlet} />
        <DetailField
          label={t('window.details.date')}
          value={date}
          onChange={setDate}
          error={dateError}
          hint={t('window.details.dateHint')}
          direction="ltr"
        />
        <ChoiceField
          label={t('window.details.language')}
          value={language}
          emptyLabel={t('window.details.noLanguage')}
          choices={languages}
          onChoose={setLanguage}
        />
      </div>
      <DetailField label={t('window.details.url')} value={url} onChange={setUrl} direction="ltr" />
      <div className="form-buttons">
        <Button type="submit" className="button primary">
          {t('window.details.save')}
        </Button>
        <Button className="button" onPress={close}>
          {t('window.details.cancel')}
        </Button>
      </div>
    </Form>
  );
};
