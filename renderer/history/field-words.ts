// Owns how a field of a record and its value are put in words, for the history and for a merge.

import i18next from 'i18next';
import { direction } from '../../core/locales/en/window-direction';
import { isFieldName } from '../../core/locales/en/window-history';
import { blockRoleSchema } from '../../core/article/block';
import { actorTypeSchema, reliabilitySchema } from '../../core/actors/actor';
import { claimStatusSchema, statusReviewSchema } from '../../core/claims/claim';
import { confidenceSchema, relationKindSchema } from '../../core/claims/relation';
import { certaintySchema, credibilitySchema, stanceSchema } from '../../core/attribution/stance';
import { checkWorthinessSchema, contestedReasonSchema } from '../../core/mention/mention';
import { filterCriteriaSchema, type FilterCriteria } from '../../core/saved-filters/saved-filter';
import { calendarDateSchema, directionSchema, instantSchema, languageTagSchema } from '../../core/workspace/identity';
import { criteriaWords } from '../saved-filters/filter-words';
import { relationWords } from '../claims/claim-words';
import { credibilityWords, keyOfCredibility, reliabilityWords } from '../i18n/grades';
import { formatDate, formatInstant, formatLanguage, showName } from '../i18n/format';

/** True for a value that has words. */
const isKey = <Words extends object>(value: string, words: Words): value is Extract<keyof Words, string> =>
  Object.hasOwn(words, value);

/** What a field is called; one that this version does not know by its name. */
export const fieldLabel = (field: string): string =>
  isFieldName(field) ? i18next.t(`window.history.fields.${field}`) : showName(field);

/** The criteria of a saved filter, which come as JSON; none of what was too long to be told whole. */
const criteriaOf = (value: string): FilterCriteria | undefined => {
  try {
    return filterCriteriaSchema.safeParse(JSON.parse(value)).data;
  } catch {
    return undefined;
  }
};

/** A field's value in our words, such as a date; null where it is the analyst's own. */
export const fieldWords = (field: string, value: string): string | null => {
  switch (field) {
    case 'checkWorthiness': {
      const known = checkWorthinessSchema.safeParse(value).data;
      return known === undefined ? null : i18next.t(`window.card.checkWorthinessValues.${known}`);
    }
    case 'stance': {
      const known = stanceSchema.safeParse(value).data;
      return known === undefined ? null : i18next.t(`window.terms.stances.label.${known}`);
    }
    case 'certainty': {
      const known = certaintySchema.safeParse(value).data;
      return known === undefined ? null : i18next.t(`window.terms.certainties.label.${known}`);
    }
    case 'credibility': {
      const known = credibilitySchema.safeParse(Number(value)).data;
      return known === undefined ? null : credibilityWords(keyOfCredibility(known));
    }
    case 'sourceType':
    case 'actorType': {
      const known = actorTypeSchema.safeParse(value).data;
      return known === undefined ? null : i18next.t(`window.card.sourceTypes.${known}`);
    }
    case 'reliability': {
      const known = reliabilitySchema.safeParse(value).data;
      return known === undefined ? null : reliabilityWords(known);
    }
    case 'reason': {
      const known = contestedReasonSchema.safeParse(value).data;
      return known === undefined ? null : i18next.t(`window.card.reasons.${known}`);
    }
    case 'direction': {
      const known = directionSchema.safeParse(value).data;
      return known === undefined ? null : i18next.t(`window.library.direction.${known}`);
    }
    case 'directionScope':
      return isKey(value, direction.scopes) ? i18next.t(`window.direction.scopes.${value}`) : null;
    case 'directionReason':
      return isKey(value, direction.reasons) ? i18next.t(`window.direction.reasons.${value}`) : null;
    // A source's role is in the analyst's own words; that of a line is one of these.
    case 'role':
    case 'proposedRole': {
      const known = blockRoleSchema.safeParse(value).data;
      return known === undefined ? null : i18next.t(`window.clutter.roles.${known}`);
    }
    case 'verdict': {
      const known = statusReviewSchema.shape.verdict.safeParse(value).data;
      return known === undefined ? null : i18next.t(`window.claims.verdicts.${known}`);
    }
    case 'status': {
      const known = claimStatusSchema.safeParse(value).data;
      return known === undefined ? null : i18next.t(`window.terms.statuses.${known}`);
    }
    case 'relationKind': {
      const known = relationKindSchema.safeParse(value).data;
      return known === undefined ? null : relationWords(known, 'from-here');
    }
    case 'confidence': {
      const known = confidenceSchema.safeParse(value).data;
      return known === undefined ? null : i18next.t(`window.terms.confidences.${known}`);
    }
    case 'publishedOn':
    case 'startsOn':
      return calendarDateSchema.safeParse(value).success ? formatDate(value) : null;
    case 'createdAt':
    case 'modifiedAt':
      return instantSchema.safeParse(value).success ? formatInstant(value) : null;
    case 'language':
      return languageTagSchema.safeParse(value).success ? formatLanguage(value) : null;
    case 'criteria': {
      const known = criteriaOf(value);
      return known === undefined ? null : criteriaWords(known);
    }
    default:
      return null;
  }
};
