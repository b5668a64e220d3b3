// Owns which of the packages in npm's bill of materials ship, and whether a bill is whole and valid. npm is asked for all and
// not for those without development: then it drops what development needs as well (seen with npm 11.19: jsdom, zod).

import { Spec, Validation } from '@cyclonedx/cyclonedx-library';

/**
 * @typedef {{ name: string, version: string, group?: string, 'bom-ref': string, purl?: string, type: string }} Component
 * @typedef {{ ref: string, dependsOn?: string[] }} Dependency
 * @typedef {{ specVersion: string, metadata: { component: Component }, components: Component[], dependencies: Dependency[] }} Bill
 * @typedef {{ packages: Record<string, { version?: string, integrity?: string, license?: string, dev?: boolean, devOptional?: boolean }> }} Lock
 */

/**
 * The names and versions of the packages that do not serve development alone, as bills name them.
 * @param {Lock} lock
 */
const shippedRefs = ({ packages }) =>
  new Set(
    Object.entries(packages).flatMap(([path, { version = '', dev, devOptional }]) =>
      path === '' || dev === true || devOptional === true
        ? []
        : [`${path.split('node_modules/').at(-1) ?? ''}@${version}`],
    ),
  );

/**
 * The bill of what ships, under the name of the project (npm takes that of its folder): the packages that do not serve
 * development alone, and Electron. Its hash is that of its package; the runtime that it fetches is checked against the sums
 * within that.
 * @param {unknown} fromNpm What `npm sbom` gave.
 * @param {unknown} manifest package.json.
 * @param {unknown} lockfile package-lock.json.
 * @returns {Bill}
 */
export function billOfRelease(fromNpm, manifest, lockfile) {
  const bill = /** @type {Bill} */ (fromNpm);
  const { name } = /** @type {{ name: string }} */ (manifest);
  const lock = /** @type {Lock} */ (lockfile);
  const { packages } = lock;
  const { version, integrity, license = 'MIT' } = packages['node_modules/electron'] ?? {};
  if (version === undefined || integrity === undefined) throw new Error('package-lock.json has no Electron');
  const [algorithm, digest] = integrity.split('-');
  if (algorithm !== 'sha512' || digest === undefined) throw new Error(`Electron has another hash: ${integrity}`);
  const electron = {
    'bom-ref': `electron@${version}`,
    type: 'framework',
    name: 'electron',
    version,
    scope: 'required',
    purl: `pkg:npm/electron@${version}`,
    hashes: [{ alg: 'SHA-512', content: Buffer.from(digest, 'base64').toString('hex') }],
    licenses: [{ license: { id: license } }],
  };
  const root = bill.metadata.component['bom-ref'];
  const shipped = shippedRefs(lock);
  const components = bill.components.filter((each) => shipped.has(`${each.name}@${each.version}`));
  const refs = new Set([root, ...components.map((each) => each['bom-ref'])]);
  const dependencies = bill.dependencies
    .filter(({ ref }) => refs.has(ref))
    .map(({ ref, dependsOn = [] }) => {
      const kept = dependsOn.filter((each) => refs.has(each));
      return { ref, dependsOn: ref === root ? [...kept, electron['bom-ref']] : kept };
    });
  return {
    ...bill,
    metadata: { ...bill.metadata, component: { ...bill.metadata.component, name } },
    components: [...components, electron],
    dependencies: [...dependencies, { ref: electron['bom-ref'], dependsOn: [] }],
  };
}

/**
 * The packages, by their names, that are not in the bill.
 * @param {Bill} bill
 * @param {readonly string[]} packages
 */
export function packagesMissing({ components }, packages) {
  const listed = new Set(components.map(({ group, name }) => (group === undefined ? name : `${group}/${name}`)));
  return packages.filter((name) => !listed.has(name));
}

/**
 * What is wrong with a bill by the schema of CycloneDX that it names; null for nothing.
 * @param {string} text
 */
export async function faultsOf(text) {
  const { specVersion } = /** @type {Bill} */ (JSON.parse(text));
  const version = Object.values(Spec.Version).find((each) => each === specVersion);
  if (version === undefined) return `CycloneDX ${specVersion} is not known`;
  const fault = await new Validation.JsonStrictValidator(version).validate(text);
  return fault === null ? null : JSON.stringify(fault);
}
