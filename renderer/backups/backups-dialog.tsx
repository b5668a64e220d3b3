// Owns the dialog of the backups there are: of the open workspace, or of one that cannot be opened.

import { useEffect, useState, type ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { BackupList } from '../../contract/backup';
import type { Failure } from '../../core/result';
import { isolatePath } from '../../core/text/bidi-controls';
import { AppDialog } from '../dialogs/app-dialog';
import { SaidFailure, useDoings, type Doings } from '../dialogs/doings';
import { useCanWrite } from '../state/access';
import { useAppState } from '../state/app-state';
import { request } from '../state/bridge';
import { BackupRow, UnreadableRow } from './backup-row';

const Backups = ({
  list,
  folder,
  doings,
}: {
  readonly list: BackupList;
  readonly folder: string | null;
  readonly doings: Doings;
}): ReactElement => {
  const { t } = useTranslation();
  const place = isolatePath(list.folder);
  if (list.backups.length === 0) {
    return folder === null ? (
      <div className="empty-state">
        <h3>{t('window.backups.emptyTitle')}</h3>
        <p>{t('window.backups.emptyHint', { folder: place })}</p>
      </div>
    ) : (
      <p>{t('window.backups.emptyDamaged', { folder: place })}</p>
    );
  }
  return (
    <>
      <p className="field-hint path">
        {folder === null
          ? t('window.backups.hint', { folder: place })
          : t('window.backups.hintDamaged', { workspace: isolatePath(folder), folder: place })}
      </p>
      <ol aria-label={t('window.backups.list')} className="backup-list" tabIndex={0}>
        {list.backups.map((backup) =>
          backup.kind === 'sound' ? (
            <BackupRow key={backup.path} backup={backup} folder={folder} run={doings.run} />
          ) : (
            <UnreadableRow key={backup.path} backup={backup} />
          ),
        )}
      </ol>
    </>
  );
};

export const BackupsDialog = (): ReactElement => {
  const { t } = useTranslation();
  const folder = useAppState((state) => state.dialogFolder);
  const canWrite = useCanWrite();
  const [list, setList] = useState<BackupList | null>(null);
  const [said, setSaid] = useState('');
  const doings = useDoings();
  const { run } = doings;
  useEffect(() => {
    void run(async () => {
      const reply = await request('backup:list', { folder });
      if (reply.ok) setList(reply.value);
      return reply.ok ? null : reply.error;
    });
  }, [folder, run]);
  const make = async (): Promise<Failure | null> => {
    setSaid('');
    const reply = await request('backup:make', null);
    if (!reply.ok) return reply.error;
    setList(reply.value);
    setSaid(t('window.backups.made'));
    return null;
  };
  return (
    <AppDialog heading={t('window.backups.heading')}>
      {list === null ? (
        doings.failure === null && <p role="status">{t('window.backups.loading')}</p>
      ) : (
        <Backups list={list} folder={folder} doings={doings} />
      )}
      <SaidFailure failure={doings.failure} />
      {folder === null && canWrite ? (
        <div className="backup-make">
          <Button className="button" onPress={() => void run(make)}>
            {t('window.backups.make')}
          </Button>
          <span role="status">{said}</span>
        </div>
      ) : null}
    </AppDialog>
  );
};
