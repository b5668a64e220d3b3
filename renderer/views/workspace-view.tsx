// Owns which view fills the window below the bar.

import type { ReactElement } from 'react';
import type { Snapshot } from '../../contract/snapshot';
import { ReadView } from '../article/read-view';
import { CodebookView } from '../codebook/codebook-view';
import { useAppState } from '../state/app-state';

export const WorkspaceView = ({ workspace }: { readonly workspace: Snapshot }): ReactElement => {
  const view = useAppState((state) => state.view);
  switch (view) {
    case 'read':
      return <ReadView workspace={workspace} />;
    case 'claims':
    case 'matrix':
    case 'compare':
    case 'actors':
      return <main className="workspace-view" data-view={view} />;
    case 'codebook':
      return <CodebookView workspace={workspace} />;
  }
};
