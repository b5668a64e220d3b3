// Owns the menu of the article's direction: all its lines, or those without letters, or the text itself deciding.

import { ChevronDown, PilcrowLeft, PilcrowRight } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Article } from '../../core/article/article';
import { isSetByHand } from '../../core/article/block-directions';
import type { CommandOf } from '../../core/commands/command';
import { formatCount } from '../i18n/format';
import { runCommand } from '../state/workspace-acts';

type Setting = CommandOf<'set-article-direction'>['setting'];

const CHOICES = ['automatic', 'all-lines-ltr', 'all-lines-rtl', 'neutral-lines-ltr', 'neutral-lines-rtl'] as const;
type Choice = (typeof CHOICES)[number];

const SETTINGS: Readonly<Record<Choice, Setting>> = {
  automatic: null,
  'all-lines-ltr': { scope: 'all-lines', direction: 'ltr' },
  'all-lines-rtl': { scope: 'all-lines', direction: 'rtl' },
  'neutral-lines-ltr': { scope: 'neutral-lines', direction: 'ltr' },
  'neutral-lines-rtl': { scope: 'neutral-lines', direction: 'rtl' },
};

const choiceOf = ({ direction, directionScope }: Article): Choice =>
  directionScope === undefined ? 'automatic' : `${directionScope}-${direction}`;

const LET_GO = 'let-go';

export const DirectionMenu = ({ article }: { readonly article: Article }): ReactElement => {
  const { t } = useTranslation();
  const chosen = choiceOf(article);
  const Icon = article.direction === 'rtl' ? PilcrowLeft : PilcrowRight;
  const byHand = article.blocks.filter(isSetByHand).length;
  const set = (setting: Setting, linesSetByHand: 'keep' | 'let-go'): void => {
    void runCommand({ command: 'set-article-direction', articleId: article.id, setting, linesSetByHand });
  };
  return (
    <MenuTrigger>
      <Button className="button quiet">
        <Icon aria-hidden size={14} />
        {t('window.direction.ofArticle', { choice: t(`window.direction.choices.${chosen}`) })}
        <ChevronDown aria-hidden size={14} />
      </Button>
      <Popover className="popover" placement="bottom start">
        <Menu
          className="list-box"
          selectionMode="single"
          selectedKeys={[chosen]}
          onAction={(key) => {
            if (key === LET_GO) set(SETTINGS[chosen], 'let-go');
            const choice = CHOICES.find((candidate) => candidate === key);
            if (choice !== undefined) set(SETTINGS[choice], 'keep');
          }}
        >
          {CHOICES.map((choice) => (
            <MenuItem key={choice} id={choice} className="list-item">
              {t(`window.direction.choices.${choice}`)}
            </MenuItem>
          ))}
          {byHand === 0 ? null : (
            <>
              <Separator className="list-separator" />
              <MenuItem id={LET_GO} className="list-item">
                {t('window.direction.letGo', { count: byHand, number: formatCount(byHand) })}
              </MenuItem>
            </>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
};
