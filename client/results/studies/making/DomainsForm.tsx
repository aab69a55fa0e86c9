import { Plus, X } from 'lucide-react';
import { isJsonRecord } from '#questionnaires';
import { Button } from '../../../components/Button.tsx';
import { Field } from '../../../components/Field.tsx';
import { SelectField } from '../../../components/SelectField.tsx';
import { studyPageTexts } from '../../../text/study-page/study-page-texts.ts';
import { useTexts } from '../../../text/use-texts.ts';
import { type DomainLines, domainLinesOf, domainOfLines } from '../model/domain-lines.ts';
import { useStudyAt } from './form-context.ts';
import { ConditionLines, useErrorAt } from './StudyFields.tsx';
import { useNamed } from './use-named.ts';

/** The variables by which figures are divided. */
export function DomainsForm({ part }: { part: 'households' | 'persons' | 'incidents' }) {
  const { making } = useTexts(studyPageTexts);
  const { value, set } = useStudyAt([part, 'domains']);
  const named = useNamed<DomainLines>(
    () => Object.entries(isJsonRecord(value) ? value : {}).map(([name, one]) => [name, domainLinesOf(one)]),
    (all) =>
      set(
        all.length === 0
          ? undefined
          : Object.fromEntries(all.map(({ name, content }) => [name, domainOfLines(content)])),
      ),
  );
  return (
    <fieldset className="step-group">
      <legend>{making.domains}</legend>
      <p className="quiet">{making.domainsLead}</p>
      {named.written.map(({ key, name, content }, place) => (
        <DomainForm
          key={key}
          part={part}
          name={name}
          content={content}
          onName={(changed) => named.change(place, { name: changed })}
          onContent={(changed) => named.change(place, { content: changed })}
          onRemove={() => named.remove(place)}
        />
      ))}
      <div>
        <Button icon={Plus} onClick={() => named.add('sex', domainLinesOf({ categories: {} }))}>
          {making.addDomain}
        </Button>
      </div>
    </fieldset>
  );
}

interface DomainFormProps {
  readonly part: string;
  readonly name: string;
  readonly content: DomainLines;
  readonly onName: (name: string) => void;
  readonly onContent: (content: DomainLines) => void;
  readonly onRemove: () => void;
}

function DomainForm({ part, name, content, onName, onContent, onRemove }: DomainFormProps) {
  const { making } = useTexts(studyPageTexts);
  const { fields, hints } = making;
  const error = useErrorAt([part, 'domains', name]);
  return (
    <div className="ordered-part step-form">
      <Field
        label={fields.variable}
        autoCapitalize="none"
        spellCheck={false}
        value={name}
        onChange={({ target }) => onName(target.value)}
      />
      <SelectField
        label={fields.domainKind}
        options={[
          ['categories', making.domainKinds.categories],
          ['value', making.domainKinds.value],
        ]}
        value={content.kind}
        onChoose={(kind) => kind !== '' && onContent({ ...content, kind })}
      />
      {content.kind === 'categories' ? (
        <ConditionLines
          label={fields.categories}
          hint={hints.lines}
          lines={content.lines}
          error={error}
          onLines={(lines) => onContent({ ...content, lines })}
        />
      ) : (
        <>
          <Field
            label={fields.value}
            hint={hints.value}
            error={error}
            autoCapitalize="none"
            spellCheck={false}
            value={content.value}
            onChange={({ target }) => onContent({ ...content, value: target.value })}
          />
          <Field
            label={fields.codes}
            hint={hints.codes}
            autoCapitalize="none"
            spellCheck={false}
            value={content.codes}
            onChange={({ target }) => onContent({ ...content, codes: target.value })}
          />
        </>
      )}
      <div>
        <Button kind="quiet" icon={X} onClick={onRemove}>
          {making.removeOf(name)}
        </Button>
      </div>
    </div>
  );
}
