import type { FigureSource } from '#contract';
import { productTexts } from '../../text/products/product-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { SourceFields } from '../sources/SourceFields.tsx';
import { useSources } from '../sources/use-sources.ts';

interface FieldsOfBeforeProps {
  readonly survey: string;
  readonly source: FigureSource;
  readonly onChange: (source: FigureSource) => void;
  readonly onSessionEnded: () => void;
}

/** With which weights and of which interviews the edition is made that a report compares with. */
export function FieldsOfBefore({ survey, source, onChange, onSessionEnded }: FieldsOfBeforeProps) {
  const { report: texts } = useTexts(productTexts);
  const sources = useSources(survey, onSessionEnded);
  const labels = { weights: texts.beforeWeights, interviews: texts.beforeInterviews };
  return <SourceFields sources={sources} source={source} labels={labels} onChange={onChange} />;
}
