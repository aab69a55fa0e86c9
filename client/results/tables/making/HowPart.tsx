import { useId } from 'react';
import { measureName, STANDARDS, variableName } from '#contract';
import { Field } from '../../../components/Field.tsx';
import { SelectField } from '../../../components/SelectField.tsx';
import { formatNumber } from '../../../text/format.ts';
import { type LimitsMethod, tablePageTexts } from '../../../text/table-page/table-page-texts.ts';
import { useLanguage, useTexts } from '../../../text/use-texts.ts';
import { useResultsTexts } from '../../crime-names.ts';
import { basisConflicts } from '../model/offers.ts';
import type { PartProps } from './FiguresPart.tsx';
import { Tick } from './Tick.tsx';

const LEVELS = [0.8, 0.9, 0.95, 0.99];
const PERS = [100, 1000, 10_000, 100_000];
const METHODS: readonly LimitsMethod[] = ['logit', 'arcsine', 'beta', 'beta-nchs', 't'];
const BASES = ['residence', 'event'] as const;

/** How the figures are made and judged. Another basis that the table cannot have says what stands in its way. */
export function HowPart({ choices, spec, onChange }: PartProps) {
  const texts = useResultsTexts();
  const { making } = useTexts(tablePageTexts);
  const { locale } = useLanguage();
  const name = useId();
  const basis = spec.basis ?? 'residence';
  const percent = (level: number) => formatNumber(level, locale, { style: 'percent', maximumFractionDigits: 1 });
  /** A default is not written, so that the file says only what was chosen. */
  const set = (part: Partial<typeof spec>) => onChange({ ...spec, ...part });
  const levels = [...new Set([...LEVELS, ...(spec.level === undefined ? [] : [spec.level])])];
  const pers = [...new Set([...PERS, ...(spec.per === undefined ? [] : [spec.per])])];
  return (
    <details className="card how">
      <summary>{making.how}</summary>
      <div className="stack">
        <fieldset className="ticks">
          <legend>{making.basis}</legend>
          <p className="field-hint">{making.basisHint}</p>
          {BASES.map((each) => {
            const { figures, variables } = basisConflicts(each, { choices, spec });
            const names = [
              ...figures.map((id) => measureName(texts, id)),
              ...variables.map((variable) => variableName(texts, variable)),
            ];
            const isRefused = each !== basis && names.length > 0;
            return (
              <Tick
                key={each}
                kind="radio"
                name={name}
                label={making.bases[each]}
                isOn={basis === each}
                refused={isRefused ? making.basisRefused([...new Set(names)].join(', ')) : undefined}
                onChange={() => set({ basis: each === 'event' ? each : undefined })}
              />
            );
          })}
        </fieldset>
        <div className="how-fields">
          <SelectField
            label={making.standard}
            options={STANDARDS.map((standard) => [standard, texts.figures.standards.names[standard]])}
            value={spec.standard ?? 'inegi'}
            onChoose={(standard) => set({ standard: standard === 'inegi' || standard === '' ? undefined : standard })}
          />
          <SelectField
            label={making.level}
            none={making.bySurvey}
            options={levels.map((level) => [String(level), percent(level)])}
            value={spec.level === undefined ? '' : String(spec.level)}
            onChoose={(level) => set({ level: level === '' ? undefined : Number(level) })}
          />
          <SelectField<LimitsMethod>
            label={making.limits}
            options={METHODS.map((method) => [method, making.methods[method]])}
            value={spec.limits ?? 'logit'}
            onChoose={(limits) => set({ limits: limits === 'logit' || limits === '' ? undefined : limits })}
          />
          <SelectField
            label={making.per}
            none={making.bySurvey}
            options={pers.map((per) => [String(per), formatNumber(per, locale)])}
            value={spec.per === undefined ? '' : String(spec.per)}
            onChoose={(per) => set({ per: per === '' ? undefined : Number(per) })}
          />
          <SelectField
            label={making.df}
            none={making.bySurvey}
            options={(['domain', 'design'] as const).map((df) => [df, making.dfs[df]])}
            value={spec.df ?? ''}
            onChoose={(df) => set({ df: df === '' ? undefined : df })}
          />
          <SelectField
            label={making.frame}
            options={(['all_psus', 'incident_psus'] as const).map((frame) => [frame, texts.figures.frames[frame]])}
            value={spec.frame ?? 'all_psus'}
            onChoose={(frame) => set({ frame: frame === 'incident_psus' ? frame : undefined })}
          />
          <Field
            label={making.minimumN}
            hint={`${making.minimumNHint} ${making.noMinimum}`}
            type="number"
            min={1}
            step={1}
            inputMode="numeric"
            value={spec.minimumN ?? ''}
            onChange={({ target }) => {
              const least = Math.floor(Number(target.value));
              set({ minimumN: least >= 1 ? least : undefined });
            }}
          />
        </div>
      </div>
    </details>
  );
}
