// Owns the rules of the style sheets: logical properties only, so that every view mirrors by itself.

const PHYSICAL = [
  'left',
  'right',
  'top',
  'bottom',
  'width',
  'height',
  'min-width',
  'max-width',
  'min-height',
  'max-height',
  'float',
  'clear',
  '/^(margin|padding|border|scroll-margin|scroll-padding)-(left|right|top|bottom)/',
  '/^border-(top|bottom)-(left|right)-radius$/',
];

export default {
  rules: {
    'property-disallowed-list': [PHYSICAL, { message: (name) => `Use the logical property instead of ${name}.` }],
    'declaration-property-value-disallowed-list': [
      { 'text-align': ['left', 'right'], float: ['left', 'right'] },
      { message: () => 'Use start and end.' },
    ],
    'block-no-empty': true,
    'color-no-invalid-hex': true,
    'declaration-block-no-duplicate-properties': true,
    'no-duplicate-selectors': true,
    'no-invalid-double-slash-comments': true,
    'property-no-unknown': true,
    'selector-pseudo-class-no-unknown': true,
    'unit-no-unknown': true,
  },
};
