// Owns which view fills the window below the bar.

import type { ReactElement } from 'react';
import type { Snapshot } from '../../contract/snapshot';
import { ReadView } from '../article/read-view';
import { ProvisionalClaims } from '../claims-map/provisional-claims';
import { useAppState } from '../state/app-state';

export const WorkspaceView = ({ workspace }: { readonly workspace: Snapshot }): ReactElement => {
  const view = useAppState((state) => state.view);
  switch (view) {
    case 'read':
      return <ReadView workspace={workspace} />;
    case 'claims':
      return <ProvisionalClaims workspace={workspace} />;
    case 'matrix':
    case 'compare':
    case 'actors':
    case 'codebook':
      return <main className="workspace-view" data-view={view} />;
  }
};
