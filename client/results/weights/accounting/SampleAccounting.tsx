import { useCallback } from 'react';
import { getSampleAccounting, type SampleAccountingReply } from '#contract';
import { call } from '../../../api.ts';
import { DataTable } from '../../../components/DataTable.tsx';
import { LoadingScreen } from '../../../components/LoadingScreen.tsx';
import { ProblemBanner } from '../../../components/ProblemBanner.tsx';
import { useReply } from '../../../shell/use-reply.ts';
import { useTexts } from '../../../text/use-texts.ts';
import { weightingPageTexts } from '../../../text/weighting-page/weighting-page-texts.ts';
import { useWrittenNumbers } from '../shown/use-written-numbers.ts';
import { RatesOfStages } from './RatesOfStages.tsx';

interface SampleAccountingProps {
  readonly survey: string;
  readonly onSessionEnded: () => void;
}

/** What became of every dwelling of the sample, up to the figures, with the outcome rates beside it. */
export function SampleAccounting({ survey, onSessionEnded }: SampleAccountingProps) {
  const { accounting } = useTexts(weightingPageTexts);
  const ask = useCallback((signal: AbortSignal) => call(getSampleAccounting, { query: { survey }, signal }), [survey]);
  const { reply, again } = useReply(ask, onSessionEnded);
  return (
    <section className="stack">
      <div>
        <h2>{accounting.heading}</h2>
        <p className="quiet">{accounting.lead}</p>
      </div>
      {reply.state === 'asking' && <LoadingScreen />}
      {reply.state === 'failed' && <ProblemBanner problem={reply.problem} onRetry={again} />}
      {reply.state === 'here' && (
        <div className="accounting-panes">
          <StepsOfAccounting steps={reply.value.steps} />
          <RatesOfStages rates={reply.value.rates} original={reply.value.original} />
        </div>
      )}
    </section>
  );
}

interface AccountingLine {
  readonly key: string;
  readonly name: string;
  readonly isStep: boolean;
  readonly n: number;
  readonly weighted: number;
}

/** A line for each step, and under it those that come in and fall out before the next one. */
function StepsOfAccounting({ steps }: Pick<SampleAccountingReply, 'steps'>) {
  const { accounting } = useTexts(weightingPageTexts);
  const { whole } = useWrittenNumbers();
  const reasonIn = (reason: string) =>
    Object.hasOwn(accounting.reasons, reason) ? accounting.reasons[reason as keyof typeof accounting.reasons] : reason;
  const lines = steps.flatMap(({ step, n, weighted, added, out }): AccountingLine[] => [
    { key: step, name: accounting.steps[step], isStep: true, n, weighted },
    ...added.map(({ reason, ...units }) => ({
      key: `${step} + ${reason}`,
      name: accounting.plus(reasonIn(reason)),
      isStep: false,
      ...units,
    })),
    ...out.map(({ reason, ...units }) => ({
      key: `${step} - ${reason}`,
      name: accounting.less(reasonIn(reason)),
      isStep: false,
      ...units,
    })),
  ]);
  return (
    <DataTable
      layout="figures"
      caption={accounting.heading}
      columns={[
        { key: 'step', name: accounting.columns.step, cell: ({ name }) => name },
        { key: 'units', name: accounting.columns.units, className: 'tabular', cell: ({ n }) => whole(n) },
        {
          key: 'weighted',
          name: accounting.columns.weighted,
          className: 'tabular',
          cell: ({ weighted }) => whole(weighted),
        },
      ]}
      rows={lines}
      keyOf={({ key }) => key}
      classOf={({ isStep }) => (isStep ? 'accounting-step' : 'accounting-reason')}
    />
  );
}
