// Owns which labels of other tools are our kinds and relations by name, in the four languages of the app. It guesses from
// whole names only, never from a part of one.

import { nameKey } from '../actors/name-key';
import type { RelationKind } from '../claims/relation';
import type { MentionKind } from '../mention/mention';

type BuiltIn = Exclude<MentionKind, 'own'>;

const KINDS: Record<BuiltIn, readonly string[]> = {
  claim: [
    'claim',
    'claims',
    'statement',
    'assertion',
    'ادعا',
    'ادعاها',
    'مدعا',
    'گزاره',
    'ادعاء',
    'ادعاءات',
    'زعم',
    'مزاعم',
    'טענה',
    'טענות',
  ],
  source: [
    'source',
    'sources',
    'speaker',
    'منبع',
    'منابع',
    'گوینده',
    'مصدر',
    'المصدر',
    'مصادر',
    'متحدث',
    'מקור',
    'מקורות',
    'דובר',
    'דוברת',
  ],
  contested: [
    'contested',
    'disputed',
    'contested claim',
    'disputed claim',
    'مورد مناقشه',
    'مناقشه‌برانگیز',
    'محل اختلاف',
    'موضع خلاف',
    'محل خلاف',
    'متنازع عليه',
    'مختلف عليه',
    'שנוי במחלוקת',
    'במחלוקת',
  ],
  cue: [
    'cue',
    'cues',
    'reporting cue',
    'reporting verb',
    'عبارت نقل',
    'فعل نقل',
    'لفظ إسناد',
    'فعل القول',
    'לשון ייחוס',
    'פועל ייחוס',
  ],
};

/** What a relation of another tool can become. */
export type RelationTarget = RelationKind | 'asserted-by';

const RELATIONS: Record<RelationTarget, readonly string[]> = {
  'asserted-by': [
    'asserted by',
    'said by',
    'stated by',
    'attributed to',
    'attribution',
    'has source',
    'source',
    'source of',
    'asserts',
    'says',
    'states',
    'به نقل از',
    'منبع',
    'منسوب إلى',
    'مصدر',
    'المصدر',
    'מיוחסת אל',
    'מקור',
  ],
  contradicts: [
    'contradicts',
    'contradict',
    'contradiction',
    'attacks',
    'در تناقض است با',
    'نقض می‌کند',
    'تناقض',
    'يناقض',
    'סותרת את',
    'סותר',
    'סתירה',
  ],
  supports: ['supports', 'support', 'پشتیبانی می‌کند از', 'تأیید می‌کند', 'يدعم', 'يؤيد', 'תומכת בטענה', 'תומך'],
  qualifies: ['qualifies', 'qualify', 'مقید می‌کند', 'يقيد', 'מסייגת את', 'מסייג'],
  repeats: ['repeats', 'repeat', 'تکرار می‌کند', 'يكرر', 'חוזרת על', 'חוזר על'],
  translates: [
    'translates',
    'translation',
    'translation of',
    'ترجمه‌ای است از',
    'ترجمه',
    'يترجم',
    'ترجمة',
    'מתרגמת את',
    'תרגום',
  ],
  retracts: ['retracts', 'retraction', 'پس می‌گیرد', 'يسحب', 'מבטלת את', 'מבטל'],
  updates: ['updates', 'update', 'به‌روز می‌کند', 'يحدث', 'מעדכנת את', 'מעדכן'],
};

/** What names share that are one but for case, spelling, spaces, hyphens and the like: `Asserted_by`, `assertedBy`. */
export const labelKey = (label: string): string => nameKey(label.replace(/[_\-–./:]+/gu, ' '));

const keysOf = <Name extends string>(names: Record<Name, readonly string[]>): ReadonlyMap<string, Name> =>
  new Map((Object.keys(names) as Name[]).flatMap((name) => names[name].map((each) => [labelKey(each), name] as const)));

const kindsByKey = keysOf(KINDS);
const relationsByKey = keysOf(RELATIONS);

/** The built-in kind that goes by this name, or null. */
export const kindCalled = (label: string): BuiltIn | null => kindsByKey.get(labelKey(label)) ?? null;

/** What a relation of this name is here, or null. */
export const relationCalled = (label: string): RelationTarget | null => relationsByKey.get(labelKey(label)) ?? null;
