// Owns the row of views in the bar: which is shown, and the way to the others.

import {
  BookOpenText,
  ChartColumn,
  Columns2,
  Grid3x3,
  ListTree,
  Search,
  Tags,
  UsersRound,
  type LucideIcon,
} from 'lucide-react';
import type { ReactElement } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useAppState, VIEWS, type View } from '../state/app-state';
import { showView } from '../state/view-acts';

const ICONS: Readonly<Record<View, LucideIcon>> = {
  read: BookOpenText,
  claims: ListTree,
  matrix: Grid3x3,
  compare: Columns2,
  actors: UsersRound,
  codebook: Tags,
  counts: ChartColumn,
  search: Search,
};

export const ViewTabs = (): ReactElement => {
  const { t } = useTranslation();
  const view = useAppState((state) => state.view);
  return (
    <ToggleButtonGroup
      className="view-tabs"
      aria-label={t('window.views.landmark')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[view]}
      onSelectionChange={(keys) => {
        const [chosen] = VIEWS.filter((each) => keys.has(each));
        if (chosen !== undefined) showView(chosen);
      }}
    >
      {VIEWS.map((each) => {
        const Icon = ICONS[each];
        return (
          <ToggleButton key={each} id={each} className="view-tab">
            <Icon aria-hidden size={15} />
            <span className="view-tab-name">{t(`window.views.${each}`)}</span>
          </ToggleButton>
        );
      })}
    </ToggleButtonGroup>
  );
};
