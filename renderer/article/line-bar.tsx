// Owns the bar under the text: what can be done with a selection, and the direction of the line the caret is in.

import { ChevronDown } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { blockAt, lineNumberOf, type Article } from '../../core/article/article';
import { useEditorState } from '../editor/editor-state';
import { formatCount } from '../i18n/format';
import { useCanWrite } from '../state/access';
import { runCommand } from '../state/workspace-acts';

const CHOICES = ['automatic', 'ltr', 'rtl'] as const;

export const LineBar = ({ article }: { readonly article: Article }): ReactElement | null => {
  const { t } = useTranslation();
  const canWrite = useCanWrite();
  const caret = useEditorState((state) => state.caret);
  const block = blockAt(article, caret);
  if (block === undefined) return null;
  const line = formatCount(lineNumberOf(block));
  const direction = t(`window.article.directionNow.${block.direction}.${block.directionReason}`);
  if (!canWrite) {
    return (
      <div className="line-bar">
        <span className="line-direction">
          {t('window.article.line', { line })} · {direction}
        </span>
      </div>
    );
  }
  return (
    <div className="line-bar">
      <span className="line-hint">{t('window.article.hint')}</span>
      <MenuTrigger>
        <Button className="button quiet" aria-label={t('window.article.lineDirection', { line, direction })}>
          {t('window.article.line', { line })} · {direction}
          <ChevronDown aria-hidden size={14} />
        </Button>
        <Popover className="popover" placement="top end">
          <Menu
            className="list-box"
            selectionMode="single"
            selectedKeys={[block.directionReason === 'analyst' ? block.direction : 'automatic']}
            onAction={(key) => {
              const chosen = CHOICES.find((choice) => choice === key);
              if (chosen === undefined) return;
              void runCommand({
                command: 'set-block-direction',
                articleId: article.id,
                blockId: block.id,
                direction: chosen === 'automatic' ? null : chosen,
              });
            }}
          >
            {CHOICES.map((choice) => (
              <MenuItem key={choice} id={choice} className="list-item">
                {t(`window.article.setDirection.${choice}`)}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
    </div>
  );
};
