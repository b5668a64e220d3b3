import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { webcrypto } from 'node:crypto';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { manifestSchema, type Manifest } from '../../core/evidence-pack/manifest';
import type { ExportScope } from '../../core/exporters/exporter';
import type { Workspace } from '../../core/workspace/workspace';
import { sha256 } from '../store/originals';
import { workspacePaths } from '../store/workspace-folder';
import { OPTIONS, scratchFolder, valueOf } from '../testing/scratch';
import { textExtractor } from '../testing/text-extractor';
import { makeEvidencePack, originalsIn, refusalOfPack, type EvidencePack } from './evidence-pack';
import { openSampleWorkspace } from './sample-workspace';
import { verifyPack } from './verify-pack';

const seeds = join(import.meta.dirname, '../../seeds');
const parent = mkdtempSync(join(tmpdir(), 'hashiya-pack-'));
const paths = workspacePaths(join(parent, 'sample'));
let sample: Workspace;
let pack: EvidencePack;

const scope = (): ExportScope => ({ eventId: sample.events[0]?.id ?? null, madeOn: '2026-11-29', version: '0.1.0' });

const packOf = (of = paths): ReturnType<typeof makeEvidencePack> =>
  makeEvidencePack({ workspace: sample, paths: of, language: 'fa' }, scope());

beforeAll(async () => {
  const places = { folder: paths.root, seeds, extractor: textExtractor };
  const store = valueOf(await openSampleWorkspace(places, OPTIONS));
  sample = store.workspace;
  await store.close();
  pack = valueOf(await packOf());
});

afterAll(() => {
  rmSync(parent, { recursive: true, force: true });
});

const manifestOf = (bytes: Uint8Array): Manifest =>
  manifestSchema.parse(JSON.parse(strFromU8(unzipSync(bytes)['manifest.json'] ?? new Uint8Array())));

/** The pack with some of its parts changed, under the same directory. */
const changed = (change: (parts: Record<string, Uint8Array>) => void): Uint8Array => {
  const parts = unzipSync(pack.bytes);
  change(parts);
  return zipSync(parts, { level: 0, mtime: '1980-01-01T00:00:00Z' });
};

const flipped = (bytes: Uint8Array | undefined, at: number): Uint8Array => {
  const other = Uint8Array.from(bytes ?? []);
  other[at] = (other[at] ?? 0) ^ 1;
  return other;
};

const verified = async (bytes: Uint8Array): ReturnType<typeof verifyPack> => {
  const file = join(await scratchFolder(), 'pack.zip');
  await writeFile(file, bytes);
  return verifyPack(file);
};

describe('an evidence pack', () => {
  test('has every original byte for byte, the export, the report and the page, all in its manifest', () => {
    const parts = unzipSync(pack.bytes);
    const { items, missingOriginals } = manifestOf(pack.bytes);
    expect(missingOriginals).toEqual([]);
    expect(Object.keys(parts).sort()).toEqual(['manifest.json', ...items.map(({ path }) => path)].sort());
    for (const item of items) expect(sha256(parts[item.path] ?? new Uint8Array())).toBe(item.sha256);
    const originals = items.filter(({ kind }) => kind === 'original').map(({ sha256: hash }) => hash);
    expect(originals.sort()).toEqual(sample.articles.map(({ original }) => original.sha256).sort());
    expect(items.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['export', 'report', 'viewer']));
  });

  test('is of the same bytes when it is made again', async () => {
    const again = valueOf(await packOf());
    expect(sha256(again.bytes)).toBe(sha256(pack.bytes));
    expect(again.manifestSha256).toBe(pack.manifestSha256);
  });

  test('is sound as it was made', async () => {
    expect(valueOf(await verified(pack.bytes))).toMatchObject({
      items: pack.items,
      manifestSha256: pack.manifestSha256,
      problems: [],
    });
  });

  test('names the item of which one bit was changed, whichever it is', async () => {
    for (const { path, bytes } of manifestOf(pack.bytes).items) {
      const other = changed((parts) => {
        parts[path] = flipped(parts[path], Math.floor(bytes / 2));
      });
      expect(valueOf(await verified(other)).problems, path).toEqual([{ kind: 'pack-item-changed', path }]);
    }
  });

  test('names the item that one byte flipped in the archive itself lies in', async () => {
    const { items } = manifestOf(pack.bytes);
    const [original] = items.filter(({ kind }) => kind === 'original');
    const content = unzipSync(pack.bytes)[original?.path ?? ''] ?? new Uint8Array();
    const at = Buffer.from(pack.bytes).indexOf(Buffer.from(content));
    const found = valueOf(await verified(flipped(pack.bytes, at + 10)));
    expect(found.problems).toEqual([{ kind: 'pack-item-changed', path: original?.path }]);
  });

  test('names what is missing and what was added', async () => {
    const other = changed((parts) => {
      delete parts['report.html'];
      parts['added.txt'] = Uint8Array.of(1);
    });
    expect(valueOf(await verified(other)).problems).toEqual([
      { kind: 'pack-item-missing', path: 'report.html' },
      { kind: 'pack-item-unknown', path: 'added.txt' },
    ]);
  });

  test('lists an original that the workspace has lost, and one that was altered', async () => {
    const other = workspacePaths(join(await scratchFolder(), 'copy'));
    await mkdir(other.originals, { recursive: true });
    const [first, second] = sample.articles.map(({ original }) => original.sha256);
    await writeFile(other.original(second ?? ''), 'something else');
    await rm(other.original(first ?? ''), { force: true });
    const made = valueOf(await packOf(other));
    expect([...made.missingOriginals].sort()).toEqual([first, second].sort());
    expect(valueOf(await verified(made.bytes)).problems).toEqual([]);
  });

  test('that would be too large is refused with both sizes before anything is read or made', async () => {
    const [first, ...others] = sample.articles;
    if (first === undefined) throw new Error('no article');
    const original = { ...first.original, byteLength: 3 * 1024 ** 3 };
    const workspace = { ...sample, articles: [{ ...first, original }, ...others] };
    const nowhere = workspacePaths(join(await scratchFolder(), 'none'));
    const made = await makeEvidencePack(
      {
        workspace,
        paths: nowhere,
        language: 'en',
        make: () => {
          throw new Error('something was made');
        },
      },
      scope(),
    );
    expect(made).toMatchObject({ error: { code: 'pack-too-large', details: { size: 3073, limit: 1024 } } });
    expect(refusalOfPack(originalsIn(sample).bytes)).toBeNull();
    expect(originalsIn(sample).originals).toBe(new Set(sample.articles.map((each) => each.original.sha256)).size);
  });

  test('that is no pack, is torn, or is not there is refused with its name', async () => {
    const folder = await scratchFolder();
    expect(await verifyPack(join(folder, 'none.zip'))).toMatchObject({ error: { code: 'file-missing' } });
    expect(await verifyPack(folder)).toMatchObject({ error: { code: 'file-is-folder' } });
    expect(await verified(pack.bytes.subarray(0, pack.bytes.length - 200))).toMatchObject({
      error: { code: 'file-damaged' },
    });
    expect(await verified(zipSync({ 'a.txt': Uint8Array.of(1) }))).toMatchObject({
      error: { code: 'file-damaged', details: { cause: 'it has no sound manifest of an evidence pack' } },
    });
  });
});

describe('the page in the pack', () => {
  /** Opens the page as a browser does, hands it a pack, and returns what it shows. */
  const shown = async (bytes: Uint8Array): Promise<{ outcome: string; rows: string[]; hash: string }> => {
    const html = strFromU8(unzipSync(pack.bytes)['verify.html'] ?? new Uint8Array());
    const { window } = new JSDOM(html, {
      runScripts: 'dangerously',
      beforeParse: (page) => {
        Object.assign(page, { TextDecoder });
        Object.defineProperty(page, 'crypto', { value: webcrypto });
      },
    });
    const { document } = window;
    const input = document.getElementById('pack');
    if (input === null) throw new Error('The page has no place for a pack');
    const content = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
    Object.defineProperty(input, 'files', { value: [{ arrayBuffer: () => Promise.resolve(content) }] });
    const outcome = document.getElementById('outcome');
    input.dispatchEvent(new window.Event('change'));
    for (let round = 0; round < 500 && (outcome?.textContent ?? '').endsWith('…'); round += 1)
      await new Promise((resolve) => setTimeout(resolve, 10));
    return {
      outcome: outcome?.textContent ?? '',
      rows: [...document.querySelectorAll('tbody tr')].map((row) => row.textContent),
      hash: document.querySelector('#hash code')?.textContent ?? '',
    };
  };

  test('finds a whole pack as the manifest says, and shows by what the manifest is known', async () => {
    const { outcome, rows, hash } = await shown(pack.bytes);
    expect(outcome).toBe('همه چیز همان است که سیاهه می‌گوید.');
    expect(rows).toHaveLength(pack.items);
    expect(hash).toBe(pack.manifestSha256);
  });

  test('names the item of which one bit was changed', async () => {
    const other = changed((parts) => {
      parts['export.json'] = flipped(parts['export.json'], 100);
    });
    const { outcome, rows } = await shown(other);
    expect(outcome).toBe('چیزی با سیاهه فرق دارد.');
    expect(rows.filter((row) => row.includes('تغییر کرده'))).toEqual(['export.jsonتغییر کرده']);
  });

  test('says that it cannot read what is no pack', async () => {
    expect((await shown(Uint8Array.of(1, 2, 3))).outcome).toContain('خوانده نمی‌شود');
  });

  test('loads nothing and sends nothing', async () => {
    const html = strFromU8(unzipSync(pack.bytes)['verify.html'] ?? new Uint8Array());
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/https?:|fetch\(|XMLHttpRequest|import\(/u);
    await expect(readFile(join(parent, 'verify.html'))).rejects.toThrow();
  });
});
