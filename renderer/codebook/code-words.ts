// Owns what the kinds of the codebook are called on screen: built-in ones in the language of the interface until the
// analyst has named them otherwise, own ones as they were named.

import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import { BUILT_IN_SLOTS, codeOf, type Code, type Codebook, type OfKind, type Slot } from '../../core/codebook/codebook';
import { builtInCode } from '../../core/codebook/initial-codebook';
import { showName } from '../i18n/format';
import { slotLabel } from '../i18n/slot-words';
import { appState, useAppState } from '../state/app-state';

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
  return builtIn?.label === slot.label ? slotLabel(slot.id) : showName(slot.label);
};

const nameIn = (codebook: Codebook | undefined, of: OfKind): string => {
  const code = codebook === undefined ? undefined : codeOf(codebook, of);
  return code === undefined ? i18next.t(`window.kinds.${of.kind}`) : codeName(code);
};

/** The name of the kind that a mention is of, for code outside React. */
export const kindName = (of: OfKind): string => nameIn(appState().workspace?.codebook, of);

/** The name of a kind by its id in the codebook, for code outside React; a kind that is gone has its id. */
export const codeNameById = (id: string): string => {
  const code = appState().workspace?.codebook.codes.find((each) => each.id === id);
  return code === undefined ? showName(id) : codeName(code);
};

/** The names of kinds, following codebook and language. */
export const useKindName = (): ((of: OfKind) => string) => {
  useTranslation();
  const codebook = useAppState((state) => state.workspace?.codebook);
  return (of) => nameIn(codebook, of);
};

const NO_CODES: readonly Code[] = [];

/** The kinds of the open workspace; none while none is open. */
export const useCodes = (): readonly Code[] => useAppState((state) => state.workspace?.codebook.codes) ?? NO_CODES;

/** What is counted by the ids of own kinds, in the order of the codebook; kinds that it has no more come last. */
export const inCodebookOrder = (
  counts: Readonly<Record<string, number>>,
  codes: readonly Code[],
): (readonly [code: string, count: number])[] => {
  const order = codes.map(({ id }) => id);
  const placeOf = (code: string): number => (order.includes(code) ? order.indexOf(code) : order.length);
  return Object.entries(counts).sort(([left], [right]) => placeOf(left) - placeOf(right));
};
