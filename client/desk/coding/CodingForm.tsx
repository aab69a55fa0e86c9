import { type FormEvent, type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { type CodingBody, crimeTexts, type IncidentToCodeReply } from '#contract';
import { Field } from '../../components/Field.tsx';
import { LongTextField } from '../../components/LongTextField.tsx';
import { codingTexts } from '../../text/coding/coding-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { ChosenCoding, SaveCodingButton } from './ChosenCoding.tsx';
import { type CodingOption, codingOptions, derivedKey, matching, proposedFirst } from './coding-options.ts';
import { OptionList } from './OptionList.tsx';

interface CodingFormProps {
  incident: IncidentToCodeReply & { round: NonNullable<IncidentToCodeReply['round']> };
  busy: boolean;
  onCode: (body: CodingBody) => void;
}

/**
 * The decision: what the rules give is chosen already and the button has the focus, so that one key confirms
 * it. One tab further another crime or code is searched. A person who settles a disagreement starts with
 * nothing chosen.
 */
export function CodingForm({ incident, busy, onCode }: CodingFormProps) {
  const text = useTexts(codingTexts);
  const names = useTexts(crimeTexts).iccs;
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const note = useRef<HTMLTextAreaElement>(null);
  const settles = incident.round === 'adjudication';
  const options = useOptions(incident, settles);
  const derived = derivedKey(incident);
  const [chosen, setChosen] = useState(settles ? undefined : options.find(({ key }) => key === derived));
  const [search, setSearch] = useState('');
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState<'choice' | 'note'>();
  const found = matching(options, incident, search, { text, names });
  const needsNote = settles || chosen?.needsNote === true;
  const isDerived = chosen?.key === derived;

  useEffect(() => button.current?.focus({ preventScroll: true }), []);

  function choose(option: CodingOption) {
    setChosen(option);
    setMissing(undefined);
  }

  function save(submitted: FormEvent) {
    submitted.preventDefault();
    if (busy) return;
    if (!chosen) return setMissing('choice');
    const written = reason.trim();
    if (needsNote && written === '') {
      setMissing('note');
      return note.current?.focus();
    }
    const { basis, round } = incident;
    onCode({ basis, round, ...chosen.decided, ...(written === '' ? {} : { note: written }) });
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
    <form
      className="card stack coding-form"
      noValidate
      onSubmit={save}
      // A key that is held down must not run through the incidents.
      onKeyDown={(pressed) => pressed.repeat && pressed.key === 'Enter' && pressed.preventDefault()}
    >
      <h2>{text.decision}</h2>
      <ChosenCoding id={id} chosen={chosen} isDerived={isDerived} isMissing={missing === 'choice'} />
      <SaveCodingButton ref={button} describedBy={id} settles={settles} isDerived={isDerived} busy={busy} />
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
      <LongTextField
        ref={note}
        label={needsNote ? text.noteRequired : text.note}
        hint={text.noteHint}
        error={missing === 'note' ? text.noteMissing : undefined}
        rows={2}
        maxLength={500}
        required={needsNote}
        value={reason}
        onChange={({ target }) => {
          setReason(target.value);
          setMissing(undefined);
        }}
      />
    </form>
  );
}

/** What the incident may be. Where two coders differ, what each of them said comes first. */
function useOptions(incident: IncidentToCodeReply, settles: boolean): CodingOption[] {
  const text = useTexts(codingTexts);
  const names = useTexts(crimeTexts).iccs;
  return useMemo(() => {
    const options = codingOptions(incident, text, names);
    const current = incident.codings.filter((coding) => coding.current);
    return settles ? proposedFirst(options, current) : options;
  }, [incident, text, names, settles]);
}
