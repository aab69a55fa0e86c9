import { randomUUID } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { BY_COMMAND, isVersionNumber, publishDraft } from '#contract';
import { readConfig } from '../../config.ts';
import { writeNewFolder } from '../../files/new-folder.ts';
import { unpackTexts } from '../../files/pack-texts.ts';
import { printable } from '../../files/printable.ts';
import { writeFault } from '../../files/write-fault.ts';
import { instrumentsWithFolder } from '../../instruments/import-folder.ts';
import { Problem } from '../../problems.ts';
import { publicationFindings } from '../../questionnaires/check-publication.ts';
import { draftStates } from '../../questionnaires/draft-states.ts';
import { questionnairesOf } from '../../questionnaires/list-questionnaires.ts';
import { publishQuestionnaireDraft } from '../../questionnaires/publish-draft.ts';
import { inlineRuns } from '../../runs/inline-runs.ts';
import { openServerStore } from '../../start/open-server-store.ts';
import type { Store } from '../../storage/store.ts';
import { choice, optionalText, textList } from '../arguments.ts';
import { CommandFailure, WrongUse } from '../command-failure.ts';
import { defineCommand } from '../define-command.ts';
import type { Terminal } from '../terminal.ts';
import { importVersion } from './import-version.ts';
import { requireImported } from './read-imported.ts';
import { asReason, tellOpenFindings, tellUnfitReasons } from './reasons.ts';

/** Versions of questionnaires in the database. Exit 0 done, 1 refused with what is wrong, 2 wrong use. */
export const instrumentCommand = defineCommand({
  name: 'instrument',
  summary: 'lists, imports, exports and publishes versions of questionnaires',
  usage: `cifra instrument list
cifra instrument import DIR|PACKAGE.json [--note TEXT] [--reason "FINDING=WHY"]
cifra instrument export ID VERSION DIR
cifra instrument publish DRAFT --version X.Y.Z --note TEXT [--reason "FINDING=WHY"]`,
  explanation: `
Versions of questionnaires in the database. A published version never changes and is never removed.

  list     every version with its number, date and note, and every open draft with its key
  import   publishes the questionnaire of a folder, or of a package as another Cifra exported it; without --note with
           its manifest's. A version that is there stays as it is, its note too
  export   writes the files of a version to a new or empty folder, byte for byte, and says how many
  publish  publishes a draft as a version and closes it

  --reason  why a warning of the lint is all right; FINDING is what stands before “: ” in its line; repeat it for others.
            One that fits no finding is told and not kept

A questionnaire with errors is not published, nor one with a warning that has no reason; that scenarios of it fail is one
warning. A version is three whole
numbers without zeros in front, such as 1.2.0, and higher than those that are published; the id of a new questionnaire
has 64 letters at most.
Reads and writes the database that CIFRA_DB names (data/cifra.sqlite when it is not set), and takes into it what the
folder that CIFRA_INSTRUMENTS names has and it lacks. A server may go on meanwhile and knows the version within seconds.
`,
  positional: {
    action: choice(['list', 'import', 'export', 'publish']),
    what: optionalText,
    number: optionalText,
    into: optionalText,
  },
  options: { version: optionalText, note: optionalText, reason: textList },
  async run({ action, what, number, into, version, note, reason }, io) {
    // A database is not made for a file that is not there.
    if (action === 'import' && what !== undefined) requireImported(what);
    const config = readConfig();
    const { store, keys } = await openServerStore(config);
    try {
      const now = () => new Date();
      const act = { by: BY_COMMAND, at: now().toISOString() };
      const instruments = await instrumentsWithFolder(store, config.instruments, act.at);
      const reasons = reason.map(asReason);
      if (action === 'list') return await list(store, io);
      if (what === undefined) throw new WrongUse(`say what to ${action}`);
      if (action === 'import') return await importVersion({ store, source: what, note, reasons, act }, io);
      if (action === 'export') {
        if (number === undefined || into === undefined) throw new WrongUse('name ID, VERSION and DIR');
        await exportVersion(store, { id: what, version: number }, into, io);
        return 0;
      }
      if (version !== undefined && !isVersionNumber(version))
        throw new Problem('wrong-version-name', { of: 'version' });
      const read = publishDraft.body.omit({ seq: true }).safeParse({ version, note, reasons });
      if (!read.success) throw new WrongUse('name --version X.Y.Z and --note TEXT');
      const head = await store.questionnaireDraft(what.toLowerCase());
      if (!head) throw new Problem('unknown-questionnaire-draft');
      const runs = inlineRuns({ store, keys, instruments, config, now });
      const states = draftStates(store);
      const services = { store, runs, instruments, newId: randomUUID, states, mostFindings: Number.POSITIVE_INFINITY };
      const publication = { draft: head.draft, seq: head.seq, ...read.data };
      const published = await publishQuestionnaireDraft(services, publication, act).catch((error: unknown) => {
        tellOpenFindings(error, io);
        throw error;
      });
      const texts = unpackTexts((await store.versionFiles(head.questionnaire, published.version))!);
      tellUnfitReasons(reasons, await publicationFindings(store, texts), io);
      io.out.write(`${head.questionnaire} ${published.version} is published as number ${published.number}\n`);
      return 0;
    } finally {
      await store.close();
    }
  },
});

async function list(store: Store, { out }: Terminal): Promise<number> {
  for (const { id, versions, drafts } of await questionnairesOf({ store })) {
    for (const { version, number, publishedAt, author, note } of versions)
      out.write(`${[id, version, `number ${number}`, publishedAt, author ?? 'folder', note].join('\t')}\n`);
    for (const { draft, startedBy, seq, changedAt } of drafts)
      out.write(
        `${[id, 'draft', draft, changedAt, startedBy, seq === 1 ? '1 change' : `${seq} changes`].join('\t')}\n`,
      );
  }
  return 0;
}

/** Writes nothing over what is there. */
async function exportVersion(
  store: Store,
  { id, version }: { id: string; version: string },
  into: string,
  { out }: Terminal,
) {
  const packed = await store.versionFiles(id, version);
  if (!packed) throw new CommandFailure(1, `There is no version ${version} of ${id}; see: cifra instrument list`);
  refuseTaken(into);
  const texts = unpackTexts(packed);
  try {
    writeNewFolder(into, texts);
  } catch (error) {
    throw new CommandFailure(1, writeFault(error, into, 'name another folder'));
  }
  out.write(`${id} ${version}: ${Object.keys(texts).length} files written to ${into}\n`);
}

/** @throws CommandFailure where there is a file of that name, or a folder with something in it */
function refuseTaken(folder: string): void {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found && !found.isDirectory()) throw new CommandFailure(2, `${printable(folder)} is a file; name a new folder`);
  if (found && readdirSync(folder).length > 0)
    throw new CommandFailure(2, `${printable(folder)} is not empty; name a new folder`);
}
