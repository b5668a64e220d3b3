import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { describeError, type OwnFiles } from './describe-error';

const own: OwnFiles = {
  roots: [
    { begins: 'file:///home/mina/Hashiya%20(x)/out/', folder: '' },
    { begins: 'app://hashiya/', folder: 'renderer/' },
  ],
  has: (path) => ['main/index.js', 'main/parts/handlers-a_1.js', 'renderer/assets/index-B2.js'].includes(path),
};

const withStack = (error: Error, ...lines: string[]): Error => {
  error.stack = [`${error.name}: ${error.message}`, ...lines].join('\n');
  return error;
};

const thrownBy = async (act: () => unknown): Promise<unknown> => {
  try {
    await act();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
};

describe('what is said of an error', () => {
  test('has its class and the places in our own code, and neither its message nor names of functions', () => {
    const error = withStack(
      new TypeError('the minister said'),
      '    at Object.minister (file:///home/mina/Hashiya%20(x)/out/main/index.js:12:34)',
      '    at async file:///home/mina/Hashiya%20(x)/out/main/parts/handlers-a_1.js:5:6',
      '    at process.processTicksAndRejections (node:internal/process/task_queues:95:5)',
      '    at minister (app://hashiya/assets/index-B2.js:1:200)',
    );
    expect(describeError(error, own)).toBe(
      'name=TypeError at=main/index.js:12:34 at=main/parts/handlers-a_1.js:5:6 at=renderer/assets/index-B2.js:1:200',
    );
  });

  test('leaves out lines of a message that look like places, unless they name a file that we have', () => {
    const error = withStack(
      new Error(
        [
          'x',
          '    at minister (file:///home/mina/Hashiya%20(x)/out/main/minister.js:1:2)',
          '    at minister (file:///home/mina/Hashiya%20(x)/out/main/../../minister.js:1:2)',
          '    at minister (/home/mina/minister.js:1:2)',
          '    at minister (file:///home/mina/Hashiya%20(x)/out/main/index.js:12345678:2)',
          '    at main/index.js:1:2',
        ].join('\n'),
      ),
    );
    expect(describeError(error, own)).toBe('name=Error');
  });

  test('names a code of the system, and no other code', async () => {
    expect(describeError(await thrownBy(() => readFile('/minister/is/not/there')), own)).toMatch(
      /^name=Error system=ENOENT/u,
    );
    expect(describeError(Object.assign(new Error('x'), { code: 'minister' }), own)).toBe('name=Error');
  });

  test('names causes, as far as they go', () => {
    const error = new Error('a', { cause: new RangeError('b', { cause: 'the minister' }) });
    expect(describeError(error, own)).toBe('name=Error cause=RangeError cause=string');
    const circle = new Error('a');
    circle.cause = circle;
    expect(describeError(circle, own)).toBe('name=Error cause=Error cause=Error cause=Error');
  });

  test('is there for whatever was thrown', async () => {
    const wrong = await thrownBy(() => z.string().parse(1));
    expect(describeError(wrong, own)).toMatch(/^name=ZodError/u);
    const prickly = Object.defineProperty({}, 'stack', {
      get: () => {
        throw new Error('minister');
      },
    });
    for (const [thrown, said] of [
      ['the minister', 'name=string'],
      [undefined, 'name=undefined'],
      [null, 'name=object'],
      [prickly, 'name=object'],
      [{ name: 'minister' }, 'name=Error'],
      [{ name: 'TypeError', stack: 5, code: 5 }, 'name=TypeError'],
    ] as const) {
      expect(describeError(thrown, own)).toBe(said);
    }
  });
});
