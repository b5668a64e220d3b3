// Owns what the bar says of the network: that there is none, by design. Who wants to know more is told on the spot, or by
// the words about the app.

import { WifiOff } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { runAction } from './actions/run-action';

export const OfflineStatus = (): ReactElement => {
  const { t } = useTranslation();
  const [place, setPlace] = useState<HTMLDivElement | null>(null);
  return (
    <div ref={setPlace}>
      <TooltipTrigger delay={300}>
        <Button
          className="offline-state"
          onPress={() => {
            runAction('about');
          }}
        >
          <WifiOff aria-hidden size={14} />
          {t('window.status.offline')}
        </Button>
        {/* Within the bar, which is a landmark: what is shown over the page is in none. */}
        <Tooltip
          className="tooltip"
          placement="bottom"
          offset={10}
          {...(place === null ? {} : { UNSTABLE_portalContainer: place })}
        >
          {t('window.status.offlineWhy')}
        </Tooltip>
      </TooltipTrigger>
    </div>
  );
};
