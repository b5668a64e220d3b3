import { describe, expect, test } from 'vitest';
import { readSignatures } from './signatures.mjs';

describe('what npm says of signatures', () => {
  test('is that all are right, or which are not', () => {
    expect(readSignatures(0, '{"invalid":[],"missing":[]}')).toEqual({ kind: 'checked', packages: [] });
    const wrong = '{"invalid":[{"name":"one","version":"1.0.0"}],"missing":[{"name":"two","version":"2.0.0"}]}';
    expect(readSignatures(1, wrong)).toEqual({ kind: 'checked', packages: ['one@1.0.0', 'two@2.0.0'] });
  });

  test.each([
    'npm error code ENOTFOUND\n{"error":{"code":"ENOTFOUND","summary":"request failed, reason: getaddrinfo ENOTFOUND tuf-repo-cdn.sigstore.dev"}}',
    'npm error No dependencies found that were installed from a supported registry',
    '{"error":{"code":"E404","summary":"404 Not Found - GET https://registry.example.org/-/npm/v1/keys"}}',
  ])('is nothing where the keys are not to be had: %s', (output) => {
    expect(readSignatures(1, output)).toEqual({ kind: 'not-served' });
  });

  test('is told in its own words where it is anything else', () => {
    expect(readSignatures(1, 'npm error code EBROKEN\nnpm error It is broken.')).toEqual({
      kind: 'unread',
      reason: 'It is broken',
    });
  });
});
