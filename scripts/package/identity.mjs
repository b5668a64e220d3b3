// Owns what systems are told of the app: its name, its kind, the files that it opens, and how a desktop lists it.

/** The ending and the type of evidence packs that the app opens from a file manager. */
export const PACK_ENDING = 'hashiya';
export const PACK_TYPE = 'application/vnd.hashiya.pack+zip';
export const PACK_NAME = 'Hashiya evidence pack';

export const PRODUCT = 'Hashiya';
export const EXECUTABLE = 'hashiya';
export const APP_ID = 'org.hashiya.Hashiya';
export const SYNOPSIS = 'Marks claims, sources and contested statements in news articles';

// Debian's control files need both. These lead nowhere, as the project has no address yet: docs/releasing.md.
export const MAINTAINER = 'The maintainers of Hashiya <maintainers@hashiya.invalid>';
export const HOMEPAGE = 'https://hashiya.invalid/';

export const CATEGORIES = 'Office;Publishing;';

/** The entry of the desktop's menu, without the lines that depend on where the program is. */
export const DESKTOP_ENTRY = {
  Name: PRODUCT,
  'Name[fa]': 'حاشیه',
  GenericName: 'Annotation of news',
  'GenericName[fa]': 'حاشیه‌نویسی خبر',
  'GenericName[ar]': 'وضع الحواشي على الأخبار',
  'GenericName[he]': 'הערות שוליים לחדשות',
  Comment: SYNOPSIS,
  'Comment[fa]': 'ادعاها، منابع و گزاره‌های محل اختلاف را در خبرها نشان می‌کند',
  'Comment[ar]': 'يعلّم الادعاءات والمصادر والأقوال المتنازع عليها في المقالات الإخبارية',
  'Comment[he]': 'מסמן טענות, מקורות ואמירות שנויות במחלוקת בכתבות חדשות',
  Keywords: 'news;claims;sources;annotation;evidence;',
  // The class that Electron gives its windows on X11: the name in package.json.
  StartupWMClass: 'hashiya',
};
