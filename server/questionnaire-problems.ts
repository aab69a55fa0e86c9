import type { WorkbookFlaw } from '#contract';
import type { FileFlaw, WrongPlace } from './problems.ts';

interface Findings {
  readonly count: number;
  /** The first of them. */
  readonly places: readonly WrongPlace[];
}

/** Problems with questionnaires and their drafts, by code: a part of the catalogue of all problems. */
export const QUESTIONNAIRE_PROBLEMS = {
  'unknown-questionnaire-draft': {
    status: 404,
    title: 'No such draft of a questionnaire',
    detail: () => 'Look it up in the list of questionnaires.',
  },
  'questionnaire-draft-exists': {
    status: 409,
    title: 'There is a draft with this key',
    detail: () => 'Choose another key; it is made where the draft is begun.',
  },
  'draft-closed': {
    status: 409,
    title: 'The draft is closed',
    detail: ({ state }: { state: 'published' | 'discarded' }) =>
      state === 'published'
        ? 'It was published meanwhile. What is not kept yet can be made again in a new draft of the published version.'
        : 'It was given up meanwhile. What is not kept yet can be made again in a new draft.',
  },
  'draft-changed': {
    status: 409,
    title: 'The draft has changed since',
    detail: () => 'Somebody changed it after what you saw; look at it again and publish it then.',
  },
  'version-exists': {
    status: 409,
    title: 'There is a version of this name',
    detail: () => 'A published version never changes; choose another number.',
  },
  'draft-with-errors': {
    status: 409,
    title: 'The draft has errors',
    detail: ({ count }: Findings) => `It cannot be asked like this: correct ${count === 1 ? 'it' : `these ${count}`}.`,
  },
  'warnings-without-reason': {
    status: 409,
    title: 'Warnings have no reason',
    detail: ({ count }: Findings) =>
      `Correct ${count === 1 ? 'it' : `these ${count}`}, or write of each why it is all right.`,
  },
  'no-such-language': {
    status: 409,
    title: 'The questionnaire is not translated into this language',
    detail: () => 'Add the language first; the one that others are translated from is changed in the editor.',
  },
  'wrong-workbook': {
    status: 422,
    title: 'The workbook cannot be read',
    detail: ({ sentence }: { flaw: FileFlaw & { code: WorkbookFlaw }; sentence: string }) =>
      `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`,
  },
  'wrong-package': {
    status: 422,
    title: 'The file is no package of a questionnaire that can be used',
    detail: ({ why }: { why: PackageFlaw }) => PACKAGE_FLAWS[why],
  },
} as const;

/** What may be wrong with a package, and what to do. */
const PACKAGE_FLAWS = {
  'not-json': 'It is not JSON in UTF-8; export it again and send it as it is.',
  'too-complex': 'Its files are larger or nested more deeply than those of any questionnaire; export it again.',
  'not-a-package': 'It has not the parts of a package; choose a file that Cifra exported.',
  'other-format': 'It was made by another release of Cifra; export it again with this one, or update this one.',
  'too-many-files': 'It has more files than any questionnaire; choose a file that Cifra exported.',
  'file-name':
    'A name of a file is not one of a questionnaire, such as modules/control.json; choose a file that Cifra exported.',
  'file-not-json': 'One of its files is not JSON; export it again.',
  'repeated-name': 'In one of its files a name stands twice or is reserved; correct it where it comes from.',
  hash: 'It was changed or cut off on its way: its hash is that of other files; export it again.',
  'other-name': 'It says another id or version than its manifest; export it again.',
} as const;

export type PackageFlaw = keyof typeof PACKAGE_FLAWS;
