// Owns the hint that shows while files are dragged over the window.

import { useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

export const DropHint = (): ReactElement | null => {
  const { t } = useTranslation();
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files') === true) setIsOver(true);
    };
    const out = (event: DragEvent): void => {
      // Leaving for another element of the window is not leaving the window.
      if (event.type === 'drop' || event.relatedTarget === null) setIsOver(false);
    };
    document.addEventListener('dragover', over);
    document.addEventListener('dragleave', out);
    document.addEventListener('drop', out, true);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('dragleave', out);
      document.removeEventListener('drop', out, true);
    };
  }, []);
  return isOver ? <div className="drop-hint">{t('window.drop.hint')}</div> : null;
};
