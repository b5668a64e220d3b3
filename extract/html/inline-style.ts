// Owns what a `style` attribute says that matters to a text: whether it is shown, whether it is a block, its direction,
// what becomes of its white space, and whether it stands out.

/** What stands between the words of an element: collapsed, kept, or collapsed but for its line feeds. */
export type WhiteSpace = 'normal' | 'pre' | 'pre-line';

export interface InlineStyle {
  readonly display: 'none' | 'block' | null;
  readonly visibility: 'visible' | 'hidden' | null;
  readonly direction: 'ltr' | 'rtl' | null;
  readonly whiteSpace: WhiteSpace | null;
  /** Whether the text is bold, or slanted; null where the style does not say. */
  readonly isBold: boolean | null;
  readonly isSlanted: boolean | null;
}

const PLAIN: InlineStyle = {
  display: null,
  visibility: null,
  direction: null,
  whiteSpace: null,
  isBold: null,
  isSlanted: null,
};

const BLOCK_DISPLAYS = ['block', 'flex', 'grid', 'list-item', 'table', 'table-row', 'flow-root'];

const WHITE_SPACES: Readonly<Record<string, WhiteSpace>> = {
  normal: 'normal',
  nowrap: 'normal',
  pre: 'pre',
  'pre-wrap': 'pre',
  'break-spaces': 'pre',
  'pre-line': 'pre-line',
};

/** The last value of each property; one that is marked important stands before one that is not. */
const declarationsOf = (style: string): Map<string, string> => {
  const values = new Map<string, string>();
  const important = new Set<string>();
  for (const declaration of style.replace(/\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//g, ' ').split(';')) {
    const colon = declaration.indexOf(':');
    if (colon === -1) continue;
    const property = declaration.slice(0, colon).trim().toLowerCase();
    const said = declaration.slice(colon + 1).toLowerCase();
    const isImportant = said.includes('!');
    if (important.has(property) && !isImportant) continue;
    if (isImportant) important.add(property);
    values.set(property, (said.split('!')[0] ?? '').trim());
  }
  return values;
};

const displayOf = (value: string | undefined): InlineStyle['display'] => {
  if (value === 'none') return 'none';
  return value !== undefined && BLOCK_DISPLAYS.includes(value) ? 'block' : null;
};

const visibilityOf = (value: string | undefined): InlineStyle['visibility'] => {
  if (value === 'hidden' || value === 'collapse') return 'hidden';
  return value === 'visible' ? 'visible' : null;
};

/** The weight from which browsers draw letters bold. */
const BOLD_WEIGHT = 600;

const boldOf = (value: string | undefined): boolean | null => {
  if (value === 'bold' || value === 'bolder') return true;
  if (value === 'normal' || value === 'lighter') return false;
  const weight = /^\d{1,4}$/u.test(value ?? '') ? Number(value) : null;
  return weight === null ? null : weight >= BOLD_WEIGHT;
};

const slantOf = (value: string | undefined): boolean | null => {
  if (value === 'normal') return false;
  return value !== undefined && /^(?:italic|oblique)/u.test(value) ? true : null;
};

/** Reads a `style` attribute; null for an element without one. */
export const readInlineStyle = (style: string | null): InlineStyle => {
  if (style === null || style === '') return PLAIN;
  const values = declarationsOf(style);
  const direction = values.get('direction');
  const whiteSpace = values.get('white-space');
  return {
    display: displayOf(values.get('display')),
    visibility: visibilityOf(values.get('visibility')),
    direction: direction === 'rtl' || direction === 'ltr' ? direction : null,
    whiteSpace: whiteSpace === undefined ? null : (WHITE_SPACES[whiteSpace] ?? null),
    isBold: boldOf(values.get('font-weight')),
    isSlanted: slantOf(values.get('font-style')),
  };
};
