import { printable } from '../../../files/printable.ts';
import { besideEarlierFiles, isRegistered, type OwnPublicFile } from '../../../public-file/register/beside-earlier.ts';
import { eachFileOnce, entryOfFile, registeredOfKept } from '../../../public-file/register/kept-files.ts';
import { enterFile, readRegister } from '../../../public-file/register/public-register.ts';
import type { EarlierFile } from '../../../public-file/risk/risk-report.ts';
import { CommandFailure } from '../../command-failure.ts';
import { withRegister } from '../microdata/with-register.ts';

/** Earlier public-use files of a survey, and how this one is entered beside them. */
export interface EarlierOfSurvey {
  readonly told: readonly EarlierFile[];
  /** Nothing stands in the register yet. */
  readonly isFirst: boolean;
  /**
   * Enters this file in the register.
   *
   * @returns takes it out of the one beside the specification again, where the file does not take its place after all
   */
  enter(): Promise<() => void>;
}

/**
 * Looks earlier files up, makes those of the same records again, and lays each beside this one.
 *
 * @param isOfDatabase whether the records are of an edition, whose database has a register of its own
 * @throws CommandFailure where the register cannot be read
 */
export async function earlierOfSurvey(
  path: string,
  file: OwnPublicFile,
  isOfDatabase: boolean,
): Promise<EarlierOfSurvey> {
  const register = readRegister(path);
  if ('problem' in register) throw new CommandFailure(1, `${printable(path)}: ${register.problem}`);
  const { survey } = file.source;
  const kept = isOfDatabase ? await withRegister(({ store }) => store.publicFiles(survey)) : [];
  const files = eachFileOnce([...register.files, ...kept.map(registeredOfKept)]);
  const { told, own } = await besideEarlierFiles(files, file, new Date());
  return {
    told,
    isFirst: files.length === 0,
    async enter() {
      const isThere = isRegistered(register.files, own);
      const takeBack = isThere ? () => {} : await enterFile(path, register.files, own);
      try {
        if (isOfDatabase) await enterInDatabase(entryOfFile(own), kept.length);
      } catch (error) {
        takeBack();
        throw error;
      }
      return takeBack;
    },
  };
}

/** @throws CommandFailure where somebody entered another one meanwhile */
async function enterInDatabase(entry: ReturnType<typeof entryOfFile>, known: number): Promise<void> {
  const act = { by: 'command line', at: new Date().toISOString() };
  const outcome = await withRegister(({ store }) => store.enterPublicFile(entry, known, act));
  if (outcome === 'another-meanwhile')
    throw new CommandFailure(
      1,
      'Another public-use file of this survey was made meanwhile; run the command again, which says what the two tell together',
    );
}
