// Owns the list between the two texts: what joins them, then what only one of them claims.

import type { ReactElement, ReactNode } from 'react';
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Claim } from '../../core/claims/claim';
import { MUTUAL_RELATIONS } from '../../core/claims/relation';
import type { CompareJoin } from '../../core/compare/compare';
import { Quote } from '../controls/quote';
import { formatFacts, showName } from '../i18n/format';
import { otherSide, type CompareEntry, type Side } from './picking';
import { RelationIcon } from '../claims/relation-icon';
import { SideBadge } from './side-badge';

export interface CompareRailProps {
  readonly entries: readonly CompareEntry[];
  readonly claims: ReadonlyMap<string, Claim>;
  readonly chosenKey: string | null;
  readonly onChoose: (entry: CompareEntry) => void;
  /** The analyst wants to go on in the text. */
  readonly onEnter: (entry: CompareEntry) => void;
}

/** The claims that a join is about, with the side each stands on: the one it leads from first. */
const endsOf = (join: CompareJoin): { readonly claimId: string; readonly side: Side }[] => {
  if (join.kind === 'same-claim') return [];
  const ends = [
    { claimId: join.from, side: join.fromSide },
    { claimId: join.to, side: otherSide(join.fromSide) },
  ];
  // What holds both ways is read in the order of the articles.
  return MUTUAL_RELATIONS.has(join.relationKind) && join.fromSide === 'right' ? ends.reverse() : ends;
};

export const CompareRail = ({ entries, claims, chosenKey, onChoose, onEnter }: CompareRailProps): ReactElement => {
  const { t } = useTranslation();
  const gloss = (claimId: string): ReactNode => {
    const claim = claims.get(claimId);
    return claim === undefined ? null : <Quote text={claim.gloss} language={claim.language} className="rail-gloss" />;
  };
  const glossText = (claimId: string): string => showName(claims.get(claimId)?.gloss ?? '');
  const entryOf = (key: unknown): CompareEntry | undefined => entries.find((entry) => entry.key === key);

  const joinItem = (join: CompareJoin, key: string): ReactElement => {
    const kind = join.kind === 'same-claim' ? join.kind : join.relationKind;
    const word =
      join.kind === 'same-claim'
        ? t('window.compare.sameClaim')
        : t(`window.terms.relations.label.${join.relationKind}`);
    const ends = endsOf(join);
    const glosses = join.kind === 'same-claim' ? [join.claimId] : ends.map(({ claimId }) => claimId);
    return (
      <ListBoxItem
        key={key}
        id={key}
        data-entry={key}
        className="rail-entry"
        textValue={formatFacts([word, ...glosses.map(glossText)])}
      >
        <span className="rail-kind">
          <RelationIcon kind={kind} />
          {word}
        </span>
        {join.kind === 'same-claim' ? gloss(join.claimId) : null}
        {ends.map(({ claimId, side }) => (
          <span key={side} className="rail-end">
            <SideBadge side={side} />
            {gloss(claimId)}
          </span>
        ))}
      </ListBoxItem>
    );
  };

  const only = (side: Side): readonly (CompareEntry & { readonly kind: 'only' })[] =>
    entries.filter((entry) => entry.kind === 'only').filter((entry) => entry.side === side);

  return (
    <ListBox
      className="compare-rail-list"
      aria-label={t('window.compare.links')}
      selectionMode="single"
      selectionBehavior="replace"
      selectedKeys={chosenKey === null ? [] : [chosenKey]}
      onSelectionChange={(keys) => {
        const entry = keys === 'all' ? undefined : entryOf([...keys][0]);
        if (entry !== undefined) onChoose(entry);
      }}
      onAction={(key) => {
        const entry = entryOf(key);
        if (entry !== undefined) onEnter(entry);
      }}
    >
      {entries.some(({ kind }) => kind === 'join') ? (
        <ListBoxSection id="joins" className="rail-section">
          <Header className="rail-heading">{t('window.compare.joins')}</Header>
          {entries.map((entry) => (entry.kind === 'join' ? joinItem(entry.join, entry.key) : null))}
        </ListBoxSection>
      ) : null}
      {(['left', 'right'] as const).map((side) =>
        only(side).length === 0 ? null : (
          <ListBoxSection key={side} id={side} className="rail-section">
            <Header className="rail-heading">
              {t(side === 'left' ? 'window.compare.onlyLeft' : 'window.compare.onlyRight')}
            </Header>
            {only(side).map(({ key, claim }) => (
              <ListBoxItem
                key={key}
                id={key}
                data-entry={key}
                className="rail-entry"
                textValue={glossText(claim.claimId)}
              >
                <span className="rail-end">
                  <SideBadge side={side} />
                  {gloss(claim.claimId)}
                </span>
              </ListBoxItem>
            ))}
          </ListBoxSection>
        ),
      )}
    </ListBox>
  );
};
