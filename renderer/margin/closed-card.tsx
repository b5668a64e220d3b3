// Owns what a card says while it is not chosen: beside the quote what was set and noted, or as a row the quote alone.

import { Fragment, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mention } from '../../core/mention/mention';
import { directionOfText } from '../../core/text/direction';
import { useCodes } from '../codebook/code-words';
import { showName } from '../i18n/format';
import { useAppState } from '../state/app-state';
import { recordById } from '../state/by-id';

interface ClosedCardProps {
  readonly mention: Mention;
}

/** What the attributes of its kind say, in their order. */
const useAttributeValues = (mention: Mention): string[] => {
  const code = useCodes().find(({ id }) => id === (mention.kind === 'own' ? mention.code : mention.kind));
  return (code?.attributes ?? []).flatMap(({ id }) => mention.attributes?.[id] ?? []);
};

/** The words of the claim that a mention states, or the name of the actor that it is. */
const useNamedRecord = (mention: Mention): string | undefined =>
  useAppState(({ workspace }) => {
    if (workspace === null) return undefined;
    if (mention.kind === 'claim') return recordById(workspace.claims, mention.claimId)?.gloss;
    return mention.kind === 'source' ? recordById(workspace.actors, mention.actorId)?.name : undefined;
  });

/** What the closed card says beside the quote, in parts: each is a phrase of its own, with its own direction. */
const useSummary = (mention: Mention): string[] => {
  const { t } = useTranslation();
  const named = useNamedRecord(mention);
  const attributes = useAttributeValues(mention);
  const own = (): readonly (string | null | undefined)[] => {
    switch (mention.kind) {
      case 'claim':
        return [named];
      case 'source':
        return [
          named,
          mention.sourceType === null ? null : t(`window.card.sourceTypes.${mention.sourceType}`),
          mention.role,
        ];
      case 'contested':
        return [mention.reason === null ? null : t(`window.card.reasons.${mention.reason}`), mention.contestedBy];
      case 'cue':
      case 'own':
        return [];
    }
  };
  return [...own(), ...attributes].flatMap((part) =>
    part === null || part === undefined || part === '' ? [] : [part],
  );
};

export const ClosedCard = ({ mention }: ClosedCardProps): ReactElement => {
  const summary = useSummary(mention);
  return (
    <>
      {summary.length === 0 ? null : (
        <p className="card-summary" {...(summary.length === 1 ? { dir: directionOfText(summary.join('')) } : {})}>
          {summary.map((part, index) => (
            <Fragment key={index}>
              {index === 0 ? '' : ' · '}
              <bdi dir={directionOfText(part)}>{showName(part)}</bdi>
            </Fragment>
          ))}
        </p>
      )}
      {mention.note === '' ? null : (
        <p className="card-note two-lines" dir={directionOfText(mention.note)}>
          {showName(mention.note)}
        </p>
      )}
      {mention.tags.length === 0 ? null : (
        <ul className="card-tags">
          {mention.tags.map((tag) => (
            <li key={tag} className="tag" dir="auto">
              {showName(tag)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
};
