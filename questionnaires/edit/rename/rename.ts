import type { Applied } from '../applied.ts';
import type { DraftFiles } from '../places.ts';
import { type InDesign, renamedInDesign, reversed } from './in-design.ts';
import {
  listsOfAuthorities,
  renameAuthority,
  renameCrime,
  renameForm,
  renamePack,
  renameState,
  variablesFor,
  variablesOfQuestion,
  variablesWithCrimes,
} from './rename-catalogue.ts';
import { aboutList, renameCode } from './rename-code.ts';
import { renameDefinition, renameEdit, renameList, renameScreen } from './rename-others.ts';
import { namesOfQuestion, renameQuestion } from './rename-question.ts';
import type { NewNames, Renamed } from './renamed.ts';
import { type Rename, refuseUnless } from './renaming.ts';

interface Renamer {
  readonly questionnaire: (files: DraftFiles, rename: Rename) => DraftFiles;
  /** What it changes in the files that accompany the questionnaire, by the files of before. */
  readonly design: (files: DraftFiles, rename: Rename) => InDesign;
}

const one = ({ from, to }: Rename): NewNames => new Map([[from, to]]);

const inPart =
  (...parts: string[]) =>
  (_: DraftFiles, rename: Rename): InDesign => ({
    parts: Object.fromEntries(parts.map((part) => [part, one(rename)])),
  });

const RENAMERS: Record<Renamed, Renamer> = {
  question: {
    questionnaire: renameQuestion,
    design: (files, rename) => ({
      variables: namesOfQuestion(files, rename),
      parts: { questions: one(rename) },
    }),
  },
  list: { questionnaire: renameList, design: inPart('lists', 'choices') },
  code: { questionnaire: renameCode, design: (files, rename) => codesOf(files, [rename.of ?? ''], rename) },
  screen: {
    questionnaire: renameScreen,
    design: (_, rename) => ({ parts: { screens: one(rename) }, ofForm: rename.of ?? '' }),
  },
  edit: { questionnaire: renameEdit, design: inPart('edits') },
  definition: { questionnaire: renameDefinition, design: inPart('definitions') },
  crime: {
    questionnaire: renameCrime,
    design: (files, rename) => ({
      variables: variablesFor(files, '[c]', rename),
      parts: { crimes: one(rename) },
      codes: { lists: [], variables: variablesWithCrimes(files), names: one(rename) },
    }),
  },
  form: { questionnaire: renameForm, design: inPart('forms') },
  authority: {
    questionnaire: renameAuthority,
    design: (files, rename) => {
      const { variables, codes } = codesOf(files, listsOfAuthorities(files, rename.from), rename);
      return {
        variables: new Map([...(variables ?? []), ...variablesFor(files, '[a]', rename)]),
        parts: { reportingBodies: one(rename) },
        ...(codes && { codes }),
      };
    },
  },
  pack: { questionnaire: renamePack, design: inPart('packs') },
  state: {
    questionnaire: renameState,
    design: (files, rename) => ({ ...codesOf(files, ['state'], rename), parts: { states: one(rename) } }),
  },
};

/** Codes of lists: answers with them, and the variables of rows. */
function codesOf(files: DraftFiles, lists: readonly string[], rename: Rename): InDesign {
  const { from, to } = rename;
  const about = lists.map((list) => aboutList(files, list));
  const answered = about.flatMap(({ variables }) => [...variables].flatMap((name) => variablesOfQuestion(files, name)));
  const rows = about.flatMap(({ asRows }) => asRows.map((name) => [`${name}_${from}`, `${name}_${to}`] as const));
  return {
    variables: new Map(rows),
    codes: { lists, variables: new Set(answered), names: one(rename) },
  };
}

/**
 * Gives something another name, everywhere, also in scenarios, states of texts, comments and mappings. The new name may
 * be named nowhere yet: what refers to it, even by mistake, would be about this from then on, and taking it back would
 * change that too.
 *
 * @throws EditRefused no-place, taken, still-named, read-by-program, bad-name
 */
export function rename(files: DraftFiles, operation: Rename, isKept = false): Applied {
  const { from, to, what } = operation;
  if (from === to) return { files, inverse: [] };
  const { questionnaire, design } = RENAMERS[what];
  const renamed = questionnaire(files, { ...operation, isKept });
  const changes = design(files, operation);
  refuseUnless(renamedInDesign(files, reversed(changes)) === files, 'still-named', operation);
  return { files: renamedInDesign(renamed, changes), inverse: [{ ...operation, from: to, to: from }] };
}
