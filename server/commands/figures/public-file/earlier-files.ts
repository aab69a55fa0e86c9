import { printable } from '../../../files/printable.ts';
import { besideEarlierFiles, type OwnPublicFile } from '../../../public-file/register/beside-earlier.ts';
import { enterFile, readRegister } from '../../../public-file/register/public-register.ts';
import type { EarlierFile } from '../../../public-file/risk/risk-report.ts';
import { CommandFailure } from '../../command-failure.ts';

/** Earlier public-use files of a survey, and how this one is entered beside them. */
export interface EarlierOfSurvey {
  readonly told: readonly EarlierFile[];
  /** Nothing stands in the register yet. */
  readonly isFirst: boolean;
  /** Enters this file in the register. */
  enter(): Promise<void>;
}

/**
 * Looks earlier files up, makes those of the same records again, and lays each beside this one.
 *
 * @throws CommandFailure where the register cannot be read
 */
export async function earlierOfSurvey(path: string, file: OwnPublicFile): Promise<EarlierOfSurvey> {
  const register = readRegister(path);
  if ('problem' in register) throw new CommandFailure(1, `${printable(path)}: ${register.problem}`);
  const { files } = register;
  const { told, own, isThere } = await besideEarlierFiles(files, file, new Date());
  return {
    told,
    isFirst: files.length === 0,
    async enter() {
      if (!isThere) await enterFile(path, files, own);
    },
  };
}
