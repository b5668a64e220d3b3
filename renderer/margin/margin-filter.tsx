// Owns the margin's filter: kinds with their counts, a tag, and words.

import { X } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button, Input, SearchField, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Article } from '../../core/article/article';
import { MARKING_KINDS, mentionKindSchema, type MentionKind } from '../../core/mention/mention';
import { countKinds } from '../../core/queries/article-summary';
import { filterMentions, tagsInUse, type MentionQuery } from '../../core/queries/filter-mentions';
import { useKindName } from '../codebook/code-words';
import { ChoiceField } from '../controls/choice-field';
import { KindIcon } from '../controls/kind-icon';
import { typedDirection } from '../controls/typed-direction';
import { formatCount, showName } from '../i18n/format';
import { setAppState, useAppState } from '../state/app-state';

const isKind = (key: unknown): key is MentionKind => mentionKindSchema.safeParse(key).success;

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
  const counts = countKinds(article);
  const tags = tagsInUse(article.mentions);
  // Cues stand in the service of chains: where there are none, nobody has to look past them.
  const kinds = [...MARKING_KINDS, 'own' as const].filter(
    (kind) => (kind !== 'cue' && kind !== 'own') || counts[kind] > 0,
  );
  const kindName = useKindName();
  return (
    <div className="margin-filter">
      <ToggleButtonGroup
        aria-label={t('window.margin.show')}
        className="kind-toggles"
        selectionMode="multiple"
        selectedKeys={filter.kinds}
        onSelectionChange={(keys) => {
          change({ kinds: new Set([...keys].filter(isKind)) });
        }}
      >
        {kinds.map((kind) => (
          <ToggleButton key={kind} id={kind} className={`kind-toggle kind-${kind}`}>
            <KindIcon kind={kind} />
            <span>{kindName({ kind })}</span>
            <span className="count">{formatCount(counts[kind])}</span>
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <SearchField
        aria-label={t('window.margin.filterText')}
        className="search-field"
        value={filter.text}
        onChange={(text) => {
          change({ text });
        }}
      >
        <Input dir={typedDirection(filter.text)} placeholder={t('window.margin.filterText')} />
        <Button className="icon-button search-clear">
          <X aria-hidden size={14} />
        </Button>
      </SearchField>
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
