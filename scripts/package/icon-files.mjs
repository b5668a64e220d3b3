// Owns which icons there are, and where.

import { join } from 'node:path';
import { inProject } from '../command/project-folder.mjs';

export const MARK = inProject('packaging', 'mark.svg');
export const ICONS = inProject('packaging', 'icons');

/** In pixels: those of the freedesktop icon theme, and the largest that macOS asks for. */
export const ICON_SIZES = [16, 24, 32, 48, 64, 96, 128, 256, 512, 1024];

/** @param {number} size */
export const iconFile = (size) => join(ICONS, `${size}x${size}.png`);
