// Owns the frame of the app's own dialogs: heading, content, and the way out.

import type { ReactElement, ReactNode } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { setAppState } from '../state/app-state';

const close = (): void => {
  setAppState({ dialog: null, dialogFolder: null });
};

export const AppDialog = ({
  heading,
  children,
}: {
  readonly heading: string;
  readonly children: ReactNode;
}): ReactElement => {
  const { t } = useTranslation();
  return (
    <ModalOverlay className="modal-overlay" isOpen isDismissable onOpenChange={close}>
      <Modal className="modal">
        <Dialog className="dialog">
          <Heading slot="title">{heading}</Heading>
          {children}
          <div className="form-buttons">
            <Button className="button primary" onPress={close}>
              {t('window.help.close')}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
};
