import { beginDataFile, DATA_PART_BYTES, sendDataPart } from '#contract';
import { call } from '../../../api.ts';

/** A file to bring, under the id that it has on the server; sent again it goes on where it stopped. */
export interface FileToBring {
  readonly id: string;
  readonly name: string;
  readonly content: Blob;
}

/**
 * Sends a data file part by part.
 *
 * @param onShare takes how much is sent, from 0 to 1
 * @throws ApiProblem
 */
export async function bringDataFile(
  { id, name, content }: FileToBring,
  { signal, onShare }: { signal: AbortSignal; onShare: (share: number) => void },
): Promise<void> {
  const begun = await call(beginDataFile, { params: { id }, body: { name, bytes: content.size }, signal });
  const { parts } = begun;
  for (let place = begun.received; place < parts; ) {
    onShare(place / parts);
    const start = place * DATA_PART_BYTES;
    const part = new Uint8Array(await content.slice(start, start + DATA_PART_BYTES).arrayBuffer());
    const sent = await call(sendDataPart, { params: { id, place: String(place) }, body: part, signal });
    place = sent.received;
  }
  onShare(1);
}
