import { Transform, type TransformCallback } from 'node:stream';
import type { DataSource } from '../bytes/data-source.ts';
import { StudyError } from '../study-error.ts';
import { studyProblems } from '../study-problems.ts';

/** Passes on what gzip unpacks, and stops where that is more than a file may have. */
export class UnpackedBytes extends Transform {
  readonly #file: string;
  readonly #most: number;
  #bytes = 0;

  constructor(file: string, { mostUnpacked = Number.POSITIVE_INFINITY }: Pick<DataSource, 'mostUnpacked'>) {
    super();
    this.#file = file;
    this.#most = mostUnpacked;
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.#bytes += chunk.length;
    const place = { file: this.#file };
    if (this.#bytes <= this.#most) done(null, chunk);
    else done(new StudyError([{ place, ...studyProblems.unpacksTooFar(Math.round(this.#most / 1e6)) }]));
  }
}
