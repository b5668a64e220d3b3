// Owns the history of one record where it is shown: asked for only when it is opened, and anew when the record changes.

import { ChevronRight } from 'lucide-react';
import { useEffect, useState, type ReactElement } from 'react';
import { Button, Disclosure, DisclosurePanel } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { RecordVersion } from '../../contract/history';
import type { RecordReference } from '../../core/queries/record-history';
import type { Failure } from '../../core/result';
import { describeFailure } from '../i18n/format';
import { request } from '../state/bridge';
import { actBy, actWords } from './act-words';
import { FieldChangeList } from './field-change-list';

interface RecordHistoryProps extends RecordReference {
  /** What the versions are of: when one of these is another, they are asked for anew. */
  readonly state: readonly unknown[];
}

const Version = ({ version }: { readonly version: RecordVersion }): ReactElement => {
  const { t } = useTranslation();
  return (
    <li className="version">
      <p className="version-event">
        {t(`window.history.events.${version.record}.${version.event}`)}
        {version.act === 'do' && version.command !== 'merge' && version.command !== 'restore-backup' ? null : (
          <span className="field-hint"> ({actWords(version)})</span>
        )}
      </p>
      <p className="field-hint">{actBy(version)}</p>
      <FieldChangeList fields={version.fields} />
    </li>
  );
};

const Versions = ({ record, id, state }: RecordHistoryProps): ReactElement => {
  const { t } = useTranslation();
  const [versions, setVersions] = useState<readonly RecordVersion[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void request('history:of-record', { record, id }).then((reply) => {
      if (!isCurrent) return;
      if (reply.ok) setVersions(reply.value);
      setFailure(reply.ok ? null : reply.error);
    });
    return () => {
      isCurrent = false;
    };
    // The state is a list of its own at each render, and always as long.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [record, id, ...state]);
  if (failure !== null) return <p className="field-error">{describeFailure(failure)}</p>;
  if (versions === null) return <p className="field-hint">{t('window.history.loading')}</p>;
  if (versions.length === 0) return <p className="field-hint">{t(`window.history.noVersionsOf.${record}`)}</p>;
  return (
    <ol aria-label={t(`window.history.versionsOf.${record}`)} className="versions" tabIndex={0}>
      {versions.map((version, index) => (
        <Version key={`${String(version.sequence)} ${String(versions.length - index)}`} version={version} />
      ))}
    </ol>
  );
};

const isOneOfSeveral = (record: RecordReference['record']): record is 'relation' | 'silence' | 'event' =>
  record === 'relation' || record === 'silence' || record === 'event';

export const RecordHistory = (props: RecordHistoryProps): ReactElement => {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Disclosure className="disclosure" isExpanded={isOpen} onExpandedChange={setIsOpen}>
      <Button
        slot="trigger"
        className="disclosure-button"
        // Where several stand on one page, each says of what it is.
        {...(isOneOfSeveral(props.record) ? { 'aria-label': t(`window.history.of.${props.record}`) } : {})}
      >
        <ChevronRight aria-hidden className="mirrored" size={14} />
        {t('window.history.ofMention')}
      </Button>
      <DisclosurePanel>{isOpen ? <Versions {...props} /> : null}</DisclosurePanel>
    </Disclosure>
  );
};
