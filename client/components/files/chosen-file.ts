import { LARGEST_FILE } from '#contract';
import { ApiProblem } from '../../api.ts';

/** A file as somebody chose it. */
export interface ChosenFile {
  /** Without its ending. */
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const LONGEST_NAME = 100;

const MB = 1024 * 1024;

/**
 * Reads a chosen file. One that the server does not take is not read at all: hundreds of megabytes end the page.
 *
 * @throws ApiProblem too-large, as the server says it
 */
export async function readChosenFile(file: Pick<File, 'name' | 'size' | 'arrayBuffer'>): Promise<ChosenFile> {
  if (file.size > LARGEST_FILE) {
    const flaw = { code: 'too-many-bytes', about: { megabytes: LARGEST_FILE / MB } };
    throw new ApiProblem({ status: 413, code: 'too-large', flaw });
  }
  // As text the browser would make other letters of what is not UTF-8.
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { name: file.name.replace(/\.[^.]*$/, '').slice(0, LONGEST_NAME), bytes };
}
