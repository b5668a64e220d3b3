// Owns the English words of exports: their formats, what can be chosen of them, and what they cannot say.

import type { ExportFormatName, ExportOptionName, ExportOptionValue } from '../../exporters/export-format';
import type { ExportLossName } from '../../exporters/loss';

export const exports = {
  formats: {
    json: {
      name: 'Hashiya (JSON)',
      about: 'Everything, without loss. Hashiya can take this file in as a workspace again, and merge it.',
    },
    'report-html': {
      name: 'Report (HTML)',
      about:
        'The disagreement matrix, each contested claim with its quotes and chains, and the sources, as one page to read, print or send.',
    },
    'report-docx': {
      name: 'Report (Word)',
      about: 'The same report as a document for Word and LibreOffice.',
    },
    'report-markdown': { name: 'Report (Markdown)', about: 'The same report as plain text with Markdown.' },
    csv: {
      name: 'Tables (CSV)',
      about: 'Mentions, claims, relations, actors and chains, a table each, for spreadsheets, R and Python.',
    },
    w3c: {
      name: 'W3C Web Annotation',
      about:
        'The web’s standard for annotations, as JSON-LD: every mention with quote and position; claims, chains and relations as annotations that join them.',
    },
    'refi-project': {
      name: 'REFI-QDA project (.qdpx)',
      about: 'Articles, kinds and mentions, for ATLAS.ti, MAXQDA, NVivo and QualCoder.',
    },
    'refi-codebook': {
      name: 'REFI-QDA codebook (.qdc)',
      about: 'The kinds with their definitions and nothing else, for the same programs.',
    },
    cas: {
      name: 'UIMA CAS JSON',
      about: 'One file for each article, for INCEpTION, and the layers that its project has to take in first.',
    },
    brat: {
      name: 'brat (standoff)',
      about: 'A text with an annotation file for each article, and the configuration that brat needs.',
    },
    'label-studio': {
      name: 'Label Studio (JSON)',
      about: 'Tasks, and the labelling configuration that belongs to them.',
    },
    doccano: { name: 'doccano (JSON lines)', about: 'One article a line, with its mentions and relations.' },
    spacy: { name: 'spaCy and Prodigy (JSON lines)', about: 'One article a line, with its words and mentions.' },
    graphml: {
      name: 'Graph of the claims (GraphML)',
      about: 'The claims and what each is to the others, for Gephi, Cytoscape and NetworkX.',
    },
    'claim-review': {
      name: 'ClaimReview (schema.org)',
      about: 'The claims of which you have given a verdict, as fact-checkers publish them. No other claim is rated.',
    },
    'csl-json': {
      name: 'References (CSL-JSON)',
      about: 'The articles as entries of a bibliography, for Zotero and other managers of references.',
    },
  } satisfies Record<ExportFormatName, { name: string; about: string }>,
  options: {
    unit: {
      name: 'Positions count',
      about: 'What the positions in the text count. It matters where a text has emoji or other rare characters.',
    },
    bom: {
      name: 'Begin with a byte order mark',
      about: 'Excel then reads other scripts than Latin as what they are.',
    },
    'escape-formulas': {
      name: 'Put a mark before what looks like a formula',
      about: 'A spreadsheet then shows it as text and calculates nothing.',
    },
    'line-endings': { name: 'Ends of lines', about: 'How the lines of the texts end.' },
    language: { name: 'Language', about: 'The language of the headings and explanations; quotes stay as they are.' },
  } satisfies Record<ExportOptionName, { name: string; about: string }>,
  values: {
    'code-point': 'Unicode code points',
    'utf-16': 'UTF-16 code units',
    grapheme: 'whole characters (graphemes)',
    yes: 'Yes',
    no: 'No',
    lf: 'LF (Linux, macOS)',
    crlf: 'CRLF (Windows)',
    en: 'English',
    fa: 'Persian',
    ar: 'Arabic',
    he: 'Hebrew',
  } satisfies Record<ExportOptionValue, string>,
  /** Each stands before how many there are. */
  losses: {
    orphan: 'Mentions whose words no longer stand at their place: left out',
    mention: 'Mentions',
    'several-ranges': 'Mentions of several parts: made several marks, or one from the first part to the last',
    'line-break': 'Mentions over the end of a line: a part for each line',
    overlap: 'Mentions that overlap others: some readers of the format refuse them until told otherwise',
    claim: 'Claims, and which mentions state the same one',
    relation: 'What one claim is to another, such as contradicting it',
    evidence: 'Which mentions show a relation',
    'across-articles': 'Relations and links between two articles',
    chain: 'Chains by which a claim reaches the reader',
    stance: 'Stances: whether a claim is asserted or denied, how certainly, and by whom',
    value: 'What a claim mention says of who, where, when and how many',
    'mention-detail': 'Check-worthiness; names, roles and types of sources; why and by whom something is contested',
    tag: 'Tags',
    link: 'Which source asserts a claim',
    actor: 'Actors with their names and affiliations',
    'actor-detail': 'Types, other names and affiliations of actors',
    event: 'Events',
    silence: 'Silences: articles that were searched for a claim and do not state it',
    'saved-filter': 'Saved filters',
    grading: 'Reliability of sources and credibility of information',
    status: 'Whether a claim is contested, and what you say of that',
    translation: 'In which language a claim is worded, and its wordings in others',
    note: 'Notes',
    attribute: 'Values of attributes',
    definition: 'Definitions and examples of the codebook',
    'codebook-detail': 'Keys and looks of kinds, the articles of examples, the slots of claims, and the rules for cues',
    authorship: 'Who made or changed something, and when',
    'workspace-details': 'The title of the workspace, and when it was begun',
    'article-details': 'Outlets, authors, dates, addresses and languages of articles',
    text: 'The texts of articles; the quotes stay',
    'text-layer': 'Directions, languages and roles of lines; headings, emphasis and links in the texts',
    revision: 'Earlier texts of articles',
    'other-articles': 'Articles that are not of the event',
    original: 'The files that were brought in',
    character: 'Texts with characters that the format cannot hold, which are replaced',
    'foreign-unit': 'Texts with emoji or other rare characters, after which some readers of the format count wrongly',
  } satisfies Record<ExportLossName, string>,
} as const;
