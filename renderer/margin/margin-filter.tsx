// Owns the margin's filter: kinds with their counts, a tag, and words.

import { memo, useMemo, type ReactElement } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Code, OfKind } from '../../core/codebook/codebook';
import { MARKING_KINDS, type Mention } from '../../core/mention/mention';
import { filterMentions, tagsInUse, type MentionQuery } from '../../core/queries/filter-mentions';
import { criteriaOfMentions, mentionQueryOf } from '../../core/saved-filters/criteria';
import { isSame } from '../../core/same';
import { inCodebookOrder, useCodes, useKindName } from '../codebook/code-words';
import { ChoiceField } from '../controls/choice-field';
import { FilterField } from '../controls/filter-field';
import { KindIcon } from '../controls/kind-icon';
import { formatCount, showName } from '../i18n/format';
import { SavedFiltersMenu } from '../saved-filters/saved-filters-menu';
import { appState, setAppState, useAppState } from '../state/app-state';
import { useComingRest } from '../state/rest-of-article';
import { followingMentions } from './follow-mentions';
import { countsShown, type KindCounts } from './kind-counts';

interface ShownKind extends OfKind {
  /** Its id in the codebook. */
  readonly id: string;
}

/** The tags that the mentions have: where none with a tag comes or goes, they stay as they are. */
const tagsOf = followingMentions({
  outOf: tagsInUse,
  after: (tags, { gone, added }) => ([...gone, ...added].some((mention) => mention.tags.length > 0) ? undefined : tags),
});

/** The kinds that can be shown or hidden. Cues stand in the service of chains, and kinds of the project are many: where there are none, nobody has to look past them. */
const shownKinds = ({ built, own }: KindCounts, codes: readonly Code[]): ShownKind[] => [
  ...MARKING_KINDS.filter((kind) => kind !== 'cue' || built.cue > 0).map((kind) => ({ id: kind, kind })),
  ...inCodebookOrder(own, codes).map(([code]) => ({ id: code, kind: 'own' as const, code })),
];

/** A chosen mention that the new filter hides is let go; one that is chosen later is shown whatever the filter says. */
const change = (part: Partial<MentionQuery>): void => {
  const { filter, selectedMentionId: chosenId, workspace, article } = appState();
  const next = { ...filter, ...part };
  const chosen = (article?.mentions ?? []).filter(({ id }) => id === chosenId);
  const isChosenShown = filterMentions(chosen, next, workspace?.claims ?? []).length > 0;
  setAppState({ filter: next, selectedMentionId: isChosenShown ? chosenId : null });
};

interface OfMentions {
  readonly mentions: readonly Mention[];
}

/** How many there are of a kind in the open article. */
const KindCount = ({ kind, id }: Pick<ShownKind, 'kind' | 'id'>): ReactElement => {
  useTranslation();
  const count = useAppState((state) => {
    const { built, own } = countsShown(state);
    return (kind === 'own' ? own[id] : built[kind]) ?? 0;
  });
  return <span className="count">{formatCount(count)}</span>;
};

/** A count follows by itself: an act mostly changes one, and seldom which kinds there are. */
const KindToggles = memo(function KindToggles({ kinds }: { readonly kinds: readonly ShownKind[] }): ReactElement {
  const { t } = useTranslation();
  const hidden = useAppState((state) => state.filter.hiddenCodes);
  const kindName = useKindName();
  const ids = kinds.map(({ id }) => id);
  return (
    <ToggleButtonGroup
      aria-label={t('window.margin.show')}
      className="kind-toggles"
      selectionMode="multiple"
      selectedKeys={ids.filter((id) => !hidden.has(id))}
      onSelectionChange={(keys) => {
        // What is hidden and not in this article stays hidden in the next.
        const elsewhere = [...hidden].filter((id) => !ids.includes(id));
        change({ hiddenCodes: new Set([...elsewhere, ...ids.filter((id) => !keys.has(id))]) });
      }}
    >
      {kinds.map(({ id, ...of }) => (
        <ToggleButton key={id} id={id} className={`kind-toggle kind-${of.kind}`}>
          <KindIcon {...of} />
          <bdi className="kind-toggle-name">{kindName(of)}</bdi>
          <KindCount kind={of.kind} id={id} />
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}, isSame);

const KindFilter = (): ReactElement => {
  const codes = useCodes();
  const counts = useAppState(countsShown);
  const kinds = useMemo(() => shownKinds(counts, codes), [counts, codes]);
  return <KindToggles kinds={kinds} />;
};

const WordFilter = memo(function WordFilter(): ReactElement {
  const { t } = useTranslation();
  const filter = useAppState((state) => state.filter);
  return (
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
  );
});

const TagChoice = memo(
  function TagChoice({ tags }: { readonly tags: readonly string[] }): ReactElement {
    const { t } = useTranslation();
    const tag = useAppState((state) => state.filter.tag);
    return (
      <ChoiceField
        label={t('window.margin.filterTag')}
        value={tag}
        emptyLabel={t('window.margin.allTags')}
        choices={tags.map((each) => ({ value: each, label: showName(each) }))}
        onChoose={(chosen) => {
          change({ tag: chosen });
        }}
      />
    );
  },
  (one, other) => isSame(one.tags, other.tags),
);

const TagFilter = ({ mentions }: OfMentions): ReactElement | null => {
  const rest = useComingRest();
  const tags = rest?.tags ?? tagsOf(mentions);
  return tags.length === 0 ? null : <TagChoice tags={tags} />;
};

/** Each part is made anew only when what it shows has changed: an act on a mention mostly changes a count. */
export const MarginFilter = memo(function MarginFilter({ mentions }: OfMentions): ReactElement {
  return (
    <div className="margin-filter">
      <KindFilter />
      <WordFilter />
      <TagFilter mentions={mentions} />
    </div>
  );
});
