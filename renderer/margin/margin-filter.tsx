// Owns the margin's filter: kinds with their counts, a tag, and words.

import { memo, useMemo, type ReactElement } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Code, OfKind } from '../../core/codebook/codebook';
import { MARKING_KINDS, type Mention } from '../../core/mention/mention';
import { countKinds, countOwnKinds } from '../../core/queries/article-summary';
import { filterMentions, tagsInUse, type MentionQuery } from '../../core/queries/filter-mentions';
import { inCodebookOrder, useCodes, useKindName } from '../codebook/code-words';
import { ChoiceField } from '../controls/choice-field';
import { FilterField } from '../controls/filter-field';
import { KindIcon } from '../controls/kind-icon';
import { formatCount, showName } from '../i18n/format';
import { appState, setAppState, useAppState } from '../state/app-state';

interface CountedKind extends OfKind {
  /** Its id in the codebook. */
  readonly id: string;
  readonly count: number;
}

/** The kinds that can be shown or hidden. Cues stand in the service of chains, and kinds of the project are many: where there are none, nobody has to look past them. */
const countedKinds = (mentions: readonly Mention[], codes: readonly Code[]): CountedKind[] => {
  const counts = countKinds({ mentions });
  const own = countOwnKinds({ mentions });
  return [
    ...MARKING_KINDS.map((kind) => ({ id: kind, kind, count: counts[kind] })).filter(
      ({ kind, count }) => kind !== 'cue' || count > 0,
    ),
    ...inCodebookOrder(own, codes).map(([code, count]) => ({ id: code, kind: 'own' as const, code, count })),
  ];
};

const Filter = ({ mentions }: { readonly mentions: readonly Mention[] }): ReactElement => {
  const { t } = useTranslation();
  const filter = useAppState((state) => state.filter);
  const codes = useCodes();
  const change = (part: Partial<MentionQuery>): void => {
    const next = { ...filter, ...part };
    const { selectedMentionId: chosenId, workspace } = appState();
    // A chosen mention that the new filter hides is let go; one that is chosen later is shown whatever the filter says.
    const chosen = mentions.filter(({ id }) => id === chosenId);
    const isChosenShown = filterMentions(chosen, next, workspace?.claims ?? []).length > 0;
    setAppState({ filter: next, selectedMentionId: isChosenShown ? chosenId : null });
  };
  const kinds = useMemo(() => countedKinds(mentions, codes), [mentions, codes]);
  const ids = kinds.map(({ id }) => id);
  const tags = useMemo(() => tagsInUse(mentions), [mentions]);
  const kindName = useKindName();
  return (
    <div className="margin-filter">
      <ToggleButtonGroup
        aria-label={t('window.margin.show')}
        className="kind-toggles"
        selectionMode="multiple"
        selectedKeys={ids.filter((id) => !filter.hiddenCodes.has(id))}
        onSelectionChange={(keys) => {
          // What is hidden and not in this article stays hidden in the next.
          const elsewhere = [...filter.hiddenCodes].filter((hidden) => !ids.includes(hidden));
          change({ hiddenCodes: new Set([...elsewhere, ...ids.filter((id) => !keys.has(id))]) });
        }}
      >
        {kinds.map(({ id, count, ...of }) => (
          <ToggleButton key={id} id={id} className={`kind-toggle kind-${of.kind}`}>
            <KindIcon {...of} />
            <bdi className="kind-toggle-name">{kindName(of)}</bdi>
            <span className="count">{formatCount(count)}</span>
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <FilterField
        label={t('window.margin.filterText')}
        words={filter.text}
        onChange={(text) => {
          change({ text });
        }}
      />
      {tags.length === 0 ? null : (
        <ChoiceField
          label={t('window.margin.filterTag')}
          value={filter.tag}
          emptyLabel={t('window.margin.allTags')}
          choices={tags.map((tag) => ({ value: tag, label: showName(tag) }))}
          onChoose={(tag) => {
            change({ tag });
          }}
        />
      )}
    </div>
  );
};

export const MarginFilter = memo(Filter);
