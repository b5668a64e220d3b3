// Starts the process that reads files: it answers one request after the other, and ends with whoever started it. It reads
// untrusted bytes, so it can write no file and reach no network, and what it answers is parsed anew by whoever asked.

import { readerRequestSchema, type ReaderReply } from '../core/extraction/reader-messages';
import { fail, succeed, type Result } from '../core/result';
import { withoutChildren } from '../main/without-network/without-children';
import { withoutNetwork } from '../main/without-network/without-network';
import { makeExtract } from './extract';
import { languageDetector } from './language/detect-language';
import { parentPort } from './port';
import { READERS } from './readers';
import { readRefiPackage } from './refi/read-package';
import { openArchive, type Archive } from './zip/archive';

withoutNetwork();
withoutChildren();

const extract = makeExtract(READERS, languageDetector);
const port = parentPort();

const answer = async (message: unknown): Promise<ReaderReply | null> => {
  const request = readerRequestSchema.safeParse(message);
  if (!request.success) return null;
  const { id } = request.data;
  const result = await withoutBugs(request.data);
  return { id, result };
};

type Request = ReturnType<typeof readerRequestSchema.parse>;

/** The archive whose parts are asked for. */
let archive: Archive | null = null;

const list = async (bytes: Uint8Array, fileName: string): Promise<Result<readonly string[]>> => {
  const opened = await openArchive(bytes, fileName);
  archive = opened.ok ? opened.value : null;
  return opened.ok ? succeed(opened.value.names) : opened;
};

const carryOut = (request: Request): Promise<Result<unknown>> => {
  switch (request.kind) {
    case 'extract':
      return extract(request.fileName, request.bytes, request.options);
    case 'read-project':
      return readRefiPackage(request.bytes, request.fileName);
    case 'open-archive':
      return list(request.bytes, request.fileName);
    case 'read-part':
      return archive === null ? Promise.resolve(fail('request-invalid')) : archive.read(request.name);
  }
};

/** A bug of a library, met by a file that it was not made for, refuses the file; the next one is read all the same. */
const withoutBugs = async (request: Request): Promise<Result<unknown>> => {
  try {
    return await carryOut(request);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return fail('file-reader-stopped', { file: request.kind === 'read-part' ? request.name : request.fileName });
  }
};

let turn: Promise<void> = Promise.resolve();
port?.listen((message) => {
  turn = turn.then(async () => {
    const reply = await answer(message);
    if (reply !== null) port.post(reply);
  });
});
