import { useCallback } from 'react';
import {
  type FigureSource,
  listAnalysisFiles,
  listWeightings,
  type NumberedFile,
  type SavedWeightingHead,
} from '#contract';
import { call } from '../../api.ts';
import { useReply } from '../../shell/use-reply.ts';
import { formatDateTime, formatNumber } from '../../text/format.ts';
import { sourceTexts } from '../../text/sources/source-texts.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { sourceWith } from './source-address.ts';

/** What figures of an edition can be made from. */
export interface Sources {
  readonly weightings: readonly SavedWeightingHead[];
  readonly files: readonly NumberedFile[];
}

const NOTHING: Sources = { weightings: [], files: [] };

/** The saved weightings and the numbered files of an edition; none until they are known. */
export function useSources(survey: string, onSessionEnded: () => void): Sources {
  return useChangingSources(survey, onSessionEnded).sources;
}

/** The same where something is added to them. */
export function useChangingSources(
  survey: string,
  onSessionEnded: () => void,
): { readonly sources: Sources; readonly again: () => void } {
  const ask = useCallback(
    async (signal: AbortSignal): Promise<Sources> => {
      const [{ weightings }, { files }] = await Promise.all([
        call(listWeightings, { signal }),
        call(listAnalysisFiles, { query: { survey }, signal }),
      ]);
      return { weightings, files };
    },
    [survey],
  );
  const { reply, again } = useReply(ask, onSessionEnded);
  return { sources: reply.state === 'here' ? reply.value : NOTHING, again };
}

interface SourceOption {
  readonly value: string;
  readonly label: string;
}

/** The options of both choices, what stands for nothing chosen first; what is chosen and not there has one too. */
export function useSourceOptions({ weightings, files }: Sources, source: FigureSource) {
  const texts = useTexts(sourceTexts);
  const { locale } = useLanguage();
  const weights: SourceOption[] = [
    { value: '', label: texts.designWeights },
    ...weightings.map(({ key, weighting }) => ({ value: key, label: weighting })),
  ];
  const interviews: SourceOption[] = [
    { value: '', label: texts.allInterviews },
    ...files.toReversed().map(({ number, madeAt, count, interviews: which }) => ({
      value: String(number),
      label: texts.file({
        number: String(number),
        when: formatDateTime(madeAt, locale),
        count: formatNumber(count, locale),
        interviews: which,
      }),
    })),
  ];
  const { weighting = '', file } = source;
  const number = file === undefined ? '' : String(file);
  return {
    weights: weights.some(({ value }) => value === weighting)
      ? weights
      : [...weights, { value: weighting, label: texts.otherWeights }],
    interviews: interviews.some(({ value }) => value === number)
      ? interviews
      : [...interviews, { value: number, label: texts.otherFile(number) }],
  };
}

/** The source with other weights. */
export function withWeights({ file }: FigureSource, weighting: string): FigureSource {
  return sourceWith({ weighting: weighting === '' ? undefined : weighting, file });
}

/** The source with the interviews of another file, and with the weights of that file where they are saved. */
export function withFile(
  { weighting: chosen }: FigureSource,
  number: string,
  { weightings, files }: Sources,
): FigureSource {
  if (number === '') return sourceWith({ weighting: chosen, file: undefined });
  const file = files.find((one) => one.number === Number(number));
  const ofFile = file?.weighting && weightings.find(({ weighting }) => weighting === file.weighting!.name);
  return sourceWith({ weighting: file?.weighting ? (ofFile?.key ?? chosen) : undefined, file: Number(number) });
}
