import type { DataFileHead } from '#contract';
import type { Act } from '../tablet-store.ts';

/** How far a data file has come in. */
export interface DataParts {
  readonly received: number;
  readonly parts: number;
}

/** What is read of the data files of existing surveys. */
export interface DataFileReader {
  /** Those that are whole, by name. */
  dataFiles(): Promise<DataFileHead[]>;
  /** A whole file, opened; undefined where there is none. */
  dataFileBytes(id: string): Promise<Buffer | undefined>;
}

/** Data files of existing surveys. As in the rest of the store each method is one transaction. */
export interface DataFileStore extends DataFileReader {
  /** Begins a file that comes in parts, or says how far it is. One that was not finished within a day is let go. */
  beginDataFile(
    file: Pick<DataFileHead, 'id' | 'name' | 'bytes'>,
    act: Act,
  ): Promise<DataParts | 'data-file-differs' | 'no-room-for-data'>;
  /** Keeps the next part; one that is there, or comes before its time, changes nothing. */
  keepDataPart(
    id: string,
    place: number,
    part: Uint8Array,
    act: Act,
  ): Promise<DataParts | 'unknown-data-file' | 'data-file-differs'>;
  /** Removes a file with all its parts; one that is gone already is removed. */
  removeDataFile(id: string, act: Act): Promise<void>;
}
