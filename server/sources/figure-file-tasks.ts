import type { EstimatesReply, FigureFormatName } from '#contract';
import { figureWords, OWN_INTERVIEWS, sourceOfFigures, titleOfEdition } from '#contract';
import { EstimationError } from '#estimation';
import { estimateFigures } from '../analysis/exported/estimate-figures.ts';
import { calledIn, figureSourceOf, notesOnSource } from '../analysis/exported/figure-source.ts';
import { tableFigures } from '../analysis/exported/table-figures.ts';
import { planTables } from '../analysis/tables/plan-table.ts';
import { readTableText } from '../analysis/tables/read-tables.ts';
import { TableError } from '../analysis/tables/table-error.ts';
import { tabulateTable } from '../analysis/tables/tabulate-table.ts';
import { readAtOnce } from '../analysis/tables/wrong-shape.ts';
import { ExportError } from '../exports/export-error.ts';
import { type FigureExport, writeFigures } from '../exports/figures/figure-writers.ts';
import type { SdgPlace } from '../exports/figures/sdg-observations.ts';
import { Problem } from '../problems.ts';
import type { Task, TaskServices } from '../runs/task.ts';
import { namedEditionOf } from '../surveys/named-edition.ts';
import type { ChosenSource } from './chosen-source.ts';
import { readSource } from './read-source.ts';

/** How figures become a file. */
interface FigureFile {
  readonly format: FigureFormatName;
  readonly language: string;
  readonly sdg: SdgPlace | undefined;
}

type Bytes = Uint8Array<ArrayBuffer>;

/** How findings name the text of a page. */
const NAME = 'the specification';

/** The estimates of a reply of the API as a file. */
export const ESTIMATES_FILE: Task<
  FigureFile & { readonly reply: Bytes; readonly survey: Parameters<typeof namedEditionOf>[0] },
  Bytes
> = {
  name: 'estimates-file',
  async run(services, { reply, survey, ...file }) {
    const {
      study,
      estimates,
      weighting,
      analysisFile,
      crimes,
      versions = [],
    } = JSON.parse(new TextDecoder().decode(reply)) as EstimatesReply;
    const { language } = file;
    const [id = '', version = ''] = study.split(' ');
    const edition = namedEditionOf(survey, { instrument: { manifest: { id, version } }, versions });
    const title = titleOfEdition(edition, language);
    const from = { weighting, numbered: analysisFile };
    const words = figureWords(language);
    const source = {
      title,
      source: sourceOfFigures({ source: OWN_INTERVIEWS, edition }, language),
      notes: notesOnSource(from, language),
      language,
      words: { ...words, crimes: { ...words.crimes, ...calledIn(crimes, language) } },
    };
    return bytesOf(services, file, {
      sets: [estimateFigures({ title, study, edition, rows: estimates, from })],
      source,
    });
  },
};

/** A table of an edition as a file. @throws Problem figures-not-computable with what is wrong with a specification */
export const TABLE_FILE: Task<
  FigureFile & { readonly survey: string; readonly text: string; readonly source: ChosenSource },
  Bytes
> = {
  name: 'table-file',
  async run(services, { survey, text, source: chosen, ...file }, report) {
    try {
      const readFile = () => readSource(services, survey, chosen, report);
      const table = await readAtOnce(
        () => readTableText(text, NAME),
        async (despite) => planTables([despite], (await readFile()).file),
      );
      const { file: read, instrument } = await readFile();
      const [plan] = planTables([table], read);
      const set = tableFigures(plan!, tabulateTable(plan!, read), read, file.language);
      const source = figureSourceOf(read, instrument, file.language);
      return await bytesOf(services, file, { sets: [set], source });
    } catch (error) {
      if (error instanceof TableError || error instanceof EstimationError)
        throw new Problem('figures-not-computable', { reason: error.message });
      throw error;
    }
  },
};

async function bytesOf(
  { now }: Pick<TaskServices, 'now'>,
  { format, sdg }: FigureFile,
  figures: Pick<FigureExport, 'sets' | 'source'>,
): Promise<Bytes> {
  const pieces: Uint8Array[] = [];
  const placeOf = () => ({ keep: (piece: Uint8Array) => void pieces.push(piece) });
  try {
    await writeFigures(format, { ...figures, sdg, prepared: now().toISOString(), placeOf });
  } catch (error) {
    if (error instanceof ExportError) throw new Problem('figures-not-computable', { reason: error.message });
    throw error;
  }
  return new Uint8Array(Buffer.concat(pieces));
}
