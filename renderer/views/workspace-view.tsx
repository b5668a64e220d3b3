// Owns which view fills the window below the bar.

import type { ReactElement } from 'react';
import type { Snapshot } from '../../contract/snapshot';
import { ActorsView } from '../actors/actors-view';
import { ReadView } from '../article/read-view';
import { ClaimsView } from '../claims/claims-view';
import { CodebookView } from '../codebook/codebook-view';
import { CompareView } from '../compare/compare-view';
import { MatrixView } from '../matrix/matrix-view';
import { SearchView } from '../search/search-view';
import { useAppState } from '../state/app-state';

export const WorkspaceView = ({ workspace }: { readonly workspace: Snapshot }): ReactElement => {
  const view = useAppState((state) => state.view);
  switch (view) {
    case 'read':
      return <ReadView workspace={workspace} />;
    case 'claims':
      return <ClaimsView workspace={workspace} />;
    case 'matrix':
      return <MatrixView workspace={workspace} />;
    case 'compare':
      return <CompareView workspace={workspace} />;
    case 'actors':
      return <ActorsView workspace={workspace} />;
    case 'codebook':
      return <CodebookView workspace={workspace} />;
    case 'search':
      return <SearchView workspace={workspace} />;
  }
};
