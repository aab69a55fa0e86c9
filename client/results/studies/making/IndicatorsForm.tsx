import { Plus, X } from 'lucide-react';
import { isJsonList, isJsonRecord } from '#questionnaires';
import { Button } from '../../../components/Button.tsx';
import { studyPageTexts } from '../../../text/study-page/study-page-texts.ts';
import { useTexts } from '../../../text/use-texts.ts';
import { FormSection } from './FormSection.tsx';
import { useStudyAt } from './form-context.ts';
import { StudyChoice, StudyText } from './StudyFields.tsx';

const STATISTICS = ['share', 'mean', 'total', 'ratio'] as const;
const UNITS = ['person', 'household', 'incident'] as const;

/** The figures of the study's own: perception, trust, cost. */
export function IndicatorsForm() {
  const { making } = useTexts(studyPageTexts);
  const { fields, hints } = making;
  const { value, set } = useStudyAt(['indicators']);
  const indicators = isJsonList(value) ? value : [];
  const write = (list: typeof indicators) => set(list.length === 0 ? undefined : [...list]);
  return (
    <FormSection title={making.indicators} keys={['indicators']}>
      <p className="quiet">{making.indicatorsLead}</p>
      {indicators.map((indicator, place) => {
        const at = (key: string) => ['indicators', place, key];
        const of = isJsonRecord(indicator) ? indicator : {};
        const isTitled = of.title === undefined || typeof of.title === 'string';
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the id of a figure changes while one writes it
          <div key={place} className="ordered-part step-form">
            <StudyText path={at('id')} label={fields.id} hint={hints.id} />
            {isTitled && <StudyText path={at('title')} label={fields.indicatorTitle} />}
            <StudyChoice
              path={at('unit')}
              label={fields.unit}
              options={UNITS.map((unit) => [unit, making.units[unit]] as const)}
            />
            <StudyChoice
              path={at('statistic')}
              label={fields.statistic}
              options={STATISTICS.map((one) => [one, making.statistics[one]] as const)}
            />
            {of.categories === undefined && (
              <StudyText path={at('numerator')} label={fields.numerator} hint={hints.when} />
            )}
            {(of.statistic === 'share' || of.statistic === 'ratio') && (
              <StudyText path={at('denominator')} label={fields.denominator} hint={hints.denominator} isOptional />
            )}
            <StudyText path={at('among')} label={fields.among} hint={hints.among} isOptional />
            <div>
              <Button kind="quiet" icon={X} onClick={() => write(indicators.toSpliced(place, 1))}>
                {making.removeOf(typeof of.id === 'string' ? of.id : '')}
              </Button>
            </div>
          </div>
        );
      })}
      <div>
        <Button
          icon={Plus}
          onClick={() =>
            write([...indicators, { id: '', title: '', unit: 'person', statistic: 'share', numerator: '' }])
          }
        >
          {making.addIndicator}
        </Button>
      </div>
    </FormSection>
  );
}
