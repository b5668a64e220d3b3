// Owns the count of the lines that are set aside, and from there how they are shown and the way to them.

import { ChevronDown, ListCollapse } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { clutterSettingSchema } from '../../contract/settings';
import type { Article } from '../../core/article/article';
import { runAction } from '../actions/run-action';
import { formatCount } from '../i18n/format';
import { useAppState } from '../state/app-state';
import { changeSettings } from '../state/file-acts';
import { useComingRest } from '../state/rest-of-article';

const STEPS = ['next-clutter', 'previous-clutter'] as const;

/** The count with its menu; nothing where nothing is set aside. */
export const ClutterMenu = ({ article }: { readonly article: Article }): ReactElement | null => {
  const { t } = useTranslation();
  const chosen = useAppState((state) => state.settings?.clutter) ?? 'dimmed';
  const rest = useComingRest();
  const count = rest?.setAside ?? article.blocks.filter(({ role }) => role === 'clutter').length;
  if (count === 0) return null;
  return (
    <MenuTrigger>
      <Button className="button quiet">
        <ListCollapse aria-hidden size={14} />
        {t('window.details.setAside', { count, number: formatCount(count) })}
        <ChevronDown aria-hidden size={14} />
      </Button>
      <Popover className="popover" placement="bottom start">
        <Menu
          className="list-box"
          onAction={(key) => {
            const step = STEPS.find((each) => each === key);
            if (step !== undefined) runAction(step);
          }}
        >
          <MenuSection
            aria-label={t('window.clutter.heading')}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[chosen]}
            onSelectionChange={(keys) => {
              const clutter = clutterSettingSchema.options.find((value) => keys !== 'all' && keys.has(value));
              if (clutter !== undefined) void changeSettings({ clutter });
            }}
          >
            {clutterSettingSchema.options.map((value) => (
              <MenuItem key={value} id={value} className="list-item">
                {t(`window.clutter.views.${value}`)}
              </MenuItem>
            ))}
          </MenuSection>
          <Separator className="list-separator" />
          {STEPS.map((step) => (
            <MenuItem key={step} id={step} className="list-item">
              {t(`window.clutter.steps.${step}`)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
};
