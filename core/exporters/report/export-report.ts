// Owns the report as an export: one file in the form and the language that are chosen.

import type { Language } from '../../locales/languages';
import { makeReport } from '../../report/make-report';
import { speechOf } from '../../report/report-speech';
import type { Report } from '../../report/report';
import type { Speech } from '../../report/speech';
import { reportToDocx } from '../../report/writers/docx';
import { reportToHtml } from '../../report/writers/html';
import { reportToMarkdown } from '../../report/writers/markdown';
import type { Workspace } from '../../workspace/workspace';
import type { Exported, ExportScope } from '../exporter';
import { LossCollector, type ExportLoss } from '../loss';

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

/** What of the articles a report leaves out: their texts but for the quotes, and what stands beside these. */
const lossesOf = ({ articles }: Workspace, eventArticles: ReadonlySet<string> | null): ExportLoss[] => {
  const losses = new LossCollector();
  for (const { id, title, revisions = [] } of articles) {
    if (eventArticles !== null && !eventArticles.has(id)) {
      losses.add('other-articles', title);
      continue;
    }
    losses.add('text', title);
    losses.add('text-layer', title);
    losses.add('original', title);
    for (const _ of revisions) losses.add('revision', title);
  }
  return losses.report();
};

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
  const report = makeReport(workspace, speech, scope);
  if (!report.ok) throw new Error(`no report can be made: ${report.error.code}`);
  const event = workspace.events.find(({ id }) => id === scope.eventId);
  const { path, write } = FORMS[options.form];
  return {
    files: [{ path, content: await write(report.value, speech) }],
    losses: lossesOf(workspace, event === undefined ? null : new Set(event.articleIds)),
  };
};
