// Starts the process that makes exports: a large workspace takes seconds, for which the app has to go on answering. It
// touches no file; whoever started it writes what it makes.

import { findFormat } from '../../core/exporters/formats';
import type { Workspace } from '../../core/workspace/workspace';
import { parentPort } from '../../extract/port';
import { withoutNetwork } from '../without-network/without-network';
import { exportRequestSchema, type ExportReply, type ExportRequest } from './export-messages';
import { bytesOf } from './write-export';

withoutNetwork();

const port = parentPort();

let workspace: Workspace | null = null;

const make = async (request: Extract<ExportRequest, { kind: 'make' }>): Promise<ExportReply> => {
  const format = findFormat(request.format);
  // Either is a bug, which ends this process and is told as such.
  if (format === undefined || workspace === null)
    throw new Error('an export was asked for before there was a workspace');
  const { files, losses } = await format.run(workspace, request.options, request.scope);
  const written = files.map((file) => ({ path: file.path, content: new Uint8Array(bytesOf(file)) }));
  const bytes = written.reduce((sum, { content }) => sum + content.length, 0);
  const made = { files: request.isWhole ? written : [], count: files.length, bytes, losses: [...losses] };
  return { id: request.id, made };
};

let turn: Promise<void> = Promise.resolve();
port?.listen((message) => {
  turn = turn.then(async () => {
    const request = exportRequestSchema.parse(message);
    if (request.kind === 'begin') workspace = { ...request.workspace, articles: [] };
    else if (request.kind === 'articles') workspace?.articles.push(...request.articles);
    else port.post(await make(request));
  });
});
