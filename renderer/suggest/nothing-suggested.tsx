// Owns what is said where no suggestion is left: that all are decided, or what was looked for in vain.

import { useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Article } from '../../core/article/article';
import type { CueRule } from '../../core/suggest/cue-rule';
import { lookedFor } from '../../core/suggest/looked-for';
import { formatCount, formatLanguage, formatList } from '../i18n/format';

interface NothingSuggestedProps {
  readonly article: Article;
  readonly rules: readonly CueRule[];
  /** How many cues were found, and are marked or dismissed. */
  readonly found: number;
}

export const NothingSuggested = ({ article, rules, found }: NothingSuggestedProps): ReactElement => {
  const { t } = useTranslation();
  const { cues, languages, without } = useMemo(() => lookedFor(article, rules), [article, rules]);
  const named = (tags: readonly string[]): string => formatList(tags.map(formatLanguage));
  return (
    <div className="empty-state">
      <h3>{found > 0 ? t('window.suggest.done') : t('window.suggest.none')}</h3>
      {found > 0 ? <p>{t('window.suggest.doneHint')}</p> : null}
      {cues > 0 ? (
        <p>{t('window.suggest.lookedFor', { count: cues, number: formatCount(cues), languages: named(languages) })}</p>
      ) : null}
      {without.length > 0 ? <p>{t('window.suggest.without', { languages: named(without) })}</p> : null}
      {cues === 0 && without.length === 0 ? <p>{t('window.suggest.nothingLookedFor')}</p> : null}
      {found === 0 && article.language !== null ? <p>{t('window.suggest.setLanguage')}</p> : null}
    </div>
  );
};
