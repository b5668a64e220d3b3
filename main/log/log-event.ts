// Owns what may stand in the log: words of closed lists, numbers, versions, and places in our own code. Whatever else an
// event carries is left out, so that no word of an article, a note, a name or a path can come into it.

import type { Channel } from '../../contract/requests';
import { errorCodeSchema, type ErrorCode } from '../../core/result';
import { describeError, type OwnFiles } from './describe-error';

/** Where an error was met that nobody expected. */
const PLACES = [
  'main',
  'promise',
  'page',
  'start',
  'settings',
  'drafts',
  'search',
  'search-thread',
  'request',
  'outside-changes',
] as const;
export type Place = (typeof PLACES)[number];

/** The processes and threads beside main and the window's page. */
const PROCESSES = ['reader', 'exporter', 'gpu', 'utility', 'other'] as const;
export type ProcessName = (typeof PROCESSES)[number];

/** Why a process is gone: Electron's words, and what a reader's own complaints say. */
const REASONS = [
  'abnormal-exit',
  'killed',
  'crashed',
  'oom',
  'launch-failed',
  'integrity-failure',
  'memory-eviction',
  'out-of-memory',
  'stopped',
] as const;

const PLATFORMS = ['aix', 'android', 'darwin', 'freebsd', 'haiku', 'linux', 'openbsd', 'sunos', 'win32'] as const;
const ARCHITECTURES = ['arm', 'arm64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64'] as const;

/** Why a request was not handed to its handler. */
export type Refusal = 'sender' | 'channel' | 'arguments' | 'size';

/** What can be noted. Strings of the system's own (`reason`, versions) are looked up in lists before they are written. */
export type LogEvent =
  | {
      readonly event: 'started';
      readonly app: string;
      readonly electron: string;
      readonly platform: string;
      readonly arch: string;
    }
  | { readonly event: 'ended' }
  | { readonly event: 'page-gone'; readonly reason: string; readonly exitCode: number }
  | {
      readonly event: 'process-gone';
      readonly process: ProcessName;
      readonly reason: string;
      readonly exitCode: number;
    }
  | { readonly event: 'request-refused'; readonly channel: Channel | null; readonly refusal: Refusal }
  | { readonly event: 'request-failed'; readonly channel: Channel; readonly code: ErrorCode }
  | { readonly event: 'error'; readonly place: Place; readonly channel?: Channel; readonly error: unknown };

/** The word if it is in the list, else `other`. */
const known = (list: readonly string[], word: string): string => (list.includes(word) ? word : 'other');

const VERSION = /^\d{1,4}(?:\.\d{1,6}){1,3}(?:-(?:alpha|beta|nightly|rc)(?:\.\d{1,8})?)?$/u;

/** A version that consists of numbers, else `other`. */
export const knownVersion = (version: string): string => (VERSION.test(version) ? version : 'other');

/** The name of a platform as Node has it, else `other`; so for an architecture. */
export const knownPlatform = (platform: string): string => known(PLATFORMS, platform);
export const knownArchitecture = (arch: string): string => known(ARCHITECTURES, arch);

const number = (value: number): string => (Number.isSafeInteger(value) ? String(value) : 'other');

/** What an event says, without its time: words of `name=value` with single spaces between them, in one line. */
export const wordsOfEvent = (event: LogEvent, own: OwnFiles): string => {
  switch (event.event) {
    case 'started': {
      const system = `platform=${knownPlatform(event.platform)} arch=${knownArchitecture(event.arch)}`;
      return `started app=${knownVersion(event.app)} electron=${knownVersion(event.electron)} ${system}`;
    }
    case 'ended':
      return 'ended';
    case 'page-gone':
      return `page-gone reason=${known(REASONS, event.reason)} exit=${number(event.exitCode)}`;
    case 'process-gone': {
      const process = known(PROCESSES, event.process);
      return `process-gone process=${process} reason=${known(REASONS, event.reason)} exit=${number(event.exitCode)}`;
    }
    case 'request-refused':
      return `request-refused channel=${event.channel ?? 'unknown'} because=${event.refusal}`;
    case 'request-failed':
      return `request-failed channel=${event.channel} code=${known(errorCodeSchema.options, event.code)}`;
    case 'error': {
      const channel = event.channel === undefined ? '' : ` channel=${event.channel}`;
      return `error place=${known(PLACES, event.place)}${channel} ${describeError(event.error, own)}`;
    }
  }
};
