// Owns which view fills the window below the bar.

import { lazy, Suspense, type ComponentType, type ReactElement } from 'react';
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

type OfWorkspace = ComponentType<{ readonly workspace: Snapshot }>;

/** A view of the workspace as a whole, which an act may change anywhere. */
const Whole = ({ view: WholeView }: { readonly view: OfWorkspace }): ReactElement | null => {
  const workspace = useAppState((state) => state.workspace);
  return workspace === null ? null : <WholeView workspace={workspace} />;
};

const ChosenView = (): ReactElement => {
  const view = useAppState((state) => state.view);
  switch (view) {
    case 'read':
      return <ReadView />;
    case 'claims':
      return <Whole view={ClaimsView} />;
    case 'matrix':
      return <Whole view={MatrixView} />;
    case 'compare':
      return <Whole view={CompareView} />;
    case 'actors':
      return <Whole view={ActorsView} />;
    case 'codebook':
      return <Whole view={CodebookView} />;
    case 'counts':
      return <Whole view={CountsView} />;
    case 'search':
      return <Whole view={SearchView} />;
  }
};

export const WorkspaceView = (): ReactElement => (
  <Suspense fallback={<main className="view-coming" />}>
    <ChosenView />
  </Suspense>
);
