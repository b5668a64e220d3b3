// Owns the acts of an import of annotations: choosing files, mapping, bringing in, dropping, and what is said of each.

import i18next from 'i18next';
import type { AnnotationPlan } from '../../core/annotations/annotation-report';
import type { AnnotationMapping } from '../../core/annotations/mapping';
import type { Failure } from '../../core/result';
import { formatCount } from '../i18n/format';
import { mayChange } from './access';
import { setAppState } from './app-state';
import { request } from './bridge';
import { handOverDrafts } from './file-acts';
import { say, sayFailure } from './notices';
import { showChanged } from './workspace-acts';

/** What a plan maps its labels to. */
const mappingOf = ({ labels, relations }: AnnotationPlan): AnnotationMapping => ({
  labels: labels.map(({ label, target }) => ({ label, target })),
  relations: relations.map(({ label, target }) => ({ label, target })),
});

/** Asks for files of other tools, has them placed, and shows what was found. */
export const chooseAnnotations = async (): Promise<void> => {
  if (!mayChange()) return;
  await handOverDrafts();
  const reply = await request('annotations:choose', null);
  if (!reply.ok) sayFailure(reply.error);
  else if (reply.value !== null) setAppState({ dialog: 'annotations', annotationPlan: reply.value });
};

/** Maps otherwise, and shows what follows from that. Answers with the failure that there was, or null. */
export const mapAnnotations = async (plan: AnnotationPlan): Promise<Failure | null> => {
  const reply = await request('annotations:plan', mappingOf(plan));
  if (!reply.ok) return reply.error;
  setAppState({ annotationPlan: reply.value });
  return null;
};

/** Lets what was read go. */
export const dropAnnotations = async (): Promise<void> => {
  setAppState({ dialog: null, annotationPlan: null });
  await request('annotations:drop', null);
};

/** Brings in what was placed. Answers with the failure that there was, or null. */
export const applyAnnotations = async (plan: AnnotationPlan): Promise<Failure | null> => {
  const reply = await request('annotations:apply', mappingOf(plan));
  if (!reply.ok) return reply.error;
  const { changes, workspace } = reply.value;
  setAppState({ dialog: null, annotationPlan: null });
  await showChanged(workspace);
  say(() =>
    changes === 0
      ? i18next.t('window.annotations.broughtNothing')
      : i18next.t('window.annotations.brought', {
          count: plan.made.mentions,
          number: formatCount(plan.made.mentions),
        }),
  );
  return null;
};
