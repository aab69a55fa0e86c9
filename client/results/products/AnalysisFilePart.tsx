import { FileLock } from 'lucide-react';
import { useState } from 'react';
import { type NumberedFile, numberInterviews, type ReplyOf } from '#contract';
import { call } from '../../api.ts';
import { SelectField } from '../../components/SelectField.tsx';
import { formatNumber } from '../../text/format.ts';
import { productTexts } from '../../text/products/product-texts.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { useSourceOptions } from '../sources/use-sources.ts';
import { MakingBar } from './MakingBar.tsx';
import { NumberedFiles } from './NumberedFiles.tsx';
import { ProductFields } from './ProductFields.tsx';
import type { ProductPartProps } from './product-part.ts';
import { useMaking } from './use-making.ts';

const TASKS = ['derive', 'make-analysis-file'] as const;

const WHICH = ['accepted', 'approved'] as const satisfies readonly NumberedFile['interviews'][];

/** A numbered analysis file of the interviews as they are now, and those that there are. */
export function AnalysisFilePart({ survey, sources, onSourcesChanged, onSessionEnded }: ProductPartProps) {
  const { analysisFile: texts, weights: weightsLabel, interviews: interviewsLabel } = useTexts(productTexts);
  const { locale } = useLanguage();
  const [interviews, setInterviews] = useState<NumberedFile['interviews']>('accepted');
  const [weighting, setWeighting] = useState('');
  const { weights } = useSourceOptions(sources, {});
  const making = useMaking<ReplyOf<typeof numberInterviews>>({ survey, tasks: TASKS }, onSessionEnded);
  const { changing, made } = making;
  const number = (value: number) => formatNumber(value, locale);

  async function make() {
    await making.begin((signal) =>
      call(numberInterviews, {
        query: { survey },
        body: { interviews, ...(weighting !== '' && { weighting }) },
        signal,
      }),
    );
    onSourcesChanged();
  }

  return (
    <>
      <ProductFields>
        <SelectField
          label={interviewsLabel}
          options={WHICH.map((one) => [one, texts.which[one]] as const)}
          value={interviews}
          onChoose={changing((one) => one !== '' && setInterviews(one))}
        />
        <SelectField
          label={weightsLabel}
          options={weights.map(({ value, label }) => [value, label] as const)}
          value={weighting}
          onChoose={changing(setWeighting)}
        />
      </ProductFields>
      <MakingBar
        texts={made?.again ? { ...texts, made: texts.madeBefore } : texts}
        making={making}
        icon={FileLock}
        kind="primary"
        weighting={weighting === '' ? undefined : weighting}
        onBegin={() => void make()}
      />
      {made && (
        <dl className="product-facts">
          <div>
            <dt>{texts.number}</dt>
            <dd className="tabular">{made.file.number}</dd>
          </div>
          <div>
            <dt>{texts.inFile}</dt>
            <dd className="tabular">{number(made.file.count)}</dd>
          </div>
          {(['notApproved', 'otherQuestionnaire', 'notAnswered'] as const)
            .filter((why) => made.leftOut[why] > 0)
            .map((why) => (
              <div key={why}>
                <dt>{texts.leftOut[why]}</dt>
                <dd className="tabular">{number(made.leftOut[why])}</dd>
              </div>
            ))}
          <div>
            <dt>SHA-256</dt>
            <dd className="tabular">{made.file.sha256}</dd>
          </div>
        </dl>
      )}
      <NumberedFiles files={sources.files} />
    </>
  );
}
