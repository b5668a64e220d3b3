// Owns the settings dialog. Every choice holds at once, and each shows what it would make of today and of a number.

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import {
  calendarSettingSchema,
  clutterSettingSchema,
  digitsSettingSchema,
  languageSettingSchema,
  themeSchema,
  type CalendarSetting,
  type DigitsSetting,
  type LanguageSetting,
  type Settings,
} from '../../contract/settings';
import { conventionsOf, type Conventions } from '../../core/locales/conventions';
import { directionOfLanguage, LANGUAGE_NAMES } from '../../core/locales/languages';
import { AppDialog } from '../dialogs/app-dialog';
import { makeFormats } from '../../core/locales/formats';
import { useAppState } from '../state/app-state';
import { changeSettings } from '../state/file-acts';
import { AnalystName } from './analyst-name';
import { SettingTiles } from './setting-tiles';

/** A number that shows how thousands are parted. */
const NUMBER_SHOWN = 12_345;

const LanguageTiles = ({ settings }: { readonly settings: Settings }): ReactElement => {
  const { t } = useTranslation();
  return (
    <SettingTiles
      label={t('window.settings.language')}
      hint={t('window.settings.languageHint')}
      value={settings.language}
      tiles={languageSettingSchema.options.map((value: LanguageSetting) =>
        value === 'system'
          ? { value, name: t('window.settings.languageOfSystem') }
          : { value, name: LANGUAGE_NAMES[value], language: value, direction: directionOfLanguage(value) },
      )}
      onChoose={(language) => void changeSettings({ language })}
    />
  );
};

const CalendarTiles = ({ settings, now }: { readonly settings: Settings; readonly now: string }): ReactElement => {
  const { t } = useTranslation();
  const wouldBe = (calendar: CalendarSetting): Conventions =>
    conventionsOf(settings.interfaceLanguage, { ...settings, calendar });
  const nameOf = (calendar: CalendarSetting): string =>
    calendar === 'language' ? t('window.settings.usual') : t(`window.settings.calendars.${calendar}`);
  return (
    <SettingTiles
      label={t('window.settings.calendar')}
      value={settings.calendar}
      tiles={calendarSettingSchema.options.map((value) => ({
        value,
        name: nameOf(value),
        example: makeFormats(wouldBe(value)).date(now),
      }))}
      onChoose={(calendar) => void changeSettings({ calendar })}
    />
  );
};

const DigitsTiles = ({ settings }: { readonly settings: Settings }): ReactElement => {
  const { t } = useTranslation();
  const wouldBe = (digits: DigitsSetting): Conventions =>
    conventionsOf(settings.interfaceLanguage, { ...settings, digits });
  return (
    <SettingTiles
      label={t('window.settings.digits')}
      hint={t('window.settings.filesHint')}
      value={settings.digits}
      tiles={digitsSettingSchema.options.map((value) => ({
        value,
        name: value === 'language' ? t('window.settings.usual') : t(`window.settings.digitSets.${value}`),
        example: makeFormats(wouldBe(value)).count(NUMBER_SHOWN),
      }))}
      onChoose={(digits) => void changeSettings({ digits })}
    />
  );
};

export const SettingsDialog = (): ReactElement | null => {
  const { t } = useTranslation();
  const settings = useAppState((state) => state.settings);
  if (settings === null) return null;
  const today = new Date().toISOString().slice(0, 10);
  return (
    <AppDialog heading={t('window.settings.heading')}>
      <div className="settings">
        <LanguageTiles settings={settings} />
        <CalendarTiles settings={settings} now={today} />
        <DigitsTiles settings={settings} />
        <SettingTiles
          label={t('window.settings.look')}
          value={settings.theme}
          tiles={themeSchema.options.map((value) => ({ value, name: t(`window.settings.themes.${value}`) }))}
          onChoose={(theme) => void changeSettings({ theme })}
        />
        <SettingTiles
          label={t('window.clutter.heading')}
          hint={t('window.clutter.hint')}
          value={settings.clutter}
          tiles={clutterSettingSchema.options.map((value) => ({ value, name: t(`window.clutter.views.${value}`) }))}
          onChoose={(clutter) => void changeSettings({ clutter })}
        />
        <AnalystName saved={settings.analyst.name} />
      </div>
    </AppDialog>
  );
};
