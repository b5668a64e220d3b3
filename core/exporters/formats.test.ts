import { describe, expect, test } from 'vitest';
import { smallWorkspace } from '../testing/workspaces';
import { defineFormat, exportFormatNameSchema, exportFormatSchema, factsOf } from './export-format';
import type { ExportScope } from './exporter';
import { EXPORT_FORMATS } from './formats';
import { exportLossSchema } from './loss';

const SCOPE: ExportScope = { eventId: null, madeOn: '2026-11-29', version: '0.1.0' };

/** Every choice of values there is, and no choice at all. */
const choicesOf = ({ options }: (typeof EXPORT_FORMATS)[number]): object[] =>
  options.reduce<object[]>(
    (choices, { name, values }) => [
      ...choices,
      ...choices.flatMap((choice) => values.map((value) => ({ ...choice, [name]: value }))),
    ],
    [{}],
  );

describe('the formats of exports', () => {
  test('stand in the order in which they are offered, each once', () => {
    const ids = EXPORT_FORMATS.map(({ id }) => id);
    expect(ids).toEqual(exportFormatNameSchema.options.filter((name) => ids.includes(name)));
    for (const format of EXPORT_FORMATS) expect(exportFormatSchema.parse(factsOf(format))).toEqual(factsOf(format));
  });

  for (const format of EXPORT_FORMATS) {
    test(`${format.id}: gives what it says with every choice, the same bytes each time, and the usual one for none`, async () => {
      const workspace = smallWorkspace();
      const usual = Object.fromEntries(format.options.map((option) => [option.name, option.usual]));
      expect(await format.run(workspace, {}, SCOPE)).toEqual(await format.run(workspace, usual, SCOPE));
      for (const choice of choicesOf(format)) {
        const { files, losses } = await format.run(workspace, choice, SCOPE);
        expect(await format.run(workspace, choice, SCOPE)).toEqual({ files, losses });
        if (format.shape === 'file') expect(files).toHaveLength(1);
        const paths = files.map(({ path }) => path);
        expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
        for (const path of paths) expect(path).toMatch(/^(?!.*(?:^|\/)\.{0,2}(?:\/|$))[^\\:]+$/u);
        for (const loss of losses) expect(exportLossSchema.parse(loss)).toEqual(loss);
      }
    });
  }

  test('take the usual value for one that is none of theirs', async () => {
    const format = defineFormat({
      id: 'w3c',
      ending: 'jsonld',
      options: { unit: ['code-point', 'utf-16'], bom: ['no', 'yes'] },
      run: (_workspace, { unit, bom }) => ({ files: [{ path: 'x', content: `${unit} ${bom}` }], losses: [] }),
    });
    const contentFor = async (chosen: Parameters<typeof format.run>[1]) =>
      (await format.run(smallWorkspace(), chosen, SCOPE)).files[0]?.content;
    expect(await contentFor({})).toBe('code-point no');
    expect(await contentFor({ unit: 'utf-16', bom: 'yes' })).toBe('utf-16 yes');
    expect(await contentFor({ unit: 'crlf', bom: 'utf-16', language: 'fa' })).toBe('code-point no');
    expect(factsOf(format)).toMatchObject({ shape: 'file', options: [{ name: 'unit', usual: 'code-point' }, {}] });
  });
});
