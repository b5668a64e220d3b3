// Owns what is said of the fields of articles: details, text, lines, original and earlier texts.

import { EXAMPLE_HASH, EXAMPLE_IDS, EXAMPLE_TEXT, type FieldDescriptions } from './field';

export const ARTICLE_FIELDS: FieldDescriptions = {
  articles: { says: 'The articles with their texts and with what is marked on them.' },
  'articles.id': { says: 'Names the article; a UUID.', example: EXAMPLE_IDS.article },
  'articles.title': { says: 'The headline, or what stands in for one.', example: 'Bridge closed' },
  'articles.outlet': {
    says: 'Who published it; null where it is not known.',
    example: 'The Morning Paper',
  },
  'articles.byline': {
    says: 'Who wrote it, as the page says; left out where it says nothing.',
    example: 'Sara Ahmadi',
  },
  'articles.url': {
    says: 'The address it was published at; null where it is not known.',
    example: 'https://example.org/bridge',
  },
  'articles.publishedOn': {
    says: 'The day of publication, Gregorian; null where it is not known.',
    example: '2026-11-20',
  },
  'articles.language': { says: 'The language, a BCP 47 tag; null where it is not known.', example: 'en' },
  direction: {
    says: 'The direction of most of the text, or of the line: left to right or right to left.',
    example: 'ltr',
  },
  directionScope: {
    says: 'There where an analyst set the direction: how far that reaches. Left out where the text decides.',
    example: 'all-lines',
  },
  markup: { says: 'How the text came about: the characters of a file, or extracted.', example: 'plain' },
  text: {
    says: 'The text. It never changes in place; every start and end counts its UTF-16 code units from 0.',
    example: EXAMPLE_TEXT,
  },
  original: { says: 'What was imported, and how the text was read from it. The bytes are not in the export.' },
  'original.sha256': { says: 'SHA-256 of the bytes.', example: EXAMPLE_HASH },
  'original.byteLength': { says: 'How many bytes it has.', example: 44 },
  'original.fileName': { says: 'The name of the file, without its folder.', example: 'bridge.txt' },
  'original.byteOrderMark': {
    says: 'Whether the bytes began with a UTF-8 byte order mark, which is not part of the text.',
    example: false,
  },
  'original.importedAt': {
    says: 'When it was imported: ISO 8601 in UTC with milliseconds.',
    example: '2026-11-22T08:00:00.000Z',
  },
  'original.importedBy': { says: 'The id of the analyst who imported it.', example: EXAMPLE_IDS.analyst },
  'original.readAgain': { says: 'There where the bytes were read again later, by whom and when.' },
  'original.readAgain.at': {
    says: 'When: ISO 8601 in UTC with milliseconds.',
    example: '2026-11-24T08:00:00.000Z',
  },
  'original.readAgain.by': { says: 'The id of the analyst.', example: EXAMPLE_IDS.analyst },
  'original.source': { says: 'Where the bytes came from.' },
  'original.source.kind': { says: 'A file, a file in an archive, the clipboard, or a drop.', example: 'file' },
  'original.source.path': { says: 'Always null in an export, which tells no folders.', example: null },
  'original.source.part': { says: 'The name of the file in the archive.', example: 'pages/bridge.html' },
  'original.toolVersion': { says: 'The version of Hashiya that read the bytes.', example: '0.1.0' },
  'original.howRead': { says: 'How the bytes were read.' },
  'original.howRead.reader': { says: 'The reader, by the kind of file.', example: 'text' },
  'original.howRead.readerVersion': {
    says: 'The version of the reader; it is raised when it gives another text for the same bytes.',
    example: 1,
  },
  'original.howRead.encoding': {
    says: 'How the bytes became characters; null where the format fixes that.',
  },
  'original.howRead.encoding.label': {
    says: 'The name in the Encoding Standard of WHATWG.',
    example: 'utf-8',
  },
  'original.howRead.encoding.reason': { says: 'What it was known by.', example: 'valid-utf-8' },
  'original.howRead.body': {
    says: 'What of a page counts as its body: what was found, or all; null for other files.',
    example: null,
  },
  'original.howRead.warnings': { says: 'What is doubtful in the text.' },
  'original.howRead.warnings.code': { says: 'What it is that is doubtful.', example: 'encoding-detected' },
  'original.howRead.warnings.details': {
    says: 'More about it, by names that go with the code.',
    example: { label: 'windows-1256' },
  },
  'original.howRead.warnings.details.*': { says: 'One of these.', example: 'windows-1256' },
  'original.textSha256': {
    says: 'SHA-256 of the text as UTF-8; left out where the bytes are the text.',
    example: EXAMPLE_HASH,
  },
  blocks: { says: 'The lines of the text, in order.' },
  'blocks.id': { says: 'Names the line: b and its number.', example: 'b1' },
  'blocks.start': { says: 'Where the line begins, in UTF-16 code units of the text.', example: 0 },
  'blocks.end': {
    says: 'Where the line ends, before its line break, in UTF-16 code units of the text.',
    example: EXAMPLE_TEXT.length,
  },
  'blocks.kind': { says: 'What the line is.', example: 'paragraph' },
  'blocks.level': { says: 'The level of a heading, 1 to 6; null for other lines.', example: null },
  'blocks.language': { says: 'The language of the line where it is not that of the article.', example: null },
  'blocks.directionReason': { says: 'What the direction of the line is known by.', example: 'detected' },
  'blocks.directionScope': {
    says: 'There where the direction was set for all lines of the article at once.',
    example: 'article',
  },
  'blocks.proposedRole': {
    says: 'There where an analyst set the role: the one that the reading of the file proposed.',
    example: 'clutter',
  },
  'blocks.role': { says: 'Whether the line is of the article, or clutter of its page.', example: 'body' },
  inlines: { says: 'Formatting over the text.' },
  'inlines.start': { says: 'Where it begins, in UTF-16 code units of the text.', example: 2 },
  'inlines.end': { says: 'Where it ends, in UTF-16 code units of the text.', example: 15 },
  'inlines.kind': {
    says: 'What it is; syntax is the punctuation of Markdown, which the window does not show.',
    example: 'emphasis',
  },
  'inlines.address': { says: 'Where a link leads; null for the others.', example: null },
  revisions: { says: 'The earlier texts of the article, oldest first; left out where there are none.' },
  'revisions.id': { says: 'Names the earlier text; a UUID.', example: EXAMPLE_IDS.revision },
  'revisions.replacedAt': {
    says: 'When a newer text took its place: ISO 8601 in UTC with milliseconds.',
    example: '2026-11-23T10:00:00.000Z',
  },
  'revisions.replacedBy': { says: 'The id of the analyst who replaced it.', example: EXAMPLE_IDS.analyst },
  'revisions.note': { says: 'Why it was replaced; may be empty.', example: 'The outlet corrected a name.' },
  'revisions.anchors': {
    says: 'Where the mentions stood on this text when it was replaced, by their ids.',
    example: {},
  },
  'revisions.anchors.*': { says: 'The ranges of one mention.' },
};
