// Owns the export of the codebook as REFI-QDA has it (1.0, `.qdc`): the kinds with their definitions, examples, colours and
// answers.

import { fileNameOfTitle } from '../../text/file-name';
import { part, writeXmlDocument } from '../../xml/write-document';
import type { Exporter } from '../exporter';
import { LossCollector } from '../loss';
import { codesOfCodebook } from './codes';
import { REFI_ORIGIN } from './own-names';

const CODEBOOK_NAMESPACE = 'urn:QDA-XML:codebook:1.0';

/** One file; it has no options. Everything but the codebook is no part of the format, and is not counted as lost. */
export const exportRefiCodebook: Exporter<object> = ({ title, codebook }) => {
  const losses = new LossCollector();
  losses.add('codebook-detail', title);
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
