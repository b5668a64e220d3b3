// Owns what the window knows: a cache of main's workspace, the one article that is open, and the state of the view.
// What main has to keep changes only through the acts of this folder.

import type { GivenPack } from '../../contract/given-pack';
import type { ImportedFile, LikeArticle } from '../../contract/imported';
import type { MergeOffer } from '../../contract/merge';
import type { ShownOriginal } from '../../contract/original';
import type { RevisionOffer } from '../../contract/revision';
import type { Settings } from '../../contract/settings';
import type { Snapshot } from '../../contract/snapshot';
import type { VerificationReply } from '../../contract/verification';
import type { WorkProgress } from '../../contract/work';
import type { AnnotationPlan } from '../../core/annotations/annotation-report';
import type { Article } from '../../core/article/article';
import type { DownloadCheck } from '../../core/download/download-check';
import type { Rest } from '../../core/queries/beginning';
import { EVERY_MENTION, type MentionQuery } from '../../core/queries/filter-mentions';
import type { Finding } from '../../core/workspace/finding';
import type { Act } from './acts';
import { createScreenStore } from './screen-store';

/** Words that are asked for whenever they are shown, so that they follow the language of the interface. */
export type Words = () => string;

/** A sentence for the analyst. All but mere information stays until it is dismissed. */
export interface Notice {
  readonly id: number;
  readonly tone: 'information' | 'attention' | 'failure';
  readonly words: Words;
  /** What can be done about it. Doing it takes the notice away. */
  readonly action?: NoticeAction;
}

export interface NoticeAction {
  readonly label: Words;
  readonly run: () => void;
}

/** A finding on screen. */
export interface ShownFinding {
  readonly id: number;
  readonly finding: Finding;
}

export type OpenDialog =
  | 'keyboard-help'
  | 'about'
  | 'settings'
  | 'verification'
  | 'history'
  | 'backups'
  | 'merge'
  | 'annotations'
  | 'imported'
  | 'revision'
  | 'earlier-texts'
  | 'export-as'
  | 'evidence-pack'
  | 'original'
  | 'download'
  | 'given-pack'
  | null;

/** What the last import brought. */
export interface Imported {
  readonly files: readonly ImportedFile[];
  /** What the articles that came in are nearly the same as, by their ids. */
  readonly alike: Readonly<Record<string, readonly LikeArticle[]>>;
  /** Whether that is known yet. */
  readonly comparing: 'under-way' | 'done' | 'stopped';
}

/** An article that came in, and what it is nearly the same as. */
export interface AlikePair {
  readonly articleId: string;
  readonly like: LikeArticle;
}

/** What of the workspace fills the window. */
export type View = 'read' | 'claims' | 'matrix' | 'compare' | 'actors' | 'codebook' | 'counts' | 'search';

export const VIEWS = [
  'read',
  'claims',
  'matrix',
  'compare',
  'actors',
  'codebook',
  'counts',
  'search',
] as const satisfies readonly View[];

/** The beginning of an article that is on screen, and what is told of its rest. */
export interface ComingRest extends Rest {
  readonly beginning: Article;
}

export interface AppState {
  readonly isStarted: boolean;
  readonly settings: Settings | null;
  readonly workspace: Snapshot | null;
  readonly view: View;
  readonly article: Article | null;
  /** What is told of the rest of an article of which only the beginning is there; see `rest-of-article.ts`. */
  readonly coming: ComingRest | null;
  /** The claim, the actor and the event that their views show. */
  readonly shownClaimId: string | null;
  readonly shownActorId: string | null;
  readonly shownEventId: string | null;
  readonly selectedMentionId: string | null;
  /** The acts that could not be saved, in their order; what is typed is no act but a draft. */
  readonly failedActs: readonly Act[];
  readonly notices: readonly Notice[];
  /** From the upper edge of the notices to the lower one of the window, in CSS px; 0 where there are none. */
  readonly noticesRoom: number;
  /** What was found in the workspace's files and has not been dismissed. */
  readonly findings: readonly ShownFinding[];
  /** Long work that has been under way for a while. */
  readonly work: WorkProgress | null;
  /** Which mentions the margin shows. */
  readonly filter: MentionQuery;
  readonly isSyntaxShown: boolean;
  readonly isEditingDetails: boolean;
  /** Whether the header of an article says where its text comes from. */
  readonly isProvenanceShown: boolean;
  readonly dialog: OpenDialog;
  /** The workspace folder that the dialog is about, where it is not the open one. */
  readonly dialogFolder: string | null;
  /** What the last check of the workspace has found. */
  readonly verification: VerificationReply | null;
  /** What was compared with the workspace, until it is merged or dropped. */
  readonly mergeOffer: MergeOffer | null;
  /** What other tools have marked, until it is imported or dropped. */
  readonly annotationPlan: AnnotationPlan | null;
  /** A newer text that was compared with an article's, until it is taken or dropped. */
  readonly revisionOffer: RevisionOffer | null;
  /** The original that is looked at. */
  readonly shownOriginal: ShownOriginal | null;
  /** What the last import brought, until the next. */
  readonly imported: Imported | null;
  /** The file whose encoding is being chosen. */
  readonly unsureFile: ImportedFile | null;
  /** What the last check of a downloaded file came to. */
  readonly download: DownloadCheck | null;
  /** The evidence pack that a file manager has handed over. */
  readonly givenPack: GivenPack | null;
  /** The two articles that are looked at since they are nearly the same. */
  readonly alikePair: AlikePair | null;
}

const store = createScreenStore<AppState>({
  isStarted: false,
  settings: null,
  workspace: null,
  view: 'read',
  article: null,
  coming: null,
  shownClaimId: null,
  shownActorId: null,
  shownEventId: null,
  selectedMentionId: null,
  failedActs: [],
  notices: [],
  noticesRoom: 0,
  findings: [],
  work: null,
  filter: EVERY_MENTION,
  isSyntaxShown: false,
  isEditingDetails: false,
  isProvenanceShown: false,
  dialog: null,
  dialogFolder: null,
  verification: null,
  mergeOffer: null,
  annotationPlan: null,
  revisionOffer: null,
  shownOriginal: null,
  imported: null,
  unsureFile: null,
  download: null,
  givenPack: null,
  alikePair: null,
});

/** The state as it is on screen, for components. */
export const useAppState = store.useOnScreen;

/** The state now, for code outside React. */
export const appState = store.now;

/** Changes the view's own state. */
export const setAppState = store.change;

/** Listens to the state as it is now. */
export const subscribeToAppState = store.subscribe;
