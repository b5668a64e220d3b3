// Owns what is said of the fields of the export as a whole, of its events and of its analysts.

import { EXAMPLE_IDS, type FieldDescriptions } from './field';

export const DOCUMENT_FIELDS: FieldDescriptions = {
  format: { says: 'Says that this is an export of Hashiya.', example: 'hashiya' },
  formatVersion: {
    says: 'The version of this format. Version 1 lacks relations, silences, events, saved filters and what has a default here.',
    example: 2,
  },
  offsetUnit: {
    says: 'What every start and end counts: UTF-16 code units. Fields that end in CodePoint count Unicode code points.',
    example: 'utf-16',
  },
  workspace: { says: 'The workspace that was exported.' },
  'workspace.id': { says: 'Names the workspace; a UUID.', example: EXAMPLE_IDS.workspace },
  'workspace.title': { says: 'What the workspace is called.', example: 'The bridge' },
  analysts: { says: 'All who made or changed a record.' },
  'analysts.id': { says: 'Names the analyst; a UUID.', example: EXAMPLE_IDS.analyst },
  'analysts.name': { says: 'The name of the analyst; may be empty.', example: 'Sara' },
  events: { says: 'What groups of articles are about.' },
  'events.id': { says: 'Names the event; a UUID.', example: EXAMPLE_IDS.event },
  'events.title': { says: 'What the event is called.', example: 'Closing of the bridge' },
  'events.startsOn': {
    says: 'The day it happened or began, Gregorian; null where it is not known.',
    example: '2026-11-20',
  },
  'events.articleIds': {
    says: 'The ids of the articles about it. One that is not in the list of articles was deleted.',
    example: [EXAMPLE_IDS.article],
  },
};
