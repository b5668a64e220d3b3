// Owns reading the parts of an archive as XML.

import { fail, succeed, type Result } from '../../core/result';
import type { Archive } from '../zip/archive';
import { readXml, type XmlElement } from './read-xml';

/** Reads a part as XML; null where it is not there. */
export type ReadPart = (name: string) => Promise<Result<XmlElement | null>>;

/** Reads the parts of an archive; one that is there and is no XML makes the file damaged. */
export const partReader =
  (archive: Archive, file: string): ReadPart =>
  async (name) => {
    if (!archive.has(name)) return succeed(null);
    const bytes = await archive.read(name);
    if (!bytes.ok) return bytes;
    const root = readXml(bytes.value);
    return root === null ? fail('file-damaged', { file, cause: 'it is not a sound document' }) : succeed(root);
  };
