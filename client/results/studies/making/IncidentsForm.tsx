import { Plus, X } from 'lucide-react';
import { useContext, useId, useState } from 'react';
import { isJsonList, isJsonRecord } from '#questionnaires';
import { Button } from '../../../components/Button.tsx';
import { Field } from '../../../components/Field.tsx';
import { studyPageTexts } from '../../../text/study-page/study-page-texts.ts';
import { useTexts } from '../../../text/use-texts.ts';
import { Tick } from '../../tables/making/Tick.tsx';
import { filesOfStudy } from '../model/columns-of-study.ts';
import { conditionsIn, linesOfConditions } from '../model/domain-lines.ts';
import { DomainsForm } from './DomainsForm.tsx';
import { FormSection } from './FormSection.tsx';
import { StudyFormContext, useStudyAt } from './form-context.ts';
import { ColumnNames } from './SampledForm.tsx';
import {
  ConditionLines,
  namesInText,
  StudyChoice,
  StudyColumns,
  StudyText,
  StudyTick,
  useErrorAt,
} from './StudyFields.tsx';
import { useNamed } from './use-named.ts';

/** What happened: where it stands, which crime it is, whether it was reported. */
export function IncidentsForm() {
  const { making } = useTexts(studyPageTexts);
  const { fields, hints } = making;
  const { study } = useContext(StudyFormContext);
  const { value, set } = useStudyAt(['incidents']);
  const list = useId();
  const isThere = value !== undefined;
  const files = filesOfStudy(study);
  const at = (key: string) => ['incidents', key];
  return (
    <FormSection title={making.parts.incidents} keys={['incidents']}>
      <Tick
        kind="checkbox"
        label={making.has.incidents}
        isOn={isThere}
        onChange={(isOn) => set(isOn ? { file: files[0]?.name ?? '', crimes: [] } : undefined)}
      />
      {isThere && (
        <>
          <ColumnNames id={list} part="incidents" />
          <StudyChoice
            path={at('file')}
            label={fields.file}
            options={files.map(({ name, path }) => [name, path] as const)}
            none=""
          />
          <StudyTick path={at('wide')} label={fields.wide} />
          <StudyText path={at('rows')} label={fields.rows} hint={hints.rows} isOptional />
          <StudyText path={at('inScope')} label={fields.inScope} hint={hints.inScope} isOptional />
          <StudyColumns path={at('key')} label={fields.key} hint={hints.columns} list={list} />
          {study.persons !== undefined && (
            <StudyColumns path={at('person')} label={fields.person} hint={hints.link} list={list} />
          )}
          {study.households !== undefined && (
            <StudyColumns path={at('household')} label={fields.household} hint={hints.link} list={list} />
          )}
          <StudyText
            path={['incidents', 'weight', 'column']}
            label={fields.incidentWeight}
            hint={hints.incidentWeight}
            list={list}
            isOptional
          />
          <CrimesForm />
          <SetsForm />
          <ReportingForm />
          <DomainsForm part="incidents" />
        </>
      )}
    </FormSection>
  );
}

function CrimesForm() {
  const { making } = useTexts(studyPageTexts);
  const { fields, hints } = making;
  const { value, set } = useStudyAt(['incidents', 'crimes']);
  const crimes = isJsonList(value) ? value : [];
  return (
    <fieldset className="step-group">
      <legend>{making.crimes}</legend>
      <p className="quiet">{making.crimesLead}</p>
      {crimes.map((crime, place) => {
        const key = isJsonRecord(crime) && typeof crime.key === 'string' ? crime.key : '';
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the name of a crime changes while one writes it
          <div key={place} className="ordered-part step-form">
            <StudyText path={['incidents', 'crimes', place, 'key']} label={fields.crime} />
            <StudyChoice
              path={['incidents', 'crimes', place, 'level']}
              label={fields.level}
              options={[
                ['person', making.levels.person],
                ['household', making.levels.household],
              ]}
            />
            <StudyText path={['incidents', 'crimes', place, 'when']} label={fields.when} hint={hints.when} />
            <div>
              <Button kind="quiet" icon={X} onClick={() => set(crimes.toSpliced(place, 1))}>
                {making.removeOf(key)}
              </Button>
            </div>
          </div>
        );
      })}
      <div>
        <Button icon={Plus} onClick={() => set([...crimes, { key: '', level: 'person', when: '' }])}>
          {making.addCrime}
        </Button>
      </div>
    </fieldset>
  );
}

function SetsForm() {
  const { making } = useTexts(studyPageTexts);
  const { value, set } = useStudyAt(['incidents', 'sets']);
  const named = useNamed<string>(
    () =>
      Object.entries(isJsonRecord(value) ? value : {}).map(([name, of]) => [name, isJsonList(of) ? of.join(', ') : '']),
    (all) =>
      set(
        all.length === 0 ? undefined : Object.fromEntries(all.map(({ name, content }) => [name, namesInText(content)])),
      ),
  );
  return (
    <fieldset className="step-group">
      <legend>{making.sets}</legend>
      <p className="quiet">{making.setsLead}</p>
      {named.written.map(({ key, name, content }, place) => (
        <SetForm
          key={key}
          name={name}
          content={content}
          onName={(changed) => named.change(place, { name: changed })}
          onContent={(changed) => named.change(place, { content: changed })}
          onRemove={() => named.remove(place)}
        />
      ))}
      <div>
        <Button icon={Plus} onClick={() => named.add('any_person', '')}>
          {making.addSet}
        </Button>
      </div>
    </fieldset>
  );
}

interface SetFormProps {
  readonly name: string;
  readonly content: string;
  readonly onName: (name: string) => void;
  readonly onContent: (content: string) => void;
  readonly onRemove: () => void;
}

function SetForm({ name, content, onName, onContent, onRemove }: SetFormProps) {
  const { making } = useTexts(studyPageTexts);
  const error = useErrorAt(['incidents', 'sets', name]);
  return (
    <div className="ordered-part step-form">
      <Field
        label={making.fields.set}
        value={name}
        spellCheck={false}
        onChange={({ target }) => onName(target.value)}
      />
      <Field
        label={making.fields.crimesOfSet}
        hint={making.hints.names}
        error={error}
        spellCheck={false}
        value={content}
        onChange={({ target }) => onContent(target.value)}
      />
      <div>
        <Button kind="quiet" icon={X} onClick={onRemove}>
          {making.removeOf(name)}
        </Button>
      </div>
    </div>
  );
}

/** The answers about reporting that most surveys ask for. The others stand in the JSON. */
const REPORTING = ['rep_formal_self', 'rep_file_opened', 'notrep_reason_main', 'ev_attempt_completed'] as const;

function ReportingForm() {
  const { making } = useTexts(studyPageTexts);
  return (
    <fieldset className="step-group">
      <legend>{making.reporting}</legend>
      <p className="quiet">{making.reportingLead}</p>
      {REPORTING.map((name) => (
        <AnswerForm key={name} name={name} />
      ))}
    </fieldset>
  );
}

function AnswerForm({ name }: { name: (typeof REPORTING)[number] }) {
  const { making } = useTexts(studyPageTexts);
  const { value, set } = useStudyAt(['incidents', 'answers', name]);
  const error = useErrorAt(['incidents', 'answers', name]);
  const [lines, setLines] = useState(() => linesOfConditions(value));
  return (
    <ConditionLines
      label={making.answers[name]}
      hint={making.answerHints[name]}
      lines={lines}
      error={error}
      onLines={(written) => {
        setLines(written);
        set(written.trim() === '' ? undefined : conditionsIn(written));
      }}
    />
  );
}
