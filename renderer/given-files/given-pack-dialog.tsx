// Owns the dialog that shows an evidence pack that was opened: whether it is whole, what it is, and what can be done with it.

import type { ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { GivenPack } from '../../contract/given-pack';
import { isolate } from '../../core/text/bidi-controls';
import { AppDialog } from '../dialogs/app-dialog';
import { SaidFailure, useDoings } from '../dialogs/doings';
import { describeProblem, formatCount, formatDate, showName } from '../i18n/format';
import { useCanWrite } from '../state/access';
import { useAppState } from '../state/app-state';
import { openPack } from '../state/file-acts';
import { putPackAway } from '../state/given-file-acts';
import { mergePack } from '../state/merge-acts';
import { FileFacts, Verdict } from './verdict';

const close = (): void => void putPackAway();

/** One thing that can be done, with what it comes to. */
const Way = ({
  words,
  hint,
  isFirst = false,
  onPress,
}: {
  readonly words: string;
  readonly hint: string;
  readonly isFirst?: boolean;
  readonly onPress: () => void;
}): ReactElement => (
  <li>
    <Button className={isFirst ? 'button primary' : 'button'} onPress={onPress}>
      {words}
    </Button>
    <p className="field-hint">{hint}</p>
  </li>
);

const Pack = ({ pack }: { readonly pack: GivenPack }): ReactElement => {
  const { t } = useTranslation();
  const { file, workspaceTitle, madeOn, items, manifestSha256, problems } = pack;
  const workspace = useAppState((state) => state.workspace);
  const canMerge = useCanWrite();
  const { failure, run } = useDoings();
  const isSound = problems.length === 0;
  return (
    <AppDialog
      heading={t('window.givenPack.heading', { title: isolate(showName(workspaceTitle)) })}
      onClose={close}
      buttons={
        <Button className="button" onPress={close}>
          {t('window.help.close')}
        </Button>
      }
    >
      <Verdict isGood={isSound} words={t(isSound ? 'window.givenPack.sound' : 'window.givenPack.unsound')} />
      {isSound ? null : (
        <>
          <ul aria-label={t('window.givenPack.list')} className="problem-list">
            {problems.map(({ kind, details }, index) => (
              <li key={index}>{describeProblem(kind, details)}</li>
            ))}
          </ul>
          <p>{t('window.givenPack.refused')}</p>
        </>
      )}
      <FileFacts
        facts={[
          { name: t('window.givenPack.file'), value: showName(file), isCode: true },
          ...(madeOn === null ? [] : [{ name: t('window.givenPack.made'), value: formatDate(madeOn) }]),
          { name: t('window.givenPack.items'), value: formatCount(items) },
          { name: t('window.givenPack.hash'), value: manifestSha256, isCode: true },
        ]}
      />
      <p className="hint">{t('window.givenPack.hint')}</p>
      {isSound ? (
        <ul aria-label={t('window.givenPack.choose')} className="ways">
          <Way
            isFirst
            words={t('window.givenPack.asWorkspace')}
            hint={t('window.givenPack.asWorkspaceHint')}
            onPress={() => void run(openPack)}
          />
          {workspace !== null && canMerge ? (
            <Way
              words={t('window.givenPack.merge', { title: isolate(workspace.title) })}
              hint={t('window.givenPack.mergeHint')}
              onPress={() => void run(mergePack)}
            />
          ) : (
            <li className="field-hint">{t('window.givenPack.notWritable')}</li>
          )}
        </ul>
      ) : null}
      <SaidFailure failure={failure} />
    </AppDialog>
  );
};

export const GivenPackDialog = (): ReactElement | null => {
  const pack = useAppState((state) => state.givenPack);
  return pack === null ? null : <Pack pack={pack} />;
};
