// Owns the report as an export: one file in the form and the language that are chosen.

import type { Language } from '../../locales/languages';
import { reportOn } from '../../report/make-report';
import { speechOf } from '../../report/report-speech';
import type { Report } from '../../report/report';
import type { Speech } from '../../report/speech';
import { subjectOf } from '../../report/subject';
import { reportToDocx } from '../../report/writers/docx';
import { reportToHtml } from '../../report/writers/html';
import { reportToMarkdown } from '../../report/writers/markdown';
import type { Workspace } from '../../workspace/workspace';
import type { Exported, ExportScope } from '../exporter';
import { reportLosses } from './report-losses';

/** What is made of a report, and the name of its file. */
interface ReportForm {
  readonly path: string;
  readonly write: (report: Report, speech: Speech) => string | Promise<Uint8Array>;
}

const FORMS = {
  html: {
    path: 'report.html',
    write: (report, speech) => reportToHtml(report, speech.say('report.contents')),
  },
  markdown: { path: 'report.md', write: reportToMarkdown },
  docx: { path: 'report.docx', write: reportToDocx },
} as const satisfies Record<string, ReportForm>;

/**
 * The report of the scope's event, or of all articles where that is null. The event has to be there: who asks looks for it
 * first.
 */
export const exportReport = async (
  workspace: Workspace,
  options: { readonly form: keyof typeof FORMS; readonly language: Language },
  scope: ExportScope,
): Promise<Exported> => {
  const speech = speechOf(options.language);
  const subject = subjectOf(workspace, speech, scope);
  if (!subject.ok) throw new Error(`no report can be made: ${subject.error.code}`);
  const report = reportOn(subject.value);
  const { path, write } = FORMS[options.form];
  return {
    files: [{ path, content: await write(report, speech) }],
    losses: reportLosses(subject.value, report, options.form === 'html'),
  };
};
