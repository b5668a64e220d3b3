// Owns the dialog that says what a check of the workspace has found.

import { CircleAlert, CircleCheck } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { VerificationReply } from '../../contract/verification';
import { describeProblem, formatCount } from '../i18n/format';
import { useAppState } from '../state/app-state';
import { AppDialog } from './app-dialog';

type Problem = VerificationReply['problems'][number];

/** Articles are known by their titles here, not by their ids. */
const useWords = (): ((problem: Problem) => string) => {
  const { t } = useTranslation();
  const articles = useAppState((state) => state.workspace?.articles);
  return ({ kind, details }) => {
    const title = articles?.find(({ id }) => id === details.articleId)?.title;
    if (title === undefined) return describeProblem(kind, details);
    return describeProblem(kind, { ...details, articleId: t('window.quoted', { name: title }) });
  };
};

const Verification = ({ articles, mentions, problems }: VerificationReply): ReactElement => {
  const { t } = useTranslation();
  const words = useWords();
  const counts = t('window.verification.counts', {
    articles: t('window.verification.articles', { count: articles, number: formatCount(articles) }),
    mentions: t('window.verification.mentions', { count: mentions, number: formatCount(mentions) }),
  });
  if (problems.length === 0) {
    return (
      <div className="verdict">
        <CircleCheck aria-hidden size={20} />
        <p>
          {t('window.verification.sound')} {counts}
        </p>
      </div>
    );
  }
  return (
    <>
      <div className="verdict is-failure">
        <CircleAlert aria-hidden size={20} />
        <p>
          {t('window.verification.problems', { count: problems.length, number: formatCount(problems.length) })} {counts}
        </p>
      </div>
      <ul aria-label={t('window.verification.list')} className="problem-list">
        {problems.map((problem, index) => (
          <li key={index}>{words(problem)}</li>
        ))}
      </ul>
      <p>{t('window.verification.next')}</p>
    </>
  );
};

export const VerificationDialog = (): ReactElement | null => {
  const { t } = useTranslation();
  const verification = useAppState((state) => state.verification);
  if (verification === null) return null;
  return (
    <AppDialog heading={t('window.verification.heading')}>
      <Verification {...verification} />
    </AppDialog>
  );
};
