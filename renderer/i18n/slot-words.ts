// Owns what the slots of a claim are called: those that every claim has in the language of the interface, others as the
// analyst has named them.

import i18next from 'i18next';
import { isBuiltInSlot } from '../../core/attribution/slot-values';
import { isolate } from '../../core/text/bidi-controls';
import { showName } from './format';

/** A slot as a label. */
export const slotLabel = (slot: string): string =>
  isBuiltInSlot(slot) ? i18next.t(`window.terms.slots.label.${slot}`) : showName(slot);

/** A slot among other words; a name of the analyst's own stands in an isolate. */
export const slotInText = (slot: string): string =>
  isBuiltInSlot(slot) ? i18next.t(`window.terms.slots.inText.${slot}`) : isolate(showName(slot));
