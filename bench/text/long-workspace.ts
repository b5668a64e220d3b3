// Owns the workspaces in which long texts are measured: a short article, with which the app is at rest, and the long one.

import { rm } from 'node:fs/promises';
import { articleWith, workspaceWith } from '../library';
import { makeWorkspace } from '../places';
import { newsText, spansOn, type Span } from './news-text';
import type { TextSize } from './sizes';

/** The title of the measured article; it is not in its text. */
export const LONG_TITLE = 'The long report';

/** What is shown of a size: the same in the app and in what it stands beside. */
export interface LongText {
  readonly text: string;
  readonly spans: readonly Span[];
}

const known = new Map<string, LongText>();

/** The text of a size and the spans on it, made once. */
export const longTextOf = ({ name, language, characters, mentions }: TextSize): LongText => {
  const before = known.get(name);
  if (before !== undefined) return before;
  const text = newsText(language, characters);
  const made = { text, spans: spansOn(text, mentions) };
  known.set(name, made);
  return made;
};

/** Makes the workspace of a size anew in a folder, through the real store. */
export const makeLongWorkspace = async (place: string, size: TextSize): Promise<void> => {
  const { text, spans } = longTextOf(size);
  const { language } = size;
  await rm(place, { recursive: true, force: true });
  const short = { number: 0, title: 'A short report', text: newsText(language, 600, 7), language, ranges: [] };
  await makeWorkspace(
    place,
    workspaceWith([articleWith(short), articleWith({ number: 1, title: LONG_TITLE, text, language, ranges: spans })]),
  );
};
