// Owns the rules of the code: strict typed linting, and which folder may import what (docs in ARCHITECTURE.md).

import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { networkRules } from './scripts/lint/no-network.mjs';

const ELECTRON = {
  group: ['electron', 'electron/*'],
  message: 'Only main/ (but not main/store, main/files, main/search, main/log) and preload/ know Electron.',
};
const NODE = {
  group: ['node:*'],
  message: 'Node is for main/, cli/, e2e/ and scripts/. Pass what you need in as a value.',
};
const VIEW = {
  group: ['react', 'react-*', 'react/*', 'prosemirror-*', '@react-*'],
  message: 'Views live in renderer/. Put what is shared into core/ as pure functions.',
};
const PROCESS = { group: ['**/main/**'], message: 'Ask main through contract/ and renderer/state/bridge.ts.' };
const WINDOW = {
  group: ['**/renderer/**', '**/preload/**'],
  message: 'This folder knows nothing of the window. Put what is shared into core/ or contract/.',
};
const NETWORK = {
  group: [
    'node:http',
    'node:https',
    'node:http2',
    'node:tls',
    'node:dgram',
    'node:dns',
    'node:dns/*',
    'node:net',
    'undici',
  ],
  message: 'Nothing leaves the machine. The workspace lock (main/store/workspace-lock.ts) is the one local socket.',
};

/** What a folder must not import. */
const forbid = (files, patterns, ignores = []) => ({
  files,
  ignores,
  rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
});

const CONTRACT = {
  group: ['**/contract/**'],
  message: 'core/ is below contract/: it does not know that there are processes.',
};
const CLI = {
  group: ['**/cli/**'],
  message: 'cli/ is a program of its own. Share through core/, main/store or main/files.',
};

export default tseslint.config(
  { ignores: ['out/**', 'node_modules/**', 'test-results/**', 'demo-output/**', 'playwright-report/**'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['core', 'contract', 'main', 'preload', 'renderer', 'cli', 'e2e', 'bench', 'extract', 'fuzz'].map(
          (folder) => `./${folder}/tsconfig.json`,
        ),
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-deprecated': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExportDefaultDeclaration',
          message: 'Name what you export; default exports are for configuration files.',
        },
        {
          selector: "MemberExpression[object.name='Math'][property.name='random']",
          message: 'Ids come from the environment that is handed in.',
        },
      ],
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  forbid(['core/**/*.ts'], [ELECTRON, NODE, VIEW, PROCESS, WINDOW, CONTRACT, CLI], ['**/*.test.ts', 'core/testing/**']),
  {
    files: ['core/**/*.ts'],
    ignores: ['**/*.test.ts', 'core/testing/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['window', 'document', 'process', 'fetch', 'crypto'].map((name) => ({
          name,
          message: 'core/ is pure: it gets what it needs as values.',
        })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'The time comes from the environment that is handed in.' },
      ],
    },
  },
  forbid(['contract/**/*.ts'], [ELECTRON, NODE, VIEW, PROCESS, WINDOW, CLI]),
  forbid(
    ['renderer/**/*.{ts,tsx}'],
    [
      ELECTRON,
      NODE,
      PROCESS,
      CLI,
      { group: ['**/preload/**'], message: 'The bridge is reached through renderer/state/bridge.ts.' },
    ],
    ['**/*.test.ts'],
  ),
  forbid(
    ['preload/**/*.ts'],
    [
      NODE,
      VIEW,
      PROCESS,
      CLI,
      {
        group: ['**/renderer/**', '**/core/**'],
        message: 'The bridge carries unknown values; it knows the contract only.',
      },
    ],
  ),
  forbid(['main/app/**/*.ts', 'main/ipc/**/*.ts', 'main/{index,run-app}.ts'], [VIEW, WINDOW, CLI, NETWORK]),
  forbid(
    ['main/store/**/*.ts', 'main/files/**/*.ts', 'main/search/**/*.ts'],
    [
      ELECTRON,
      VIEW,
      WINDOW,
      CLI,
      NETWORK,
      CONTRACT,
      { group: ['**/app/**', '**/ipc/**'], message: 'The store and the files know nothing of the app around them.' },
    ],
    ['main/store/workspace-lock.ts', '**/*.test.ts'],
  ),
  forbid(
    ['main/log/**/*.ts'],
    [
      ELECTRON,
      VIEW,
      WINDOW,
      CLI,
      NETWORK,
      { group: ['**/app/**', '**/ipc/**'], message: 'The log knows nothing of the app around it.' },
    ],
    ['**/*.test.ts'],
  ),
  forbid(
    ['cli/**/*.ts'],
    [
      ELECTRON,
      VIEW,
      WINDOW,
      CONTRACT,
      NETWORK,
      { group: ['**/main/app/**', '**/main/ipc/**'], message: 'The command line uses main/store and main/files.' },
    ],
    ['**/*.test.ts'],
  ),
  // A reader gets bytes and gives values: it opens no file, no connection and no other process.
  forbid(
    ['extract/**/*.ts'],
    [
      ELECTRON,
      VIEW,
      { ...PROCESS, group: [...PROCESS.group, '!**/main/without-network', '!**/main/without-network/**'] },
      WINDOW,
      CONTRACT,
      CLI,
      NETWORK,
      {
        group: ['node:fs', 'node:fs/*', 'node:child_process', 'node:worker_threads', 'node:path', 'node:os'],
        message: 'A reader gets the bytes of a file and gives what is in them. Whoever starts it opens files.',
      },
    ],
    ['**/*.test.ts', '**/*.config.ts', 'extract/testing/**'],
  ),
  networkRules,
  forbid(['e2e/**/*.ts'], [ELECTRON, VIEW, PROCESS, WINDOW, CONTRACT, CLI]),
  // Tests count code points on purpose, and look into records by names that the code does not know.
  {
    files: ['**/*.test.ts', 'core/testing/**', 'e2e/**'],
    rules: { '@typescript-eslint/no-misused-spread': 'off', '@typescript-eslint/dot-notation': 'off' },
  },
  { files: ['**/*.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
);
