// Owns what is said of an event: its title, the day it began, a note, its articles, and the end of it.

import { ChevronRight, Trash2 } from 'lucide-react';
import i18next from 'i18next';
import type { ReactElement } from 'react';
import { Button, Disclosure, DisclosurePanel, FieldError, Input, Label, Text, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { EditCommand } from '../../core/commands/command';
import type { Event } from '../../core/events/event';
import type { ArticleSummary } from '../../core/queries/article-summary';
import { isolate } from '../../core/text/bidi-controls';
import { calendarDateSchema } from '../../core/workspace/identity';
import { DraftField } from '../controls/draft-field';
import { HeldBack } from '../controls/held-back';
import { ReadOnlyField } from '../controls/read-only-field';
import { useDraft } from '../controls/use-draft';
import { RecordHistory } from '../history/record-history';
import { countWords } from '../i18n/count-words';
import { formatDate, formatFacts } from '../i18n/format';
import { useCanWrite } from '../state/access';
import { setAppState } from '../state/app-state';
import type { DraftOutcome } from '../state/drafts';
import { say } from '../state/notices';
import { runCommand, saveDraft } from '../state/workspace-acts';
import { EventMembers } from './event-members';
import { setMatrixState, useMatrixState } from './matrix-state';

interface EventAboutProps {
  readonly event: Event;
  readonly articles: readonly ArticleSummary[];
}

type EventEdit = Extract<EditCommand, { command: 'edit-event' }>['edit'];

const saveEdit = (event: Event, edit: EventEdit): Promise<DraftOutcome> =>
  saveDraft({ command: 'edit-event', eventId: event.id, edit });

const draftPlace = (event: Event, field: string, name: string): { key: string; name: string } => ({
  key: `event/${event.id}/${field}`,
  name,
});

/** The day an event began, as year-month-day; what is no day is told so and not saved. */
const StartField = ({ event }: { readonly event: Event }): ReactElement => {
  const { t } = useTranslation();
  const draft = useDraft(
    draftPlace(event, 'starts-on', t('window.matrix.startsOn')),
    event.startsOn ?? '',
    (typed) => {
      const startsOn = typed.trim() === '' ? null : typed.trim();
      const isDate = startsOn === null || calendarDateSchema.safeParse(startsOn).success;
      return isDate ? saveEdit(event, { startsOn }) : Promise.resolve('not-saved' as const);
    },
    null,
  );
  const typed = draft.text.trim();
  const isWrong = typed !== '' && !calendarDateSchema.safeParse(typed).success;
  return (
    <TextField
      className="field"
      value={draft.text}
      onChange={draft.type}
      isInvalid={isWrong}
      onBlur={() => {
        if (!isWrong) void draft.commit();
      }}
    >
      <Label>{t('window.matrix.startsOn')}</Label>
      <Input dir="ltr" />
      {isWrong ? null : (
        <Text slot="description" className="field-hint">
          {t('window.details.dateHint')}
        </Text>
      )}
      <FieldError className="field-error">{isWrong ? t('window.details.dateWrong') : null}</FieldError>
      <HeldBack draft={draft} saved={event.startsOn ?? ''} />
    </TextField>
  );
};

const deleteEvent = async (event: Event): Promise<void> => {
  const done = await runCommand({ command: 'delete-event', eventId: event.id });
  if (done === null) return;
  setAppState({ shownEventId: null });
  say(() => i18next.t('window.matrix.deleted', { title: isolate(event.title) }));
};

const EventFields = ({ event, articles }: EventAboutProps): ReactElement => {
  const { t } = useTranslation();
  const canWrite = useCanWrite();
  return (
    <div className="event-fields">
      <div className="event-words">
        <DraftField
          place={draftPlace(event, 'title', t('window.matrix.title'))}
          label={t('window.matrix.title')}
          value={event.title}
          onCommit={(title) =>
            // An empty title is none: the event keeps the one it has.
            title.trim() === '' ? Promise.resolve('saved' as const) : saveEdit(event, { title: title.trim() })
          }
        />
        {canWrite ? (
          <StartField event={event} />
        ) : (
          <ReadOnlyField
            label={t('window.matrix.startsOn')}
            value={event.startsOn === null ? '' : formatDate(event.startsOn)}
          />
        )}
        <DraftField
          place={draftPlace(event, 'note', t('window.matrix.note'))}
          label={t('window.matrix.note')}
          value={event.note}
          isMultiline
          onCommit={(note) => saveEdit(event, { note })}
        />
        {canWrite ? (
          <Button className="button quiet event-delete" onPress={() => void deleteEvent(event)}>
            <Trash2 aria-hidden size={15} />
            {t('window.matrix.delete')}
          </Button>
        ) : null}
        <RecordHistory record="event" id={event.id} state={[event]} />
      </div>
      <EventMembers event={event} articles={articles} />
    </div>
  );
};

/** In one line what is known of an event; open, all of it for editing. */
export const EventAbout = ({ event, articles }: EventAboutProps): ReactElement => {
  const { t } = useTranslation();
  const isOpen = useMatrixState((state) => state.isAboutOpen);
  const count = articles.filter(({ id }) => event.articleIds.includes(id)).length;
  const facts = [...(event.startsOn === null ? [] : [formatDate(event.startsOn)]), countWords('articles', count)];
  return (
    <Disclosure
      className="disclosure event-about"
      isExpanded={isOpen}
      onExpandedChange={(isAboutOpen) => {
        setMatrixState({ isAboutOpen });
      }}
    >
      <Button slot="trigger" className="disclosure-button">
        <ChevronRight aria-hidden className="mirrored" size={14} />
        {t('window.matrix.about')}
      </Button>
      <span className="field-hint">{formatFacts(facts)}</span>
      <DisclosurePanel className="event-panel">
        {isOpen ? <EventFields key={event.id} event={event} articles={articles} /> : null}
      </DisclosurePanel>
    </Disclosure>
  );
};
