// Owns what the kinds of the codebook are called on screen: built-in ones in the language of the interface until the
// analyst has named them otherwise, own ones as they were named.

import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import { codeOf, givenSlotName, type Code, type Codebook, type Slot } from '../../core/codebook/codebook';
import { builtInCode } from '../../core/codebook/initial-codebook';
import { BUILT_IN_SLOTS } from '../../core/codebook/codebook';
import type { MentionKind } from '../../core/mention/mention';
import { showName } from '../i18n/format';
import { appState, useAppState } from '../state/app-state';

/** What says of which kind a mention is. */
export interface OfKind {
  readonly kind: MentionKind;
  readonly code?: string;
}

/** The name of a kind. */
export const codeName = (code: Code): string => {
  const isAsBuiltIn = code.kind !== 'own' && code.label === builtInCode(code.id)?.label;
  return isAsBuiltIn ? i18next.t(`window.kinds.${code.kind}`) : showName(code.label);
};

/** The definition of a kind, in the language of the interface while it is the built-in one. */
export const codeDefinition = (code: Code): string =>
  code.kind !== 'own' && code.definition === builtInCode(code.id)?.definition
    ? i18next.t(`window.codebook.definitions.${code.kind}`)
    : code.definition;

/** The name of a slot of claims. */
export const slotName = (slot: Slot): string => {
  const builtIn = BUILT_IN_SLOTS.find(({ id }) => id === slot.id);
  const known = builtIn?.label === slot.label ? BUILT_IN_SLOT_WORDS[slot.id] : undefined;
  return known === undefined ? showName(slot.label) : i18next.t(`window.codebook.slotNames.${known}`);
};

const BUILT_IN_SLOT_WORDS: Readonly<Record<string, 'who' | 'where' | 'when' | 'howMany'>> = {
  who: 'who',
  where: 'where',
  when: 'when',
  'how-many': 'howMany',
};

/** What the codebook calls a slot by its id; null where the words of the interface hold, or the id says it. */
export const givenSlot = (id: string): string | null => {
  const codebook = appState().workspace?.codebook;
  const name = codebook === undefined ? null : givenSlotName(codebook, id);
  return name === null ? null : showName(name);
};

const nameIn = (codebook: Codebook | undefined, of: OfKind): string => {
  const code = codebook === undefined ? undefined : codeOf(codebook, of);
  return code === undefined ? i18next.t(`window.kinds.${of.kind}`) : codeName(code);
};

/** The name of the kind that a mention is of, for code outside React. */
export const kindName = (of: OfKind): string => nameIn(appState().workspace?.codebook, of);

/** The names of kinds, following codebook and language. */
export const useKindName = (): ((of: OfKind) => string) => {
  useTranslation();
  const codebook = useAppState((state) => state.workspace?.codebook);
  return (of) => nameIn(codebook, of);
};

const NO_CODES: readonly Code[] = [];

/** The kinds of the open workspace; none while none is open. */
export const useCodes = (): readonly Code[] => useAppState((state) => state.workspace?.codebook.codes) ?? NO_CODES;
