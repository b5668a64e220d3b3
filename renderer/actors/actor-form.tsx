// Owns the frame of the small forms in the view of actors: saved by Enter or the button, closed by Escape.

import type { ReactElement, ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

interface ActorFormProps {
  readonly label: string;
  /** What the button that saves is called. */
  readonly saveLabel: string;
  /** Saves what is typed; null while it is not whole. False when it could not be saved, which has been said. */
  readonly save: (() => Promise<boolean>) | null;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export const ActorForm = ({ label, saveLabel, save, onClose, children }: ActorFormProps): ReactElement => {
  const { t } = useTranslation();
  return (
    <form
      className="actor-form"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        void save?.().then((isSaved) => {
          if (isSaved) onClose();
        });
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      {children}
      <div className="form-buttons">
        <Button type="submit" className="button primary" isDisabled={save === null}>
          {saveLabel}
        </Button>
        <Button className="button" onPress={onClose}>
          {t('window.details.cancel')}
        </Button>
      </div>
    </form>
  );
};
