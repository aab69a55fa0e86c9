import { useContext, useId } from 'react';
import { studyPageTexts } from '../../../text/study-page/study-page-texts.ts';
import { useTexts } from '../../../text/use-texts.ts';
import { Tick } from '../../tables/making/Tick.tsx';
import { filesOfStudy } from '../model/columns-of-study.ts';
import { DomainsForm } from './DomainsForm.tsx';
import { FormSection } from './FormSection.tsx';
import { StudyFormContext, useStudyAt } from './form-context.ts';
import { StudyChoice, StudyColumns, StudyNames, StudyText } from './StudyFields.tsx';

/** The persons or the households of a study: where they are, what names them, their weight and their design. */
export function SampledForm({ part }: { part: 'households' | 'persons' }) {
  const { making } = useTexts(studyPageTexts);
  const { fields, hints } = making;
  const { study } = useContext(StudyFormContext);
  const { value, set } = useStudyAt([part]);
  const list = useId();
  const isThere = value !== undefined;
  const files = filesOfStudy(study);
  const at = (key: string) => [part, key];
  return (
    <FormSection title={making.parts[part]} keys={[part]}>
      <Tick
        kind="checkbox"
        label={making.has[part]}
        isOn={isThere}
        onChange={(isOn) => set(isOn ? { file: files[0]?.name ?? '', weight: '' } : undefined)}
      />
      {isThere && (
        <>
          <ColumnNames id={list} part={part} />
          <StudyChoice
            path={at('file')}
            label={fields.file}
            options={files.map(({ name, path }) => [name, path] as const)}
            none=""
          />
          <StudyText path={at('rows')} label={fields.rows} hint={hints.rows} isOptional />
          <StudyColumns path={at('key')} label={fields.key} hint={hints.columns} list={list} />
          {part === 'persons' && study.households !== undefined && (
            <StudyColumns path={at('household')} label={fields.household} hint={hints.link} list={list} />
          )}
          <WeightField part={part} list={list} />
          <StudyColumns path={at('stratum')} label={fields.stratum} hint={hints.columns} list={list} />
          <StudyColumns path={at('psu')} label={fields.psu} list={list} />
          <DomainsForm part={part} />
          {part === 'persons' && <StudyNames path={at('profile')} label={fields.profile} hint={hints.profile} />}
        </>
      )}
    </FormSection>
  );
}

/** A column, or an expression: an expression has braces. */
function WeightField({ part, list }: { part: 'households' | 'persons'; list: string }) {
  const { making } = useTexts(studyPageTexts);
  const { value } = useStudyAt([part, 'weight']);
  const isExpression = typeof value === 'object' && value !== null;
  const path = isExpression ? [part, 'weight', 'expression'] : [part, 'weight'];
  return <StudyText path={path} label={making.fields.weight} list={isExpression ? undefined : list} />;
}

/** The columns that the file of a part has in the study, to be chosen from while one writes. */
export function ColumnNames({ id, part }: { id: string; part: string }) {
  const { study } = useContext(StudyFormContext);
  const { value: file } = useStudyAt([part, 'file']);
  const columns = filesOfStudy(study).find(({ name }) => name === file)?.columns ?? {};
  return (
    <datalist id={id}>
      {Object.keys(columns).map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  );
}
