// Owns taking the gallery's pictures in the real, built app, and writing the page that shows them. Nothing in it goes by
// words of the interface, which are in another language each time.

import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { articleOnDisk } from '../driver/files-on-disk';
import { readyToMeasure } from '../driver/glyphs';
import type { RunningApp } from '../driver/launch';
import { addMentions, partsOf } from '../driver/mark-directly';
import { indexPage, type GalleryPicture, type GallerySection } from './index-page';
import type { GalleryText } from './texts';

const project = join(import.meta.dirname, '..', '..');
const run = promisify(execFile);

/** The languages of the interface, by their codes; the names are for the captions. */
export const GALLERY_LANGUAGES = { en: 'English', fa: 'Persian', ar: 'Arabic', he: 'Hebrew' } as const;
export type GalleryLanguage = keyof typeof GALLERY_LANGUAGES;

type Launch = (extra?: readonly string[]) => Promise<RunningApp>;

interface Wanted {
  /** Where the pictures and the page go; it is made where it is not there. */
  readonly output: string;
  /** A folder for the workspace, which is not there yet. */
  readonly workspace: string;
  readonly languages: readonly GalleryLanguage[];
  readonly texts: readonly GalleryText[];
  readonly launch: Launch;
}

const open = async (page: Page, title: string): Promise<void> => {
  await page.getByRole('row').filter({ hasText: title }).first().click();
  await page.locator('h1').filter({ hasText: title }).waitFor();
  await readyToMeasure(page);
  await page.locator('.mention').first().waitFor();
  await page.locator('.reader').evaluate((reader) => {
    reader.scrollTo({ top: 0 });
  });
};

/** Brings the texts into a new workspace, marked. */
const prepare = async ({ workspace, texts, launch }: Wanted): Promise<void> => {
  const files = texts.map(({ name }) => join(import.meta.dirname, 'texts', `${name}.txt`));
  const words = ['import', ...files, '--workspace', workspace, '--analyst', 'Gallery'];
  await run(process.execPath, [join(project, 'out/cli/index.js'), ...words]);
  const { app, page } = await launch(['--workspace', workspace]);
  await page.getByRole('row').first().waitFor();
  for (const { name, marks } of texts) {
    const { id, text } = await articleOnDisk(workspace, `${name}.txt`);
    await addMentions(
      page,
      id,
      marks.map(([kind, marked]) => ({ kind, parts: partsOf(text, marked) })),
    );
  }
  await app.close();
};

const LOOKS = [
  { name: 'light', media: { colorScheme: 'light' } },
  { name: 'dark', media: { colorScheme: 'dark' } },
] as const;

/** What is looked at once only: what these change does not depend on the language of the interface. */
const FURTHER_LOOKS = [
  { name: 'forced colours, light', media: { colorScheme: 'light', forcedColors: 'active' } },
  { name: 'forced colours, dark', media: { colorScheme: 'dark', forcedColors: 'active' } },
  { name: 'more contrast, light', media: { colorScheme: 'light', contrast: 'more' } },
  { name: 'more contrast, dark', media: { colorScheme: 'dark', contrast: 'more' } },
] as const;

const PLAIN = { forcedColors: 'none', contrast: 'no-preference' } as const;

/** Takes all pictures and writes the page; returns the page's path. */
export const takeGallery = async (wanted: Wanted): Promise<string> => {
  const { output, workspace, languages, texts, launch } = wanted;
  await prepare(wanted);
  const rows = new Map<GalleryText, GallerySection['rows'][number][]>(texts.map((text) => [text, []]));
  const take = async (page: Page, file: string, caption: string): Promise<GalleryPicture> => {
    await page.mouse.move(0, 0);
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: join(output, file), animations: 'disabled' });
    return { path: file, caption };
  };
  for (const language of languages) {
    await mkdir(join(output, language), { recursive: true });
    const { app, page } = await launch(['--workspace', workspace, `--lang=${language}`]);
    for (const text of texts) {
      await page.emulateMedia({ colorScheme: 'light', ...PLAIN });
      await open(page, (await articleOnDisk(workspace, `${text.name}.txt`)).title);
      const pictures: GalleryPicture[] = [];
      for (const { name, media } of LOOKS) {
        await page.emulateMedia({ ...PLAIN, ...media });
        pictures.push(await take(page, `${language}/${text.name}-${name}.png`, name));
      }
      rows.get(text)?.push({ caption: `Interface in ${GALLERY_LANGUAGES[language]}`, pictures });
      if (language !== languages[0] || text !== texts[0]) continue;
      const further: GalleryPicture[] = [];
      for (const { name, media } of FURTHER_LOOKS) {
        await page.emulateMedia({ ...PLAIN, ...media });
        further.push(await take(page, `${language}/${text.name}-${name.replaceAll(/\W+/g, '-')}.png`, name));
      }
      rows.get(text)?.push({ caption: 'What the reader’s system asks for', pictures: further });
    }
    await app.close();
  }
  const sections = texts.map((text) => ({ name: text.name, caption: text.caption, rows: rows.get(text) ?? [] }));
  const path = join(output, 'index.html');
  await writeFile(path, indexPage(sections));
  return path;
};

/** The pictures that a page shows, by the paths in it. */
export const picturesOn = async (path: string): Promise<string[]> => {
  const html = await readFile(path, 'utf8');
  return [...html.matchAll(/<img src="([^"]+)"/g)].map(([, picture = '']) => picture);
};
