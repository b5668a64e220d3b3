// Owns the preview of a merge: what was found, what has to be decided, the rest in lists that open, and the two ways out.

import { ChevronRight } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { Button, Disclosure, DisclosurePanel } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { MergeOffer } from '../../contract/merge';
import { mergeKindSchema, type MergeChoice, type MergeKind } from '../../core/merge/merge-plan';
import type { MergePreview, MergePreviewItem } from '../../core/merge/merge-preview';
import { isolate, isolatePath } from '../../core/text/bidi-controls';
import { Quote } from '../controls/quote';
import { AppDialog } from '../dialogs/app-dialog';
import { SaidFailure, useDoings } from '../dialogs/doings';
import { formatCount } from '../i18n/format';
import { useAppState } from '../state/app-state';
import { applyMerge, dropMerge } from '../state/merge-acts';
import { MergeItemRow } from './merge-item';

/** Nothing is done about these unless the analyst says so. */
const TO_DECIDE: readonly MergeKind[] = ['conflict', 'deleted-there'];
/** More than that are not read one by one. */
const MOST_SHOWN = 200;

interface Choosing {
  readonly choiceOf: (item: MergePreviewItem) => MergeChoice;
  readonly choose: (item: MergePreviewItem, choice: MergeChoice) => void;
}

const Items = ({
  items,
  choosing: { choiceOf, choose },
}: {
  readonly items: readonly MergePreviewItem[];
  readonly choosing: Choosing;
}): ReactElement => {
  const { t } = useTranslation();
  const more = items.length - MOST_SHOWN;
  return (
    <>
      <ul className="merge-items">
        {items.slice(0, MOST_SHOWN).map((item) => (
          <MergeItemRow
            key={item.key}
            item={item}
            choice={choiceOf(item)}
            onChoose={(choice) => {
              choose(item, choice);
            }}
          />
        ))}
      </ul>
      {more > 0 ? (
        <p className="field-hint">{t('window.merge.more', { count: more, number: formatCount(more) })}</p>
      ) : null}
    </>
  );
};

const OpeningList = ({
  heading,
  children,
}: {
  readonly heading: string;
  readonly children: ReactElement;
}): ReactElement => {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Disclosure className="disclosure" isExpanded={isOpen} onExpandedChange={setIsOpen}>
      <Button slot="trigger" className="disclosure-button">
        <ChevronRight aria-hidden className="mirrored" size={14} />
        {heading}
      </Button>
      <DisclosurePanel>{isOpen ? children : null}</DisclosurePanel>
    </Disclosure>
  );
};

const Counts = ({ counts }: Pick<MergePreview, 'counts'>): ReactElement => {
  const { t } = useTranslation();
  const present = (['same', ...mergeKindSchema.options] as const).filter((kind) => kind === 'same' || counts[kind] > 0);
  return (
    <dl aria-label={t('window.merge.counts')} className="merge-counts">
      {present.map((kind) => (
        <div key={kind}>
          <dt>{t(`window.merge.kinds.${kind}`)}</dt>
          <dd className="count">{formatCount(counts[kind])}</dd>
        </div>
      ))}
    </dl>
  );
};

const Consequences = ({
  heading,
  records,
}: {
  readonly heading: string;
  readonly records: MergePreview['leftOut'];
}): ReactElement | null => {
  const { t } = useTranslation();
  if (records.length === 0) return null;
  return (
    <OpeningList heading={`${heading} (${formatCount(records.length)})`}>
      <ul className="merge-items">
        {records.slice(0, MOST_SHOWN).map(({ record, label }, index) => (
          <li key={index} className="merge-item">
            <p className="merge-record">{t(`window.merge.records.${record}`)}</p>
            <Quote text={label} className="two-lines" />
          </li>
        ))}
      </ul>
    </OpeningList>
  );
};

const Preview = ({
  preview,
  choosing,
}: {
  readonly preview: MergePreview;
  readonly choosing: Choosing;
}): ReactElement => {
  const { t } = useTranslation();
  const { items, counts } = preview;
  const toDecide = items.filter(({ kind }) => TO_DECIDE.includes(kind));
  const others = mergeKindSchema.options.filter((kind) => counts[kind] > 0 && !TO_DECIDE.includes(kind));
  return (
    <>
      <Counts counts={counts} />
      {preview.base === null && counts.conflict > 0 ? <p className="field-hint">{t('window.merge.noBase')}</p> : null}
      {toDecide.length === 0 ? null : (
        <section aria-label={t('window.merge.decide')} className="merge-decide">
          <h3>{t('window.merge.decide')}</h3>
          <p className="field-hint">{t('window.merge.decideHint')}</p>
          <Items items={toDecide} choosing={choosing} />
        </section>
      )}
      <div>
        {others.map((kind) => (
          <OpeningList key={kind} heading={`${t(`window.merge.kinds.${kind}`)} (${formatCount(counts[kind])})`}>
            <Items items={items.filter((item) => item.kind === kind)} choosing={choosing} />
          </OpeningList>
        ))}
        <Consequences heading={t('window.merge.broughtBack')} records={preview.broughtBack} />
        <Consequences heading={t('window.merge.leftOut')} records={preview.leftOut} />
      </div>
    </>
  );
};

const Merge = ({ offer: { title, source, preview } }: { readonly offer: MergeOffer }): ReactElement => {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<ReadonlyMap<string, MergeChoice>>(new Map());
  const { failure, run, unlessBusy } = useDoings();
  const choosing: Choosing = {
    choiceOf: (item) => chosen.get(item.key) ?? item.choice,
    choose: (item, choice) => {
      setChosen(new Map(chosen).set(item.key, choice));
    },
  };
  const taken = preview.items.filter((item) => item.canChoose && choosing.choiceOf(item) === 'theirs').length;
  const canTake = preview.items.some((item) => item.canChoose);
  const drop = (): void => {
    unlessBusy(() => void dropMerge());
  };
  return (
    <AppDialog
      heading={t('window.merge.heading', { title: isolate(title) })}
      onClose={drop}
      buttons={
        <>
          <Button
            className="button primary"
            isDisabled={taken === 0}
            onPress={() => void run(() => applyMerge(chosen))}
          >
            {t('window.merge.apply')}
          </Button>
          <Button className="button" onPress={drop}>
            {t('window.merge.cancel')}
          </Button>
        </>
      }
    >
      <p className="field-hint path">{t('window.merge.source', { source: isolatePath(source) })}</p>
      <Preview preview={preview} choosing={choosing} />
      <p role="status">
        {taken > 0
          ? t('window.merge.willTake', { count: taken, number: formatCount(taken) })
          : t(canTake ? 'window.merge.nothingChosen' : 'window.merge.nothing')}
      </p>
      <SaidFailure failure={failure} />
    </AppDialog>
  );
};

export const MergeDialog = (): ReactElement | null => {
  const offer = useAppState((state) => state.mergeOffer);
  return offer === null ? null : <Merge offer={offer} />;
};
