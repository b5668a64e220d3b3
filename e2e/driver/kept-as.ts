// Owns reading off a sentence where something was set aside.

/** The path within the quarantine that a sentence names; paths stand in isolates (U+2066 … U+2069) there. */
export const keptAs = (sentence: string): string => {
  const path = /[^\s\u2066-\u2069]*quarantine[^\s\u2066-\u2069;.]*(?:\.[^\s\u2066-\u2069;.]+)*/u.exec(sentence)?.[0];
  if (path === undefined) throw new Error(`nothing is said of the quarantine: ${sentence}`);
  return path;
};
