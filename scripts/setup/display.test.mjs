import { expect, test } from 'vitest';
import { displayKind } from './display.mjs';

test.runIf(process.platform === 'linux').each([
  [{}, 'none'],
  [{ DISPLAY: '' }, 'none'],
  [{ DISPLAY: ':0' }, 'x11'],
  [{ DISPLAY: ':0', WAYLAND_DISPLAY: 'wayland-0' }, 'x11'],
  [{ WAYLAND_DISPLAY: 'wayland-0' }, 'wayland'],
])('with %o the display is %s', (environment, kind) => {
  expect(displayKind(environment)).toBe(kind);
});
