// Owns the banner above a text that holds invisible characters: how many of which, whether any is dangerous, and the way
// from one to the next.

import { ChevronDown, ChevronUp, Info, TriangleAlert, X } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button, ToggleButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { lineNumberOf, type Article } from '../../core/article/article';
import { countInvisibles } from '../../core/text/invisible-characters';
import { keyLabel } from '../actions/key-label';
import { ACTIONS } from '../../contract/actions';
import { formatCount, formatList } from '../i18n/format';
import { setDismissed, toggleInvisibles, useInvisibleState } from './invisible-state';
import { invisiblesIn, type PlacedInvisible } from './invisibles-in';
import { stepInvisible } from './step-invisible';

/** The number of a character as Unicode writes it. */
const codeOf = (codePoint: number): string => `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;

const useSummary = (list: readonly PlacedInvisible[]): string => {
  const { t } = useTranslation();
  // Abbreviations are Latin letters beside a number, in whatever language.
  const counted = countInvisibles(list).map(({ name, count }) => `\u2066${formatCount(count)} ${name}\u2069`);
  const values = { count: list.length, number: formatCount(list.length), list: formatList(counted) };
  return list.some(({ kind }) => kind === 'other')
    ? t('window.invisibles.characters', values)
    : t('window.invisibles.marks', values);
};

/** What is said of the one that was gone to. */
const useHere = (article: Article, list: readonly PlacedInvisible[]): string => {
  const { t } = useTranslation();
  const current = useInvisibleState((state) => state.current);
  const place = current?.articleId === article.id ? list.findIndex(({ start }) => start === current.start) : -1;
  const found = list[place];
  if (found === undefined) return '';
  const values = {
    place: formatCount(place + 1),
    total: formatCount(list.length),
    name: `${t(`window.invisibles.names.${found.name}`)}, \u2066${found.name}\u2069`,
    code: `\u2066${codeOf(found.codePoint)}\u2069`,
    line: formatCount(lineNumberOf(found.block)),
  };
  if (found.balance === 'unclosed') return t('window.invisibles.hereUnclosed', values);
  if (found.balance === 'stray') return t('window.invisibles.hereStray', values);
  return t('window.invisibles.here', values);
};

const Banner = ({
  article,
  list,
}: {
  readonly article: Article;
  readonly list: readonly PlacedInvisible[];
}): ReactElement => {
  const { t } = useTranslation();
  const areShown = useInvisibleState((state) => state.areShown);
  const summary = useSummary(list);
  const here = useHere(article, list);
  const hasOverride = list.some(({ kind }) => kind === 'override');
  const unbalanced = list.filter(({ balance }) => balance !== 'balanced').length;
  const isAlarming = hasOverride || unbalanced > 0;
  const Icon = isAlarming ? TriangleAlert : Info;
  return (
    <section
      aria-label={t('window.invisibles.region')}
      className={`invisible-banner ${isAlarming ? 'is-alarming' : ''}`}
    >
      <Icon aria-hidden size={16} />
      <div className="invisible-words">
        <p>
          <strong>{summary}</strong> {hasOverride ? `${t('window.invisibles.override')} ` : ''}
          {unbalanced === 0
            ? null
            : t('window.invisibles.unbalanced', { count: unbalanced, number: formatCount(unbalanced) })}
        </p>
        <div className="invisible-acts">
          <Button
            className="button"
            onPress={() => {
              stepInvisible(-1);
            }}
          >
            <ChevronUp aria-hidden size={14} />
            {t('window.invisibles.previous')}
            <kbd>{keyLabel(ACTIONS['previous-invisible'].key)}</kbd>
          </Button>
          <Button
            className="button"
            onPress={() => {
              stepInvisible(1);
            }}
          >
            <ChevronDown aria-hidden size={14} />
            {t('window.invisibles.next')}
            <kbd>{keyLabel(ACTIONS['next-invisible'].key)}</kbd>
          </Button>
          <ToggleButton className="button quiet" isSelected={areShown} onChange={toggleInvisibles}>
            {t('window.invisibles.show')}
          </ToggleButton>
        </div>
        <p role="status" className="field-hint invisible-here">
          {here}
        </p>
      </div>
      <Button
        className="icon-button"
        aria-label={t('window.invisibles.dismiss')}
        onPress={() => {
          setDismissed(article.id, true);
        }}
      >
        <X aria-hidden size={16} />
      </Button>
    </section>
  );
};

/** The banner of the open article; none where there is nothing to say, or it was dismissed. */
export const InvisibleBanner = ({ article }: { readonly article: Article }): ReactElement | null => {
  const isDismissed = useInvisibleState((state) => state.dismissed.has(article.id));
  const list = invisiblesIn(article);
  return isDismissed || list.length === 0 ? null : <Banner article={article} list={list} />;
};
