// Owns the list of mentions that lie one over the other where the analyst clicked.

import { useRef, type ReactElement } from 'react';
import { Menu, MenuItem, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { quoteOf } from '../../core/mention/mention';
import { useKindName } from '../codebook/code-words';
import { KindIcon } from '../controls/kind-icon';
import { Quote } from '../controls/quote';
import { showName } from '../i18n/format';
import { useAppState } from '../state/app-state';
import { setEditorState, useEditorState } from './editor-state';
import { chooseMention } from './marking-acts';

export const MentionsHereMenu = (): ReactElement | null => {
  const { t } = useTranslation();
  const kindName = useKindName();
  const here = useEditorState((state) => state.mentionsHere);
  const article = useAppState((state) => state.article);
  const place = useRef<HTMLSpanElement>(null);
  if (here === null || article === null) return null;
  const mentions = article.mentions.filter((mention) => here.ids.includes(mention.id));
  const close = (): void => {
    setEditorState({ mentionsHere: null });
  };
  return (
    <>
      <span ref={place} className="pressed-place" style={{ left: here.x, top: here.y }} />
      <Popover
        aria-label={t('window.mentionsHere.heading')}
        className="popover mentions-here"
        triggerRef={place}
        isOpen
        onOpenChange={close}
        offset={12}
      >
        <Menu
          aria-label={t('window.mentionsHere.heading')}
          className="list-box"
          autoFocus="first"
          onAction={(id) => {
            chooseMention(String(id));
            close();
          }}
        >
          {mentions.map((mention) => (
            <MenuItem key={mention.id} id={mention.id} textValue={showName(quoteOf(mention))} className="list-item">
              <KindIcon kind={mention.kind} code={mention.kind === 'own' ? mention.code : undefined} />
              <span className="list-item-kind">{kindName(mention)}</span>
              <Quote text={quoteOf(mention)} className="one-line" />
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </>
  );
};
