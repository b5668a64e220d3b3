// Owns how a key combination is matched and shown.

/** True where Command and Option stand for Ctrl and Alt. */
export const isMac = navigator.platform.startsWith('Mac');

/** The key's parts as Electron writes them: `CmdOrCtrl+Shift+Z`. */
const partsOf = (accelerator: string): { modifiers: string[]; key: string } => {
  const parts = accelerator.split('+');
  return { modifiers: parts.slice(0, -1), key: parts.at(-1) ?? '' };
};

/** True when a key press is the accelerator. A layout without Latin letters is matched by the physical key. */
export const matchesKey = (event: KeyboardEvent, accelerator: string): boolean => {
  const { modifiers, key } = partsOf(accelerator);
  const command = modifiers.includes('CmdOrCtrl');
  if ((isMac ? event.metaKey : event.ctrlKey) !== command || (isMac ? event.ctrlKey : event.metaKey)) return false;
  if (event.shiftKey !== modifiers.includes('Shift') || event.altKey !== modifiers.includes('Alt')) return false;
  if (key.length > 1) return event.key === key;
  if (key === ',') return event.key === key || event.code === 'Comma';
  const typed = event.key.toUpperCase();
  return /^[A-Z]$/.test(typed) ? typed === key : event.code === `${/^\d$/.test(key) ? 'Digit' : 'Key'}${key}`;
};

/** The combination as it stands on the keyboard. */
export const keyLabel = (accelerator: string): string =>
  partsOf(accelerator)
    .modifiers.map((modifier) => (modifier === 'CmdOrCtrl' ? (isMac ? '⌘' : 'Ctrl') : modifier))
    .concat(partsOf(accelerator).key)
    .join('+');
