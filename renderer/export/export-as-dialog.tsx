// Owns the dialog in which a format is chosen: what it is for, what can be chosen of it, and what it cannot say, all before
// anything is saved.

import { useRef, useState, type ReactElement } from 'react';
import { Button, Label, Radio, RadioGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { ChosenOptions, ExportFormatFacts } from '../../core/exporters/export-format';
import type { Failure } from '../../core/result';
import { AppDialog, closeDialog } from '../dialogs/app-dialog';
import { ChoiceField } from '../controls/choice-field';
import { describeFailure, showName } from '../i18n/format';
import { useAppState } from '../state/app-state';
import { saveExport } from '../state/export-acts';
import { useAnswer } from '../state/use-answer';
import { ExportLosses } from './export-losses';
import { ExportOptions } from './export-options';

const NO_EVENTS: readonly never[] = [];

const Formats = ({
  formats,
  chosen,
  onChoose,
}: {
  readonly formats: readonly ExportFormatFacts[];
  readonly chosen: ExportFormatFacts;
  readonly onChoose: (format: ExportFormatFacts) => void;
}): ReactElement => {
  const { t } = useTranslation();
  return (
    <RadioGroup
      className="export-formats"
      value={chosen.id}
      onChange={(id) => {
        const format = formats.find((each) => each.id === id);
        if (format !== undefined) onChoose(format);
      }}
    >
      <Label>{t('window.exportAs.format')}</Label>
      {formats.map(({ id }) => (
        <Radio key={id} value={id} className="export-format">
          {t(`exports.formats.${id}.name`)}
        </Radio>
      ))}
    </RadioGroup>
  );
};

const ExportAs = ({
  formats,
  first,
}: {
  readonly formats: readonly ExportFormatFacts[];
  readonly first: ExportFormatFacts;
}): ReactElement => {
  const { t } = useTranslation();
  const [format, setFormat] = useState(first);
  const [options, setOptions] = useState<ChosenOptions>({});
  const [failure, setFailure] = useState<Failure | null>(null);
  const isBusy = useRef(false);
  const events = useAppState((state) => state.workspace?.events ?? NO_EVENTS);
  const [eventId, setEventId] = useState<string | null>(events.length === 1 ? (events[0]?.id ?? null) : null);
  const choice = { format: format.id, options, eventId: format.isOfEvent ? eventId : null };
  const preview = useAnswer('export:preview', choice);
  const save = async (): Promise<void> => {
    if (isBusy.current) return;
    isBusy.current = true;
    setFailure(null);
    setFailure(await saveExport(choice));
    isBusy.current = false;
  };
  return (
    <AppDialog
      heading={t('window.exportAs.heading')}
      buttons={
        <>
          <Button className="button primary" isDisabled={preview.value === null} onPress={() => void save()}>
            {t('window.exportAs.save')}
          </Button>
          <Button className="button" onPress={closeDialog}>
            {t('window.exportAs.cancel')}
          </Button>
        </>
      }
    >
      <div className="export-as">
        <Formats
          formats={formats}
          chosen={format}
          onChoose={(chosen) => {
            setFormat(chosen);
            setOptions({});
            setFailure(null);
          }}
        />
        <div className="export-details">
          <p>{t(`exports.formats.${format.id}.about`)}</p>
          {format.isOfEvent && events.length > 0 ? (
            <ChoiceField
              label={t('window.exportAs.event')}
              value={eventId}
              emptyLabel={t('window.exportAs.allArticles')}
              choices={events.map(({ id, title }) => ({ value: id, label: showName(title) }))}
              onChoose={setEventId}
            />
          ) : null}
          <ExportOptions format={format} chosen={options} onChoose={setOptions} />
          <ExportLosses format={format} preview={preview} />
        </div>
      </div>
      {failure === null ? null : (
        <p role="alert" className="field-error">
          {describeFailure(failure)}
        </p>
      )}
    </AppDialog>
  );
};

export const ExportAsDialog = (): ReactElement | null => {
  const { value } = useAnswer('export:formats', null);
  const first = value?.[0];
  return value === null || first === undefined ? null : <ExportAs formats={value} first={first} />;
};
