// Every format of exports over a workspace whose fields hold words that would run, load or change something where they were
// taken for markup: they are words everywhere. Reports and the page of an evidence pack are looked at in a browser's parser that
// runs scripts.

import { JSDOM, ResourceLoader, VirtualConsole } from 'jsdom';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { packViewer, type ViewerWords } from '../evidence-pack/viewer';
import { exportToText, workspaceToExport } from '../export/export-json';
import { exportToWorkspace } from '../export/read-export';
import { HOSTILE_WORDS, SENTINEL, withHostileWords } from '../testing/hostile-words';
import { EXPORT_FORMATS } from './formats';
import { everyField } from './testing/every-field';

const workspace = withHostileWords(everyField());
const SCOPE = { eventId: null, madeOn: '2026-11-30', version: '0.1.0' };

const filesOf = async (id: string): Promise<{ path: string; bytes: Uint8Array }[]> => {
  const format = EXPORT_FORMATS.find((each) => each.id === id);
  if (format === undefined) throw new Error(`there is no format ${id}`);
  const { files } = await format.run(workspace, {}, SCOPE);
  return files.map(({ path, content }) => ({
    path,
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
  }));
};

class Asked extends ResourceLoader {
  readonly addresses: string[] = [];
  override fetch(url: string): null {
    this.addresses.push(url);
    return null;
  }
}

/** Shows a page with scripts on, does to each element what handlers wait for, and gives what was run or asked for. */
const shownInBrowser = (html: string): { page: JSDOM; run: boolean; asked: readonly string[] } => {
  const resources = new Asked();
  const page = new JSDOM(html, {
    runScripts: 'dangerously',
    resources,
    url: 'https://own.example/',
    virtualConsole: new VirtualConsole(),
  });
  const { window } = page;
  for (const element of window.document.querySelectorAll('*')) {
    for (const type of ['load', 'error', 'click', 'mouseover', 'focus', 'toggle', 'animationstart']) {
      element.dispatchEvent(new window.Event(type, { cancelable: true }));
    }
  }
  return { page, run: SENTINEL in window || SENTINEL in globalThis, asked: resources.addresses };
};

const hasWords = (text: string): string[] => HOSTILE_WORDS.filter((words) => text.includes(words));

describe('hostile words', () => {
  test('would be run and asked for, if they were taken for markup', () => {
    const shown = HOSTILE_WORDS.map((words) => {
      const { page, run, asked } = shownInBrowser(words);
      page.window.close();
      return { run, asked: asked.length > 0 };
    });
    expect(shown.filter(({ run }) => run).length).toBeGreaterThan(8);
    expect(shown.some(({ asked }) => asked)).toBe(true);
  });

  test('stand in a workspace that is sound, and that is the same after it was exported and read', () => {
    const read = exportToWorkspace(JSON.parse(exportToText(workspaceToExport(workspace))), 'export.json');
    expect(read.ok ? null : read.error).toBe(null);
    expect(hasWords(JSON.stringify(workspace).replaceAll('\\"', '"')).length).toBe(HOSTILE_WORDS.length);
  });

  test('are words in a report in HTML', async () => {
    const [file] = await filesOf('report-html');
    const { page, run, asked } = shownInBrowser(strFromU8(file?.bytes ?? new Uint8Array()));
    const { document } = page.window;
    expect(run).toBe(false);
    expect(asked).toEqual([]);
    const tags = new Set([...document.querySelectorAll('*')].map(({ localName }) => localName));
    for (const tag of [
      'script',
      'img',
      'svg',
      'iframe',
      'form',
      'base',
      'link',
      'object',
      'template',
      'math',
      'input',
    ]) {
      expect([...tags]).not.toContain(tag);
    }
    const attributes = [...document.querySelectorAll('*')].flatMap((element) => [...element.attributes]);
    expect(attributes.filter(({ name }) => name.startsWith('on') || name === 'style')).toEqual([]);
    expect(attributes.filter(({ name, value }) => name === 'href' && !value.startsWith('#'))).toEqual([]);
    expect(hasWords(document.body.textContent).length).toBeGreaterThan(5);
    page.window.close();
  });

  test('are words in a report in Markdown', async () => {
    const [file] = await filesOf('report-markdown');
    const kinds = new Map<string, string[]>();
    const visit = (node: { type: string; url?: string; value?: string; children?: unknown[] }): void => {
      kinds.set(node.type, [...(kinds.get(node.type) ?? []), node.url ?? node.value ?? '']);
      for (const child of node.children ?? []) visit(child as typeof node);
    };
    visit(fromMarkdown(strFromU8(file?.bytes ?? new Uint8Array())));
    for (const kind of ['image', 'imageReference', 'definition']) expect(kinds.get(kind) ?? []).toEqual([]);
    // The places that sentences lead to are the report's own.
    expect((kinds.get('html') ?? []).filter((html) => !/^<\/?(?:a(?: id="[\w-]+")?|b)>$/u.test(html))).toEqual([]);
    expect((kinds.get('link') ?? []).filter((url) => !url.startsWith('#'))).toEqual([]);
  });

  test('are words in a report for Word, which leads nowhere outside', async () => {
    const [file] = await filesOf('report-docx');
    const parts = unzipSync(file?.bytes ?? new Uint8Array());
    for (const [name, bytes] of Object.entries(parts).filter(([each]) => /\.(?:xml|rels)$/u.test(each))) {
      const xml = new JSDOM(strFromU8(bytes), { contentType: 'application/xml' }).window.document;
      for (const relationship of xml.querySelectorAll('[TargetMode="External"]')) {
        expect(`${name} ${relationship.getAttribute('Target') ?? ''}`).toBe('nothing outside');
      }
      expect(xml.getElementsByTagName('script')).toHaveLength(0);
    }
    const text = new JSDOM(strFromU8(parts['word/document.xml'] ?? new Uint8Array()), {
      contentType: 'application/xml',
    });
    expect(hasWords(text.window.document.documentElement.textContent).length).toBeGreaterThan(5);
  });

  test('are words in the page of an evidence pack', () => {
    const words = Object.fromEntries(
      ['title', 'about', 'choose', 'limits', 'checking', 'sound', 'unsound', 'unreadable', 'item', 'found', 'intact']
        .concat(['changed', 'missing', 'unknown', 'manifestHash'])
        .map((name, index) => [name, HOSTILE_WORDS[index] ?? '']),
    ) as unknown as ViewerWords;
    const { page, run, asked } = shownInBrowser(packViewer('fa', words));
    expect(run).toBe(false);
    expect(asked).toEqual([]);
    expect(page.window.document.querySelectorAll('img, svg, iframe, form, base, link')).toHaveLength(0);
    page.window.close();
  });

  test('make files of every format with names of their own', async () => {
    for (const { id } of EXPORT_FORMATS) {
      for (const { path } of await filesOf(id)) {
        expect(
          path.split('/').some((part) => part === '..' || part === '' || /[<>:"|?*\\\u0000-\u001f]/u.test(part)),
        ).toBe(false);
      }
    }
  });

  test('are well-formed in every format of XML', async () => {
    for (const id of ['graphml', 'refi-codebook'] as const) {
      for (const { bytes } of await filesOf(id)) {
        expect(() => new JSDOM(strFromU8(bytes), { contentType: 'application/xml' })).not.toThrow();
      }
    }
  });
});
