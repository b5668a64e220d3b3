// Owns how the independent roots of a claim are told: how many there are, what each is, and why some count once.

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ledger } from '../../core/claims/ledger';
import { Quote } from '../controls/quote';
import { formatFacts } from '../i18n/format';
import { countWords } from '../i18n/count-words';

export const LedgerRoots = ({ ledger }: { readonly ledger: Ledger }): ReactElement => {
  const { t } = useTranslation();
  const { roots, articleIds } = ledger.overview;
  if (roots.length === 0) return <p className="field-hint">{t('window.claims.roots.none')}</p>;
  const nameOf = (articleId: string): string => {
    const article = ledger.articles.find((each) => each.articleId === articleId);
    return article?.outlet ?? article?.title ?? '';
  };
  return (
    <>
      <p className="ledger-sum">
        {formatFacts([countWords('articles', articleIds.length), countWords('roots', roots.length)])}
      </p>
      <ul className="ledger-roots">
        {roots.map((root) => (
          <li key={root.mentionIds[0]} className="ledger-root">
            {root.names.map((name) => (
              <Quote key={name} text={name} className="ledger-root-name" />
            ))}
            <ul className="facts">
              {[...new Set(root.articleIds.map(nameOf))].map((name) => (
                <li key={name}>
                  <Quote text={name} />
                </li>
              ))}
              <li>{countWords('mentions', root.mentionIds.length)}</li>
            </ul>
            {root.because.map((because) => (
              <p key={because} className="field-hint">
                {t(`window.claims.roots.because.${because}`)}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
};
