// Owns the English abbreviations that a capital letter or a number may follow within the sentence.

import type { Abbreviations } from './abbreviations';

// prettier-ignore
export const english: Abbreviations = {
  leading: [
    'Mr', 'Mrs', 'Ms', 'Mx', 'Dr', 'Prof', 'Rev', 'Fr', 'Hon', 'Messrs', 'Mme', 'Mlle', 'Gen', 'Lt', 'Col', 'Capt', 'Cmdr', 'Maj', 'Sgt', 'Cpl', 'Pvt', 'Adm', 'Brig',
    'Gov', 'Sen', 'Rep', 'Pres', 'Supt', 'Det', 'Insp', 'Amb', 'Atty',
    'Mt', 'Ft', 'vs', 'v', 'cf', 'viz', 'e.g', 'i.e', 'ca', 'approx', 'est',
  ],
  numbering: [
    'No', 'Nos', 'no', 'nos', 'Art', 'art', 'Arts', 'Sec', 'sec', 'Fig', 'fig', 'Figs', 'figs', 'Vol', 'vol', 'Vols',
    'Ch', 'ch', 'p', 'pp', 'para', 'paras', 'Eq', 'eq', 'Tab', 'Ref', 'ref', 'Res', 'ed',
    'Jan', 'Feb', 'Mar', 'Apr', 'Jun', 'Jul', 'Aug', 'Sep', 'Sept', 'Oct', 'Nov', 'Dec',
  ],
  closing: ['Inc', 'Corp', 'Ltd', 'Co', 'Bros', 'Jr', 'Sr', 'St', 'Ph.D', 'Ave', 'Blvd', 'Rd', 'al', 'Dept', 'Univ', 'Assn'],
};

/** Words that, with a capital, begin a sentence after “U.S.” or “p.m.” rather than go on with a name. */
// prettier-ignore
export const SENTENCE_STARTERS: readonly string[] = [
  'The', 'A', 'An', 'He', 'She', 'It', 'They', 'We', 'I', 'You', 'This', 'That', 'These', 'Those', 'There', 'Here',
  'His', 'Her', 'Its', 'Their', 'Our', 'My', 'In', 'On', 'At', 'As', 'If', 'When', 'While', 'After', 'Before', 'But',
  'And', 'So', 'Yet', 'However', 'For', 'From', 'With', 'By', 'To', 'No', 'Not', 'What', 'Who', 'Why', 'How', 'Where',
  'Which', 'Since', 'Once', 'During', 'Many', 'Some', 'Most', 'All', 'Both', 'Each', 'Such', 'Another', 'Although',
  'Though', 'Because', 'Despite', 'Then', 'Thus', 'Also', 'Meanwhile', 'Now', 'Until', 'Under', 'One', 'Two', 'According',
];
