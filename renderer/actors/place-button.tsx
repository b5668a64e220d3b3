// Owns the quote that leads to its words in the text.

import { ArrowRight } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { Quote } from '../controls/quote';
import { goToMention } from '../state/view-acts';

interface PlaceButtonProps {
  readonly articleId: string;
  readonly mentionId: string;
  readonly quote: string;
  readonly language: string | null;
}

export const PlaceButton = ({ articleId, mentionId, quote, language }: PlaceButtonProps): ReactElement => (
  <Button className="place-button" onPress={() => void goToMention(articleId, mentionId)}>
    <Quote text={quote} language={language} className="four-lines" />
    <ArrowRight aria-hidden className="mirrored" size={14} />
  </Button>
);
