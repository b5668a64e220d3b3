// Owns the export of a workspace as a REFI-QDA project (1.5, `.qdpx`): an archive with the project's XML and a plain text
// for each article, for ATLAS.ti, MAXQDA, NVivo, QualCoder. Positions are code points, the end exclusive.

import { fileNameOfTitle } from '../../text/file-name';
import { part, writeXmlDocument, listPart } from '../../xml/write-document';
import { zipFiles } from '../archive';
import type { Exporter } from '../exporter';
import { casesOf, setsOf } from './cases';
import { codesOfProject } from './codes';
import { addLinks } from './links';
import { REFI_ORIGIN } from './own-names';
import { dateTime, Project } from './project';
import { loseAll } from '../things';
import { sourceOf } from './sources';
import type { LineEnds } from '../written-text';

const PROJECT_NAMESPACE = 'urn:QDA-XML:project:1.0';

export interface RefiProjectOptions {
  /** `lf` for all programs but MAXQDA, which wants `crlf`. */
  readonly lineEnds: LineEnds;
}

/** One file. Claims and actors are cases, events are sets, and relations are links, which lead across articles. */
export const exportRefiProject: Exporter<RefiProjectOptions> = (workspace, { lineEnds }) => {
  const project = new Project(workspace, lineEnds);
  const { notes, variables, links, losses } = project;
  const sources = workspace.articles.map((article) => sourceOf(project, article));
  const cases = casesOf(project);
  const sets = setsOf(project);
  addLinks(project);
  loseAll(losses, workspace, ['codebook-detail', 'saved-filter']);
  const codes = codesOfProject(workspace);
  const root = part(
    'Project',
    {
      xmlns: PROJECT_NAMESPACE,
      name: workspace.title,
      origin: REFI_ORIGIN,
      creationDateTime: dateTime(workspace.createdAt),
    },
    // The schema wants its parts in this order.
    [
      ...listPart(
        'Users',
        workspace.analysts.map(({ id, name }) => part('User', { guid: id, name })),
      ),
      ...(codes.length === 0 ? [] : [part('CodeBook', {}, [part('Codes', {}, codes)])]),
      ...variables.parts(),
      ...cases,
      ...listPart(
        'Sources',
        sources.map(({ source }) => source),
      ),
      ...notes.parts(),
      ...links.parts(),
      ...sets,
    ],
  );
  const xml = writeXmlDocument(root, (text) => losses.add('character', text));
  const content = zipFiles([{ path: 'project.qde', content: xml }, ...sources.map(({ file }) => file)]);
  const name = fileNameOfTitle(workspace.title) ?? 'project';
  return { files: [{ path: `${name}.qdpx`, content }], losses: losses.report() };
};
