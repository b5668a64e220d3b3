// Owns the program of the page in a pack. It runs in a browser and reads only what it is handed: a ZIP archive whose parts
// are stored without compression (APPNOTE 6.3), as ours are.

export const VIEWER_SCRIPT = `
const text = (bytes) => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

const sha256 = async (bytes) =>
  [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

// The parts of an archive by name. Throws for one that is compressed, encrypted, torn, or has a name twice.
const partsOf = (buffer) => {
  const view = new DataView(buffer);
  let end = view.byteLength - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < 0) throw new Error('no directory');
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const parts = new Map();
  for (let number = 0; number < count; number += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new Error('torn directory');
    const method = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 20, true);
    const nameLength = view.getUint16(at + 28, true);
    const skip = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const local = view.getUint32(at + 42, true);
    const name = text(new Uint8Array(buffer, at + 46, nameLength));
    if (method !== 0 || parts.has(name) || view.getUint32(local, true) !== 0x04034b50) throw new Error(name);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (!name.endsWith('/')) parts.set(name, new Uint8Array(buffer, start, size));
    at += 46 + nameLength + skip;
  }
  return parts;
};

const element = (name, words, parent) => {
  const made = document.createElement(name);
  made.textContent = words;
  parent.append(made);
  return made;
};

const show = (rows) => {
  const place = document.getElementById('items');
  place.replaceChildren();
  const table = element('table', '', place);
  const head = element('tr', '', element('thead', '', table));
  for (const words of [WORDS.item, WORDS.found]) element('th', words, head).scope = 'col';
  const body = element('tbody', '', table);
  for (const [path, outcome] of rows) {
    const row = element('tr', '', body);
    const name = element('th', '', row);
    name.scope = 'row';
    element('code', path, name).dir = 'ltr';
    element('td', outcome, row);
  }
};

const check = async (file) => {
  const outcome = document.getElementById('outcome');
  outcome.textContent = WORDS.checking;
  try {
    const parts = partsOf(await file.arrayBuffer());
    const written = parts.get(MANIFEST);
    const manifest = JSON.parse(text(written));
    const rows = [];
    let wrong = 0;
    for (const { path, sha256: wanted } of manifest.items) {
      const bytes = parts.get(path);
      const state = bytes === undefined ? WORDS.missing : (await sha256(bytes)) === wanted ? WORDS.intact : WORDS.changed;
      if (state !== WORDS.intact) wrong += 1;
      rows.push([path, state]);
    }
    const known = new Set([MANIFEST, ...manifest.items.map(({ path }) => path)]);
    for (const path of parts.keys()) {
      if (known.has(path)) continue;
      wrong += 1;
      rows.push([path, WORDS.unknown]);
    }
    show(rows);
    const hash = document.getElementById('hash');
    hash.textContent = WORDS.manifestHash + ' ';
    element('code', await sha256(written), hash).dir = 'ltr';
    outcome.textContent = wrong === 0 ? WORDS.sound : WORDS.unsound;
  } catch {
    document.getElementById('items').replaceChildren();
    document.getElementById('hash').replaceChildren();
    outcome.textContent = WORDS.unreadable;
  }
};

document.getElementById('pack').addEventListener('change', (event) => {
  const [file] = event.target.files;
  if (file !== undefined) void check(file);
});
`;
