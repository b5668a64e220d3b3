// Owns the margin's filter: kinds with their counts, a tag, and words.

import type { ReactElement } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Article } from '../../core/article/article';
import type { Code, OfKind } from '../../core/codebook/codebook';
import { MARKING_KINDS } from '../../core/mention/mention';
import { countKinds, countOwnKinds } from '../../core/queries/article-summary';
import { filterMentions, tagsInUse, type MentionQuery } from '../../core/queries/filter-mentions';
import { criteriaOfMentions, mentionQueryOf } from '../../core/saved-filters/criteria';
import { inCodebookOrder, useCodes, useKindName } from '../codebook/code-words';
import { ChoiceField } from '../controls/choice-field';
import { FilterField } from '../controls/filter-field';
import { KindIcon } from '../controls/kind-icon';
import { formatCount, showName } from '../i18n/format';
import { SavedFiltersMenu } from '../saved-filters/saved-filters-menu';
import { setAppState, useAppState } from '../state/app-state';

interface CountedKind extends OfKind {
  /** Its id in the codebook. */
  readonly id: string;
  readonly count: number;
}

/** The kinds that can be shown or hidden. Cues stand in the service of chains, and kinds of the project are many: where there are none, nobody has to look past them. */
const countedKinds = (article: Article, codes: readonly Code[]): CountedKind[] => {
  const counts = countKinds(article);
  const own = countOwnKinds(article);
  return [
    ...MARKING_KINDS.map((kind) => ({ id: kind, kind, count: counts[kind] })).filter(
      ({ kind, count }) => kind !== 'cue' || count > 0,
    ),
    ...inCodebookOrder(own, codes).map(([code, count]) => ({ id: code, kind: 'own' as const, code, count })),
  ];
};

export const MarginFilter = ({ article }: { readonly article: Article }): ReactElement => {
  const { t } = useTranslation();
  const filter = useAppState((state) => state.filter);
  const claims = useAppState((state) => state.workspace?.claims) ?? [];
  const chosenId = useAppState((state) => state.selectedMentionId);
  const change = (part: Partial<MentionQuery>): void => {
    const next = { ...filter, ...part };
    // A chosen mention that the new filter hides is let go; one that is chosen later is shown whatever the filter says.
    const isChosenShown = filterMentions(article.mentions, next, claims).some(({ id }) => id === chosenId);
    setAppState({ filter: next, selectedMentionId: isChosenShown ? chosenId : null });
  };
  const kinds = countedKinds(article, useCodes());
  const ids = kinds.map(({ id }) => id);
  const tags = tagsInUse(article.mentions);
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
      <div className="filter-line">
        <FilterField
          label={t('window.margin.filterText')}
          words={filter.text}
          onChange={(text) => {
            change({ text });
          }}
        />
        <SavedFiltersMenu
          of="mentions"
          present={criteriaOfMentions(filter)}
          onChoose={(criteria) => {
            change(mentionQueryOf(criteria));
          }}
        />
      </div>
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
