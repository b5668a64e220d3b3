// Owns the bar under the text: what can be done with a selection, and what the line that the caret is in
// is: its role and its direction.

import type { TFunction } from 'i18next';
import { ChevronDown } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { blockAt, lineNumberOf, type Article } from '../../core/article/article';
import type { Block } from '../../core/article/block';
import { isSetByHand, whyDirection } from '../../core/article/block-directions';
import { RoleMenu } from '../clutter/role-menu';
import { markingKeys } from '../codebook/marking-keys';
import { useEditorState } from '../editor/editor-state';
import { formatCount } from '../i18n/format';
import { useCanWrite } from '../state/access';
import { runCommand } from '../state/workspace-acts';

const CHOICES = ['automatic', 'ltr', 'rtl'] as const;

/** Which direction a line has, and why. */
const directionNow = (article: Article, block: Block, t: TFunction): string => {
  const why = whyDirection(article, block);
  if (why === 'analyst' || why === 'markup' || why === 'import')
    return t(`window.direction.now.${block.direction}.${block.directionReason}`);
  return t(`window.direction.because.${why}`, { direction: t(`window.library.direction.${block.direction}`) });
};

/** The keys that mark a selection: with what each marks where there is room for it, else only which. */
const MarkingHint = (): ReactElement => {
  const { t } = useTranslation();
  const keys = markingKeys();
  const whole = t('window.article.hint', keys);
  return (
    <span className="line-hint" title={whole}>
      <span className="is-whole">{whole}</span>
      <span className="is-short">{t('window.article.hintShort', keys)}</span>
    </span>
  );
};

export const LineBar = ({ article }: { readonly article: Article }): ReactElement | null => {
  const { t } = useTranslation();
  const canWrite = useCanWrite();
  // Within a line the caret moves without the bar.
  const block = useEditorState(({ caret }) => blockAt(article, caret));
  if (block === undefined) return null;
  const line = formatCount(lineNumberOf(block));
  const direction = directionNow(article, block, t);
  if (!canWrite) {
    return (
      <div className="line-bar">
        <span className="line-direction">
          {t('window.article.line', { line })} · {direction}
        </span>
        <RoleMenu article={article} />
      </div>
    );
  }
  return (
    <div className="line-bar">
      <MarkingHint />
      <RoleMenu article={article} />
      <MenuTrigger>
        <Button className="button quiet" aria-label={t('window.article.lineDirection', { line, direction })}>
          {t('window.article.line', { line })} · {direction}
          <ChevronDown aria-hidden size={14} />
        </Button>
        <Popover className="popover" placement="top end">
          <Menu
            className="list-box"
            selectionMode="single"
            selectedKeys={[isSetByHand(block) ? block.direction : 'automatic']}
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
                {choice === 'automatic' && article.directionScope === 'all-lines'
                  ? t('window.direction.asArticle')
                  : t(`window.direction.set.${choice}`)}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
    </div>
  );
};
