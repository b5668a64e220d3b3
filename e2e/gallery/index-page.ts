// Owns the page on which a person looks through the gallery: one file that needs nothing but the pictures beside it.

/** A picture, by its path from the page. */
export interface GalleryPicture {
  readonly path: string;
  readonly caption: string;
}

export interface GallerySection {
  readonly name: string;
  readonly caption: string;
  /** Rows of pictures that are looked at side by side. */
  readonly rows: readonly { readonly caption: string; readonly pictures: readonly GalleryPicture[] }[];
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const STYLE = `
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
  body { margin: 0 auto; padding: 24px; max-inline-size: 2000px; }
  nav ul { display: flex; flex-wrap: wrap; gap: 4px 16px; padding: 0; list-style: none; }
  section { margin-block: 48px; border-block-start: 1px solid #8888; }
  .row { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 560px), 1fr)); gap: 12px; }
  figure { margin: 0; }
  figcaption { font-size: 14px; }
  img { inline-size: 100%; block-size: auto; border: 1px solid #8888; }
`;

/** The whole page. */
export const indexPage = (sections: readonly GallerySection[]): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Hashiya: gallery</title>
<style>${STYLE}</style>
</head>
<body>
<h1>Hashiya: gallery</h1>
<p>The same texts with the same marks, in each language of the interface, light and dark. A picture opens in full size.</p>
<nav><ul>
${sections.map(({ name }) => `<li><a href="#${escape(name)}">${escape(name)}</a></li>`).join('\n')}
</ul></nav>
${sections
  .map(
    ({ name, caption, rows }) => `<section id="${escape(name)}">
<h2>${escape(name)}</h2>
<p>${escape(caption)}</p>
${rows
  .map(
    (row) => `<h3>${escape(row.caption)}</h3>
<div class="row">
${row.pictures
  .map(
    (picture) =>
      `<figure><a href="${escape(picture.path)}"><img src="${escape(picture.path)}" loading="lazy" alt="${escape(`${caption}; ${row.caption}; ${picture.caption}`)}"></a><figcaption>${escape(picture.caption)}</figcaption></figure>`,
  )
  .join('\n')}
</div>`,
  )
  .join('\n')}
</section>`,
  )
  .join('\n')}
</body>
</html>
`;
