// Owns the find bar above the text: what is looked for, how, how many hits there are, and the way from one to the next.

import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent, type ReactElement } from 'react';
import { Button, Input, TextField, ToggleButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Article } from '../../core/article/article';
import { useEditorState } from '../editor/editor-state';
import { formatCount } from '../i18n/format';
import { useCanWrite } from '../state/access';
import { useAppState } from '../state/app-state';
import { closeFind, lookIn, stepHit } from './find-acts';
import { setFindState, useFindState } from './find-state';
import { MarkHitsMenu } from './mark-hits-menu';
import { SilentOnClaim } from './silent-on-claim';

/** How many hits there are and which is looked at, told to assistive technology as it changes. */
const HitCount = (): ReactElement => {
  const { t } = useTranslation();
  const { hits, current, query } = useFindState();
  const isNone = hits.length === 0 && query.trim() !== '';
  const count = { current: formatCount(current + 1), total: formatCount(hits.length) };
  return (
    <span role="status" className={isNone ? 'find-count is-none' : 'find-count'}>
      {isNone ? t('window.find.none') : hits.length === 0 ? '' : t('window.find.count', count)}
    </span>
  );
};

const OpenBar = ({ article }: { readonly article: Article }): ReactElement => {
  const { t } = useTranslation();
  const { query, isExact, hits, isAskedFor } = useFindState();
  const isSyntaxShown = useAppState((state) => state.isSyntaxShown);
  const hasText = useEditorState((state) => state.surface !== null);
  const canWrite = useCanWrite();
  const hasClaims = useAppState((state) => (state.workspace?.claims.length ?? 0) > 0);
  // A search for one spelling says nothing of the others.
  const isSilent = hasText && hasClaims && !isExact && query.trim() !== '' && hits.length === 0;
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (!isAskedFor) return;
    field.current?.focus();
    field.current?.select();
    setFindState({ isAskedFor: false });
  }, [isAskedFor]);
  useEffect(() => {
    if (hasText) lookIn(article);
    // Only the text matters here, which never changes for an article, but may come in two parts.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [article.id, article.text, hasText, query, isExact, isSyntaxShown]);

  const onKeyDown = (event: KeyboardEvent): void => {
    // Keys of the menu come here too, although it is no part of the bar on the page.
    const isOwn = event.target instanceof Node && event.currentTarget.contains(event.target);
    if (!isOwn || event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      closeFind();
    } else if (event.key === 'Enter' && event.target === field.current) {
      event.preventDefault();
      stepHit(event.shiftKey ? -1 : 1);
    }
  };

  return (
    <search aria-label={t('window.find.landmark')} className="find-bar" onKeyDown={onKeyDown}>
      <TextField
        aria-label={t('window.find.field')}
        className="find-field"
        value={query}
        onChange={(words) => {
          setFindState({ query: words });
        }}
      >
        <Input ref={field} dir="auto" placeholder={t('window.find.field')} spellCheck={false} autoComplete="off" />
      </TextField>
      <ToggleButton
        className="find-toggle"
        aria-describedby="find-exact-hint"
        isSelected={isExact}
        onChange={(isSelected) => {
          setFindState({ isExact: isSelected });
        }}
      >
        {t('window.find.exact')}
      </ToggleButton>
      <span id="find-exact-hint" hidden>
        {t('window.find.exactHint')}
      </span>
      <div className="find-steps">
        <Button
          className="icon-button"
          aria-label={t('window.find.previous')}
          isDisabled={hits.length === 0}
          onPress={() => {
            stepHit(-1);
          }}
        >
          <ChevronUp aria-hidden size={17} />
        </Button>
        <Button
          className="icon-button"
          aria-label={t('window.find.next')}
          isDisabled={hits.length === 0}
          onPress={() => {
            stepHit(1);
          }}
        >
          <ChevronDown aria-hidden size={17} />
        </Button>
      </div>
      <HitCount />
      {canWrite && isSilent ? <SilentOnClaim articleId={article.id} query={query} /> : null}
      {canWrite && !isSilent ? <MarkHitsMenu count={hits.length} /> : null}
      <Button className="icon-button find-close" aria-label={t('window.find.close')} onPress={closeFind}>
        <X aria-hidden size={16} />
      </Button>
    </search>
  );
};

export const FindBar = ({ article }: { readonly article: Article }): ReactElement | null => {
  const isOpen = useFindState((state) => state.isOpen);
  return isOpen ? <OpenBar article={article} /> : null;
};
