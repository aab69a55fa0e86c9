import { type ProfileSpec, STANDARDS } from '#contract';
import { Field } from '../../../components/Field.tsx';
import { SelectField } from '../../../components/SelectField.tsx';
import { formatNumber } from '../../../text/format.ts';
import { profilePageTexts } from '../../../text/profile-page/profile-page-texts.ts';
import { tablePageTexts } from '../../../text/table-page/table-page-texts.ts';
import { useLanguage, useTexts } from '../../../text/use-texts.ts';
import { useResultsTexts } from '../../crime-names.ts';
import type { ProfilePartProps } from './FigurePart.tsx';

const LEVELS = [0.8, 0.9, 0.95, 0.99];
const USUAL_LEVEL = 0.95;

/** How a profile is computed and judged. What is as usual is not written into the file. */
export function ProfileHow({ spec, onChange }: Pick<ProfilePartProps, 'spec' | 'onChange'>) {
  const texts = useResultsTexts();
  const { making } = useTexts(profilePageTexts);
  const { making: ofTables } = useTexts(tablePageTexts);
  const { locale } = useLanguage();
  const { adjust = 'none', test = 'wald', variance = 'separate', df = 'domain', standard = 'inegi' } = spec;
  const { level = USUAL_LEVEL, minimumN } = spec;
  const percent = (share: number) => formatNumber(share, locale, { style: 'percent', maximumFractionDigits: 1 });
  const set = (part: Partial<typeof spec>) => onChange({ ...spec, ...part });
  const pairs = <Name extends string>(names: Readonly<Record<Name, string>>) =>
    Object.entries(names) as [Name, string][];
  return (
    <details className="card how">
      <summary>{ofTables.how}</summary>
      <div className="how-fields">
        <SelectField<ProfileSpec['adjust']>
          label={making.adjust}
          options={pairs(making.adjusts)}
          value={adjust}
          onChoose={(chosen) => set({ adjust: chosen === 'none' || chosen === '' ? undefined : chosen })}
        />
        <SelectField<ProfileSpec['test']>
          label={making.test}
          options={pairs(making.tests)}
          value={test}
          onChoose={(chosen) => set({ test: chosen === 'likelihood_ratio' ? chosen : undefined })}
        />
        <SelectField<ProfileSpec['variance']>
          label={making.variance}
          options={pairs(making.variances)}
          value={variance}
          onChoose={(chosen) => set({ variance: chosen === 'separate' || chosen === '' ? undefined : chosen })}
        />
        <SelectField
          label={ofTables.level}
          options={[...new Set([...LEVELS, level])].map((each) => [String(each), percent(each)])}
          value={String(level)}
          onChoose={(chosen) => set({ level: Number(chosen) === USUAL_LEVEL ? undefined : Number(chosen) })}
        />
        <SelectField
          label={ofTables.df}
          options={pairs(ofTables.dfs)}
          value={df}
          onChoose={(chosen) => set({ df: chosen === 'design' ? chosen : undefined })}
        />
        <SelectField
          label={ofTables.standard}
          options={STANDARDS.map((each) => [each, texts.figures.standards.names[each]])}
          value={standard}
          onChoose={(chosen) => set({ standard: chosen === 'inegi' || chosen === '' ? undefined : chosen })}
        />
        <Field
          label={ofTables.minimumN}
          hint={`${making.minimumNHint} ${ofTables.noMinimum}`}
          type="number"
          min={1}
          step={1}
          inputMode="numeric"
          value={minimumN ?? ''}
          onChange={({ target }) => {
            const least = Math.floor(Number(target.value));
            set({ minimumN: least >= 1 ? least : undefined });
          }}
        />
      </div>
    </details>
  );
}
