// Owns how the words that a hop points to are shown: in their own direction, from this article or from another one, and as
// gone where they were deleted since.

import type { ReactElement } from 'react';
import type { ChainHop } from '../../core/attribution/chain';
import type { Article } from '../../core/article/article';
import { quoteOf, type ClaimMention } from '../../core/mention/mention';
import { Quote } from '../controls/quote';
import { useAnswer } from '../state/use-answer';

interface HopSpanProps {
  readonly article: Article;
  readonly mention: ClaimMention;
  /** Which hop of the mention, and what of it. */
  readonly at: number;
  readonly part: keyof Pick<ChainHop, 'source' | 'cue'>;
  readonly spanId: string;
  /** In our words, that it was deleted. */
  readonly goneLabel: string;
  readonly className?: string;
}

/** Words that are not in this article: only main knows whether they are in another. */
const SpanElsewhere = ({ mention, at, part, goneLabel, className }: HopSpanProps): ReactElement | null => {
  const { value } = useAnswer('attribution:chain', { mentionId: mention.id });
  if (value === null) return null;
  const quote = value[at]?.[part]?.quote;
  return quote === undefined ? <span className="gone">{goneLabel}</span> : <Quote text={quote} {...named(className)} />;
};

const named = (className: string | undefined): { className?: string } => (className === undefined ? {} : { className });

export const HopSpan = (props: HopSpanProps): ReactElement => {
  const { article, spanId, className } = props;
  const here = article.mentions.find(({ id }) => id === spanId);
  return here === undefined ? <SpanElsewhere {...props} /> : <Quote text={quoteOf(here)} {...named(className)} />;
};
