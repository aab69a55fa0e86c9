import type { PublicFileSpec } from '#contract';
import { printable } from '../../../files/printable.ts';
import { programVersion } from '../../../microdata/program-version.ts';
import { type MadePublicFile, makePublicFile, shownBy } from '../../../public-file/make-public-file.ts';
import {
  earlierFiles,
  enterFile,
  type RegisteredFile,
  readRegister,
} from '../../../public-file/register/public-register.ts';
import type { EarlierFile } from '../../../public-file/risk/risk-report.ts';
import { differencing } from '../../../public-file/risk/two-releases.ts';
import { CommandFailure } from '../../command-failure.ts';
import type { PublicSource } from './public-source.ts';

/** Earlier public-use files of a survey, and how this one is entered beside them. */
export interface EarlierOfSurvey {
  readonly told: readonly EarlierFile[];
  /** Nothing stands in the register yet. */
  readonly isFirst: boolean;
  /** Enters this file in the register. */
  enter(): Promise<void>;
}

interface OwnFile {
  readonly source: PublicSource;
  readonly spec: PublicFileSpec;
  readonly made: MadePublicFile;
  readonly secret: string;
}

/**
 * Looks earlier files up, makes those of the same records again, and lays each beside this one.
 *
 * @throws CommandFailure where the register cannot be read
 */
export async function earlierOfSurvey(path: string, { source, spec, made, secret }: OwnFile): Promise<EarlierOfSurvey> {
  const register = readRegister(path);
  if ('problem' in register) throw new CommandFailure(1, `${printable(path)}: ${register.problem}`);
  const { files } = register;
  const own: RegisteredFile = {
    publicFile: spec.publicFile,
    survey: source.survey,
    records: source.sha256,
    specification: spec,
    madeAt: new Date().toISOString(),
    program: programVersion(),
  };
  const earlier = earlierFiles(files, source.survey, own);
  const told: EarlierFile[] = [];
  for (const { publicFile, madeAt, records, specification } of earlier) {
    const again =
      records === source.sha256 ? await makePublicFile(source.records, specification, secret) : { problems: [] };
    const together = 'problems' in again ? undefined : differencing(shownBy(again), shownBy(made), spec.k);
    told.push({ publicFile, madeAt, ...(together && { together }) });
  }
  const isThere = files.length > earlier.length && files.some((one) => isSame(one, own));
  return {
    told,
    isFirst: files.length === 0,
    async enter() {
      if (!isThere) await enterFile(path, files, own);
    },
  };
}

function isSame(one: RegisteredFile, own: RegisteredFile): boolean {
  return earlierFiles([one], one.survey, own).length === 0 && one.survey === own.survey;
}
