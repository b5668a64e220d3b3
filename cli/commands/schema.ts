// Owns `hashiya schema`: the JSON Schema of exports, made from the one validator.

import { exportJsonSchema } from '../../core/export/json-schema';
import { writeOutside } from '../../main/files/write-export';
import { lines, refuse } from '../answer';
import { defineCommand } from '../command';
import { say } from '../words';

export const schema = defineCommand({
  name: 'schema',
  run: async ({ out }) => {
    const document = exportJsonSchema();
    const text = lines(JSON.stringify(document, null, 2));
    if (out === undefined) return { ok: true, isDocument: true, text, data: { schema: document } };
    const written = await writeOutside(out, text);
    if (!written.ok) return refuse(written.error);
    return { ok: true, text: lines(say('schema-written', { file: out })), data: { file: out, bytes: written.value } };
  },
});
