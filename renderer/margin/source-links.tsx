// Owns the choice of the sources that assert a claim mention: those that do, and those whose words stand nearest to it.

import { memo, useMemo, useState, type ReactElement } from 'react';
import { ToggleButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Article } from '../../core/article/article';
import { startOf, type ClaimMention, type Mention, type SourceMention } from '../../core/mention/mention';
import { Quote } from '../controls/quote';
import { useLatest } from '../controls/use-latest';
import { useCanWrite } from '../state/access';
import { runCommand } from '../state/workspace-acts';
import { followingMentions } from './follow-mentions';
import { MoreButton } from './more-button';

interface SourceLinksProps {
  readonly article: Article;
  readonly mention: ClaimMention;
}

/** How many sources are offered at first, and how many more at a press. */
const AT_ONCE = 12;

const isSource = (mention: Mention): mention is SourceMention => mention.kind === 'source';

/** The sources among the mentions: the very same list where none comes or goes. */
const sourcesAmong = followingMentions({
  outOf: (mentions) => mentions.filter(isSource),
  after: (sources, { gone, added }) => (gone.some(isSource) || added.some(isSource) ? undefined : sources),
});

/** The sources to offer, in reading order: those that are linked, and the nearest of the rest. */
const nearestOf = (
  sources: readonly SourceMention[],
  mention: ClaimMention,
  linked: ReadonlySet<string>,
  most: number,
): readonly SourceMention[] => {
  if (sources.length <= most) return sources;
  const distance = (source: SourceMention): number => Math.abs(startOf(source) - startOf(mention));
  const rest = sources
    .filter(({ id }) => !linked.has(id))
    .sort((one, other) => distance(one) - distance(other))
    .slice(0, most);
  const offered = new Set(rest);
  return sources.filter((source) => linked.has(source.id) || offered.has(source));
};

interface SourceButtonProps {
  readonly source: SourceMention;
  readonly isLinked: boolean;
  readonly canWrite: boolean;
  readonly onToggle: (source: SourceMention) => void;
}

const SourceButton = memo(function SourceButton({
  source,
  isLinked,
  canWrite,
  onToggle,
}: SourceButtonProps): ReactElement {
  return (
    <ToggleButton
      className="chip-button"
      isDisabled={!canWrite}
      isSelected={isLinked}
      onChange={() => {
        onToggle(source);
      }}
    >
      <Quote text={source.name} className="one-line" />
    </ToggleButton>
  );
});

/** One press on a source says that it asserts the claim; another takes that back. */
export const SourceLinks = ({ article, mention }: SourceLinksProps): ReactElement => {
  const { t } = useTranslation();
  const canWrite = useCanWrite();
  const [most, setMost] = useState(AT_ONCE);
  const { mentions, links } = article;
  const sources = sourcesAmong(mentions);
  const linkTo = (sourceId: string) => links.find((link) => link.from === mention.id && link.to === sourceId);
  const shown = useMemo(() => {
    const linked = new Set(links.filter(({ from }) => from === mention.id).map(({ to }) => to));
    return nearestOf(sources, mention, linked, canWrite ? most : 0);
  }, [sources, links, mention, most, canWrite]);
  const toggle = useLatest((source: SourceMention): void => {
    const link = linkTo(source.id);
    void runCommand(
      link === undefined
        ? { command: 'link-source', articleId: article.id, claimMentionId: mention.id, sourceMentionId: source.id }
        : { command: 'unlink-source', articleId: article.id, linkId: link.id },
    );
  });
  const heading = `asserted-by-${mention.id}`;
  return (
    <div className="field" role="group" aria-labelledby={heading}>
      <span id={heading} className="field-label">
        {t('window.card.assertedBy')}
      </span>
      {shown.length === 0 ? (
        <p className="field-hint">{t(canWrite ? 'window.card.noSources' : 'window.card.notSet')}</p>
      ) : null}
      <div className="source-links">
        {shown.map((source) => (
          <SourceButton
            key={source.id}
            source={source}
            isLinked={linkTo(source.id) !== undefined}
            canWrite={canWrite}
            onToggle={toggle}
          />
        ))}
      </div>
      {canWrite ? (
        <MoreButton
          count={sources.length - shown.length}
          onPress={() => {
            setMost(most + AT_ONCE);
          }}
        />
      ) : null}
    </div>
  );
};
