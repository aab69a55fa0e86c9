import { isAscii, isUtf8 } from 'node:buffer';
import { Transform, type TransformCallback } from 'node:stream';
import { fileKind } from '../../../files/file-kind.ts';
import { firstBrokenByte, likelyEncoding, looksLikeUtf16, wholeCharacters } from '../../../files/text-encoding.ts';
import { StudyError, type StudyProblem } from '../study-error.ts';
import { studyProblems } from '../study-problems.ts';
import type { StudyFile } from '../study-schema.ts';

const NEWLINE = 10;
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * Passes text on in UTF-8 and stops at bytes that are none: they would become other letters, and other codes.
 * Works on whole chunks, so that it costs next to nothing.
 */
export class TextGuard extends Transform {
  readonly #file: string;
  readonly #latin1: TextDecoder | undefined;
  readonly #stated: string;
  /** Until the first bytes have said which of the two orders the letters have. */
  #isUtf16: boolean;
  #utf16: TextDecoder | undefined;
  #isFirst = true;
  /** The beginning of a character that the next chunk ends. */
  #rest: Buffer = Buffer.alloc(0);
  #lines = 1;
  /** Bytes of the line that are in chunks before this one. */
  #bytesOfLine = 0;
  /** A file that is said to be in latin1 is not when every letter of it is proper UTF-8. */
  #letters: 'none' | 'utf-8' | 'latin1' = 'none';
  /** The beginning of what may be a character of UTF-8 in such a file. */
  #cut: Buffer = Buffer.alloc(0);

  constructor(file: string, encoding: StudyFile['encoding']) {
    super();
    this.#file = file;
    // Browsers and spreadsheets read latin1 so: they have letters where ISO 8859-1 has control characters.
    const isLatin1 = encoding === 'latin1' || encoding === 'windows-1252';
    this.#latin1 = isLatin1 ? new TextDecoder('windows-1252') : undefined;
    this.#isUtf16 = encoding === 'utf-16';
    this.#stated = encoding ?? 'utf-8';
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    try {
      done(null, this.#checked(chunk));
    } catch (error) {
      done(error as Error);
    }
  }

  override _flush(done: TransformCallback): void {
    if (this.#letters === 'utf-8' && this.#cut.length === 0) done(this.#error(studyProblems.notLatin1(this.#stated)));
    else if (this.#rest.length > 0) done(this.#broken(this.#rest, 0));
    else done();
  }

  #checked(read: Buffer): Buffer {
    const chunk = this.#isUtf16 ? this.#fromUtf16(read) : read;
    const bytes = this.#rest.length > 0 ? Buffer.concat([this.#rest, chunk]) : chunk;
    if (this.#isFirst) this.#checkStart(bytes);
    this.#isFirst = false;
    const whole = this.#latin1 ? bytes.length : wholeCharacters(bytes, bytes.length);
    const text = bytes.subarray(0, whole);
    const zero = text.indexOf(0);
    if (zero >= 0) throw this.#errorAt(text, zero, studyProblems.zeroByte());
    if (this.#latin1 === undefined && !isUtf8(text)) throw this.#broken(text, firstBrokenByte(text));
    this.#rest = bytes.subarray(whole);
    this.#countLines(text);
    return this.#latin1 ? this.#fromLatin1(text, this.#latin1) : text;
  }

  #checkStart(bytes: Buffer): void {
    const kind = fileKind(bytes);
    if (kind) throw this.#error(studyProblems.foreignFile(kind));
    if (looksLikeUtf16(bytes)) throw this.#error(studyProblems.notUtf8('UTF-16'));
    if (this.#latin1 && bytes.subarray(0, 3).equals(BYTE_ORDER_MARK))
      throw this.#error(studyProblems.notLatin1(this.#stated));
  }

  #fromUtf16(read: Buffer): Buffer {
    if (this.#utf16 === undefined) {
      if (!looksLikeUtf16(read)) throw this.#error(studyProblems.notUtf16());
      const isBig = (read[0] === 0xfe && read[1] === 0xff) || (read[0] === 0 && read[1] !== 0);
      this.#utf16 = new TextDecoder(isBig ? 'utf-16be' : 'utf-16le');
    }
    return Buffer.from(this.#utf16.decode(read, { stream: true }));
  }

  #fromLatin1(text: Buffer, decoder: TextDecoder): Buffer {
    if (this.#letters !== 'latin1') this.#judgeLetters(Buffer.concat([this.#cut, text]));
    return Buffer.from(decoder.decode(text, { stream: true }));
  }

  #judgeLetters(bytes: Buffer): void {
    const whole = wholeCharacters(bytes, bytes.length);
    this.#cut = bytes.subarray(whole);
    if (!isUtf8(bytes.subarray(0, whole))) this.#letters = 'latin1';
    else if (!isAscii(bytes.subarray(0, whole))) this.#letters = 'utf-8';
  }

  #countLines(text: Buffer): void {
    let last = -1;
    for (let at = text.indexOf(NEWLINE); at >= 0; at = text.indexOf(NEWLINE, at + 1)) {
      this.#lines++;
      last = at;
    }
    this.#bytesOfLine = last < 0 ? this.#bytesOfLine + text.length : text.length - last - 1;
  }

  #broken(bytes: Buffer, offset: number): StudyError {
    return this.#errorAt(bytes, offset, studyProblems.notUtf8(likelyEncoding(bytes.subarray(offset))));
  }

  /** An error at a byte of a chunk; the column is a number of bytes. */
  #errorAt(bytes: Buffer, offset: number, problem: StudyProblem): StudyError {
    this.#countLines(bytes.subarray(0, offset));
    const place = { file: this.#file, line: this.#lines, column: this.#bytesOfLine + 1 };
    return new StudyError([{ place, ...problem }]);
  }

  #error(problem: StudyProblem): StudyError {
    return new StudyError([{ place: { file: this.#file }, ...problem }]);
  }
}
