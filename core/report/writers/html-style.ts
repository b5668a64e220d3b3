// Owns how the HTML report looks, on screen and on paper. Fonts are those of the machine: the file carries none.

export const STYLE = `
:root { color-scheme: light dark; --ink: #1d1b18; --quiet: #5c564d; --line: #cfc8bc; --paper: #fffdf8; --mark: #fbe8a6; --link: #1c5a7d; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #ece7de; --quiet: #b3aca0; --line: #4a453d; --paper: #1b1916; --mark: #5d4c12; --link: #8cc6e8; }
}
body { margin: 0 auto; max-inline-size: 60rem; padding: 2rem 1.25rem; background: var(--paper); color: var(--ink); font: 1rem/1.65 Vazirmatn, "Noto Naskh Arabic", "Noto Sans Hebrew", system-ui, sans-serif; }
h1 { font-size: 1.7rem; line-height: 1.3; margin-block: 0 0.75rem; }
h2 { font-size: 1.3rem; margin-block: 2.25rem 0.5rem; border-block-end: 1px solid var(--line); padding-block-end: 0.25rem; }
h3 { font-size: 1.1rem; margin-block: 1.75rem 0.25rem; }
h4 { font-size: 0.95rem; color: var(--quiet); margin-block: 1rem 0.25rem; }
p { margin-block: 0.5rem; }
a { color: var(--link); text-underline-offset: 0.15em; }
ul { margin-block: 0.25rem; padding-inline-start: 1.4rem; }
li { margin-block: 0.25rem; }
nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; padding: 0; }
bdi { unicode-bidi: isolate; overflow-wrap: anywhere; }
.wide { overflow-x: auto; margin-block: 0.75rem; }
table { border-collapse: collapse; inline-size: 100%; font-size: 0.92rem; }
caption { text-align: start; color: var(--quiet); padding-block-end: 0.35rem; }
th, td { text-align: start; vertical-align: top; border: 1px solid var(--line); padding: 0.35rem 0.55rem; }
thead th { background: color-mix(in srgb, var(--line) 35%, transparent); }
tbody th { font-weight: 600; min-inline-size: 9rem; }
figure { margin: 0.9rem 0; padding-inline-start: 0.9rem; border-inline-start: 3px solid var(--line); }
blockquote { margin: 0; }
blockquote p { margin: 0; }
mark { background: var(--mark); color: inherit; padding-inline: 0.1em; }
.around { color: var(--quiet); }
figcaption { color: var(--quiet); font-size: 0.88rem; }
:target { outline: 2px solid var(--link); outline-offset: 3px; }
@media print {
  :root { --ink: #000; --quiet: #444; --line: #999; --paper: #fff; --mark: #eee; --link: #000; }
  body { max-inline-size: none; padding: 0; font-size: 10.5pt; }
  nav { display: none; }
  mark { border-block-end: 1px solid #000; }
  h1, h2, h3, h4, caption { break-after: avoid; }
  /* Chromium keeps to the rule above only within one flow: the first rows stay with the caption and the head. */
  thead, tbody tr:first-child { break-after: avoid; break-inside: avoid; }
  figure, tr, li { break-inside: avoid; }
  p, li { orphans: 3; widows: 3; }
  .wide { overflow: visible; }
}
`;
