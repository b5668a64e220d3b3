// Owns what of a folder is still there after the power has failed: of each file the bytes that were flushed, of each folder
// the entries that were flushed. Two kinds of disks are known, since file systems differ in what they may lose.

import { lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DiskStep } from './disk-steps';

/**
 * `everything`: whatever was not flushed is gone, entries as well as bytes. `bytes`: every entry has come to the disk, as
 * journaling file systems may do at any time, but of the bytes only those that were flushed; the rest is empty.
 */
export type Loss = 'everything' | 'bytes';

export class FlushedDisk {
  /** By inode, since a file keeps its bytes under whatever name. */
  private readonly bytes = new Map<number, Buffer>();
  private readonly entries = new Map<number, readonly { name: string; inode: number; isFolder: boolean }[]>();

  /** All that is in the folder at first is taken for flushed. */
  constructor(private readonly root: string) {
    this.flushAll(root);
  }

  private flushAll(path: string): void {
    this.flush(path);
    if (!lstatSync(path).isDirectory()) return;
    for (const name of readdirSync(path)) this.flushAll(join(path, name));
  }

  private flush(path: string): void {
    const stat = lstatSync(path);
    if (!stat.isDirectory()) {
      this.bytes.set(stat.ino, readFileSync(path));
      return;
    }
    const entries = readdirSync(path).map((name) => {
      const entry = lstatSync(join(path, name));
      return { name, inode: entry.ino, isFolder: entry.isDirectory() };
    });
    this.entries.set(stat.ino, entries);
  }

  /** Takes note of a call that was made. */
  note({ call, path, to, isNew }: DiskStep): void {
    const made = call === 'copyFile' ? to : path;
    // A new file may have the inode of one that was removed, whose bytes it does not have.
    if (made !== null && (isNew || call === 'copyFile')) this.bytes.delete(lstatSync(made).ino);
    if (call === 'mkdir') this.entries.delete(lstatSync(path).ino);
    if (call === 'sync') this.flush(path);
  }

  /** Makes the folder as the power cut leaves it. */
  remains(loss: Loss, target: string): void {
    if (loss === 'bytes') this.copyNames(this.root, target);
    else this.copyFlushed(lstatSync(this.root).ino, target);
  }

  private copyFlushed(folder: number, target: string): void {
    mkdirSync(target);
    for (const { name, inode, isFolder } of this.entries.get(folder) ?? []) {
      if (isFolder) this.copyFlushed(inode, join(target, name));
      else writeFileSync(join(target, name), this.bytes.get(inode) ?? '');
    }
  }

  private copyNames(folder: string, target: string): void {
    mkdirSync(target);
    for (const name of readdirSync(folder)) {
      const [stat, copy] = [lstatSync(join(folder, name)), join(target, name)];
      if (stat.isDirectory()) this.copyNames(join(folder, name), copy);
      else writeFileSync(copy, this.bytes.get(stat.ino) ?? '');
    }
  }
}
