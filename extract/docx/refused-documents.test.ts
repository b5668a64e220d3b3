import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { makeDocx, paragraph, relationshipsPart, run, wordPart } from '../testing/make-docx';
import { readBytes, readOf, refusalOf } from '../testing/read-file';
import { readDocx } from './read-docx';

const read = (bytes: Uint8Array) => readOf(readBytes(readDocx, 'report.docx', bytes));

const refusal = (bytes: Uint8Array) => refusalOf(readBytes(readDocx, 'report.docx', bytes));

describe('a Word document that is not sound is refused', () => {
  const damaged = (cause: string) => ({ code: 'file-damaged', details: { file: 'report.docx', cause } });

  test('what is no archive, and what is cut short', async () => {
    expect(await refusal(new TextEncoder().encode('no'))).toEqual(damaged('it is not a sound ZIP archive'));
    const whole = makeDocx(paragraph(run('Text')));
    expect(await refusal(whole.slice(0, whole.length / 2))).toEqual(damaged('it is not a sound ZIP archive'));
  });

  test('an archive that unpacks without end, or leads out of itself', async () => {
    const bomb = makeDocx('', { 'word/document.xml': new Uint8Array(20 * 1024 * 1024) });
    expect((await refusal(bomb)).code).toBe('file-inflates');
    expect(await refusal(makeDocx(paragraph(run('Text')), { '../../evil.xml': 'x' }))).toEqual(
      damaged('the part ../../evil.xml has a name that leads out of the archive'),
    );
  });

  test('an archive of something else', async () => {
    expect(await refusal(zipSync({ 'a.txt': new Uint8Array([65]) }))).toEqual(
      damaged('the part word/document.xml is missing'),
    );
  });

  test('one without text', async () => {
    expect(await refusal(makeDocx(paragraph('')))).toEqual({
      code: 'file-no-text',
      details: { file: 'report.docx' },
    });
  });

  test('one with a password, and one of an old program', async () => {
    const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
    expect((await refusal(old)).code).toBe('file-binary');
    old.set(Buffer.from('EncryptedPackage', 'utf16le'), 300);
    expect((await refusal(old)).code).toBe('file-encrypted');
  });

  test.each([
    ['a bomb of entities', '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>', '&b;'],
    ['an entity from outside', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>', '&a;'],
    ['XML that does not close', '', '<w:p>'],
    ['nesting without end', '', '<w:sdt><w:sdtContent>'.repeat(50_000)],
  ])('%s', async (_, doctype, inner) => {
    const xml = wordPart('document', `<w:body>${paragraph(run('Text'))}${inner}</w:body>`).replace(
      '?>',
      `?>${doctype}`,
    );
    expect(await refusal(makeDocx('', { 'word/document.xml': xml }))).toEqual(damaged('it is not a sound document'));
  });

  test('pictures that are linked from the disk are never looked for', async () => {
    const picture =
      '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><a:blip r:link="rId9"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
    const document = await read(
      makeDocx(paragraph(run('Text') + picture), {
        'word/_rels/document.xml.rels': relationshipsPart([['rId9', 'image', 'file:///dev/zero']]),
      }),
    );
    expect(document.blocks.map(({ text }) => text)).toEqual(['Text']);
  });
});
