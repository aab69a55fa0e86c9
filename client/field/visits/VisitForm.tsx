import { type FormEvent, useRef, useState } from 'react';
import {
  LONGEST_NOTE,
  mayEnd,
  REASONS,
  refusalPoint,
  type VisitBody,
  type VisitChannel,
  type VisitOutcome,
  visitChannel,
  visitOutcome,
} from '#contract';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { LongTextField } from '../../components/LongTextField.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import { useTexts } from '../../text/use-texts.ts';
import { visitTexts } from '../../text/visits/visit-texts.ts';
import { MissingVisits } from './MissingVisits.tsx';
import { RadioList } from './RadioList.tsx';
import { errorsOf, newVisit, type VisitErrors, visitOf, withOutcome } from './visit-draft.ts';
import type { VisitToCase } from './visit-log.ts';

interface VisitFormProps {
  place: Pick<VisitBody, 'survey' | 'caseId' | 'household'>;
  /** What was tried at this household before. */
  visits: readonly VisitToCase[];
  channel: VisitChannel;
  onSave: (visit: VisitBody) => Promise<void>;
  onCancel: () => void;
}

/** Only the interview says that it is complete. */
const OUTCOMES = visitOutcome.options.filter((outcome) => outcome !== 'complete');

/** What came of a visit. One question after the other appears as it is needed. */
export function VisitForm({ place, visits, channel, onSave, onCancel }: VisitFormProps) {
  const text = useTexts(visitTexts);
  const [draft, setDraft] = useState(() => newVisit(Date.now(), channel));
  const [errors, setErrors] = useState<VisitErrors>({});
  const [isSaving, setSaving] = useState(false);
  const [isLost, setLost] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const { outcome } = draft;
  const reasons = outcome && REASONS[outcome];
  const after = outcome && [...visits, visitOf(draft, place)];
  const mayBeLast = after !== undefined && outcome !== 'appointment' && mayEnd(after);
  const change = (changes: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...changes }));
  const said = (field: keyof VisitErrors) => errors[field] && text.errors[errors[field]];

  async function save(event: FormEvent) {
    event.preventDefault();
    const whole = { ...draft, last: draft.last && mayBeLast };
    const found = errorsOf(whole, Date.now());
    setErrors(found);
    if (Object.keys(found).length > 0) {
      // The first one gets the focus once it is drawn.
      requestAnimationFrame(() => focusFirstError(form.current));
      return;
    }
    setSaving(true);
    await onSave(visitOf(whole, place)).catch(() => setLost(true));
    setSaving(false);
  }

  return (
    <form className="stack visit-form" ref={form} onSubmit={save} noValidate autoComplete="off">
      <h2>{text.recordTitle}</h2>
      <RadioList
        title={text.channel}
        options={visitChannel.options.map((each) => [each, text.channels[each]])}
        value={draft.channel}
        onChoose={(each) => change({ channel: each })}
      />
      <RadioList<VisitOutcome>
        title={text.outcome}
        options={OUTCOMES.map((each) => [each, text.outcomes[each]])}
        value={outcome}
        error={said('outcome')}
        onChoose={(each) => setDraft((before) => withOutcome(before, each))}
      />
      {reasons && (
        <RadioList
          title={text.why[outcome as keyof typeof text.why]}
          options={reasons.map((each) => [each, text.reasons[each]])}
          value={draft.reason}
          error={said('reason')}
          onChoose={(reason) => change({ reason })}
        />
      )}
      {outcome === 'refusal' && (
        <SelectField
          label={text.point}
          none={text.noPoint}
          options={refusalPoint.options.map((each) => [each, text.points[each]])}
          value={draft.point ?? ''}
          onChoose={(point) => change({ point: point || undefined })}
        />
      )}
      {outcome && (
        <>
          <div className="field-pair">
            <Moment
              label={text.began}
              value={draft.began}
              error={said('began')}
              onChange={(began) => change({ began })}
            />
            <Moment
              label={text.ended}
              value={draft.ended}
              error={said('ended')}
              onChange={(ended) => change({ ended })}
            />
          </div>
          {mayBeLast && (
            <label className="radio-line">
              <input type="checkbox" checked={draft.last} onChange={({ target }) => change({ last: target.checked })} />
              {text.last}
            </label>
          )}
          {!mayBeLast && outcome !== 'appointment' && <MissingVisits visits={after ?? visits} />}
          {!(draft.last && mayBeLast) && (
            <Moment
              label={outcome === 'appointment' ? text.appointmentAt : text.next}
              hint={outcome === 'appointment' ? undefined : text.nextHint}
              value={draft.next}
              error={said('next')}
              onChange={(next) => change({ next })}
            />
          )}
          <LongTextField
            ref={null}
            label={text.note}
            hint={text.noteHint}
            error={undefined}
            rows={2}
            maxLength={LONGEST_NOTE}
            value={draft.note}
            onChange={({ target }) => change({ note: target.value })}
          />
        </>
      )}
      {isLost && <Banner kind="bad">{text.notSaved}</Banner>}
      <div className="row">
        <Button type="submit" kind="primary" disabled={isSaving}>
          {text.save}
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          {text.cancel}
        </Button>
      </div>
    </form>
  );
}

interface MomentProps {
  label: string;
  hint?: string | undefined;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}

/** A day and a time. */
function Moment({ onChange, ...field }: MomentProps) {
  return <Field {...field} type="datetime-local" onChange={({ target }) => onChange(target.value)} />;
}

function focusFirstError(form: HTMLFormElement | null): void {
  const first = form?.querySelector<HTMLElement>('[aria-invalid="true"], fieldset:has(.field-error) input');
  first?.focus();
  first?.scrollIntoView({ block: 'center' });
}
