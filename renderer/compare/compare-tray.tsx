// Owns the strip below the texts: the mentions that are picked, what can be done with them, and by which keys.

import { X } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { quoteOf } from '../../core/mention/mention';
import { Quote } from '../controls/quote';
import { useCanWrite } from '../state/access';
import type { Picks, Side } from './picking';
import type { PickedMention } from './relate-acts';
import { SideBadge } from './side-badge';

interface CompareTrayProps {
  readonly picks: Picks;
  readonly mentions: ReadonlyMap<string, PickedMention>;
  readonly onRelate: () => void;
  readonly onClear: () => void;
}

const SIDES: readonly Side[] = ['left', 'right'];

export const CompareTray = ({ picks, mentions, onRelate, onClear }: CompareTrayProps): ReactElement => {
  const { t } = useTranslation();
  const canWrite = useCanWrite();
  const picked = SIDES.flatMap((side) => {
    const found = mentions.get(picks[side] ?? '');
    return found === undefined ? [] : [{ side, mention: found.mention }];
  });
  const isPair = picked.length === 2;
  return (
    <footer className="compare-tray" data-pane="tray">
      <div className="compare-picks" role="status">
        {picked.map(({ side, mention }) => (
          <span key={side} className="compare-pick">
            <span className="visually-hidden">{t(`window.compare.picked.${side}`)}</span>
            <SideBadge side={side} />
            <Quote text={quoteOf(mention)} className="one-line" />
          </span>
        ))}
        {!canWrite || isPair ? null : (
          <span className="compare-hint">
            {t(picked.length === 0 ? 'window.compare.nothingPicked' : 'window.compare.pickOther')}
          </span>
        )}
      </div>
      {canWrite && isPair ? (
        <Button className="button primary" aria-keyshortcuts="R" onPress={onRelate}>
          {t('window.compare.relate')}
          <kbd>R</kbd>
        </Button>
      ) : null}
      {picked.length === 0 ? null : (
        <Button
          className="icon-button"
          aria-label={t('window.compare.clear')}
          aria-keyshortcuts="Escape"
          onPress={onClear}
        >
          <X aria-hidden size={17} />
        </Button>
      )}
      <ul className="compare-keys">
        <li>
          <kbd>Enter</kbd> {t('window.compare.keys.choose')}
        </li>
        <li>
          <kbd>↑</kbd> <kbd>↓</kbd> {t('window.compare.keys.mentions')}
        </li>
        <li>
          <kbd>Alt+↓</kbd> {t('window.compare.keys.step')}
        </li>
      </ul>
    </footer>
  );
};
