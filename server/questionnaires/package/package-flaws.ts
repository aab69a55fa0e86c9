import type { PackageFlaw } from '#contract';

/** What the sentence about a package names: a file in it, a line and a column from 1, a limit. */
export type PackagePlace = Readonly<Partial<Record<'line' | 'column' | 'most', number> & { file: string }>>;

const EXPORT_AGAIN = 'export it again and send it as it is';

const SENTENCES: Readonly<Record<PackageFlaw, (place: PackagePlace) => string>> = {
  'not-json': ({ line, column }) =>
    line === undefined
      ? `It is not JSON in UTF-8; ${EXPORT_AGAIN}.`
      : `It is not JSON from line ${line}, column ${column} on; ${EXPORT_AGAIN}.`,
  'too-complex': () => 'Its files are larger or nested more deeply than those of any questionnaire; export it again.',
  'not-a-package': () => 'It has not the parts of a package; choose a file that Cifra exported.',
  'other-format': () => 'It was made by another release of Cifra; export it again with this one, or update this one.',
  'too-many-files': ({ most }) => `It has more than ${most} files; choose a file that Cifra exported.`,
  'file-name': () =>
    'A name of a file is not one of a questionnaire, such as modules/control.json; choose a file that Cifra exported.',
  'file-not-json': ({ file, line, column }) =>
    `Its file ${file} is not JSON from line ${line}, column ${column} on; ${EXPORT_AGAIN}.`,
  'repeated-name': ({ file, line }) =>
    `${file === undefined ? 'In it' : `In its file ${file}`}${
      line === undefined ? '' : `, line ${line},`
    } a name stands twice or is reserved; correct it where it comes from.`,
  hash: () => 'It was changed or cut off on its way: its hash is that of other files; export it again.',
  'wrong-name': () =>
    'Its id is not made of small letters, digits and hyphens, 64 at most, or its version is not like 1.2.0; bring it under another name.',
  'other-name': () => 'It says another id or version than its manifest; export it again.',
};

/** What is wrong with a package, and what to do. */
export function packageFlawInWords(flaw: PackageFlaw, place: PackagePlace): string {
  return SENTENCES[flaw](place);
}
