// Owns what the window says of saving: saved, saving, or not saved with what it is and a way to try again.

import { CheckCheck, CircleAlert, LoaderCircle, Lock, RotateCw } from 'lucide-react';
import { useLayoutEffect, useRef, useState, type ReactElement } from 'react';
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { describeUnsaved, tryAgain, useSaving } from './state/saving';
import { followActs } from './state/under-way';

const ICONS = { saving: LoaderCircle, failed: CircleAlert, saved: CheckCheck, readOnly: Lock };

export const SavingStatus = (): ReactElement => {
  const { t } = useTranslation();
  const { state, canTryAgain } = useSaving();
  const [isTrying, setIsTrying] = useState(false);
  const [place, setPlace] = useState<HTMLDivElement | null>(null);
  const status = useRef<HTMLSpanElement>(null);
  useLayoutEffect(
    () =>
      // Set on the element itself, without rendering or painting anything: what is read out waits until it is over.
      followActs((isUnderWay) => {
        if (status.current !== null) status.current.ariaBusy = String(isUnderWay);
      }),
    [],
  );
  const Icon = ICONS[state];
  const again = async (): Promise<void> => {
    setIsTrying(true);
    await tryAgain();
    setIsTrying(false);
  };
  return (
    <div ref={setPlace} className="saving">
      <span ref={status} role="status" aria-label={t('window.status.label')} className={`saving-state is-${state}`}>
        <Icon aria-hidden size={15} />
        {t(`window.status.${state}`)}
      </span>
      {/* While it tries, the button stays where the focus is. */}
      {canTryAgain || isTrying ? (
        <TooltipTrigger delay={300}>
          <Button className="button retry" isPending={isTrying} onPress={() => void again()}>
            <RotateCw aria-hidden size={14} />
            {t('window.status.tryAgain')}
          </Button>
          {/* Within the bar, which is a landmark: what is shown over the page is in none. */}
          <Tooltip
            className="tooltip"
            placement="bottom start"
            offset={10}
            {...(place === null ? {} : { UNSTABLE_portalContainer: place })}
          >
            <span>{t('window.status.unsaved')}</span>
            <ul>
              {describeUnsaved().map((one, index) => (
                <li key={index}>{one}</li>
              ))}
            </ul>
          </Tooltip>
        </TooltipTrigger>
      ) : null}
    </div>
  );
};
