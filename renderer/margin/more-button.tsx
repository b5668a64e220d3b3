// Owns the button that shows more of a long list.

import type { ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../i18n/format';

interface MoreButtonProps {
  /** How many are not shown yet. */
  readonly count: number;
  readonly onPress: () => void;
}

/** Nothing where all are shown. */
export const MoreButton = ({ count, onPress }: MoreButtonProps): ReactElement | null => {
  const { t } = useTranslation();
  return count <= 0 ? null : (
    <Button className="text-button" onPress={onPress}>
      {t('window.margin.more', { number: formatCount(count) })}
    </Button>
  );
};
