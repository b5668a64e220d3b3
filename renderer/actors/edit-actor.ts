// Owns the sending of what the page of an actor changes, and the place of what is typed in its fields.

import i18next from 'i18next';
import type { Actor } from '../../core/actors/actor';
import type { ActorEdit } from '../../core/commands/actor-command-schemas';
import type { DraftPlace } from '../controls/use-draft';
import type { DraftOutcome } from '../state/drafts';
import { shortQuote } from '../state/saving';
import { runCommand, saveDraft } from '../state/workspace-acts';

/** Edits an actor at a press; false when it could not be done, which has been said. */
export const editActor = async (actor: Actor, edit: ActorEdit): Promise<boolean> =>
  (await runCommand({ command: 'edit-actor', actorId: actor.id, edit })) !== null;

/** Saves what was typed in a field of an actor. */
export const saveActorDraft = (actor: Actor, edit: ActorEdit): Promise<DraftOutcome> =>
  saveDraft({ command: 'edit-actor', actorId: actor.id, edit });

/** The place of the draft of one of an actor's fields. */
export const actorDraft = (actor: Actor, field: 'name' | 'note', label: string): DraftPlace => ({
  key: `actor/${actor.id}/${field}`,
  name: i18next.t('window.drafts.ofMention', { field: label, quote: shortQuote(actor.name) }),
});

/** A list with one of its items replaced, or added where `at` is null. */
export const withItem = <Item>(items: readonly Item[], at: number | null, item: Item): Item[] =>
  at === null ? [...items, item] : items.map((each, index) => (index === at ? item : each));

/** A list without one of its items. */
export const withoutItem = <Item>(items: readonly Item[], at: number): Item[] =>
  items.filter((_, index) => index !== at);
