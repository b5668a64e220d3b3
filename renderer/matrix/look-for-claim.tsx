// Owns looking for a claim in an article that has not been read for it: a search, its places, and the word that none of
// them states the claim.

import { Search, X } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Input, Label, Popover, SearchField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { ClaimTranslation } from '../../core/claims/claim';
import type { HitInContext } from '../../core/matrix/search-article';
import type { ArticleSummary } from '../../core/queries/article-summary';
import { wordPiecesOf } from '../../core/text/words';
import { ChoiceField } from '../controls/choice-field';
import { Quote } from '../controls/quote';
import { typedDirection } from '../controls/typed-direction';
import { formatCount, showName } from '../i18n/format';
import { useAnswer } from '../state/use-answer';
import { runCommand } from '../state/workspace-acts';
import { goToHit } from './go-to-hit';
import type { ArticlesById } from './matrix-words';

/** What is known of the claim that is looked for. */
export interface SoughtClaim {
  readonly claimId: string;
  readonly gloss: string;
  readonly translations: readonly ClaimTranslation[];
}

interface LookForClaimProps {
  readonly claim: SoughtClaim;
  /** The articles that have not been read for it; at least one. */
  readonly articleIds: readonly string[];
  readonly articles: ArticlesById;
  readonly isSpot: boolean;
}

/** The claim in the article's language where it has been translated, else as it is worded. */
const wordsFor = ({ gloss, translations }: SoughtClaim, article: ArticleSummary): string =>
  translations.find(({ language }) => language === article.language)?.text ?? gloss;

const SHORTEST_WORD = 3;
const MOST_WORDS = 10;

/** The words of a claim that are worth looking for, each once. */
const wordsOf = (claim: string): string[] => {
  const words = wordPiecesOf(claim)
    .filter(({ isWord, start, end }) => isWord && end - start >= SHORTEST_WORD)
    .map(({ start, end }) => claim.slice(start, end));
  return [...new Set(words)].slice(0, MOST_WORDS);
};

const Hit = ({ hit, onGo }: { readonly hit: HitInContext; readonly onGo: () => void }): ReactElement => (
  <li>
    <Button className="look-hit" onPress={onGo}>
      <span className="quote" dir={hit.direction} lang={hit.language ?? undefined}>
        {showName(hit.before)}
        <mark>{showName(hit.words)}</mark>
        {showName(hit.after)}
      </span>
    </Button>
  </li>
);

interface LookingProps {
  readonly claim: SoughtClaim;
  readonly article: ArticleSummary;
  readonly onDone: () => void;
}

const Looking = ({ claim, article, onDone }: LookingProps): ReactElement => {
  const { t } = useTranslation();
  const words = wordsFor(claim, article);
  const [query, setQuery] = useState(words);
  const { value: found } = useAnswer('claims:search-article', { articleId: article.id, query });
  const isBlank = query.trim() === '';
  const total = found?.total ?? 0;
  const noteSilence = async (): Promise<void> => {
    const silence = { claimId: claim.claimId, articleId: article.id, query: query.trim(), hits: total };
    if ((await runCommand({ command: 'note-silence', ...silence })) !== null) onDone();
  };
  return (
    <>
      <SearchField className="field look-query" value={query} onChange={setQuery} autoFocus>
        <Label>{t('window.matrix.look.query')}</Label>
        <div className="search-field">
          <Input dir={typedDirection(query)} />
          <Button className="icon-button search-clear">
            <X aria-hidden size={14} />
          </Button>
        </div>
      </SearchField>
      <div className="look-words" role="group" aria-label={t('window.matrix.look.words')}>
        {wordsOf(words).map((word) => (
          <Button
            key={word}
            className="chip-button"
            onPress={() => {
              setQuery(word);
            }}
          >
            <Quote text={word} />
          </Button>
        ))}
      </div>
      <p role="status" className="look-count">
        {isBlank || found === null
          ? ''
          : total === 0
            ? t('window.matrix.look.none')
            : t('window.matrix.look.found', { count: total, number: formatCount(total) })}
      </p>
      {found === null || total === 0 ? null : (
        <ul className="look-hits">
          {found.hits.map((hit) => (
            <Hit key={hit.start} hit={hit} onGo={() => void goToHit(article.id, query.trim(), hit.start)} />
          ))}
        </ul>
      )}
      {found !== null && found.hits.length < total ? (
        <p className="field-hint">{t('window.matrix.look.more', { number: formatCount(found.hits.length) })}</p>
      ) : null}
      <p className="field-hint">{t('window.matrix.look.hint')}</p>
      <Button
        className="button primary look-silent"
        isDisabled={isBlank || found === null}
        onPress={() => void noteSilence()}
      >
        {t(total === 0 ? 'window.matrix.look.silentNowhere' : 'window.matrix.look.silent')}
      </Button>
    </>
  );
};

/** The button that opens the search, and the search beside it. */
export const LookForClaim = ({ claim, articleIds, articles, isSpot }: LookForClaimProps): ReactElement | null => {
  const { t } = useTranslation();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const choices = articleIds.flatMap((id) => articles.get(id) ?? []);
  const article = choices.find(({ id }) => id === chosenId) ?? choices[0];
  if (article === undefined) return null;
  return (
    <DialogTrigger>
      <Button className="matrix-act" data-target excludeFromTabOrder={!isSpot}>
        <Search aria-hidden size={14} />
        {t('window.matrix.look.open')}
      </Button>
      <Popover className="popover look-popover" placement="bottom start">
        <Dialog className="small-dialog">
          {({ close }) => (
            <>
              <Heading slot="title">{t('window.matrix.look.heading')}</Heading>
              <Quote text={claim.gloss} className="look-claim" />
              {choices.length === 1 ? (
                <Quote text={article.title} language={article.language} className="field-hint" />
              ) : (
                <ChoiceField
                  label={t('window.matrix.look.article')}
                  value={article.id}
                  choices={choices.map(({ id, title }) => ({ value: id, label: showName(title) }))}
                  onChoose={setChosenId}
                />
              )}
              <Looking key={article.id} claim={claim} article={article} onDone={close} />
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
};
