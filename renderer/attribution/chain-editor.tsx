// Owns the chain of a claim mention as the card shows it: the hops in their order, one of them open, and what can be done
// to the order. Every change is one act.

import { Plus } from 'lucide-react';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Article } from '../../core/article/article';
import { hearsayDepth } from '../../core/attribution/chain';
import { chainFromSources, withAnotherHop, withHopMoved } from '../../core/attribution/edit-chain';
import { MOST_HOPS, type Hop } from '../../core/attribution/hop';
import type { ClaimMention } from '../../core/mention/mention';
import { countWords } from '../i18n/count-words';
import { CardSection } from '../margin/card-section';
import { useCanWrite } from '../state/access';
import { runCommand } from '../state/workspace-acts';
import { HopItem, type HopPart } from './hop-item';
import { linkedSources } from './linked-sources';

interface ChainEditorProps {
  readonly article: Article;
  readonly mention: ClaimMention;
}

const DEPTHS = ['1', '2', '3', '4', '5'] as const;

/** Through how many hands the mention has come, in words and as a number; empty without a chain. */
const useDepthWords = (mention: ClaimMention): string => {
  const { t } = useTranslation();
  const depth = hearsayDepth(mention);
  if (depth === 0) return '';
  return t('window.claimCard.depth', {
    words: t(`window.claimCard.depths.${DEPTHS[depth - 1] ?? 'more'}`),
    hops: countWords('hops', depth),
  });
};

/** Where the focus goes once the chain has changed. */
type Wanted = { readonly at: number; readonly part: HopPart } | 'add';

/** Gives the focus to a part of a hop; to the hop itself where that part cannot have it. */
const focusOn = (list: HTMLElement | null, wanted: Wanted): void => {
  const find = (selector: string): HTMLElement | null => list?.querySelector<HTMLElement>(selector) ?? null;
  if (wanted === 'add') find('[data-chain="add"]')?.focus();
  else {
    const hop = `[data-hop="${String(wanted.at)}"]`;
    const part = find(`${hop} [data-hop-part="${wanted.part}"]:not([disabled])`);
    (part ?? find(`${hop} [data-hop-part="hop"]`))?.focus();
  }
};

export const ChainEditor = ({ article, mention }: ChainEditorProps): ReactElement => {
  const { t } = useTranslation();
  const canWrite = useCanWrite();
  const depthWords = useDepthWords(mention);
  const [openAt, setOpenAt] = useState<number | null>(null);
  const element = useRef<HTMLDivElement>(null);
  const wanted = useRef<Wanted | null>(null);
  const hops = mention.attribution;
  useEffect(() => {
    if (wanted.current !== null) focusOn(element.current, wanted.current);
    wanted.current = null;
  }, [hops]);

  const set = async (next: readonly Hop[]): Promise<void> => {
    await runCommand({
      command: 'set-attribution',
      articleId: article.id,
      mentionId: mention.id,
      hops: [...next],
    });
  };
  const move = (at: number, by: -1 | 1, part: HopPart): void => {
    const to = at + by;
    if (to < 0 || to >= hops.length) return;
    wanted.current = { at: to, part };
    setOpenAt(openAt === at ? to : openAt === to ? at : openAt);
    void set(withHopMoved(hops, at, to));
  };
  const remove = (at: number): void => {
    wanted.current = hops.length === 1 ? 'add' : { at: Math.max(0, at - 1), part: 'hop' };
    setOpenAt(null);
    void set(hops.toSpliced(at, 1));
  };
  const add = (): void => {
    wanted.current = { at: hops.length, part: 'hop' };
    setOpenAt(hops.length);
    void set(withAnotherHop(hops));
  };
  const linked = linkedSources(article, mention);
  return (
    <CardSection name="attribution" heading={t('window.claimCard.chainHeading')} summary={depthWords}>
      <div ref={element} className="chain">
        <p className="field-hint">{depthWords === '' ? t('window.claimCard.noHops') : depthWords}</p>
        {hops.length === 0 ? null : (
          <ol className="hops" aria-label={t('window.claimCard.chain')}>
            {hops.map((hop, at) => (
              <HopItem
                // A hop is known by nothing but its place.
                key={at}
                {...{ article, mention, hop, at }}
                isOpen={openAt === at}
                onOpenChange={(isOpen) => {
                  setOpenAt(isOpen ? at : null);
                }}
                onChange={(changed) => void set(hops.with(at, changed))}
                onMove={(by, part) => {
                  move(at, by, part);
                }}
                onRemove={() => {
                  remove(at);
                }}
              />
            ))}
          </ol>
        )}
        {canWrite ? (
          <div className="card-acts">
            {hops.length === 0 && linked.length > 0 ? (
              <Button
                className="text-button"
                onPress={() => {
                  wanted.current = { at: 0, part: 'hop' };
                  void set(chainFromSources(linked));
                }}
              >
                {t('window.claimCard.beginFromSources')}
              </Button>
            ) : null}
            {hops.length < MOST_HOPS ? (
              <Button className="text-button with-icon" data-chain="add" onPress={add}>
                <Plus aria-hidden size={14} />
                {t('window.claimCard.addHop')}
              </Button>
            ) : null}
          </div>
        ) : null}
      </div>
    </CardSection>
  );
};
