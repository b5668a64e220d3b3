// Owns the choice of the event that is shown, and the making of a new one.

import { ChevronDown, Plus } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import {
  Button,
  Dialog,
  DialogTrigger,
  Form,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  TextField,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Event } from '../../core/events/event';
import { Quote } from '../controls/quote';
import { typedDirection } from '../controls/typed-direction';
import { formatDate, showName } from '../i18n/format';
import { useCanWrite } from '../state/access';
import { setAppState } from '../state/app-state';
import { runCommand } from '../state/workspace-acts';
import { setMatrixState } from './matrix-state';

/** Makes an event of no articles yet, and shows it open for the choice of them. */
const makeEvent = async (title: string): Promise<boolean> => {
  const done = await runCommand({ command: 'make-event', title, articleIds: [] });
  const made = done?.changes.find((change) => change.record === 'event');
  if (made === undefined) return false;
  setMatrixState({ isAboutOpen: true, rows: 'all', spot: { row: 0, column: 0, target: 0 } });
  setAppState({ shownEventId: made.id });
  return true;
};

interface NewEventFormProps {
  /** Called when the event is there. */
  readonly onMade?: () => void;
}

/** Asks for the title of a new event and makes it. */
export const NewEventForm = ({ onMade }: NewEventFormProps): ReactElement => {
  const { t } = useTranslation();
  const [title, setTitle] = useState('');
  return (
    <Form
      className="new-event"
      aria-label={t('window.matrix.newEvent')}
      onSubmit={(event) => {
        event.preventDefault();
        if (title.trim() === '') return;
        void makeEvent(title.trim()).then((isMade) => {
          if (isMade) onMade?.();
        });
      }}
    >
      <TextField className="field" value={title} onChange={setTitle} autoFocus={onMade !== undefined}>
        <Label>{t('window.matrix.newTitle')}</Label>
        <Input dir={typedDirection(title)} />
      </TextField>
      <Button type="submit" className="button primary" isDisabled={title.trim() === ''}>
        {t('window.matrix.make')}
      </Button>
    </Form>
  );
};

const NewEvent = (): ReactElement => {
  const { t } = useTranslation();
  return (
    <DialogTrigger>
      <Button className="button">
        <Plus aria-hidden size={15} />
        {t('window.matrix.newEvent')}
      </Button>
      <Popover className="popover" placement="bottom start">
        <Dialog className="small-dialog" aria-label={t('window.matrix.newEvent')}>
          {({ close }) => <NewEventForm onMade={close} />}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
};

interface EventChoiceProps {
  readonly events: readonly Event[];
  readonly shown: Event;
}

export const EventChoice = ({ events, shown }: EventChoiceProps): ReactElement => {
  const { t } = useTranslation();
  const canWrite = useCanWrite();
  return (
    <div className="event-choice">
      <Select
        className="event-select"
        aria-label={t('window.matrix.chooseEvent')}
        value={shown.id}
        onChange={(key) => {
          const chosen = events.find(({ id }) => id === key);
          if (chosen === undefined) return;
          setMatrixState({ spot: { row: 0, column: 0, target: 0 } });
          setAppState({ shownEventId: chosen.id });
        }}
      >
        <Button className="select-button">
          <SelectValue className="event-select-value">
            {() => <Quote text={shown.title} className="one-line" />}
          </SelectValue>
          <ChevronDown aria-hidden size={16} />
        </Button>
        <Popover className="popover" offset={4}>
          <ListBox className="list-box">
            {events.map(({ id, title, startsOn }) => (
              <ListBoxItem key={id} id={id} textValue={showName(title)} className="list-item event-item">
                <Quote text={title} />
                {startsOn === null ? null : <span className="field-hint">{formatDate(startsOn)}</span>}
              </ListBoxItem>
            ))}
          </ListBox>
        </Popover>
      </Select>
      {canWrite ? <NewEvent /> : null}
    </div>
  );
};
