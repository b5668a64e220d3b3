// Owns the types of React Aria's dictionaries: its own declarations (react-aria-components/i18n/lang.d.ts) export the type
// of a dictionary by default, and no value. Each has to be named in full to come before them.

/* eslint-disable @typescript-eslint/consistent-type-imports, no-restricted-syntax -- it has to have the shape that the library has */

declare module 'react-aria-components/i18n/en-US' {
  const strings: Readonly<Record<string, import('./aria-persian').AriaDictionary>>;
  export default strings;
}

declare module 'react-aria-components/i18n/ar-AE' {
  const strings: Readonly<Record<string, import('./aria-persian').AriaDictionary>>;
  export default strings;
}

declare module 'react-aria-components/i18n/he-IL' {
  const strings: Readonly<Record<string, import('./aria-persian').AriaDictionary>>;
  export default strings;
}
