// Owns the frame of the app's own dialogs: heading, content, long work that is under way, and the way out.

import type { CSSProperties, ReactElement, ReactNode } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { setAppState, useAppState } from '../state/app-state';
import { WorkStrip } from '../work-strip';

/** Closes whichever dialog is open. */
export const closeDialog = (): void => {
  setAppState({ dialog: null, dialogFolder: null });
};

interface AppDialogProps {
  readonly heading: string;
  readonly children: ReactNode;
  /** The buttons at the end; one that closes the dialog where none are given. */
  readonly buttons?: ReactNode;
  readonly onClose?: () => void;
}

export const AppDialog = ({ heading, children, buttons, onClose = closeDialog }: AppDialogProps): ReactElement => {
  const { t } = useTranslation();
  const noticesRoom = useAppState((state) => state.noticesRoom);
  const style = { '--notices-room': `${String(noticesRoom)}px` } as CSSProperties;
  return (
    <ModalOverlay className="modal-overlay" style={style} isOpen isDismissable onOpenChange={onClose}>
      <Modal className="modal">
        <Dialog className="dialog">
          <Heading slot="title">{heading}</Heading>
          {children}
          <div className="dialog-foot">
            {/* The strip under the dialog cannot be reached. */}
            <WorkStrip />
            <div className="form-buttons">
              {buttons ?? (
                <Button className="button primary" onPress={onClose}>
                  {t('window.help.close')}
                </Button>
              )}
            </div>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
};
