// Owns which claim a mention states: its words, how often it is stated and with which status, and the ways to another
// claim, to none, and to the claim's own page.

import { useState, type ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Article } from '../../core/article/article';
import type { Claim } from '../../core/claims/claim';
import type { ClaimOverview } from '../../core/claims/claim-overview';
import type { ClaimMention } from '../../core/mention/mention';
import { DraftField } from '../controls/draft-field';
import { mentionDraft, saveMentionDraft, editMention } from '../margin/edit-mention';
import { useCanWrite } from '../state/access';
import { useAppState } from '../state/app-state';
import { flushDrafts } from '../state/drafts';
import { useAnswer } from '../state/use-answer';
import { showClaim } from '../state/view-acts';
import { runCommand } from '../state/workspace-acts';
import { StatusMark } from './status-mark';
import { ClaimChooser } from './claim-chooser';
import { statedWords } from './claim-words';

interface ClaimOfMentionProps {
  readonly article: Article;
  readonly mention: ClaimMention;
}

/** Says which claim a mention states; what was being typed as the words of another is saved first. */
const attach = async (article: Article, mention: ClaimMention, claimId: string | null): Promise<void> => {
  await flushDrafts();
  await runCommand({ command: 'attach-mention', articleId: article.id, mentionId: mention.id, claimId });
};

/** Makes a claim of its own for a mention, in these words; the claim it stated before stays as it is. */
const makeOwn = async (article: Article, mention: ClaimMention, gloss: string): Promise<void> => {
  if (mention.claimId === null) await editMention(article, mention, { kind: 'claim', gloss });
  else
    await runCommand({
      command: 'split-claim',
      claimId: mention.claimId,
      mentionIds: [mention.id],
      gloss,
      language: null,
    });
};

interface ClaimFactsProps {
  readonly claim: Claim;
  readonly overview: ClaimOverview | undefined;
  readonly hasOthers: boolean;
  readonly isAskedFor: boolean;
  readonly onAnother: () => void;
  readonly onDetach: () => void;
}

const ClaimFacts = ({ claim, overview, hasOthers, isAskedFor, onAnother, onDetach }: ClaimFactsProps): ReactElement => {
  const { t } = useTranslation();
  const canWrite = useCanWrite();
  return (
    <div className="claim-facts">
      <p className="claim-stated">
        {overview?.status == null ? null : <StatusMark status={overview.status} />}
        <span>{overview === undefined ? '' : statedWords(overview)}</span>
      </p>
      <div className="card-acts">
        <Button
          className="text-button"
          autoFocus={isAskedFor}
          onPress={() => {
            showClaim(claim.id);
          }}
        >
          {t('window.claimCard.show')}
        </Button>
        {canWrite ? (
          <>
            {hasOthers ? (
              <Button className="text-button" onPress={onAnother}>
                {t('window.claimCard.another')}
              </Button>
            ) : null}
            <Button className="text-button" onPress={onDetach}>
              {t('window.claimCard.detach')}
            </Button>
          </>
        ) : null}
      </div>
    </div>
  );
};

export const ClaimOfMention = ({ article, mention }: ClaimOfMentionProps): ReactElement => {
  const { t } = useTranslation();
  const canWrite = useCanWrite();
  const claims = useAppState((state) => state.workspace?.claims) ?? [];
  const overviews = useAnswer('claims:overview', null).value ?? [];
  const [isChoosing, setIsChoosing] = useState(false);
  // An act here takes its own button away: the focus goes to what comes in its place.
  const [focusGoesTo, setFocusGoesTo] = useState<'facts' | 'chooser' | null>(null);
  const claim = claims.find(({ id }) => id === mention.claimId);
  const overview = overviews.find(({ claimId }) => claimId === claim?.id);
  const others = claims.filter((each) => each !== claim);

  const leaveTo = (place: 'facts' | 'chooser'): void => {
    setFocusGoesTo(place);
    setIsChoosing(place === 'chooser');
  };
  return (
    <>
      <DraftField
        place={mentionDraft(mention, 'gloss', t('window.card.gloss'))}
        label={t('window.card.gloss')}
        value={claim?.gloss ?? ''}
        isMultiline
        {...(overview !== undefined && overview.mentions > 1 ? { hint: t('window.claimCard.rewordsAll') } : {})}
        onCommit={(gloss) => saveMentionDraft(article, mention, { kind: 'claim', gloss })}
      />
      {claim !== undefined && !isChoosing ? (
        <ClaimFacts
          claim={claim}
          overview={overview}
          hasOthers={others.length > 0}
          isAskedFor={focusGoesTo === 'facts'}
          onAnother={() => {
            leaveTo('chooser');
          }}
          onDetach={() => {
            setFocusGoesTo('chooser');
            void attach(article, mention, null);
          }}
        />
      ) : null}
      {canWrite && others.length > 0 && (claim === undefined || isChoosing) ? (
        <ClaimChooser
          claims={others}
          overviews={overviews}
          isAskedFor={focusGoesTo === 'chooser'}
          onChoose={(claimId) => {
            leaveTo('facts');
            void attach(article, mention, claimId);
          }}
          onNew={(gloss) => {
            leaveTo('facts');
            void makeOwn(article, mention, gloss);
          }}
          onLeave={() => {
            setIsChoosing(false);
          }}
        />
      ) : null}
    </>
  );
};
