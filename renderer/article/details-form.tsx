// Owns the form for an article's details, which were proposed from its text.

import type { ReactElement } from 'react';
import { Button, FieldError, Form, Input, Label, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { articleDetailsSchema, type Article, type ArticleDetails } from '../../core/article/article';
import { DateField } from '../controls/date-field';
import { HeldBack } from '../controls/held-back';
import { LanguageField } from '../controls/language-field';
import { typedDirection } from '../controls/typed-direction';
import { useDraft } from '../controls/use-draft';
import { setAppState } from '../state/app-state';
import { shortQuote } from '../state/saving';
import { detailsDraftKey, saveDraft } from '../state/workspace-acts';

interface DetailFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | null;
  readonly direction?: 'ltr';
}

const DetailField = ({ label, value, onChange, error = null, direction }: DetailFieldProps): ReactElement => (
  <TextField className="field" value={value} onChange={onChange} isInvalid={error !== null}>
    <Label>{label}</Label>
    <Input dir={direction ?? typedDirection(value)} />
    <FieldError className="field-error">{error}</FieldError>
  </TextField>
);

const emptyToNull = (value: string): string | null => (value.trim() === '' ? null : value.trim());

/** What the form holds: every field as typed. */
const typedSchema = z.object({
  title: z.string(),
  outlet: z.string(),
  byline: z.string().default(''),
  url: z.string(),
  date: z.string(),
  language: z.string().nullable(),
});

type Typed = z.infer<typeof typedSchema>;

const typedOf = (article: Article): Typed => ({
  title: article.title,
  outlet: article.outlet ?? '',
  byline: article.byline ?? '',
  url: article.url ?? '',
  date: article.publishedOn ?? '',
  language: article.language,
});

/** Reads a draft of the form; what is no such draft holds what is saved. */
const readTyped = (draft: string, article: Article): Typed => {
  try {
    return typedSchema.parse(JSON.parse(draft));
  } catch {
    return typedOf(article);
  }
};

/** The details that are typed, or null while they are not valid. */
const detailsOf = (typed: Typed): ArticleDetails | null => {
  const details = articleDetailsSchema.safeParse({
    title: typed.title.trim(),
    outlet: emptyToNull(typed.outlet),
    ...(typed.byline.trim() === '' ? {} : { byline: typed.byline.trim() }),
    url: emptyToNull(typed.url),
    publishedOn: emptyToNull(typed.date),
    language: typed.language,
  });
  return details.success ? details.data : null;
};

export const DetailsForm = ({ article }: { readonly article: Article }): ReactElement => {
  const { t } = useTranslation();
  const place = {
    key: detailsDraftKey(article.id),
    name: t('window.drafts.ofDetails', { title: shortQuote(article.title) }),
  };
  // The form is saved as a whole when it is said to be done, or left; half an address is none.
  const draft = useDraft(
    place,
    JSON.stringify(typedOf(article)),
    async (text) => {
      const details = detailsOf(readTyped(text, article));
      return details === null ? 'not-saved' : saveDraft({ command: 'edit-article', articleId: article.id, details });
    },
    null,
  );
  const typed = readTyped(draft.text, article);
  const change = (part: Partial<Typed>): void => {
    draft.type(JSON.stringify({ ...typed, ...part }));
  };
  const titleError = typed.title.trim() === '' ? t('window.details.titleWrong') : null;
  const close = (): void => {
    setAppState({ isEditingDetails: false });
  };
  const save = async (): Promise<void> => {
    if (detailsOf(typed) === null) return;
    const isSaved = await (draft.isHeldBack ? draft.commitAnyway() : draft.commit());
    if (isSaved) close();
  };

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
      <DetailField
        label={t('window.details.title')}
        value={typed.title}
        onChange={(title) => {
          change({ title });
        }}
        error={titleError}
      />
      <div className="form-row">
        <DetailField
          label={t('window.details.outlet')}
          value={typed.outlet}
          onChange={(outlet) => {
            change({ outlet });
          }}
        />
        <DateField
          label={t('window.details.date')}
          value={typed.date}
          onChange={(date) => {
            change({ date });
          }}
          hint={t('window.details.dateHint')}
        />
        <LanguageField
          label={t('window.details.language')}
          value={typed.language}
          emptyLabel={t('window.details.noLanguage')}
          onChoose={(language) => {
            change({ language });
          }}
        />
      </div>
      <DetailField
        label={t('window.details.byline')}
        value={typed.byline}
        onChange={(byline) => {
          change({ byline });
        }}
      />
      <DetailField
        label={t('window.details.url')}
        value={typed.url}
        onChange={(url) => {
          change({ url });
        }}
        direction="ltr"
      />
      <HeldBack draft={draft} />
      <div className="form-buttons">
        <Button type="submit" className="button primary">
          {t('window.details.save')}
        </Button>
        <Button
          className="button"
          onPress={() => {
            draft.drop();
            close();
          }}
        >
          {t('window.details.cancel')}
        </Button>
      </div>
    </Form>
  );
};
