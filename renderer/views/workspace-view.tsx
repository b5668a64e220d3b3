// Owns which view fills the window below the bar.

import { lazy, Suspense, type ReactElement } from 'react';
import type { Snapshot } from '../../contract/snapshot';
import { ReadView } from '../article/read-view';
import { useAppState } from '../state/app-state';

// Only what is read first is there at start; the other views come with the first look at them.
const ActorsView = lazy(async () => ({ default: (await import('../actors/actors-view')).ActorsView }));
const ClaimsView = lazy(async () => ({ default: (await import('../claims/claims-view')).ClaimsView }));
const CodebookView = lazy(async () => ({ default: (await import('../codebook/codebook-view')).CodebookView }));
const CompareView = lazy(async () => ({ default: (await import('../compare/compare-view')).CompareView }));
const CountsView = lazy(async () => ({ default: (await import('../counts/counts-view')).CountsView }));
const MatrixView = lazy(async () => ({ default: (await import('../matrix/matrix-view')).MatrixView }));
const SearchView = lazy(async () => ({ default: (await import('../search/search-view')).SearchView }));

const ChosenView = ({ workspace }: { readonly workspace: Snapshot }): ReactElement => {
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
    case 'counts':
      return <CountsView workspace={workspace} />;
    case 'search':
      return <SearchView workspace={workspace} />;
  }
};

export const WorkspaceView = ({ workspace }: { readonly workspace: Snapshot }): ReactElement => (
  <Suspense fallback={<main className="view-coming" />}>
    <ChosenView workspace={workspace} />
  </Suspense>
);
