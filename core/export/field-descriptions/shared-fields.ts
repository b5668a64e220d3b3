// Owns what is said of fields that many records have.

import { EXAMPLE_IDS, type FieldDescriptions } from './field';

export const SHARED_FIELDS: FieldDescriptions = {
  createdAt: {
    says: 'When the record was made: ISO 8601 in UTC with milliseconds.',
    example: '2026-11-22T08:00:00.000Z',
  },
  createdBy: { says: 'The id of the analyst who made the record.', example: EXAMPLE_IDS.analyst },
  modifiedAt: {
    says: 'When the record was last changed: ISO 8601 in UTC with milliseconds.',
    example: '2026-11-22T09:30:00.000Z',
  },
  modifiedBy: { says: 'The id of the analyst who last changed the record.', example: EXAMPLE_IDS.analyst },
  note: { says: 'What the analyst wrote beside it; may be empty.', example: 'Compare with the wire report.' },
};
