// Owns fast-check as tests of a longer search see it: the same, except that a property does many times its runs, for as long
// as there is time for. `vitest.config.ts` puts it in the place of fast-check.

import { createRequire } from 'node:module';

/** @type {typeof import('fast-check').default} */
const fc = createRequire(import.meta.url)('fast-check');

/** How many runs a property has that says nothing of it. */
const USUAL = 100;

const times = Number(process.env.HASHIYA_PROPERTY_TIMES);
const milliseconds = Number(process.env.HASHIYA_PROPERTY_SECONDS) * 1000;

/**
 * The parameters of a property for a longer search. One that goes through given examples, or again along a path that was
 * printed, stays as it is.
 * @param {import('fast-check').Parameters<unknown>} given
 */
const longer = (given) =>
  given.path !== undefined || given.examples !== undefined
    ? given
    : { ...given, numRuns: (given.numRuns ?? USUAL) * times, interruptAfterTimeLimit: milliseconds };

/**
 * @param {import('fast-check').IRawProperty<unknown>} property
 * @param {import('fast-check').Parameters<unknown>} [parameters]
 */
const assert = (property, parameters = {}) => fc.assert(property, longer(parameters));

/**
 * @param {import('fast-check').IRawProperty<unknown>} property
 * @param {import('fast-check').Parameters<unknown>} [parameters]
 */
const check = (property, parameters = {}) => fc.check(property, longer(parameters));

export default { ...fc, assert, check };
