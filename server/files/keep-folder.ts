import { closeSync, fsyncSync, openSync } from 'node:fs';

/** The name of a file is on disk when its folder is. Windows keeps it by itself, and opens no folder. */
export function keepFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const opened = openSync(folder, 'r');
  fsyncSync(opened);
  closeSync(opened);
}
