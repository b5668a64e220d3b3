// Owns one backup in the list: when, why and what it holds, and the ways to bring it back, each asked about in place.

import { useState, type ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { BackupItem } from '../../contract/backup';
import type { Failure } from '../../core/result';
import { isolatePath } from '../../core/text/bidi-controls';
import { describeFailure, formatCount, formatInstant } from '../i18n/format';
import { useCanWrite } from '../state/access';
import { putBack, restoreBackup, restoreElsewhere } from '../state/backup-acts';

type SoundBackup = Extract<BackupItem, { kind: 'sound' }>;

interface BackupRowProps {
  readonly backup: SoundBackup;
  /** The folder of a workspace that cannot be opened; null for the open one. */
  readonly folder: string | null;
  /** Runs an act unless another one is under way, and says its failure. */
  readonly run: (act: () => Promise<Failure | null>) => Promise<void>;
}

/** What will happen, and the two answers. */
const Question = ({ backup, folder, run, onNo }: BackupRowProps & { readonly onNo: () => void }): ReactElement => {
  const { t } = useTranslation();
  const date = formatInstant(backup.madeAt);
  return (
    <div className="question" role="group" aria-label={t('window.backups.restoreOf', { date })}>
      <p>
        <strong>{t(folder === null ? 'window.backups.confirm' : 'window.backups.confirmInPlace', { date })}</strong>
      </p>
      <p className="field-hint">
        {t(folder === null ? 'window.backups.confirmHint' : 'window.backups.confirmInPlaceHint')}
      </p>
      <div className="form-buttons">
        <Button
          className="button primary"
          autoFocus
          onPress={() => void run(() => (folder === null ? restoreBackup(backup) : putBack(backup, folder)))}
        >
          {t(folder === null ? 'window.backups.yes' : 'window.backups.yesInPlace')}
        </Button>
        <Button className="button" onPress={onNo}>
          {t('window.backups.no')}
        </Button>
      </div>
    </div>
  );
};

export const BackupRow = (props: BackupRowProps): ReactElement => {
  const { backup, folder, run } = props;
  const { t } = useTranslation();
  const canWrite = useCanWrite();
  const [isAsked, setIsAsked] = useState(false);
  const date = formatInstant(backup.madeAt);
  const { articles, mentions } = backup.counts;
  const counts = t('window.backups.counts', {
    articles: t('window.backups.articles', { count: articles, number: formatCount(articles) }),
    mentions: t('window.backups.mentions', { count: mentions, number: formatCount(mentions) }),
  });
  return (
    <li className="backup">
      <div className="backup-words">
        <h3>{date}</h3>
        <ul className="facts">
          <li>{t(`window.backups.reasons.${backup.reason}`)}</li>
          <li>{counts}</li>
        </ul>
      </div>
      {isAsked ? null : (
        <div className="backup-ways">
          {folder === null && !canWrite ? null : (
            <Button
              className="button"
              aria-label={t(folder === null ? 'window.backups.restoreOf' : 'window.backups.inPlaceOf', { date })}
              onPress={() => {
                setIsAsked(true);
              }}
            >
              {t(folder === null ? 'window.backups.restore' : 'window.backups.inPlace')}
            </Button>
          )}
          <Button
            className="button quiet"
            aria-label={t('window.backups.elsewhereOf', { date })}
            onPress={() => void run(() => restoreElsewhere(backup))}
          >
            {t('window.backups.elsewhere')}
          </Button>
        </div>
      )}
      {isAsked ? (
        <Question
          {...props}
          onNo={() => {
            setIsAsked(false);
          }}
        />
      ) : null}
    </li>
  );
};

/** A backup that cannot be read is named, with what is wrong and where it is; there is nothing to do with it here. */
export const UnreadableRow = ({
  backup: { path, problem },
}: {
  readonly backup: Extract<BackupItem, { kind: 'unreadable' }>;
}): ReactElement => {
  const { t } = useTranslation();
  return (
    <li className="backup is-unreadable">
      <div className="backup-words">
        <h3>{t('window.backups.unreadable')}</h3>
        <p className="path" dir="ltr">
          {isolatePath(path)}
        </p>
        <p className="field-hint">{describeFailure(problem)}</p>
      </div>
    </li>
  );
};
