// Owns the dialog in which a format is chosen: what it is for, what can be chosen of it, and what it cannot say, all before
// anything is saved.

import { useEffect, useState, type ReactElement } from 'react';
import { Button, Label, Radio, RadioGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { ChosenOptions, ExportFormatFacts } from '../../core/exporters/export-format';
import type { PackChoice } from '../../contract/export';
import { LANGUAGES } from '../../core/locales/languages';
import { AppDialog, closeDialog } from '../dialogs/app-dialog';
import { SaidFailure, useDoings } from '../dialogs/doings';
import { ChoiceField } from '../controls/choice-field';
import { showName } from '../i18n/format';
import { useAppState } from '../state/app-state';
import { request } from '../state/bridge';
import { saveExport, savePack } from '../state/export-acts';
import { useAnswer } from '../state/use-answer';
import { ExportLosses } from './export-losses';
import { ExportOptions } from './export-options';
import { PackDetails } from './pack-details';

const NO_EVENTS: readonly never[] = [];

/** What can be chosen in the list: a format, or an evidence pack, which holds files in several. */
type Wanted = ExportFormatFacts | 'evidence-pack';

const idOf = (wanted: Wanted): ExportFormatFacts['id'] | 'evidence-pack' =>
  wanted === 'evidence-pack' ? wanted : wanted.id;

const Formats = ({
  formats,
  chosen,
  onChoose,
}: {
  readonly formats: readonly ExportFormatFacts[];
  readonly chosen: Wanted;
  readonly onChoose: (wanted: Wanted) => void;
}): ReactElement => {
  const { t } = useTranslation();
  return (
    <RadioGroup
      className="export-formats"
      value={idOf(chosen)}
      onChange={(id) => {
        onChoose(formats.find((each) => each.id === id) ?? 'evidence-pack');
      }}
    >
      <Label>{t('window.exportAs.format')}</Label>
      {formats.map(({ id }) => (
        <Radio key={id} value={id} className="export-format">
          {t(`exports.formats.${id}.name`)}
        </Radio>
      ))}
      <Radio value="evidence-pack" className="export-format">
        {t('window.exportAs.packName')}
      </Radio>
    </RadioGroup>
  );
};

/** What is known of a format, asked for only where one is chosen. */
const FormatDetails = ({
  format,
  options,
  eventId,
  onOptions,
}: {
  readonly format: ExportFormatFacts;
  readonly options: ChosenOptions;
  readonly eventId: string | null;
  readonly onOptions: (options: ChosenOptions) => void;
}): ReactElement => {
  const preview = useAnswer('export:preview', { format: format.id, options, eventId });
  // A large workspace takes a while, which nobody waits for once the dialog shows something else.
  useEffect(
    () => () => {
      void request('export:stop-preview', null);
    },
    [],
  );
  return (
    <>
      <ExportOptions format={format} chosen={options} onChoose={onOptions} />
      <ExportLosses format={format} preview={preview} />
    </>
  );
};

const ExportAs = ({
  formats,
  first,
}: {
  readonly formats: readonly ExportFormatFacts[];
  readonly first: Wanted;
}): ReactElement => {
  const { t, i18n } = useTranslation();
  const [wanted, setWanted] = useState(first);
  const [options, setOptions] = useState<ChosenOptions>({});
  const [language, setLanguage] = useState<PackChoice['language']>(
    LANGUAGES.find((each) => each === i18n.language) ?? 'en',
  );
  const { failure, run, forget } = useDoings();
  const events = useAppState((state) => state.workspace?.events ?? NO_EVENTS);
  const [eventId, setEventId] = useState<string | null>(events.length === 1 ? (events[0]?.id ?? null) : null);
  const isOfEvent = wanted === 'evidence-pack' || wanted.isOfEvent;
  const save = (): Promise<void> =>
    run(() =>
      wanted === 'evidence-pack'
        ? savePack({ eventId, language })
        : saveExport({ format: wanted.id, options, eventId: isOfEvent ? eventId : null }),
    );
  return (
    <AppDialog
      heading={t('window.exportAs.heading')}
      buttons={
        <>
          <Button className="button primary" onPress={() => void save()}>
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
          chosen={wanted}
          onChoose={(chosen) => {
            setWanted(chosen);
            setOptions({});
            forget();
          }}
        />
        <div className="export-details">
          <p>{wanted === 'evidence-pack' ? t('window.exportAs.packAbout') : t(`exports.formats.${wanted.id}.about`)}</p>
          {isOfEvent && events.length > 0 ? (
            <ChoiceField
              label={t(wanted === 'evidence-pack' ? 'window.exportAs.packEvent' : 'window.exportAs.event')}
              value={eventId}
              emptyLabel={t('window.exportAs.allArticles')}
              choices={events.map(({ id, title }) => ({ value: id, label: showName(title) }))}
              onChoose={setEventId}
            />
          ) : null}
          {wanted === 'evidence-pack' ? (
            <PackDetails language={language} onChoose={setLanguage} />
          ) : (
            <FormatDetails
              format={wanted}
              options={options}
              eventId={isOfEvent ? eventId : null}
              onOptions={setOptions}
            />
          )}
        </div>
      </div>
      <SaidFailure failure={failure} />
    </AppDialog>
  );
};

export const ExportAsDialog = ({ isForPack }: { readonly isForPack: boolean }): ReactElement | null => {
  const { value } = useAnswer('export:formats', null);
  const first = isForPack ? 'evidence-pack' : value?.[0];
  return value === null || first === undefined ? null : <ExportAs formats={value} first={first} />;
};
