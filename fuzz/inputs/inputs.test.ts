import { describe, expect, test } from 'vitest';
import { unzipSync, zipSync } from 'fflate';
import type { z } from 'zod';
import { requests } from '../../contract/requests';
import { inputAt, type Structure, type Target } from '../target';
import { mutateMarkup } from './mutate-markup';
import { Random } from './random';
import { valueOfSchema } from './value-of-schema';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

const targetOf = (structure: Structure, ...seeds: readonly Uint8Array[]): Target => ({
  name: 'target',
  structure,
  seeds: seeds.map((bytes, index) => ({ name: String(index), bytes })),
  run: () => 'read',
});

const COUNT = 300;

const inputsOf = (target: Target, seed: number): Uint8Array[] =>
  Array.from({ length: COUNT }, (_none, index) => inputAt(target, seed, index).bytes);

describe('inputs of the fuzzing', () => {
  test('are the same for the same seed, and others for another', () => {
    const target = targetOf('none', text('one two three'), text('vier fünf'));
    expect(inputsOf(target, 1)).toEqual(inputsOf(target, 1));
    expect(inputsOf(target, 1)).not.toEqual(inputsOf(target, 2));
    expect(inputsOf(target, 1).slice(0, 2)).toEqual([text('one two three'), text('vier fünf')]);
    expect(new Set(inputsOf(target, 1).map((bytes) => bytes.join())).size).toBeGreaterThan(COUNT / 2);
  });

  test('leave the sound inputs as they are, also where those are buffers of Node', () => {
    const sound = Buffer.from('one two three');
    inputsOf(targetOf('none', sound, text('x')), 3);
    expect(sound.toString()).toBe('one two three');
  });

  test('of JSON are JSON for the most part, and of archives archives', () => {
    const json = text(JSON.stringify({ a: [1, { b: 'c' }], d: null }));
    const isJson = (bytes: Uint8Array): boolean => {
      try {
        JSON.parse(new TextDecoder().decode(bytes));
        return true;
      } catch {
        return false;
      }
    };
    expect(inputsOf(targetOf('json', json), 1).filter(isJson).length).toBeGreaterThan(COUNT / 2);
    const zip = zipSync({ 'a.xml': text('<a><b>c</b></a>'), d: text('e') });
    const isZip = (bytes: Uint8Array): boolean => {
      try {
        return Object.keys(unzipSync(bytes)).length >= 0;
      } catch {
        return false;
      }
    };
    expect(inputsOf(targetOf('zip', zip), 1).filter(isZip).length).toBeGreaterThan(COUNT / 2);
  });

  test('of markup are well-formed where they were', () => {
    const xml = '<a><b c="d">e</b><b/><f>g<h>i</h></f></a>';
    const isBalanced = (markup: string): boolean => {
      const open: string[] = [];
      for (const [, close, name = '', own] of markup.matchAll(/<(\/?)(\w+)[^>]*?(\/?)>/gu)) {
        if (close === '' && own === '') open.push(name);
        else if (close === '/' && open.pop() !== name) return false;
      }
      return open.length === 0;
    };
    const made = Array.from({ length: COUNT }, (_none, index) => mutateMarkup(new Random(index), xml));
    expect(made.filter((each) => each !== xml).length).toBeGreaterThan(COUNT / 2);
    expect(made.filter(isBalanced).length).toBeGreaterThan(COUNT / 2);
  });

  test('that are made by a schema fit it now and then, for most requests', () => {
    const pool = ['01900000-0000-7000-8000-000000000001', 'claim'];
    const fitting = Object.values(requests).filter(({ args }) =>
      Array.from({ length: 200 }, (_none, index) => valueOfSchema(args, new Random(index), pool)).some(
        (value) => (args as z.ZodType).safeParse(value).success,
      ),
    );
    expect(fitting.length).toBeGreaterThan(Object.keys(requests).length * 0.9);
  });
});
