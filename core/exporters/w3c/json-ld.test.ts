import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { smallWorkspace, anyWorkspace } from '../../testing/workspaces';
import type { Workspace } from '../../workspace/workspace';
import { fullWorkspace } from '../testing/full-workspace';
import { exportW3c } from './export-w3c';
import { ANNOTATION_CONTEXT, NAMESPACE } from './vocabulary';

const CONTEXT_FILE = resolve(
  process.env['HASHIYA_CONFORMANCE'] ?? '../shared/conformance',
  'web-annotation/anno.jsonld',
);
const isThere = existsSync(CONTEXT_FILE);
const unless = isThere ? '' : ` (skipped: ${CONTEXT_FILE} is missing)`;

type Fields = Record<string, unknown>;

/** Nothing is loaded from the network: the one context that there is stands in the conformance folder. */
const documentLoader = (url: string): Promise<unknown> => {
  if (url !== ANNOTATION_CONTEXT) throw new Error(`not there: ${url}`);
  const document = JSON.parse(readFileSync(CONTEXT_FILE, 'utf8')) as unknown;
  return Promise.resolve({ contextUrl: null, documentUrl: url, document });
};

/** In safe mode whatever a context does not map is an error, where else it would be dropped. */
const OPTIONS = { documentLoader, safe: true };

const documentOf = (workspace: Workspace): Fields =>
  JSON.parse(String(exportW3c(workspace, { unit: 'code-point' }).files[0]?.content)) as Fields;

describe.skipIf(!isThere)(`as JSON-LD${unless}`, () => {
  test.each([
    ['all that can be said', fullWorkspace()],
    ['a small workspace', smallWorkspace()],
  ])('%s expands in safe mode: no field and no motivation is without an address', async (_name, workspace) => {
    const [expanded] = (await jsonld.expand(documentOf(workspace), OPTIONS)) as [Fields];
    expect(expanded['@id']).toBe(`urn:uuid:${workspace.id}`);
    expect(JSON.stringify(expanded)).toContain(`"${NAMESPACE}record"`);
    expect(JSON.stringify(expanded)).toContain('"http://www.w3.org/ns/oa#exact"');
  });

  test('random workspaces expand in safe mode', async () => {
    await fc.assert(
      fc.asyncProperty(anyWorkspace, async (workspace) => {
        expect(await jsonld.expand(documentOf(workspace), OPTIONS)).toHaveLength(1);
      }),
      { numRuns: 25 },
    );
  });

  test('an assessment has the standard’s own motivation, a chain keeps its order, and pages belong to the collection', async () => {
    const document = documentOf(fullWorkspace());
    const later = { id: 'urn:uuid:00000000-0000-7000-8000-000000000001#page-2', type: 'AnnotationPage', items: [] };
    const triples = (await jsonld.toRDF(
      { ...document, pages: [later] },
      { ...OPTIONS, format: 'application/n-quads' },
    )) as string;
    expect(triples).toContain('<http://www.w3.org/ns/oa#motivatedBy> <http://www.w3.org/ns/oa#assessing>');
    expect(triples).toMatch(new RegExp(`<${NAMESPACE}hops> _:`, 'u'));
    expect(triples).toContain(
      `<${later.id}> <http://www.w3.org/ns/activitystreams#partOf> <${String(document['id'])}>`,
    );
  });

  test('a field that the context does not map is an error, so that none can slip in', async () => {
    const document = { ...documentOf(smallWorkspace()), stance: 'asserts' };
    await expect(jsonld.expand(document, OPTIONS)).rejects.toThrow();
  });
});
