// Owns `hashiya concordance`: every place where words stand, with what is beside them, on the terminal or as a table. It
// only reads, so the app may have the workspace open.

import { concordanceTable } from '../../core/exporters/csv/concordance-table';
import { DEFAULT_CSV_OPTIONS } from '../../core/exporters/csv/csv-options';
import { tableToCsv } from '../../core/exporters/csv/table';
import { concordance, CONCORDANCE_ORDERS, type ConcordanceRow } from '../../core/queries/concordance';
import { isBlank } from '../../core/text/trim-range';
import { writeOutside } from '../../main/files/write-export';
import { carryOut, runInSlices } from '../../main/store/work';
import { lines, misuse, refuse } from '../answer';
import { defineCommand } from '../command';
import { describePlace } from '../describe-concordance';
import { parseWholeNumber } from '../numbers';
import { LANGUAGE, say } from '../words';
import { findingsText, lookAtWorkspace } from '../workspace-access';

const USUAL_WIDTH = 40;

const rowToData = ({ article, mentions, ...row }: ConcordanceRow): object => ({
  articleId: article.id,
  title: article.title,
  outlet: article.outlet,
  publishedOn: article.publishedOn,
  ...row,
  mentionIds: mentions.map(({ id }) => id),
});

export const concordanceCommand = defineCommand({
  name: 'concordance',
  run: async ({ workspace: folder, sort, width: given, out }, argumentList, surroundings) => {
    const words = argumentList.join(' ');
    if (isBlank(words)) return misuse('argument-missing', { argument: 'WORD' });
    const width = given === undefined ? USUAL_WIDTH : parseWholeNumber(given);
    if (width === null) return misuse('number-invalid', { option: 'width', least: 0, value: given ?? '' });
    const view = await lookAtWorkspace(folder, surroundings);
    if (!view.ok) return refuse(view.error);
    const { workspace, paths, findings } = view.value;
    // The table of syntax lets only these through.
    const order = CONCORDANCE_ORDERS.find((each) => each === sort) ?? 'position';
    // The letters of every script have a place in this order.
    const { compare } = new Intl.Collator(LANGUAGE);
    const finding = concordance(workspace.articles, words, { width, order, compare });
    const found = await carryOut(folder, () => runInSlices(finding, surroundings.work('reading')));
    if (!found.ok) return refuse(found.error);
    const rows = found.value;
    const data = { words, sort: order, width, rows: rows.map(rowToData), findings };
    if (out !== undefined) {
      const table = tableToCsv(concordanceTable(rows), DEFAULT_CSV_OPTIONS);
      const written = await writeOutside(out, table, paths.root);
      if (!written.ok) return refuse(written.error);
      const told = say('concordance.written', { count: rows.length, file: out, bytes: written.value });
      return { ok: true, text: findingsText(findings) + lines(told), data: { ...data, file: out } };
    }
    const articles = say('article-count', { count: workspace.articles.length });
    const heading =
      rows.length === 0
        ? say('concordance.none', { words, articles })
        : say('concordance.heading', { words, count: rows.length, articles });
    return {
      ok: true,
      isDocument: true,
      text: lines(heading, ...rows.map((row) => describePlace(row, width, workspace.codebook))),
      remarks: findingsText(findings),
      data,
    };
  },
});
