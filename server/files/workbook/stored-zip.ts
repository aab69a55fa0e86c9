import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

/** The time of every part: nothing in it depends on when it was packed. */
export const NO_TIME = new Date(1980, 0, 1);

/** The other form of a time is in UTC, so that the same clock in another time zone would give other bytes. */
export const AT_NO_TIME = { mtime: NO_TIME, forceDosTimestamp: true } as const;

/** A zip of parts that are packed no smaller: what reads it unpacks nothing that was not measured. */
export async function storedZip(parts: ReadonlyMap<string, Buffer>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, part] of parts) zip.addBuffer(part, name, { compress: false, mtime: NO_TIME });
  zip.end();
  return await buffer(zip.outputStream);
}
