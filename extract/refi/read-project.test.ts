import { describe, expect, test } from 'vitest';
import { readRefi } from '../../core/annotations/formats/refi';
import { placeAll } from '../../core/annotations/plan-annotations';
import { inCodePoints, marksOf, TEXTS } from '../../core/annotations/testing/foreign-texts';
import { articleOf } from '../../core/testing/article-of';
import { readRefiParts } from './read-package';
import { readRefiProject } from './read-project';

const guid = (number: number): string => `00000000-0000-4000-8000-${number.toString().padStart(12, '0')}`;

const { text } = TEXTS.he;

const selections = marksOf('he')
  .map(({ start, end, label }, index) => {
    const [selection, coding, code] = [guid(20 + index), guid(30 + index), label === 'Claim' ? guid(2) : guid(3)];
    return `<PlainTextSelection guid="${selection}" name="s" startPosition="${String(inCodePoints(text, start))}" endPosition="${String(inCodePoints(text, end))}" creatingUser="${guid(1)}" creationDateTime="2026-05-01T10:00:00Z">
      <Coding guid="${coding}" creatingUser="${guid(1)}" creationDateTime="2026-05-01T10:00:00Z"><CodeRef targetGUID="${code}"/></Coding>
      ${index === 0 ? `<NoteRef targetGUID="${guid(50)}"/>` : ''}
    </PlainTextSelection>`;
  })
  .join('\n');

/** A project as the schema wants it: the order of the parts, and an id for each. */
const PROJECT = `<?xml version="1.0" encoding="utf-8"?>
<Project xmlns="urn:QDA-XML:project:1.0" name="Harbour" origin="Test" creatingUserGUID="${guid(1)}">
  <Users><User guid="${guid(1)}" name="נור"/></Users>
  <CodeBook><Codes><Code guid="${guid(2)}" name="טענה" isCodable="true"><Code guid="${guid(3)}" name="מקור" isCodable="true"/></Code></Codes></CodeBook>
  <Cases><Case guid="${guid(60)}" name="c"/></Cases>
  <Sources>
    <TextSource guid="${guid(10)}" name="Harbour" plainTextPath="internal://${guid(10)}.txt">
      ${selections}
      <Coding guid="${guid(40)}"><CodeRef targetGUID="${guid(2)}"/></Coding>
    </TextSource>
    <PictureSource guid="${guid(11)}" name="p"><PictureSelection guid="${guid(12)}" firstX="0" firstY="0" secondX="1" secondY="1"/></PictureSource>
  </Sources>
  <Notes><Note guid="${guid(50)}" name="note"><PlainTextContent>בדיקה 😀</PlainTextContent></Note></Notes>
  <Links><Link guid="${guid(70)}" name="said by" direction="OneWay" originGUID="${guid(20)}" targetGUID="${guid(31)}"/></Links>
</Project>`;

describe('a REFI-QDA project', () => {
  test('gives its codings with their codes, people, dates, notes and links, each at its place', () => {
    const project = readRefiProject(PROJECT, 'p.qdpx');
    if (!project.ok) throw new Error(JSON.stringify(project.error));
    const read = readRefi({ project: project.value, texts: { [`${guid(10)}.txt`]: text } }, 'p.qdpx');
    if (!read.ok) throw new Error(read.error.code);
    expect(read.value.annotations).toMatchObject([
      { labels: ['טענה'], author: 'נור', comment: 'note: בדיקה 😀', createdAt: '2026-05-01T10:00:00.000Z' },
      { labels: ['מקור'] },
      { labels: ['טענה'] },
    ]);
    expect(read.value.relations).toEqual([{ label: 'said by', from: guid(30), to: guid(31) }]);
    expect(read.value.losses.map(({ loss, count }) => [loss, count])).toEqual([
      ['media', 1],
      ['case', 1],
      ['document-label', 1],
    ]);
    const [placed] = placeAll([articleOf(text)], [{ name: 'p.qdpx', read: read.value }]);
    expect(placed?.placings.map(({ outcome, ranges }) => [outcome, ranges])).toEqual(
      marksOf('he').map(({ start, end }) => ['placed', [{ start, end }]]),
    );
  });

  test('is read from the parts of its archive, whatever the case of their names, and the words that name a selection are its quote', () => {
    const [first] = marksOf('he');
    const words = text.slice(first?.start, first?.end);
    // Counted in UTF-16, which only the name tells.
    const shifted = PROJECT.replace('name="s"', `name="${words}"`)
      .replace(/startPosition="\d+"/u, `startPosition="${String(first?.start)}"`)
      .replace(/endPosition="\d+"/u, `endPosition="${String(first?.end)}"`);
    const bytes = (content: string): Uint8Array => new TextEncoder().encode(content);
    const unpacked = readRefiParts(
      [
        { path: 'Project.qde', bytes: bytes(`\uFEFF${shifted}`) },
        { path: `Sources/${guid(10).toUpperCase()}.TXT`, bytes: bytes(`\uFEFF${text}`) },
      ],
      'p.qdpx',
    );
    if (!unpacked.ok) throw new Error(JSON.stringify(unpacked.error));
    const read = readRefi(unpacked.value, 'p.qdpx');
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    const [placed] = placeAll([articleOf(text)], [{ name: 'p.qdpx', read: read.value }]);
    expect(placed?.placings[0]).toMatchObject({
      outcome: 'other-unit',
      unit: 'utf-16',
      ranges: [{ start: first?.start }],
    });
    expect(readRefiParts([], 'p.qdpx')).toMatchObject({ ok: false, error: { code: 'annotations-invalid' } });
    const wrong = [{ path: 'project.qde', bytes: new Uint8Array([0xff, 0xfe, 0x3c]) }];
    expect(readRefiParts(wrong, 'p.qdpx')).toMatchObject({ ok: false, error: { code: 'annotations-invalid' } });
  });

  test('of ATLAS.ti counts CR LF as one, whatever its texts are written with', () => {
    const project = readRefiProject(PROJECT.replace('origin="Test"', 'origin="ATLAS.ti 24"'), 'p.qdpx');
    if (!project.ok) throw new Error(JSON.stringify(project.error));
    const texts = { [`${guid(10)}.txt`]: text.replaceAll('\n', '\r\n') };
    const read = readRefi({ project: project.value, texts }, 'p.qdpx');
    if (!read.ok) throw new Error(read.error.code);
    const [placed] = placeAll([articleOf(text)], [{ name: 'p.qdpx', read: read.value }]);
    expect(placed?.placings.map(({ ranges }) => ranges)).toEqual(
      marksOf('he').map(({ start, end }) => [{ start, end }]),
    );
  });

  test('is refused where it is none, has a document type, or is nested too deep', () => {
    const bomb = `<!DOCTYPE a [<!ENTITY b "c">]><Project/>`;
    const deep = `${'<Project>'.repeat(100)}${'</Project>'.repeat(100)}`;
    for (const xml of ['', 'text', '<a/>', '<Project', bomb, deep]) {
      expect(readRefiProject(xml, 'p.qde')).toMatchObject({ ok: false, error: { code: 'annotations-invalid' } });
    }
  });
});
