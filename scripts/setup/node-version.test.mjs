import { expect, test } from 'vitest';
import { checkNodeVersion } from './node-version.mjs';

test.each(['20.19.0', '20.20.2', '22.1.0', '24.0.0'])('Node %s will do', (version) => {
  expect(() => checkNodeVersion(version)).not.toThrow();
});

test.each(['18.20.4', '20.18.3', '8.0.0'])('Node %s is too old, which is said with what to do', (version) => {
  expect(() => checkNodeVersion(version)).toThrow(`Hashiya needs Node 20.19 or newer; this is Node ${version}.`);
});
