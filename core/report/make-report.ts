// Owns the order of a report. It is made anew from the workspace, and says nothing that is not in it.

import { succeed, type Result } from '../result';
import type { Workspace } from '../workspace/workspace';
import { foreign, own, type Piece, type Report } from './report';
import { claimInShort, claimSection } from './sections/claim-section';
import { eventSection, overviewSection } from './sections/event-section';
import { matrixSection } from './sections/matrix-section';
import { mentionSection, methodSection } from './sections/mention-section';
import { sourceSection } from './sections/source-section';
import { sentence, type Speech } from './speech';
import { subjectOf, type ReportOptions, type Subject } from './subject';

const claimPieces = (subject: Subject): Piece[] => {
  const { speech, claims } = subject;
  const isContested = ({ ledger }: (typeof claims)[number]): boolean => ledger.overview.status === 'contested';
  const heading = (key: 'contested' | 'others'): Piece => ({
    kind: 'heading',
    level: 2,
    name: key,
    words: [own(speech.say(`report.claims.${key}`))],
  });
  const orNone = (pieces: Piece[], key: 'noneContested' | 'noneOther'): Piece[] =>
    pieces.length > 0 ? pieces : [{ kind: 'paragraph', words: [own(speech.say(`report.claims.${key}`))] }];
  return [
    heading('contested'),
    ...orNone(
      claims.filter(isContested).flatMap((claim) => claimSection(subject, claim)),
      'noneContested',
    ),
    heading('others'),
    ...orNone(
      claims.filter((claim) => !isContested(claim)).flatMap((claim) => claimInShort(subject, claim)),
      'noneOther',
    ),
  ];
};

/** The report in the language of the speech. Refuses an event that is not there. */
export const makeReport = (workspace: Workspace, speech: Speech, options: ReportOptions): Result<Report> => {
  const found = subjectOf(workspace, speech, options);
  return found.ok ? succeed(reportOn(found.value)) : found;
};

/** The report on a subject, in the language of its speech. */
export const reportOn = (subject: Subject): Report => {
  const { workspace, speech } = subject;
  const { version, madeOn } = subject.options;
  const made = { version, workspace: foreign(workspace.title) };
  const pieces: Piece[] = [
    {
      kind: 'paragraph',
      words:
        madeOn === null
          ? sentence(speech, 'report.madeUndated', made)
          : sentence(speech, 'report.made', { ...made, date: speech.formats.date(madeOn) }),
    },
    ...overviewSection(subject),
    ...eventSection(subject),
    ...matrixSection(subject),
    ...claimPieces(subject),
    ...sourceSection(subject),
    // The last but one, since the numbers of mentions are given as they are cited.
    ...mentionSection(subject),
    ...methodSection(subject),
  ];
  const title = sentence(speech, 'report.title', { subject: foreign(subject.event?.title ?? workspace.title) });
  return { language: speech.language, title, pieces };
};
