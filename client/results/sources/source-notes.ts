import type { EstimatesReply } from '#contract';
import type { SourceTexts } from '../../text/sources/source-texts.ts';

/** What a reply tells of what it was made from. */
export type ToldSource = Pick<EstimatesReply, 'weighting' | 'analysisFile'>;

/** So much of a hash tells two apart, where there is no room for all of it. */
const SHORT = 12;

/** The same of one of several editions, which has the weights of the design where it tells of no others. */
export function editionNotes(
  source: ToldSource,
  texts: Pick<SourceTexts, 'weightsNote' | 'fileNote' | 'designWeightsNote'>,
  how: { readonly isShort?: boolean } = {},
): string {
  return [...(source.weighting ? [] : [texts.designWeightsNote]), ...sourceNotes(source, texts, how)].join(' ');
}

/** In words: nothing for all interviews that count, weighted by the design. @param isShort hashes cut short */
export function sourceNotes(
  { weighting, analysisFile }: ToldSource,
  texts: Pick<SourceTexts, 'weightsNote' | 'fileNote'>,
  { isShort = false } = {},
): string[] {
  const cut = (hash: string) => (isShort ? `${hash.slice(0, SHORT)}…` : hash);
  return [
    ...(weighting ? [texts.weightsNote({ name: weighting.name, hash: cut(weighting.hash) })] : []),
    ...(analysisFile ? [texts.fileNote({ number: String(analysisFile.number), hash: cut(analysisFile.sha256) })] : []),
  ];
}
