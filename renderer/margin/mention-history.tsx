// Owns the history of one mention in its card: asked for only when it is opened, and anew when the mention changes.

import { ChevronRight } from 'lucide-react';
import { useEffect, useState, type ReactElement } from 'react';
import { Button, Disclosure, DisclosurePanel } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { RecordVersion } from '../../contract/history';
import type { Article } from '../../core/article/article';
import type { Mention } from '../../core/mention/mention';
import type { Failure } from '../../core/result';
import { actBy, actWords } from '../history/act-words';
import { FieldChangeList } from '../history/field-change-list';
import { describeFailure } from '../i18n/format';
import { useAppState } from '../state/app-state';
import { request } from '../state/bridge';

interface MentionHistoryProps {
  readonly article: Article;
  readonly mention: Mention;
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

const Versions = ({ article, mention }: MentionHistoryProps): ReactElement => {
  const { t } = useTranslation();
  const claims = useAppState((state) => state.workspace?.claims);
  const [versions, setVersions] = useState<readonly RecordVersion[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { id } = mention;
  useEffect(() => {
    let isCurrent = true;
    void request('history:of-record', { record: 'mention', id }).then((reply) => {
      if (!isCurrent) return;
      if (reply.ok) setVersions(reply.value);
      setFailure(reply.ok ? null : reply.error);
    });
    return () => {
      isCurrent = false;
    };
    // The mention, its links and its claim are what the versions are of.
  }, [id, article, claims]);
  if (failure !== null) return <p className="field-error">{describeFailure(failure)}</p>;
  if (versions === null) return <p className="field-hint">{t('window.history.loading')}</p>;
  if (versions.length === 0) return <p className="field-hint">{t('window.history.noVersions')}</p>;
  return (
    <ol aria-label={t('window.history.versions')} className="versions" tabIndex={0}>
      {versions.map((version) => (
        <Version key={`${String(version.sequence)} ${version.record} ${version.event}`} version={version} />
      ))}
    </ol>
  );
};

export const MentionHistory = ({ article, mention }: MentionHistoryProps): ReactElement => {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Disclosure className="disclosure" isExpanded={isOpen} onExpandedChange={setIsOpen}>
      <Button slot="trigger" className="disclosure-button">
        <ChevronRight aria-hidden className="mirrored" size={14} />
        {t('window.history.ofMention')}
      </Button>
      <DisclosurePanel>{isOpen ? <Versions article={article} mention={mention} /> : null}</DisclosurePanel>
    </Disclosure>
  );
};
