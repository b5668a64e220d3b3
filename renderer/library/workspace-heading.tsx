// Owns the workspace's name above the library, and its change in place.

import { Pencil } from 'lucide-react';
import { memo, useState, type ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { DraftField } from '../controls/draft-field';
import { Quote } from '../controls/quote';
import { useCanWrite } from '../state/access';
import { hasDraft, type DraftOutcome } from '../state/drafts';
import { saveDraft } from '../state/workspace-acts';

const DRAFT_KEY = 'workspace/title';

/** The name as a heading, or as a field once its pencil is pressed; Enter or leaving the field ends it. */
export const WorkspaceHeading = memo(function WorkspaceHeading({ title }: { readonly title: string }): ReactElement {
  const { t } = useTranslation();
  const canWrite = useCanWrite();
  const [isEditing, setIsEditing] = useState(() => hasDraft(DRAFT_KEY));
  const rename = async (typed: string): Promise<DraftOutcome> =>
    // An empty name is none: the workspace keeps the one it has.
    typed.trim() === '' ? 'saved' : saveDraft({ command: 'rename-workspace', title: typed.trim() });
  if (isEditing && canWrite) {
    return (
      <div
        className="library-header"
        onBlur={() => {
          setIsEditing(false);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') setIsEditing(false);
        }}
      >
        <DraftField
          place={{ key: DRAFT_KEY, name: t('window.library.workspaceTitle') }}
          label={t('window.library.workspaceTitle')}
          value={title}
          onCommit={rename}
          isAskedFor
        />
      </div>
    );
  }
  return (
    <header className="library-header">
      <h2 className="workspace-title">
        <Quote text={title} className="two-lines" />
      </h2>
      {canWrite ? (
        <Button
          className="icon-button"
          aria-label={t('window.library.renameWorkspace')}
          onPress={() => {
            setIsEditing(true);
          }}
        >
          <Pencil aria-hidden size={14} />
        </Button>
      ) : null}
    </header>
  );
});
