// Owns what the slots of a claim are called: as the codebook has named them, else those that every claim has in the language
// of the interface, and others by what they are.

import i18next from 'i18next';
import { isBuiltInSlot } from '../../core/attribution/slot-values';
import { givenSlotName } from '../../core/codebook/codebook';
import { isolate } from '../../core/text/bidi-controls';
import { appState } from '../state/app-state';
import { showName } from './format';

/** What the codebook calls a slot; null where the words of the interface hold, or the slot's id says it. */
const givenName = (slot: string): string | null => {
  const codebook = appState().workspace?.codebook;
  const name = codebook === undefined ? null : givenSlotName(codebook, slot);
  return name === null ? null : showName(name);
};

/** A slot as a label. */
export const slotLabel = (slot: string): string =>
  givenName(slot) ?? (isBuiltInSlot(slot) ? i18next.t(`window.terms.slots.label.${slot}`) : showName(slot));

/** A slot among other words; a name of the analyst's own stands in an isolate. */
export const slotInText = (slot: string): string => {
  const given = givenName(slot);
  if (given !== null) return isolate(given);
  return isBuiltInSlot(slot) ? i18next.t(`window.terms.slots.inText.${slot}`) : isolate(showName(slot));
};
