import type { PackageFlaw } from '#contract';
import type { WorkbookFlaw } from '#questionnaires';
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
  'questionnaire-exists': {
    status: 409,
    title: 'There is a questionnaire of this name',
    detail: ({ id }: { id: string }) =>
      `${id} is published, or somebody works on a draft of it. Choose another name; to go on with that one, open its draft or begin its next version.`,
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
  'version-not-higher': {
    status: 409,
    title: 'The number of the version is not higher than those that are published',
    detail: ({ highest }: { highest: string }) =>
      `${highest} is published; a lower version would be used by nobody. Choose a higher number.`,
  },
  'wrong-version-name': {
    status: 409,
    title: 'No version can have this name',
    detail: ({ of }: { of: 'id' | 'version' }) =>
      of === 'id'
        ? 'The id in manifest.json must be small letters, digits and hyphens, 64 at most, such as lacsi-2018-r1.'
        : 'The version must be three whole numbers without zeros in front, of 9 digits at most, such as 1.2.0.',
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
    detail: ({ sentence }: { flaw: FileFlaw & { code: WorkbookFlaw }; sentence: string }) => sentence,
  },
  'wrong-package': {
    status: 422,
    title: 'The file is no package of a questionnaire that can be used',
    detail: ({ sentence }: { flaw: FileFlaw & { code: PackageFlaw }; sentence: string }) => sentence,
  },
} as const;
