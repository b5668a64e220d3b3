// Owns the Hebrew abbreviations that end in a full stop. Those with a geresh or gershayim (פרופ׳, ד״ר, ע״י) have none.

import type { Abbreviations } from './abbreviations';

export const hebrew: Abbreviations = {
  // Professor.
  leading: ['פרופ'],
  // Page, number, street, telephone.
  numbering: ['עמ', 'מס', 'רח', 'טל'],
  closing: [],
};
