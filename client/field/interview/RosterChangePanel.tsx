import { Check, Undo2 } from 'lucide-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { formatNumber } from '../../text/format.ts';
import { type ChangeReason, tabletTexts } from '../../text/tablet/tablet-texts.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import type { InterviewSession } from '../session/interview-session.ts';
import { CHANGE_REASONS, type ListedPerson, type RosterChange } from '../session/roster-change.ts';

interface RosterChangePanelProps {
  session: InterviewSession;
  change: RosterChange;
}

/** What an answer would change about the household: what is set aside, who leaves, and why, before it happens. */
export function RosterChangePanel({ session, change }: RosterChangePanelProps) {
  const text = useTexts(tabletTexts).roster;
  const { locale } = useLanguage();
  const [error, setError] = useState<string>();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const count = (value: number) => formatNumber(value, locale);
  const { leaving, people, former, coming, drawn, draw, asksReason } = change;
  const [left, setLeft] = useState<readonly string[]>([]);
  // The first of the list is the head: every relation is told from there.
  const isHeadLeaving = leaving > 0 && people[0] !== undefined && left.includes(people[0].line);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const back = form.getAll('back').map(String);
    const head = form.get('head')?.toString();
    const reason = CHANGE_REASONS.find((code) => code === form.get('reason'));
    if (left.length !== leaving) return setError(text.chooseWho(count(leaving)));
    if (isHeadLeaving && head === undefined) return setError(text.chooseHead);
    if (back.length > coming) return setError(text.chooseFewer(count(coming)));
    if (asksReason && !reason) return setError(text.chooseWhy);
    session.changeRoster(reason, { left, back, ...(isHeadLeaving && head !== undefined && { head }) });
  }

  return (
    <form className="roster-change stack" onSubmit={submit} noValidate>
      <h1 ref={heading} tabIndex={-1}>
        {text.title}
      </h1>
      {draw === 'other-person' ? (
        <p>{text.otherPerson(drawn, count(drawn))}</p>
      ) : (
        leaving === 0 && <p>{text.staying}</p>
      )}
      {draw === 'perhaps' && <p>{text.perhaps(drawn, count(drawn))}</p>}
      {leaving > 0 && (
        <fieldset>
          <legend>{text.leaving(leaving, count(leaving))}</legend>
          <p className="quiet">{text.leavingNote}</p>
          {people.map((person) => (
            <Choice
              key={person.line}
              type="checkbox"
              name="left"
              person={person}
              onChange={(isLeaving) =>
                setLeft((others) => [
                  ...others.filter((line) => line !== person.line),
                  ...(isLeaving ? [person.line] : []),
                ])
              }
            />
          ))}
        </fieldset>
      )}
      {isHeadLeaving && (
        <fieldset>
          <legend>{text.head}</legend>
          <p className="quiet">{text.headNote}</p>
          {people
            .filter(({ line }) => !left.includes(line))
            .map((person) => (
              <Choice key={person.line} type="radio" name="head" person={person} />
            ))}
        </fieldset>
      )}
      {former.length > 0 && (
        <fieldset>
          <legend>{text.coming(coming, count(coming))}</legend>
          <p className="quiet">{text.comingNote}</p>
          {former.map((person) => (
            <Choice key={person.line} type="checkbox" name="back" person={person} />
          ))}
        </fieldset>
      )}
      {asksReason && <Reasons legend={text.why} reasons={text.reasons} />}
      {error && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
      <div className="row">
        <Button kind="primary" type="submit" icon={Check}>
          {draw === 'other-person' ? text.redraw : text.change}
        </Button>
        <Button icon={Undo2} onClick={() => session.keepRoster()}>
          {text.keep}
        </Button>
      </div>
    </form>
  );
}

interface ChoiceProps {
  type: 'checkbox' | 'radio';
  name: string;
  person: ListedPerson;
  onChange?: (isMarked: boolean) => void;
}

function Choice({ type, name, person: { line, place, name: called, age }, onChange }: ChoiceProps) {
  const text = useTexts(tabletTexts).roster;
  return (
    <label className="roster-choice">
      <input
        type={type}
        name={name}
        value={line}
        autoComplete="off"
        onChange={({ target }) => onChange?.(target.checked)}
      />
      {place === undefined ? text.formerPerson(line, called, age) : text.person(place, called, age)}
    </label>
  );
}

function Reasons({ legend, reasons }: { legend: string; reasons: Readonly<Record<ChangeReason, string>> }) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {CHANGE_REASONS.map((code) => (
        <label key={code} className="roster-choice">
          <input type="radio" name="reason" value={code} autoComplete="off" />
          {reasons[code]}
        </label>
      ))}
    </fieldset>
  );
}
