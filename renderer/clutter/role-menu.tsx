// Owns the menu of what the selected lines are, or the line that the caret is in: body or set aside.

import type { TFunction } from 'i18next';
import { ChevronDown } from 'lucide-react';
import { memo, type ReactElement } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import { blockAt, lineNumberOf, type Article } from '../../core/article/article';
import type { Block } from '../../core/article/block';
import { blocksIn, isRoleSetByHand } from '../../core/article/block-roles';
import { useEditorState } from '../editor/editor-state';
import { formatCount } from '../i18n/format';
import { useCanWrite } from '../state/access';
import { runCommand } from '../state/workspace-acts';

const CHOICES = ['proposed', 'body', 'clutter'] as const;
type Choice = (typeof CHOICES)[number];

const choiceOf = (block: Block): Choice => (isRoleSetByHand(block) ? block.role : 'proposed');

/** What a line is, and who says so. */
const roleNow = (block: Block, t: TFunction): string =>
  t(`window.clutter.roleNow.${block.role}.${isRoleSetByHand(block) ? 'analyst' : 'proposed'}`);

/** What lines are, where they are all the same; else that some of them are set aside. */
const roleOfAll = (lines: readonly Block[], t: TFunction): string => {
  const roles = new Set(lines.map(({ role }) => role));
  const [only] = roles;
  return roles.size === 1 && only !== undefined ? t(`window.clutter.roles.${only}`) : t('window.clutter.partly');
};

/** The lines that a setting would be for: those of the selection, or the caret's. */
const useLines = (article: Article): Block[] =>
  useEditorState(
    useShallow(({ selection, caret }) => {
      const selected = selection === null ? [] : blocksIn(article, selection);
      if (selected.length > 0) return selected;
      const line = blockAt(article, caret);
      return line === undefined ? [] : [line];
    }),
  );

export const RoleMenu = memo(function RoleMenu({ article }: { readonly article: Article }): ReactElement | null {
  const { t } = useTranslation();
  const canWrite = useCanWrite();
  const lines = useLines(article);
  const [first] = lines;
  if (first === undefined) return null;
  const count = { count: lines.length, number: formatCount(lines.length) };
  const isOne = lines.length === 1;
  const role = isOne ? roleNow(first, t) : roleOfAll(lines, t);
  const words = isOne ? role : t('window.clutter.lines', { ...count, role });
  if (!canWrite) return <span className="line-role">{words}</span>;
  const chosen = new Set(lines.map(choiceOf));
  return (
    <MenuTrigger>
      <Button
        className="button quiet"
        aria-label={
          isOne
            ? t('window.clutter.roleOfLine', { line: formatCount(lineNumberOf(first)), role })
            : t('window.clutter.roleOfLines', { ...count, role })
        }
      >
        {words}
        <ChevronDown aria-hidden size={14} />
      </Button>
      <Popover className="popover" placement="top end">
        <Menu
          className="list-box"
          selectionMode="single"
          selectedKeys={chosen.size === 1 ? chosen : []}
          onAction={(key) => {
            const choice = CHOICES.find((candidate) => candidate === key);
            if (choice === undefined) return;
            void runCommand({
              command: 'set-block-role',
              articleId: article.id,
              blockIds: lines.map(({ id }) => id),
              role: choice === 'proposed' ? null : choice,
            });
          }}
        >
          {CHOICES.map((choice) => (
            <MenuItem key={choice} id={choice} className="list-item">
              {t(`window.clutter.roles.${choice}`)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
});
