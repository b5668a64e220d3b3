// Owns the export of the codebook as REFI-QDA has it (1.0, `.qdc`): the kinds with their definitions, examples, colours and
// answers.

import { fileNameOfTitle } from '../../text/file-name';
import { part, writeXmlDocument } from '../../xml/write-document';
import type { Exporter } from '../exporter';
import { LossCollector } from '../loss';
import { loseAll } from '../things';
import { codesOfCodebook } from './codes';
import { REFI_ORIGIN } from './own-names';

const CODEBOOK_NAMESPACE = 'urn:QDA-XML:codebook:1.0';

/** What is no part of a codebook. */
const NO_PART = [
  'workspace-details',
  'codebook-detail',
  'mention',
  'claim',
  'relation',
  'link',
  'actor',
  'event',
  'silence',
  'saved-filter',
  'authorship',
  'article-details',
  'text',
  'text-layer',
  'revision',
  'original',
] as const;

/** One file; it has no options. */
export const exportRefiCodebook: Exporter<object> = (workspace) => {
  const { title, codebook } = workspace;
  const losses = new LossCollector();
  loseAll(losses, workspace, NO_PART);
  for (const { label, attributes } of codebook.codes) {
    for (const { type, choices } of attributes)
      if (type === 'text' || choices.length === 0) losses.add('attribute', label);
  }
  const root = part('CodeBook', { xmlns: CODEBOOK_NAMESPACE, origin: REFI_ORIGIN }, [
    part('Codes', {}, codesOfCodebook(codebook)),
  ]);
  const content = writeXmlDocument(root, (text) => losses.add('character', text));
  return { files: [{ path: `${fileNameOfTitle(title) ?? 'codebook'}.qdc`, content }], losses: losses.report() };
};
