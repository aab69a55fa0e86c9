import { fstatSync, writeSync } from 'node:fs';
import { Writable } from 'node:stream';

/**
 * Standard output that keeps all of a text or fails. Where it is a file Node writes a text once, and a disk that is
 * full in the middle of it takes a part without an error.
 */
export function wholeOutput(stream: Writable & { readonly fd: number }): Writable {
  if (!fstatSync(stream.fd).isFile()) return stream;
  return new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      try {
        for (let written = 0; written < chunk.length; ) written += writeSync(stream.fd, chunk, written);
        done();
      } catch (error) {
        done(error as Error);
      }
    },
  });
}
