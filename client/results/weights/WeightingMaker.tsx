import { useEffect, useRef, useState } from 'react';
import { Field } from '../../components/Field.tsx';
import { hrefOf } from '../../shell/use-address.ts';
import { useTexts } from '../../text/use-texts.ts';
import { weightingPageTexts } from '../../text/weighting-page/weighting-page-texts.ts';
import { SampleAccounting } from './accounting/SampleAccounting.tsx';
import { DesignPart } from './making/DesignPart.tsx';
import { StepsPart } from './making/StepsPart.tsx';
import { TotalsPart } from './making/TotalsPart.tsx';
import { VariablesOfWeighting } from './making/VariablesOfWeighting.tsx';
import {
  isWeightingUnsaved,
  keepBegunWeighting,
  type WeightingDraft,
  type WrittenWeighting,
  withWeighting,
} from './model/weighting-draft.ts';
import { useWeightingSaving } from './saving/use-weighting-saving.ts';
import { WeightingBar } from './saving/WeightingBar.tsx';
import { ReportSection } from './shown/ReportSection.tsx';

interface WeightingMakerProps {
  readonly opened: WeightingDraft;
  readonly survey: string;
  /** Another specification takes the place of this one. */
  readonly onOther: (draft: WeightingDraft) => void;
  readonly onSessionEnded: () => void;
}

/** A specification of weighting is put together step by step, run, and stands beside what each step does. */
export function WeightingMaker({ opened, survey, onOther, onSessionEnded }: WeightingMakerProps) {
  const { title, list, making } = useTexts(weightingPageTexts);
  const [draft, setDraft] = useState(opened);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const accept = (changed: WeightingDraft) => {
    keepBegunWeighting(changed);
    setDraft(changed);
  };
  const saving = useWeightingSaving({ draft, onDraft: accept, onOther, onSessionEnded });
  const change = (spec: WrittenWeighting) => accept(withWeighting(draft, spec));
  useAskBeforeLeavingWeights(isWeightingUnsaved(draft) && draft.text !== opened.text);
  const { spec, totals } = draft;
  return (
    <div className="table-maker weights-maker stack">
      <p>
        <a className="link-alone" href={hrefOf(['weights'])}>
          {list.back}
        </a>
      </p>
      <h1 ref={heading} tabIndex={-1}>
        {spec.weighting || title}
      </h1>
      <WeightingBar draft={draft} {...saving} />
      <div className="weights-panes">
        <div className="stack">
          <h2>{making.heading}</h2>
          <section className="card stack">
            <Field
              label={making.name}
              hint={making.nameHint}
              value={spec.weighting}
              onChange={({ target }) => change({ ...spec, weighting: target.value })}
            />
            <ColumnsOfSample />
          </section>
          <StepsPart spec={spec} totals={totals} onChange={change} />
          <VariablesOfWeighting
            variables={spec.variables ?? {}}
            onChange={(variables) => change({ ...spec, variables })}
          />
          <TotalsPart totals={totals} onChange={(files) => accept({ ...draft, totals: files })} />
          <DesignPart spec={spec} totals={totals} onChange={change} />
        </div>
        <div className="stack">
          <ReportSection survey={survey} draft={draft} onSessionEnded={onSessionEnded} />
          <SampleAccounting survey={survey} onSessionEnded={onSessionEnded} />
        </div>
      </div>
    </div>
  );
}

function ColumnsOfSample() {
  const { making } = useTexts(weightingPageTexts);
  return (
    <details className="definition">
      <summary>{making.columnsTitle}</summary>
      <p className="quiet">{making.columnsLead}</p>
      <dl className="sample-columns">
        {Object.entries(making.columns).map(([name, about]) => (
          <div key={name}>
            <dt>
              <code>{`{${name}}`}</code>
            </dt>
            <dd>{about}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** The browser asks before it leaves the page while something is not saved. */
function useAskBeforeLeavingWeights(isNeeded: boolean): void {
  useEffect(() => {
    if (!isNeeded) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isNeeded]);
}
