// Owns the column between the two texts: how many links there are, the steps from one to the next, and their list.

import { ChevronDown, ChevronUp } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { markingKeys } from '../codebook/marking-keys';
import { formatCount } from '../i18n/format';
import { useCanWrite } from '../state/access';
import { CompareRail, type CompareRailProps } from './compare-rail';

interface CompareLinksProps extends CompareRailProps {
  /** How many of the entries join the two. */
  readonly joins: number;
  /** True where a claim is marked in one of the two at least. */
  readonly hasClaims: boolean;
  readonly onStep: (by: 1 | -1) => void;
}

const NoLinks = ({ hasClaims }: Pick<CompareLinksProps, 'hasClaims'>): ReactElement => {
  const { t } = useTranslation();
  const canWrite = useCanWrite();
  const kind = hasClaims ? 'noLinks' : 'noClaims';
  return (
    <div className="rail-empty">
      <p>{t(`window.compare.${kind}`)}</p>
      {canWrite ? (
        <p className="field-hint">{t(`window.compare.${kind}Hint`, { key: 'R', ...markingKeys() })}</p>
      ) : null}
    </div>
  );
};

export const CompareLinks = ({ joins, hasClaims, onStep, ...rail }: CompareLinksProps): ReactElement => {
  const { t } = useTranslation();
  return (
    <section className="compare-rail" data-pane="links" aria-label={t('window.compare.links')}>
      <div className="rail-steps">
        <span>{t('window.compare.count', { count: joins, number: formatCount(joins) })}</span>
        <Button
          className="icon-button"
          aria-label={t('window.compare.previous')}
          aria-keyshortcuts="Alt+ArrowUp"
          isDisabled={joins === 0}
          onPress={() => onStep(-1)}
        >
          <ChevronUp aria-hidden size={17} />
        </Button>
        <Button
          className="icon-button"
          aria-label={t('window.compare.next')}
          aria-keyshortcuts="Alt+ArrowDown"
          isDisabled={joins === 0}
          onPress={() => onStep(1)}
        >
          <ChevronDown aria-hidden size={17} />
        </Button>
      </div>
      {joins === 0 ? <NoLinks hasClaims={hasClaims} /> : null}
      {rail.entries.length === 0 ? null : <CompareRail {...rail} />}
    </section>
  );
};
