import { numberList, optionalNumber, optionalText, textList } from '../arguments.ts';

/** Options of every command that makes figures of an edition: which records, with which weights. */
export const EDITION_OPTIONS = {
  study: optionalText,
  data: optionalText,
  survey: optionalText,
  file: optionalNumber,
  weighting: optionalText,
};

/** Options that name the editions with which one is compared. */
export const COMPARED_OPTIONS = {
  'compare-with-study': textList,
  'compare-with-data': textList,
  'compare-with': textList,
  'compare-with-weighting': textList,
  'compare-with-file': numberList,
};

/** What the options of an edition mean, for `--help`. */
export const EDITION_HELP = `
  --study FILE      how a survey's files map to the indicators, e.g. questionnaires/studies/envipe-2021.json
  --data DIR        the folder of the files that the study names
  --survey KEY      instead of a study: the accepted interviews of an edition of this platform
  --file N          of these, the interviews of the analysis file with this number (cifra microdata list), with its codings and
                    weights: give its --weighting too. Refused where they are others by now
  --weighting FILE|KEY
                    weights by this specification in the place of those of the design: a file (docs/weighting.md), or the
                    key of one that is saved on the page, as it stands in the address there`.slice(1);

/** What a command that makes figures reads, for `--help`. */
export const EDITION_READS = `
With --study reads its files and no database. With --survey reads the database that CIFRA_DB names (data/cifra.sqlite when
it is not set) and keeps there what is derived of interviews. Writes otherwise only to the folder of --out.`.slice(1);
