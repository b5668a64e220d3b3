// Owns the notices on screen: information is read out when there is time, a failure at once.

import { CircleAlert, Info, X } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useAppState } from '../state/app-state';
import { dismissNotice } from '../state/notices';

export const NoticeList = (): ReactElement => {
  const { t } = useTranslation();
  const notices = useAppState((state) => state.notices);
  return (
    <section aria-label={t('window.notices.region')} className="notices">
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
