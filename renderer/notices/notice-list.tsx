// Owns the notices on screen: information is read out when there is time, a failure at once. It tells how much room they
// take, so that no dialog stands behind them.

import { CircleAlert, Info, X } from 'lucide-react';
import { useEffect, useRef, type ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { appState, setAppState, useAppState } from '../state/app-state';
import { dismissNotice } from '../state/notices';

export const NoticeList = (): ReactElement => {
  const { t } = useTranslation();
  const notices = useAppState((state) => state.notices);
  const region = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = region.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => {
      const { top, height } = element.getBoundingClientRect();
      const noticesRoom = height === 0 ? 0 : Math.ceil(innerHeight - top);
      if (noticesRoom !== appState().noticesRoom) setAppState({ noticesRoom });
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  return (
    // While a dialog is open, notices are read out and can be pressed all the same, and a press on one is none outside of it.
    <section ref={region} aria-label={t('window.notices.region')} className="notices" data-react-aria-top-layer="true">
      {notices.map((notice) => {
        const { action } = notice;
        const Icon = notice.tone === 'failure' ? CircleAlert : Info;
        return (
          <div
            key={notice.id}
            className={`notice is-${notice.tone}`}
            role={notice.tone === 'failure' ? 'alert' : 'status'}
          >
            <Icon aria-hidden size={18} />
            <div className="notice-words">
              <p>{notice.words()}</p>
              {action === undefined ? null : (
                <Button
                  className="button"
                  onPress={() => {
                    dismissNotice(notice.id);
                    action.run();
                  }}
                >
                  {action.label()}
                </Button>
              )}
            </div>
            <Button
              className="icon-button"
              aria-label={t('window.notices.dismiss')}
              onPress={() => {
                dismissNotice(notice.id);
              }}
            >
              <X aria-hidden size={16} />
            </Button>
          </div>
        );
      })}
    </section>
  );
};
