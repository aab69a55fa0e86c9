import { Check, Save } from 'lucide-react';
import { type FormEvent, type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { CodingBody, IncidentToCodeReply } from '#contract';
import { Field } from '../../components/Field.tsx';
import { crimeTexts } from '../../text/crimes/crime-texts.ts';
import { deskTexts } from '../../text/desk/desk-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { type CodingOption, codingOptions, derivedKey, matching, saidFirst } from './coding-options.ts';
import { OptionList } from './OptionList.tsx';

interface CodingFormProps {
  event: IncidentToCodeReply & { round: NonNullable<IncidentToCodeReply['round']> };
  busy: boolean;
  onCode: (body: CodingBody) => void;
}

/**
 * The decision: what the rules give is chosen already and the button has the focus, so that one key confirms it. One tab further another
 * crime or code is searched. Whoever settles a disagreement starts with nothing chosen.
 */
export function CodingForm({ event, busy, onCode }: CodingFormProps) {
  const text = useTexts(deskTexts).coding;
  const names = useTexts(crimeTexts).iccs;
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const note = useRef<HTMLTextAreaElement>(null);
  const settles = event.round === 'adjudication';
  const options = useMemo(() => {
    const all = codingOptions(event, text, names);
    return settles
      ? saidFirst(
          all,
          event.codings.filter(({ current }) => current),
        )
      : all;
  }, [event, text, names, settles]);
  const derived = derivedKey(event);
  const [chosen, setChosen] = useState(settles ? undefined : options.find(({ key }) => key === derived));
  const [search, setSearch] = useState('');
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState<'choice' | 'note'>();
  const found = matching(options, event, search, { text, names });
  const needsNote = settles || chosen?.needsNote === true;

  useEffect(() => button.current?.focus({ preventScroll: true }), []);

  function choose(option: CodingOption) {
    setChosen(option);
    setMissing(undefined);
  }

  function save(submitted: FormEvent) {
    submitted.preventDefault();
    if (busy) return;
    if (!chosen) return setMissing('choice');
    if (needsNote && reason.trim() === '') {
      setMissing('note');
      return note.current?.focus();
    }
    const said = reason.trim() === '' ? {} : { note: reason.trim() };
    onCode({ basis: event.basis, round: event.round, ...chosen.decided, ...said });
  }

  function takeFirst(pressed: KeyboardEvent) {
    if (pressed.key !== 'Enter') return;
    pressed.preventDefault();
    const [first] = found;
    if (!first || search.trim() === '') return;
    choose(first);
    (first.needsNote || settles ? note : button).current?.focus();
  }

  return (
    // A key that is held down must not run through the events.
    <form
      className="card stack coding-form"
      noValidate
      onSubmit={save}
      onKeyDown={(pressed) => pressed.repeat && pressed.key === 'Enter' && pressed.preventDefault()}
    >
      <h2 id={`${id}-title`}>{text.decision}</h2>
      <p id={`${id}-chosen`} className="coding-chosen">
        {chosen ? (
          <>
            <strong>{chosen.label}</strong>
            <span>{chosen.detail}</span>
            {chosen.key === derived && <span className="quiet">{text.asDerived}</span>}
          </>
        ) : (
          <span>{text.notChosen}</span>
        )}
      </p>
      {missing === 'choice' && (
        <p className="field-error" role="alert">
          {text.choiceMissing}
        </p>
      )}
      <div className="row">
        <button
          ref={button}
          type="submit"
          className="button button-primary"
          aria-disabled={busy || undefined}
          aria-describedby={`${id}-chosen`}
        >
          {chosen?.key === derived && !settles ? (
            <Check aria-hidden="true" size={20} />
          ) : (
            <Save aria-hidden="true" size={20} />
          )}
          {settles ? text.settle : chosen?.key === derived ? text.confirm : text.save}
        </button>
      </div>
      <Field
        label={text.search}
        hint={text.searchHint}
        type="search"
        autoComplete="off"
        value={search}
        onChange={({ target }) => setSearch(target.value)}
        onKeyDown={takeFirst}
      />
      <OptionList options={found} chosen={chosen?.key} onChoose={choose} />
      <div className="field">
        <label className="field-label" htmlFor={`${id}-note`}>
          {needsNote ? text.noteRequired : text.note}
        </label>
        <p className="field-hint" id={`${id}-hint`}>
          {text.noteHint}
        </p>
        <textarea
          id={`${id}-note`}
          ref={note}
          className="input"
          rows={2}
          maxLength={500}
          required={needsNote}
          value={reason}
          aria-invalid={missing === 'note' || undefined}
          aria-describedby={missing === 'note' ? `${id}-hint ${id}-missing` : `${id}-hint`}
          onChange={({ target }) => {
            setReason(target.value);
            setMissing(undefined);
          }}
        />
        {missing === 'note' && (
          <p className="field-error" id={`${id}-missing`} role="alert">
            {text.noteMissing}
          </p>
        )}
      </div>
    </form>
  );
}
