// Owns the text that an analyst may send to whoever looks after Hashiya: versions, the system, how much there is of what,
// settings that name nobody, and the last lines of the log. It is English in every language: those who read it write code.

import type { Settings } from '../../contract/settings';
import type { Workspace } from '../../core/workspace/workspace';
import { knownArchitecture, knownPlatform, knownVersion } from './log-event';

const sum = (workspace: Workspace, of: (article: Workspace['articles'][number]) => number): number =>
  workspace.articles.reduce((total, article) => total + of(article), 0);

/** Numbers of what a workspace holds. */
const countsOf = (workspace: Workspace): Record<string, number> => ({
  articles: workspace.articles.length,
  lines: sum(workspace, ({ blocks }) => blocks.length),
  characters: sum(workspace, ({ text }) => text.length),
  mentions: sum(workspace, ({ mentions }) => mentions.length),
  claims: workspace.claims.length,
  actors: workspace.actors.length,
  events: workspace.events.length,
});

export interface DiagnosedApp {
  readonly versions: Readonly<Record<'hashiya' | 'electron' | 'chromium' | 'node', string>>;
  readonly platform: string;
  readonly arch: string;
  /** Version of the system's kernel. */
  readonly release: string;
  /** Memory of the machine in bytes. */
  readonly memory: number;
  readonly settings: Settings;
  /** The workspace that is shown, and how it may be used; null for none. */
  readonly shown: { readonly workspace: Workspace; readonly canWrite: boolean } | null;
  /** The last lines of the log. */
  readonly lines: readonly string[];
}

const rows = (title: string, values: Readonly<Record<string, string | number>>): string[] => [
  title,
  ...Object.entries(values).map(([name, value]) => `  ${name}: ${String(value)}`),
];

/** The numbers that a system's release begins with: what follows them may name a machine. */
const release = (text: string): string => /^\d{1,4}(?:\.\d{1,6}){0,3}/u.exec(text)?.[0] ?? 'other';

/** Puts the diagnostics together. */
export const makeDiagnostics = ({ versions, settings, shown, lines, ...system }: DiagnosedApp): string => {
  const { theme, language, interfaceLanguage, calendar, digits, clutter, recent } = settings;
  const workspace =
    shown === null
      ? ['Workspace: none is open']
      : rows('Workspace', { access: shown.canWrite ? 'write' : 'read', ...countsOf(shown.workspace) });
  return `${[
    'Diagnostics of Hashiya: no texts, names, notes or places of files',
    ...rows('Versions', Object.fromEntries(Object.entries(versions).map(([name, each]) => [name, knownVersion(each)]))),
    ...rows('System', {
      platform: knownPlatform(system.platform),
      architecture: knownArchitecture(system.arch),
      release: release(system.release),
      'memory in GiB': Math.round(system.memory / 1024 ** 3),
    }),
    ...rows('Settings', {
      theme,
      language,
      'language of the interface': interfaceLanguage,
      calendar,
      digits,
      clutter,
      'recent workspaces': recent.length,
    }),
    ...workspace,
    'Last lines of the log',
    ...(lines.length === 0 ? ['  none'] : lines.map((line) => `  ${line}`)),
  ].join('\n')}\n`;
};
