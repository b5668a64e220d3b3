// Owns the row that stands for mentions whose cards have no room near their words: pressed, it lists them.

import type { ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { setEditorState } from '../editor/editor-state';
import { formatCount } from '../i18n/format';

interface CrowdRowProps {
  readonly ids: readonly string[];
  /** CSS pixels below the beginning of the column. */
  readonly top: number;
}

export const CrowdRow = ({ ids, top }: CrowdRowProps): ReactElement => {
  const { t } = useTranslation();
  return (
    <Button
      className="crowd-row"
      style={{ translate: `0 ${String(top)}px` }}
      onPress={({ target }) => {
        const { left, width, bottom } = target.getBoundingClientRect();
        setEditorState({ mentionsHere: { ids, x: left + width / 2, y: bottom } });
      }}
    >
      {t('window.margin.crowd', { number: formatCount(ids.length) })}
    </Button>
  );
};
