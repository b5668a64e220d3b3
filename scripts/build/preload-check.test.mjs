import { expect, test } from 'vitest';
import { foreignImports } from './preload-check.mjs';

test('a preload may ask for Electron', () => {
  expect(
    foreignImports('let electron = require("electron");\nelectron.contextBridge.exposeInMainWorld("hashiya", {});'),
  ).toEqual([]);
});

test('anything else that it asks for is named', () => {
  expect(foreignImports('const fs = require("node:fs");\nconst zod = require(\'zod\');')).toEqual(['node:fs', 'zod']);
});

test('an ES module is no preload', () => {
  expect(foreignImports('import { contextBridge } from "electron";')).toEqual(['import electron']);
});

test('words that only look like it do not count', () => {
  expect(foreignImports('const required = object.required ?? []; // import it from "there"')).toEqual([]);
});
