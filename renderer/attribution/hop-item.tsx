// Owns one hop of a chain: closed it says who passes the claim on and with which words; opened it can be changed, moved and
// taken out.

import { ArrowDown, ArrowUp, ChevronRight, Trash2 } from 'lucide-react';
import type { KeyboardEvent, ReactElement } from 'react';
import { Button, Disclosure, DisclosurePanel } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Article } from '../../core/article/article';
import type { Hop } from '../../core/attribution/hop';
import type { ClaimMention } from '../../core/mention/mention';
import { Quote } from '../controls/quote';
import { formatCount } from '../i18n/format';
import { useCanWrite } from '../state/access';
import { useAppState } from '../state/app-state';
import { HopFields } from './hop-fields';
import { HopSpan } from './hop-span';

/** What a part of a hop is known by, for the focus to come back to it once the hop has moved. */
export type HopPart = 'hop' | 'up' | 'down';

interface HopItemProps {
  readonly article: Article;
  readonly mention: ClaimMention;
  readonly hop: Hop;
  readonly at: number;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly onChange: (hop: Hop) => void;
  /** Moves it so many places on, and has the focus follow it. */
  readonly onMove: (by: -1 | 1, focused: HopPart) => void;
  readonly onRemove: () => void;
}

type HopWordsProps = Pick<HopItemProps, 'article' | 'mention' | 'hop' | 'at'>;

/** Who passes it on, in their own direction. */
const HopSource = ({ article, mention, hop, at }: HopWordsProps): ReactElement => {
  const { t } = useTranslation();
  const actor = useAppState((state) => state.workspace?.actors.find(({ id }) => id === hop.actorId));
  if (hop.sourceId !== null)
    return (
      <HopSpan
        {...{ article, mention, at }}
        part="source"
        spanId={hop.sourceId}
        goneLabel={t('window.claimCard.goneSource')}
        className="two-lines"
      />
    );
  if (hop.actorId === null) return <span className="nothing">{t('window.claimCard.nobody')}</span>;
  return actor === undefined ? (
    <span className="gone">{t('window.claimCard.goneActor')}</span>
  ) : (
    <Quote text={actor.name} className="two-lines" />
  );
};

const HopWords = (props: HopWordsProps): ReactElement => {
  const { t } = useTranslation();
  const { article, mention, hop, at } = props;
  const facts = [
    t(`window.terms.roles.label.${hop.role}`),
    ...(hop.mode === null ? [] : [t(`window.terms.modes.label.${hop.mode}`)]),
  ];
  return (
    <span className="hop-words">
      <span className="hop-role">{facts.join(' · ')}</span>
      <HopSource {...props} />
      {hop.cueId === null ? null : (
        <HopSpan
          {...{ article, mention, at }}
          part="cue"
          spanId={hop.cueId}
          goneLabel={t('window.claimCard.goneCue')}
          className="hop-cue one-line"
        />
      )}
    </span>
  );
};

export const HopItem = ({
  article,
  mention,
  hop,
  at,
  isOpen,
  onOpenChange,
  onChange,
  onMove,
  onRemove,
}: HopItemProps): ReactElement => {
  const { t } = useTranslation();
  const canWrite = useCanWrite();
  const number = formatCount(at + 1);
  const last = mention.attribution.length - 1;
  const handleKey = (event: KeyboardEvent<HTMLElement>): void => {
    // Keys of the hop itself, not of the fields within it.
    if (!canWrite || !(event.target instanceof Element) || event.target.closest('[data-hop-part="hop"]') === null)
      return;
    const by = event.altKey ? { ArrowUp: -1 as const, ArrowDown: 1 as const }[event.key] : undefined;
    if (by !== undefined) {
      event.preventDefault();
      onMove(by, 'hop');
    }
    if (event.key === 'Delete') {
      event.preventDefault();
      onRemove();
    }
  };
  return (
    <li className="hop" data-hop={at} onKeyDown={handleKey}>
      <Disclosure className="disclosure" isExpanded={isOpen} onExpandedChange={onOpenChange}>
        <Button
          slot="trigger"
          className="disclosure-button hop-button"
          data-hop-part="hop"
          aria-keyshortcuts={canWrite ? 'Alt+ArrowUp Alt+ArrowDown Delete' : undefined}
        >
          <span className="hop-number" aria-hidden>
            {number}
          </span>
          <HopWords {...{ article, mention, hop, at }} />
          <ChevronRight aria-hidden className="mirrored" size={14} />
        </Button>
        <DisclosurePanel className="card-section-panel">
          {isOpen ? (
            <>
              <HopFields article={article} mention={mention} hop={hop} onChange={onChange} />
              {canWrite ? (
                <div className="hop-acts">
                  <Button
                    className="icon-button"
                    data-hop-part="up"
                    isDisabled={at === 0}
                    aria-label={t('window.claimCard.moveUp', { number })}
                    onPress={() => {
                      onMove(-1, 'up');
                    }}
                  >
                    <ArrowUp aria-hidden size={16} />
                  </Button>
                  <Button
                    className="icon-button"
                    data-hop-part="down"
                    isDisabled={at === last}
                    aria-label={t('window.claimCard.moveDown', { number })}
                    onPress={() => {
                      onMove(1, 'down');
                    }}
                  >
                    <ArrowDown aria-hidden size={16} />
                  </Button>
                  <Button
                    className="icon-button"
                    aria-label={t('window.claimCard.removeHop', { number })}
                    onPress={onRemove}
                  >
                    <Trash2 aria-hidden size={16} />
                  </Button>
                </div>
              ) : null}
            </>
          ) : null}
        </DisclosurePanel>
      </Disclosure>
    </li>
  );
};
