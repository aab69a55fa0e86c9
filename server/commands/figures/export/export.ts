import { STANDARDS } from '#contract';
import { choice, flag, optionalText, requiredText, textList, textOr } from '../../arguments.ts';
import { defineCommand } from '../../define-command.ts';
import { tableFailure } from '../table.ts';
import { EXPORT_FORMATS, exportRequest } from './export-request.ts';
import { exportFigures } from './figure-export.ts';
import { exportRecords } from './record-export.ts';

/** Writes records, tables and estimates for other programs. Exit 0 done, 1 something cannot be used, 2 wrong use. */
export const exportCommand = defineCommand({
  name: 'export',
  summary:
    'writes analysis files, tables and estimates for other programs: CSV, XLSX, JSON, Parquet, Stata, SPSS, DDI, SDMX',
  usage: `cifra export FOLDER|NUMBER --format csv|xlsx|json|parquet|dta|sav|ddi --out DIR [--language es|en|pt|fr]
cifra export --study FILE --data DIR --format csv|xlsx|json|parquet|dta|sav|ddi --out DIR [--language ...]
cifra export NUMBER|--survey KEY|--study FILE --data DIR --table SPEC [--table SPEC ...] --format csv|xlsx|json|json-stat|sdmx-csv|sdmx-json --out DIR
cifra export NUMBER|--survey KEY|--study FILE --data DIR --estimates --format csv|xlsx|json|json-stat|sdmx-csv|sdmx-json --out DIR`,
  explanation: `
Records: those of a folder that cifra microdata made, of an analysis file by its number, or of an existing survey. The hashes
of a folder are checked first, and what has a number is made again: what is not as it was made is refused. Every format has
the weights, strata, PSUs and codes of ICCS; names and contacts are in none. ddi describes the files of csv.

Tables and estimates: as cifra table and cifra estimate make them. The formats sdmx-csv and sdmx-json have the series of the
Sustainable Development Goals among them, and nothing else. docs/exports.md says what each format carries, and what it cannot.

  --format          ${EXPORT_FORMATS.join(', ')}
  --table SPEC      a table by this specification (docs/tables.md); repeat it for several
  --estimates       every indicator, by crime and domain
  --standard NAME   publication standard of the labels of estimates (inegi)
  --weighting FILE|KEY
                    of NUMBER or --survey: weights by this specification, a file (docs/weighting.md) or the key of a saved one
  --area CODE, --period YEAR
                    of SDMX: the country in M49, such as 484, and the year that the figures are of
  --language        of labels, titles and notes (es)
  --out DIR         where the files are written; made if absent. They replace those of an earlier run together

What takes long tells how far it is. A run that is stopped, or whose disk is full, leaves nothing. From the same input come
the same bytes, but for the time in sdmx-json.

Records hold what people told in confidence, and are not encrypted: your account alone may read them. With NUMBER and
--survey reads the database that CIFRA_DB names and its keys, and keeps there what is derived of interviews; otherwise no database.
Writes otherwise only to the folder of --out. Exit 0: done. 1: the source is not as it was made, cannot be used, or does not fit the format. 2: wrong use.
`,
  positional: { source: optionalText },
  options: {
    format: choice(EXPORT_FORMATS),
    table: textList,
    estimates: flag,
    standard: choice(STANDARDS, 'inegi'),
    study: optionalText,
    data: optionalText,
    survey: optionalText,
    weighting: optionalText,
    area: optionalText,
    period: optionalText,
    language: textOr('es'),
    out: requiredText,
  },
  async run({ out, language, standard, ...typed }, io) {
    const request = exportRequest(typed);
    try {
      const lines =
        request.what === 'records'
          ? await exportRecords(request, { out, language }, io)
          : await exportFigures(request, { out, language, standard }, io);
      io.out.write(`${lines.join('\n')}\n`);
      return 0;
    } catch (error) {
      throw tableFailure(error);
    }
  },
});
