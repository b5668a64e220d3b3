// Owns what main does to bring in annotations of other tools: it reads and places them, keeps that until it is applied or
// dropped, and reports anew for each mapping. What was placed in another state of the articles is not applied.

import type { BrowserWindow } from 'electron';
import type { AnnotationPlan } from '../../core/annotations/annotation-report';
import type { AnnotationMapping } from '../../core/annotations/mapping';
import { fail, succeed, type Result } from '../../core/result';
import { chooseAnnotationFiles } from '../app/dialogs';
import type { WorkspaceSession } from '../app/workspace-session';
import {
  importAnnotations,
  placeAnnotations,
  reportOfAnnotations,
  type PlacedAnnotations,
} from '../files/import-annotations';
import type { Extractor } from '../files/extractor';
import { readAnnotationFiles } from '../files/read-annotations';
import { systemMoment } from '../store/moment';
import type { Work } from '../store/work';
import type { WorkspaceStore } from '../store/workspace-store';
import type { Handlers } from './answer-requests';
import type { RunLong } from './run-long';

export type AnnotationHandlers = Pick<
  Handlers,
  'annotations:choose' | 'annotations:plan' | 'annotations:apply' | 'annotations:drop'
>;

interface AnnotationSurroundings {
  readonly session: WorkspaceSession;
  readonly window: () => BrowserWindow;
  readonly runLong: RunLong;
  readonly extractor: Extractor;
}

/** What the window was shown, and of which workspace. */
interface Held {
  readonly placed: PlacedAnnotations;
  readonly store: WorkspaceStore;
}

const place = async (
  store: WorkspaceStore,
  paths: readonly string[],
  extractor: Extractor,
  work: Work,
): Promise<Result<Held>> => {
  const read = await readAnnotationFiles(paths, 'auto', extractor);
  if (!read.ok) return read;
  await store.settled();
  const from = { analyst: store.analyst, moment: systemMoment, extractor, work };
  const placed = await placeAnnotations(store.workspace, store.root, read.value, null, from);
  return placed.ok ? succeed({ placed: placed.value, store }) : placed;
};

const report = ({ placed, store }: Held, mapping: AnnotationMapping): Result<AnnotationPlan> =>
  reportOfAnnotations(store.workspace, placed, mapping, store.analyst, systemMoment);

export const annotationHandlers = ({
  session,
  window,
  runLong,
  extractor,
}: AnnotationSurroundings): AnnotationHandlers => {
  let held: Held | null = null;

  const current = (): Result<Held> => {
    const store = session.current;
    if (!store.ok) return store;
    return held?.store === store.value ? succeed(held) : fail('annotations-not-planned');
  };

  return {
    'annotations:choose': async () => {
      const before = session.current;
      if (!before.ok) return before;
      const paths = await chooseAnnotationFiles(window());
      if (paths === null) return succeed(null);
      // The dialog may have stood open for a while.
      const store = session.current;
      if (!store.ok) return store;
      const made = await runLong('annotations', (work) => place(store.value, paths, extractor, work));
      if (!made.ok) return made;
      held = made.value;
      return report(held, held.placed.proposed);
    },

    'annotations:plan': (mapping) => {
      const found = current();
      return found.ok ? report(found.value, mapping) : found;
    },

    'annotations:apply': async (mapping) => {
      const found = current();
      if (!found.ok) return found;
      const { store, placed } = found.value;
      const done = await runLong('annotations', (work) =>
        importAnnotations(store, placed, mapping, systemMoment, work),
      );
      if (!done.ok) return done;
      held = null;
      const { snapshot } = session;
      return snapshot === null ? fail('workspace-not-open') : succeed({ changes: done.value, workspace: snapshot });
    },

    'annotations:drop': () => {
      held = null;
      return succeed(null);
    },
  };
};
