// Owns the banner below the bar that says why nothing can be changed, and offers the way back to where it can.

import { History, Lock } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Access } from '../core/workspace/access';
import { describeCause, formatCount, formatInstant } from './i18n/format';
import { useAccess } from './state/access';
import { openForWriting, showAsOf } from './state/file-acts';

type ReadOnly = Exclude<Access, { kind: 'write' | 'opening' }>;

const useReason = (access: ReadOnly): string => {
  const { t } = useTranslation();
  switch (access.kind) {
    case 'in-use':
      return t('window.readOnly.in-use');
    case 'not-writable':
      return t('window.readOnly.not-writable', { cause: describeCause(access.cause) });
    case 'newer':
      return t('window.readOnly.newer', { version: formatCount(access.version) });
    case 'as-of':
      return t('window.readOnly.as-of', { date: formatInstant(access.at) });
  }
};

/** The way back, where there is one: a newer format needs a newer app. */
const WayBack = ({ access }: { readonly access: ReadOnly }): ReactElement | null => {
  const { t } = useTranslation();
  const [isTrying, setIsTrying] = useState(false);
  if (access.kind === 'newer') return null;
  const isEarlier = access.kind === 'as-of';
  const go = async (): Promise<void> => {
    setIsTrying(true);
    await (isEarlier ? showAsOf(null) : openForWriting());
    setIsTrying(false);
  };
  return (
    <Button className="button" isPending={isTrying} onPress={() => void go()}>
      {t(isEarlier ? 'window.readOnly.backToNow' : 'window.readOnly.openToWrite')}
    </Button>
  );
};

const Banner = ({ access }: { readonly access: ReadOnly }): ReactElement => {
  const { t } = useTranslation();
  const reason = useReason(access);
  const Icon = access.kind === 'as-of' ? History : Lock;
  return (
    <section aria-label={t('window.readOnly.region')} className="read-only">
      <Icon aria-hidden size={16} />
      <p role="status">{reason}</p>
      <WayBack key={access.kind} access={access} />
    </section>
  );
};

export const ReadOnlyBanner = (): ReactElement | null => {
  const access = useAccess();
  return access.kind === 'write' || access.kind === 'opening' ? null : <Banner access={access} />;
};
