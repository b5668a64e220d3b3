// Owns the rule that nothing asks for the network: no module of Node's that reaches other machines or starts programs, no
// function of the platform, and nothing of Electron's that does either. Lint uses it on the sources, and the check of the
// bundles on what was built of them, so that a package cannot bring in what our own code may not have.

/** Modules of Node's, and packages that are nothing but network. */
const MODULES = new Set([
  ...['http', 'https', 'http2', 'net', 'tls', 'dgram', 'dns', 'dns/promises', 'child_process', 'cluster', 'inspector'],
  ...['undici', 'ws', 'axios', 'got', 'node-fetch', 'electron-updater', 'request', 'needle', 'superagent'],
]);

const GLOBALS = new Set([
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'WebSocketStream', 'EventSource', 'WebTransport', 'RTCPeerConnection'],
  ...['webkitRTCPeerConnection', 'importScripts'],
]);

/** What has the globals as properties. */
const HOLDERS = new Set(['globalThis', 'window', 'self', 'global', 'top', 'parent', 'frames']);

/** Methods by which a page or Electron sends or opens something. */
const METHODS = new Set(['sendBeacon', 'openExternal', 'downloadURL', 'getBuiltinModule']);

/** What Electron exports that reaches the network. */
const ELECTRON = new Set(['net', 'autoUpdater', 'crashReporter']);

/** @param {unknown} name */
const isForbiddenModule = (name) =>
  typeof name === 'string' && (MODULES.has(name.replace(/^node:/, '')) || MODULES.has(name.split('/')[0] ?? ''));

const words = (/** @type {Iterable<string>} */ names) => [...names].map((name) => name.replace('/', '\\/')).join('|');
const NAMES = new RegExp(
  `\\b(${words([...GLOBALS, ...METHODS, ...ELECTRON])})\\b|["'\`](node:)?(${words(MODULES)})["'\`/]`,
);

/**
 * Whether a text has a name of what the rule forbids anywhere, be it in a comment: a text that has none needs no reading.
 * @param {string} code
 */
export const namesNetwork = (code) => NAMES.test(code);

/** @param {any} node The text of a node of the syntax tree, where it is one that never changes. */
const textOf = (node) =>
  node?.type === 'Literal'
    ? node.value
    : node?.type === 'TemplateLiteral' && node.expressions.length === 0
      ? node.quasis[0].value.cooked
      : undefined;

/** @type {import('eslint').Rule.RuleModule} */
const noNetwork = {
  meta: {
    type: 'problem',
    messages: { reaches: '{{what}} reaches other machines or starts programs. Nothing leaves the machine.' },
    schema: [],
  },
  create(context) {
    /** @param {any} node @param {string} what */
    const report = (node, what) => context.report({ node, messageId: 'reaches', data: { what } });
    /** @param {any} node @param {any} source */
    const check = (node, source) => {
      const name = textOf(source);
      if (isForbiddenModule(name)) report(node, String(name));
      if (name !== 'electron') return;
      for (const specifier of node.specifiers ?? []) {
        const imported = specifier.imported?.name ?? specifier.local?.name;
        if (ELECTRON.has(imported)) report(specifier, `electron.${imported}`);
      }
    };
    /** @param {any} node An identifier that nothing in the file declares. */
    const isGlobal = (node) => {
      if (node.type !== 'Identifier') return false;
      let scope = /** @type {import('eslint').Scope.Scope | null} */ (context.sourceCode.getScope(node));
      for (; scope !== null; scope = scope.upper) {
        const variable = scope.set.get(node.name);
        if (variable !== undefined) return variable.defs.length === 0;
      }
      return true;
    };
    return {
      ImportDeclaration: (/** @type {any} */ node) => check(node, node.source),
      ExportNamedDeclaration: (/** @type {any} */ node) => check(node, node.source),
      ExportAllDeclaration: (/** @type {any} */ node) => check(node, node.source),
      ImportExpression: (/** @type {any} */ node) => check(node, node.source),
      // `require` under whatever name a bundler gives it.
      CallExpression: (/** @type {any} */ node) => {
        const name = textOf(node.arguments[0]);
        const isAsked = node.callee.type === 'Identifier' && /require/i.test(node.callee.name);
        if (isAsked && isForbiddenModule(name)) report(node, String(name));
      },
      MemberExpression: (/** @type {any} */ node) => {
        const name = node.computed ? textOf(node.property) : node.property.name;
        if (METHODS.has(name)) report(node, name);
        else if (GLOBALS.has(name) && isGlobal(node.object) && HOLDERS.has(node.object.name)) report(node, name);
        else if (ELECTRON.has(name) && node.object.type === 'Identifier' && /^electron/i.test(node.object.name))
          report(node, `electron.${name}`);
      },
      'Program:exit': (/** @type {any} */ program) => {
        const scope = context.sourceCode.getScope(program);
        // What no scope declares, and what the settings of lint declare as a global.
        const declared = scope.variables
          .filter(({ defs }) => defs.length === 0)
          .flatMap(({ references }) => references);
        for (const { identifier } of [...scope.through, ...declared]) {
          if (GLOBALS.has(identifier.name) && !isTypeof(identifier)) report(identifier, identifier.name);
        }
      },
    };
  },
};

/** @param {any} identifier Asking whether something is there is no use of it. */
const isTypeof = ({ parent }) => parent?.type === 'UnaryExpression' && parent.operator === 'typeof';

export const networkPlugin = { rules: { 'no-network': noNetwork } };

/** Where nothing may ask for the network, with the named exceptions. */
export const networkRules = {
  files: ['{core,contract,extract,main,preload,renderer}/**/*.{ts,tsx}'],
  ignores: [
    '**/*.test.ts',
    '**/testing/**',
    // The lock of a workspace, a named socket of this machine.
    'main/store/workspace-lock.ts',
    // What takes these modules away has to know them.
    'main/without-network/**',
    // The command line starts the process that reads files with plain Node; the app's bundle does not have it.
    'main/files/node-reader.ts',
  ],
  plugins: { hashiya: networkPlugin },
  rules: { 'hashiya/no-network': 'error' },
};
