// Owns the words about a file of an import: why it did not come in, what to look at, what it is nearly the same as.

import { useTranslation } from 'react-i18next';
import type { ImportedFile, LikeArticle } from '../../contract/imported';
import { isolate } from '../../core/text/bidi-controls';
import { describeFailure, formatShare } from '../i18n/format';
import { useDoubtWords } from '../provenance/doubt-words';
import { useAppState } from '../state/app-state';

interface ImportedWords {
  readonly isThere: (articleId: string) => boolean;
  readonly titleOf: (articleId: string) => string;
  /** Why a file was refused, or what to look at in its article. */
  readonly reasonsOf: (file: ImportedFile) => readonly string[];
  readonly likeness: (like: LikeArticle) => string;
}

export const useImportedWords = (): ImportedWords => {
  const { t } = useTranslation();
  const doubtWords = useDoubtWords();
  const articles = useAppState((state) => state.workspace?.articles);
  const titleOf = (articleId: string): string => articles?.find(({ id }) => id === articleId)?.title ?? '';
  const isThere = (articleId: string): boolean => articles?.some(({ id }) => id === articleId) === true;
  return {
    isThere,
    titleOf,
    reasonsOf: ({ result }) => {
      if (!result.ok) return [describeFailure(result.error)];
      const { value } = result;
      if (value.kind === 'adopted') return [t('window.imported.adopted', { title: isolate(value.title) })];
      if (!isThere(value.articleId)) return [t('window.imported.gone')];
      if (value.kind === 'already-there') return [];
      const { detectedEncoding, doubts } = value;
      const detected =
        detectedEncoding === null ? [] : [t('window.imported.detected', { encoding: isolate(detectedEncoding) })];
      return doubts.length === 0 ? detected : [...detected, t('window.imported.doubtful'), ...doubts.map(doubtWords)];
    },
    likeness: ({ articleId, revisionId, likeness }) =>
      t(revisionId === null ? 'window.imported.alike' : 'window.imported.alikeEarlier', {
        title: t('window.quoted', { name: isolate(titleOf(articleId)) }),
        share: formatShare(likeness),
      }),
  };
};
