// Owns the choice of the encoding of a file that does not say it: what the text reads like in each that fits, and any other.

import { useState, type ReactElement } from 'react';
import { Button, Label, Radio, RadioGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { ImportedFile } from '../../contract/imported';
import { candidatesOfFailure, ENCODINGS } from '../../core/extraction/encodings';
import { isolatePath } from '../../core/text/bidi-controls';
import { ChoiceField } from '../controls/choice-field';
import { Quote } from '../controls/quote';
import { AppDialog } from '../dialogs/app-dialog';
import { SaidFailure, useDoings } from '../dialogs/doings';
import { describeFailure } from '../i18n/format';
import { importInEncoding } from '../state/import-acts';
import { leavePair } from '../state/imported';
import { useAnswer } from '../state/use-answer';

/** How the text reads in an encoding that is not among the candidates. */
const Sample = ({ again, encoding }: { readonly again: string; readonly encoding: string }): ReactElement => {
  const { t } = useTranslation();
  const { value, failure } = useAnswer('import:sample', { again, encoding });
  return (
    <section aria-label={t('window.imported.encoding.sample')} className="encoding-sample" aria-live="polite">
      {value === null ? null : <Quote text={value.text} className="four-lines" />}
      {failure === null ? null : <p className="field-error">{describeFailure(failure)}</p>}
    </section>
  );
};

/** The name without the way to it. */
const fileNameOf = ({ name }: ImportedFile): string => name.split(/[/\\]/u).at(-1) ?? name;

export const EncodingDialog = ({ file }: { readonly file: ImportedFile }): ReactElement => {
  const { t } = useTranslation();
  const candidates = file.result.ok ? [] : candidatesOfFailure(file.result.error);
  const others = ENCODINGS.filter((name) => candidates.every(({ encoding }) => encoding !== name));
  const [chosen, setChosen] = useState<string | null>(null);
  const { failure, run, forget } = useDoings();
  const other = others.find((name) => name === chosen) ?? null;
  const choose = (encoding: string | null): void => {
    setChosen(encoding);
    forget();
  };
  const take = (): void => {
    if (chosen !== null) void run(() => importInEncoding(file, chosen));
  };
  return (
    <AppDialog
      heading={t('window.imported.encoding.heading', { file: isolatePath(fileNameOf(file)) })}
      onClose={leavePair}
      buttons={
        <>
          <Button className="button primary" isDisabled={chosen === null} onPress={take}>
            {t('window.imported.encoding.import')}
          </Button>
          <Button className="button" onPress={leavePair}>
            {t('window.imported.encoding.cancel')}
          </Button>
        </>
      }
    >
      <p className="field-hint path">{isolatePath(file.name)}</p>
      <p>{t('window.imported.encoding.hint')}</p>
      {candidates.length === 0 ? null : (
        <RadioGroup className="encodings" value={other === null ? chosen : null} onChange={choose}>
          <Label>{t('window.imported.encoding.candidates')}</Label>
          {candidates.map(({ encoding, sample }) => (
            <Radio key={encoding} value={encoding} className="radio encoding">
              <span className="encoding-words">
                <bdi className="encoding-name">{encoding}</bdi>
                <Quote text={sample} className="four-lines" />
              </span>
            </Radio>
          ))}
        </RadioGroup>
      )}
      <ChoiceField
        label={t('window.imported.encoding.other')}
        value={other}
        emptyLabel={t('window.imported.encoding.noOther')}
        choices={others.map((value) => ({ value, label: value }))}
        onChoose={choose}
      />
      {other === null || file.again === null ? null : <Sample again={file.again} encoding={other} />}
      <SaidFailure failure={failure} />
    </AppDialog>
  );
};
