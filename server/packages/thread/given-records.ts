import { DESCRIPTION_FILE } from '../../microdata/describe-records.ts';
import type { RecordFolder } from '../records-to-verify.ts';

/** Records that stand in no folder and no package: those of a number, made again. */
export interface GivenRecords {
  readonly number: number;
  /** Undefined where there is no interview that figures could be made of. */
  readonly description: string | undefined;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** The same as if they stood in a folder. */
export function folderOfGiven({ number, description, files }: GivenRecords): RecordFolder {
  return {
    description,
    read(name) {
      const bytes = files.get(name);
      return bytes && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    },
    placeOf: (name) => (name === DESCRIPTION_FILE ? `analysis file ${number}` : `${name} of ${number}`),
  };
}
