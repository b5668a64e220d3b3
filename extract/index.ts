// Starts the process that reads files: it answers one request after the other, and ends with whoever started it. It reads
// untrusted bytes, so it can write no file and reach no network, and what it answers is parsed anew by whoever asked.

import { readerRequestSchema, type ReaderReply } from '../core/extraction/reader-messages';
import { fail, type Result } from '../core/result';
import { makeExtract } from './extract';
import { languageDetector } from './language/detect-language';
import { parentPort } from './port';
import { READERS } from './readers';
import { withoutReach } from './without-reach';

withoutReach();

const extract = makeExtract(READERS, languageDetector);
const port = parentPort();

const answer = async (message: unknown): Promise<ReaderReply | null> => {
  const request = readerRequestSchema.safeParse(message);
  if (!request.success) return null;
  const { id } = request.data;
  const result = await carryOut(request.data);
  return { id, result };
};

type Request = ReturnType<typeof readerRequestSchema.parse>;

const carryOut = async (request: Request): Promise<Result<unknown>> => {
  if (request.kind !== 'extract') return fail('request-invalid');
  const { fileName, bytes, options } = request;
  try {
    return await extract(fileName, bytes, options);
  } catch (error) {
    // A bug of a library, met by a file that it was not made for: the file is refused, and the next one is read.
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return fail('file-reader-stopped', { file: fileName });
  }
};

let turn: Promise<void> = Promise.resolve();
port?.listen((message) => {
  turn = turn.then(async () => {
    const reply = await answer(message);
    if (reply !== null) port.post(reply);
  });
});
