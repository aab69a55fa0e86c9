import { z } from 'zod';

/** Names of devices: nothing on Windows, nor on a file server of it, can be called so, whatever follows a point. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/;

/** Files that stand beside those of tables. */
const BESIDE: readonly string[] = ['described', 'release-report'];

/** What a result can be called, but for names that are taken. */
const FILE_NAME = /^[a-z0-9][a-z0-9._-]{0,99}$/;

/** Whether Windows keeps a name of small letters for itself. */
export function isDevice(name: string): boolean {
  return DEVICE.test(name);
}

/** What is wrong with the name of a result and of its files; undefined where nothing is. */
export function resultNameFault(name: string): 'signs' | 'taken' | undefined {
  if (!FILE_NAME.test(name)) return 'signs';
  return isDevice(name) || BESIDE.includes(name) ? 'taken' : undefined;
}

/** What names a specification and the files that are made by it. */
export const resultName = z
  .string()
  .regex(FILE_NAME, 'at most 100 small letters, digits, points, _ and -')
  .refine(
    (name) => resultNameFault(name) !== 'taken',
    'another name: Windows keeps such as con, aux, nul and com1, and files called described or release-report stand beside',
  );
