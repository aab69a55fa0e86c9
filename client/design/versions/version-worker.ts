import type { DraftFiles } from '#questionnaires';
import { type VersionQuestion, versionDesk } from './version-desk.ts';

/** Files that are another value than before; undefined for one that is not there any more. */
export type FilesOfSide = Readonly<Record<string, DraftFiles[string] | undefined>>;

/** What the page sends: what of each side changed since it sent something last, and what is asked. */
export interface ToVersionDesk {
  readonly id: number;
  readonly earlier: FilesOfSide;
  readonly later: FilesOfSide;
  readonly question: VersionQuestion;
}

const answer = versionDesk();
let earlier: DraftFiles = {};
let later: DraftFiles = {};

function after(files: DraftFiles, changed: FilesOfSide): DraftFiles {
  const entries = Object.entries({ ...files, ...changed });
  return Object.fromEntries(entries.flatMap(([file, content]) => (content === undefined ? [] : [[file, content]])));
}

addEventListener('message', ({ data }: MessageEvent<ToVersionDesk>) => {
  earlier = after(earlier, data.earlier);
  later = after(later, data.later);
  postMessage({ id: data.id, answer: answer({ earlier, later }, data.question) });
});
